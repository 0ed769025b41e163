import Returns
import Testing

@testable import ReturnsTests

/// Plays the blocks of a file, each on a floor of its own, and compares what every step comes to.
struct ScenarioPlay {
    /// What is wrong, with the line where it shows.
    private(set) var findings: [ScenarioText.Finding] = []
    /// What steps that say nothing came to, by their line.
    private(set) var untold: [Int: [Told]] = [:]
    /// The blocks as they were played.
    private(set) var played: [PlayedBlock] = []

    private let text: ScenarioText
    private let place: (Int) -> SourceLocation
    private let floor: (String) throws -> String

    /// `place` names a line for a failure, `floor` gives the text of a floor by its name.
    init(
        _ text: ScenarioText, place: @escaping (Int) -> SourceLocation, floor: @escaping (String) throws -> String
    ) {
        self.text = text
        self.place = place
        self.floor = floor
        findings = text.strays
    }

    /// Plays all blocks.
    mutating func play() {
        for block in text.blocks { play(block) }
    }

    private mutating func play(_ block: ScenarioText.Block) {
        var bench = BenchPlay(run: ScenarioRun(location: place(block.line)), floor: floor)
        bench.run.floor = Floor()
        for entry in text.head + block.entries {
            do {
                try play(entry, at: &bench)
            } catch {
                let text = (error as? SetUpFault)?.text ?? "\(error)"
                findings.append(ScenarioText.Finding(line: entry.line, text: text))
                return
            }
        }
        bench.run.checkReplay()
        played.append(
            PlayedBlock(
                title: block.title, line: block.line, journal: bench.run.journal, playbook: bench.run.floor.playbook,
                clauses: bench.setUp.clauses))
    }

    private mutating func play(_ entry: ScenarioText.Entry, at bench: inout BenchPlay) throws {
        switch entry {
        case .setUp(let order, let document): try bench.setUp(order, document)
        case .given(let orders): try bench.given(orders)
        case .step(let order, let told):
            let found = try bench.step(order)
            if told.isEmpty {
                untold[order.line] = found
            } else if told != found {
                let difference = Recording.difference(from: told, to: found)
                findings.append(
                    ScenarioText.Finding(line: order.line, text: "\(order.verb) \(order.rest)\n\(difference)"))
            }
        }
    }
}

/// A block that was played: what was recorded, by which rules.
struct PlayedBlock {
    let title: String
    let line: Int
    let journal: [RecordedEvent]
    let playbook: Playbook
    let clauses: Set<String>
}

extension ScenarioText.Entry {
    /// Where it stands.
    var line: Int {
        switch self {
        case .setUp(let order, _), .step(let order, _): order.line
        case .given(let orders): orders.first?.line ?? 1
        }
    }
}

/// The bench of one block.
private struct BenchPlay {
    var run: ScenarioRun
    var setUp = FloorSetUp()
    let floor: (String) throws -> String
    /// What the screen showed when the reader saw it last; nil where nothing told of it.
    private var seen: PromptStep?

    init(run: ScenarioRun, floor: @escaping (String) throws -> String) {
        self.run = run
        self.floor = floor
    }

    mutating func setUp(_ order: ScenarioText.Order, _ document: [String]) throws {
        if ScenarioText.meanwhile.contains(order.verb) {
            return try Inputs(names: setUp.names).perform(order, on: &run)
        }
        seen = nil
        guard order.verb == "floor" else { return try setUp.perform(order, document: document, on: &run) }
        let text = ScenarioText(try floor(order.rest))
        for entry in text.head {
            guard case .setUp(let order, let document) = entry else {
                throw SetUpFault("floor \(order.rest): line \(entry.line) is about no floor")
            }
            try setUp.perform(order, document: document, on: &run)
        }
    }

    /// What is given has to be accepted: a scenario that starts elsewhere than it says would prove nothing.
    mutating func given(_ orders: [ScenarioText.Order]) throws {
        seen = nil
        for order in orders {
            try Inputs(names: setUp.names).perform(order, on: &run)
            if ScenarioText.meanwhile.contains(order.verb) { continue }
            if case .refuse(let refusal, _) = run.last { throw SetUpFault("given \(order.verb): refused: \(refusal)") }
        }
    }

    mutating func step(_ order: ScenarioText.Order) throws -> [Told] {
        try Inputs(names: setUp.names).perform(order, on: &run)
        let prompt = Workflow.prompt(
            run.state, station: Floor.station, playbook: run.floor.playbook, products: run.floor.products)
        let told = Outcome.told(run.last, prompt: prompt, before: seen)
        seen = prompt.step
        return told
    }
}
