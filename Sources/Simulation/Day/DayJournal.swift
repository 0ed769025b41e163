import Journal
import Returns
import SystemPackage
import Wire

/// A real journal behind one bench of the day: every step is committed to it, and the facts that it reads from its
/// tables, the decision that it comes to and the events that it writes are held against the day's own.
struct DayJournal: Sendable {
    /// One step as the day took it.
    struct Step: Sendable {
        let input: Input
        let before: State
        let facts: Facts
        let at: Moment
        let decision: Decision
        let recorded: [RecordedEvent]
        let after: State
    }

    private let journal: Journal
    private let station: String
    private var cursor = 0
    private(set) var findings: [String] = []
    /// Steps that were compared.
    private(set) var steps = 0

    /// Findings that are kept: the first say what is wrong, the others follow from them.
    private static let findingsMax = 20

    /// Makes the journal in an empty folder and brings the master data to it.
    init(folder: String, site: DaySite, identity: StationIdentity) throws {
        station = identity.station
        journal = try Journal.open(
            at: FilePath("\(folder)/\(identity.station).sqlite"), identity: identity, playbook: site.playbook)
        learn(
            site.products.map(ReferenceItem.product) + site.badges.map(ReferenceItem.badge)
                + site.bins.map(ReferenceItem.bin) + site.recalls.map(ReferenceItem.recall))
    }

    /// Takes reference data over, as from the hub.
    mutating func learn(_ items: [ReferenceItem]) {
        cursor += 1
        do {
            try journal.applyReference(items, cursor: "day-\(cursor)")
        } catch {
            find("reference data cannot be taken over: \(error)")
        }
    }

    /// Commits a step and compares what the journal knows, decides and writes with what the day does.
    mutating func follow(_ step: Step) {
        steps += 1
        do {
            let facts = try journal.facts(for: Workflow.request(step.before, step.input))
            for part in Self.differences(facts, step.facts) { find("\(part) at \(step.before.bench.phase)") }
            let commit = try journal.commit(step.input, state: step.before, at: step.at)
            if commit.decision != step.decision { find("another decision at \(step.before.bench.phase)") }
            if commit.recorded != step.recorded { find("other events at \(step.before.bench.phase)") }
            if commit.state != step.after { find("another state after \(step.before.bench.phase)") }
        } catch {
            find("a step is not committed: \(error)")
        }
    }

    /// The parts of the facts that differ, with both values.
    private static func differences(_ journal: Facts, _ day: Facts) -> [String] {
        func difference<Value: Equatable>(_ name: String, _ one: Value, _ other: Value) -> String? {
            one == other ? nil : "\(name): the journal says \(one), the day \(other)"
        }
        // Rules and bins are too long to be shown.
        let parts = [
            difference("station", journal.station, day.station), difference("badge", journal.badge, day.badge),
            journal.playbook == day.playbook ? nil : "the rules differ",
            difference("returns", journal.returns, day.returns), difference("receipt", journal.receipt, day.receipt),
            difference("received", journal.received, day.received),
            difference("products", journal.products, day.products),
            difference("recalls", journal.recalls, day.recalls), difference("item", journal.item, day.item),
            difference("bin", journal.bin, day.bin), journal.bins == day.bins ? nil : "the bins' loads differ",
        ]
        return parts.compactMap(\.self)
    }

    /// What a start of the station would find: a sound file, an unbroken chain, and the same state.
    mutating func close(at state: State) {
        do {
            if case .intact = try journal.verifyChain() {} else { find("the chain is \(try journal.verifyChain())") }
            if let fault = try journal.integrityFault() { find(fault) }
            if try journal.restore() != state { find("a start would go on from another state") }
            if try journal.foldFromStart() != state { find("the replay from the first event gives another state") }
            try journal.close()
        } catch {
            find("the journal cannot be read: \(error)")
        }
    }

    private mutating func find(_ words: String) {
        if findings.count < Self.findingsMax { findings.append("\(station), its journal, step \(steps): \(words)") }
    }
}
