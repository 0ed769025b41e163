/// A file of scenarios: what the floor is like, then blocks, each a title and steps with what they come to.
///
///     # A comment is for people.
///     floor bench
///     has product shirt 4006381333931 apparel ALPHA fr=Chemise en=Shirt
///     rules
///         policy: …            (YAML as a site publishes it, four blanks in)
///     given badge BOB002; scan RMA-1001; press 1
///
///     == another product in place of the announced one
///     scan trousers
///       asks     Item not announced: what is it?
///       keys     1: Wrong item, in place of another · 2: Extra item · 3: Leave it
///     press 1
///       …
///
/// What stands above the first block holds for each of them. `FloorSetUp` reads what the floor is like, `Inputs` what
/// can be done at the bench. `given` does several things that have to be accepted and tells nothing of them. Any other
/// line is a step: the lines below it, two blanks in, are the whole of what it came to, as `Outcome` words it.
struct ScenarioText {
    /// What stands above the first block.
    var head: [Entry] = []
    /// The blocks, in the order of the file.
    var blocks: [Block] = []
    /// Lines that stand where they mean nothing.
    var strays: [Finding] = []

    /// One scenario.
    struct Block {
        /// What happens, in a line.
        let title: String
        /// Where it stands.
        let line: Int
        /// What changes, what is given and what is done.
        var entries: [Entry] = []
    }

    /// One line with what belongs to it.
    enum Entry {
        /// The floor is like this from now on; the lines below are a document.
        case setUp(Order, document: [String])
        /// These things were done and accepted.
        case given([Order])
        /// This is done, and comes to this.
        case step(Order, told: [Told])
    }

    /// A line's first word and the rest of it.
    struct Order: Equatable {
        let line: Int
        let verb: String
        let rest: String

        init(_ text: some StringProtocol, line: Int) {
            let words = text.split(separator: " ", maxSplits: 1)
            self.line = line
            verb = words.first.map { String($0) } ?? ""
            rest = words.dropFirst().first.map { $0.trimmed } ?? ""
        }

        /// The rest, word by word.
        var words: [String] { rest.split(separator: " ").map(String.init) }
    }

    /// Something to be said of one line.
    struct Finding: Equatable {
        let line: Int
        let text: String
    }
}

/// One line of what a step came to: its keyword and what follows.
struct Told: Equatable {
    /// The keyword.
    let key: String
    /// What follows it.
    let text: String

    init(_ key: String, _ text: String) {
        self.key = key
        self.text = text.trimmed
    }

    /// The line as it stands in a file.
    var line: String { "  " + key + String(repeating: " ", count: max(1, 9 - key.count)) + text }
}

extension ScenarioText {
    /// Verbs of lines that describe the floor.
    static let setUpVerbs = Set(["floor", "has", "lacks", "clock", "rules", "covers"]).union(meanwhile)
    /// Verbs of what happens beside the bench, which says nothing to it.
    static let meanwhile: Set<String> = ["wait", "full", "reopen"]

    /// Reads a file's text. What cannot be a scenario is a stray; whether a verb is known says the play.
    init(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            read(String(line), at: index + 1)
        }
    }

    private mutating func read(_ line: String, at number: Int) {
        if line.trimmed.isEmpty || line.hasPrefix("#") { return }
        if line.hasPrefix("== ") {
            blocks.append(Block(title: line.dropFirst(3).trimmed, line: number))
        } else if line.hasPrefix("  ") {
            below(line, at: number)
        } else {
            add(entry(Order(line, line: number)))
        }
    }

    private func entry(_ order: Order) -> Entry {
        if Self.setUpVerbs.contains(order.verb) { return .setUp(order, document: []) }
        guard order.verb == "given" else { return .step(order, told: []) }
        return .given(order.rest.split(separator: ";").map { Order($0.trimmed, line: order.line) })
    }

    private mutating func add(_ entry: Entry) {
        if blocks.isEmpty { head.append(entry) } else { blocks[blocks.count - 1].entries.append(entry) }
    }

    /// An indented line belongs to the one above it.
    private mutating func below(_ line: String, at number: Int) {
        let last = blocks.isEmpty ? head.popLast() : blocks[blocks.count - 1].entries.popLast()
        switch last {
        case .setUp(let order, let document) where order.verb == "rules" && line.hasPrefix("    "):
            add(.setUp(order, document: document + [String(line.dropFirst(4))]))
        case .step(let order, let told):
            let words = Order(line.trimmed, line: number)
            add(.step(order, told: told + [Told(words.verb, words.rest)]))
        case .setUp, .given, nil:
            if let last { add(last) }
            strays.append(Finding(line: number, text: "nothing above takes this line: \(line.trimmed)"))
        }
    }
}

extension StringProtocol {
    /// Without the blanks around it.
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
