import Foundation
import Journal
import Returns
import SystemPackage
import Wire

/// Everything that must hold of one station's journal, whatever happened to it. Opens it as a start does, so the
/// station must not be running.
struct JournalAudit: Sendable {
    private(set) var findings: [String] = []
    /// The events as they were stored, in sequence.
    let bytes: [Data]
    let events: [RecordedEvent]
    let state: State
    let items: ItemLedger
    let labels: LabelLedger
    private let station: String

    init(directory: String, of bench: BenchAccess, bins: [Bin]) throws {
        station = bench.station
        let path = FilePath("\(directory)/journal.sqlite")
        let identity = StationIdentity(
            station: bench.station, epoch: 1, platePrefix: bench.prefix, site: SampleFloor.site, labelLanguage: .english
        )
        let journal = try Journal.open(at: path, identity: identity, playbook: StandardPlaybook.load())
        bytes = try EventBytes.journal(path.string)
        events = try Self.events(of: journal)
        state = try journal.restore()
        items = ItemLedger(station: station, bins: bins, steps: Self.steps(events))
        labels = LabelLedger(station: station, events: events)
        findings = items.findings + labels.findings
        try checkFile(journal)
        try checkTables(journal)
        checkHand()
        try journal.close()
    }

    /// The chain, SQLite's own check, and that a replay from the first event gives the state that a start gives.
    private mutating func checkFile(_ journal: Journal) throws {
        if case .intact(let count, _) = try journal.verifyChain(), count == events.count {
        } else {
            findings.append("\(station): the chain is \(try journal.verifyChain())")
        }
        if let fault = try journal.integrityFault() { findings.append("\(station): \(fault)") }
        if try journal.foldFromStart() != state {
            findings.append("\(station): the replay from the first event gives another state than the checkpoint")
        }
        for (index, event) in events.enumerated() where event.sequence != index + 1 {
            findings.append("\(station): event \(event.sequence) stands at place \(index + 1)")
        }
    }

    /// The journal's own tables say what the events say, before and after they are made anew.
    private mutating func checkTables(_ journal: Journal) throws {
        let stored = try journal.items()
        for item in stored { check(item) }
        let plates = Set(items.items.filter { !$0.value.isVoided }.keys)
        let odd = plates.symmetricDifference(stored.map(\.plate))
        if !odd.isEmpty { findings.append("\(station): the item table and the events disagree about \(odd.sorted())") }
        try journal.rebuildProjections()
        if try journal.items() != stored {
            findings.append("\(station): the tables change when they are made from the events again")
        }
    }

    private mutating func check(_ item: JournalItem) {
        let kept = items.items[item.plate]
        let isSame =
            item.grade == kept?.grading?.grade && item.disposition == kept?.disposition?.disposition
            && item.place == kept?.reserved && item.isBinned == (kept?.binned != nil)
        if !isSame { findings.append("\(station): the table says \(item), the events \(String(describing: kept))") }
    }

    /// An item that is not in a bin is in the operator's hand, and only one can be there.
    private mutating func checkHand() {
        let loose = items.items.filter { !$0.value.isVoided && $0.value.binned == nil }.keys.sorted()
        let inHand = [state.bench.item?.plate].compactMap(\.self)
        if loose != inHand {
            findings.append("\(station): neither binned nor given up: \(loose); in the hand: \(inHand)")
        }
        guard let item = state.bench.item, let kept = items.items[item.plate] else { return }
        if item.grading != kept.grading || item.disposition != kept.disposition || item.reserved != kept.reserved {
            findings.append("\(station): the screen knows \(item.plate) otherwise than the events do: \(item), \(kept)")
        }
    }

    /// What was shown as accepted is on the disk: the state that was shown last is one that the journal went through.
    func findings(lastShown shown: State) -> [String] {
        var state = State()
        if state == shown { return [] }
        for step in Self.steps(events) {
            state = Workflow.apply(state, step: step)
            if state == shown { return [] }
        }
        return ["\(station): the journal never was in the state that was shown last: \(shown.bench.phase)"]
    }

    private static func steps(_ events: [RecordedEvent]) -> [[RecordedEvent]] {
        var steps: [[RecordedEvent]] = []
        for event in events {
            if let last = steps.last?.first, last.step == event.step {
                steps[steps.count - 1].append(event)
            } else {
                steps.append([event])
            }
        }
        return steps
    }

    private static func events(of journal: Journal) throws -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        while true {
            let page = try journal.events(from: events.count + 1, limit: JournalLimits.eventsPerPage)
            if page.isEmpty { return events }
            events += page.map(\.recorded)
        }
    }
}
