import Returns

@testable import ReturnsTests

/// What can be done at the bench, one line an input:
///
///     scan TEXT | scan PRODUCT lot= serial= | gs1 TEXT | badge ID | bin CODE | plate | press 2 | answer 2
///     command HELP | card HELP | undo | label sent | lost | wait 3s | full CODE | reopen CODE LOAD
///     hub away 12 minutes | pin right | pin wrong | out CODE
///
/// `plate` is the label of the item in the hand; `answer` and `card` scan the cards on the desk; `label` is what the
/// printer says; `pin` is the verdict over a PIN and `out` a bin's label that the printer has put out; `full` and
/// `reopen` is what other stations did to a bin; `hub` is an outage that has just ended.
struct Inputs {
    /// The products by the names that a scenario gives them.
    let names: [String: GTIN]

    /// Does what one line says. Throws for a line that means nothing; what the bench refuses is no fault.
    func perform(_ order: ScenarioText.Order, on run: inout ScenarioRun) throws {
        run.line = "\(order.verb) \(order.rest)"
        let words = order.words
        let needed = try Self.needs(order.verb)
        guard words.count >= needed else { throw SetUpFault("\(order.verb) lacks a word") }
        switch order.verb {
        case "scan": try scan(order, on: &run)
        case "undo": run.perform("command", [Command.undo.rawValue], rest: "")
        case "command", "card":
            guard Command(rawValue: words[0]) != nil else { throw SetUpFault("no command \(words[0])") }
            run.perform(order.verb, words, rest: order.rest)
        case "press", "answer", "wait":
            guard Int(words[0].prefix { $0 != "s" }) != nil else { throw SetUpFault("\(words[0]) is no number") }
            run.perform(order.verb, words, rest: order.rest)
        case "bin", "full", "reopen":
            guard let bin = run.floor.bins.first(where: { $0.code == words[0] }) else {
                throw SetUpFault("no bin \(words[0])")
            }
            let more = order.verb == "bin" ? [String(bin.generation)] : Array(words.dropFirst())
            run.perform(order.verb, [words[0]] + more, rest: order.rest)
        case "out":
            guard let due = run.state.ledger.labelsDue.first(where: { $0.place.code == words[0] }) else {
                throw SetUpFault("no label of \(words[0]) is due")
            }
            run.perform("out", [words[0], String(due.place.generation)], rest: order.rest)
        case "pin":
            guard ["right", "wrong"].contains(words[0]) else { throw SetUpFault("expected: pin right, or pin wrong") }
            run.perform("pin", words, rest: order.rest)
        case "plate", "label":
            guard run.state.bench.item != nil else { throw SetUpFault("no item is in the hand") }
            run.perform(order.verb, words, rest: order.rest)
        case "hub":
            guard words[0] == "away", let minutes = Int(words[1]), words[2] == "minutes" else {
                throw SetUpFault("expected: hub away 12 minutes")
            }
            run.perform("hub", [String(minutes)], rest: order.rest)
        default: run.perform(order.verb, words, rest: order.rest)
        }
    }

    /// How many words have to follow a verb.
    private static func needs(_ verb: String) throws -> Int {
        switch verb {
        case "scan", "gs1", "badge", "bin", "press", "answer", "command", "card", "label", "wait", "full", "pin", "out":
            1
        case "reopen": 2
        case "hub": 3
        case "plate", "undo", "lost": 0
        default: throw SetUpFault("no such line: \(verb)")
        }
    }

    /// A product by its name is scanned by its code, with lot and serial number as one GS1 barcode.
    private func scan(_ order: ScenarioText.Order, on run: inout ScenarioRun) throws {
        let tokens = Tokens(order.rest)
        guard let gtin = tokens.plain.first.flatMap({ names[$0] }) else {
            return run.perform("scan", order.words, rest: order.rest)
        }
        try tokens.allow(["lot", "serial"])
        let parts = [("10", "lot"), ("21", "serial")].compactMap { code, key in tokens.named[key].map { code + $0 } }
        guard !parts.isEmpty else { return run.perform("scan", [gtin.display], rest: gtin.display) }
        run.perform("gs1", [], rest: "]d201\(gtin.fourteen)" + parts.joined(separator: "|"))
    }
}
