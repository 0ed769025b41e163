import Wire

/// One field of the body of an act.
struct ActField: Sendable {
    /// What it can hold. What a text has to say is checked where the command line's words are checked.
    enum Kind: Sendable {
        case text
        case words([String])
        case number
        case flag
        case texts
    }

    let name: String
    let kind: Kind
    let isRequired: Bool
    let summary: String

    init(_ name: String, _ kind: Kind, isRequired: Bool = true, _ summary: String) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.summary = summary
    }

    /// That the effect was seen.
    static let confirmed = ActField("confirmed", .flag, isRequired: false, "The effect was seen.")
    /// Why, in words.
    static let reason = ActField("reason", .text, isRequired: false, "Why, in words.")

    /// Whether a word is what it can hold.
    func takes(_ word: ActWords.Word) -> Bool {
        switch (kind, word) {
        case (.text, .text), (.number, .number), (.flag, .flag), (.texts, .texts): true
        case (.words(let words), .text(let text)): words.contains(text)
        case (.text, _), (.number, _), (.flag, _), (.texts, _), (.words, _): false
        }
    }

    /// What it can hold, in words.
    var allowed: String {
        switch kind {
        case .text: "a text"
        case .words(let words): "one of \(words.joined(separator: ", "))"
        case .number: "a whole number"
        case .flag: "true or false"
        case .texts: "an array of texts"
        }
    }

    /// As the document says it.
    var described: APIField {
        let schema: APISchema =
            switch kind {
            case .text: .text()
            case .words(let words): .words(words)
            case .number: .number()
            case .flag: .flag
            case .texts: .list(.text())
            }
        return APIField(name, schema, isRequired: isRequired, summary)
    }
}
