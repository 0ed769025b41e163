import Foundation
import Journal
import Returns
import Wire

/// A journal of many events, made the quick way: the workflow decides every step and the chain seals every event as in
/// the station, but the rows go into the journal's own tables through bare SQLite, many steps to a transaction. What
/// comes out is checked: the chain from first to last, and the restored state against the one that was folded on the
/// way.
struct LongJournal {
    let floor: BenchFloor
    let path: String

    private static let itemsPerParcel = 5
    private static let eventsPerTransaction = 20_000

    /// Makes the journal unless a whole one of at least so many events is there; whether it was made.
    func make(events: Int) throws -> Bool {
        let journal = try floor.journal(at: path)
        if journal.lastSequence >= events {
            try journal.close()
            return false
        }
        guard journal.lastSequence == 0 else {
            throw BenchmarkFault.wrongOutcome(
                what: path, expected: "no journal, or one of \(events) events", found: "\(journal.lastSequence) events")
        }
        try journal.close()
        let state = try fill(events: events)
        try check(state, events: events)
        return true
    }

    private func fill(events: Int) throws -> State {
        let bare = try BareDatabase(path: path)
        defer { bare.close() }
        // Nothing is lost if power is: the file would be made again.
        try bare.execute("PRAGMA synchronous = OFF")
        let rows = BareRows(epoch: floor.identity.epoch)
        var day = BenchDay(floor: floor, itemsPerParcel: Self.itemsPerParcel)
        var chain = EventChain(station: floor.identity.station, epoch: floor.identity.epoch)
        var state = State()
        var pending: [BareDatabase.Statement] = []
        // It ends in the middle of an item, so that the restored prompt is a question.
        while chain.lastSequence < events || !state.bench.phase.isQuestion {
            let step = try decide(day.next(state), state, &chain, at: day.at)
            state = Workflow.apply(state, step: step.recorded)
            pending += rows.statements(of: step.recorded, sealed: step.sealed, after: state)
            if pending.count >= Self.eventsPerTransaction {
                try bare.transaction(pending)
                pending = []
            }
        }
        try bare.transaction(pending)
        try bare.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return state
    }

    private func decide(
        _ input: Input, _ state: State, _ chain: inout EventChain, at: Moment
    ) throws -> (recorded: [RecordedEvent], sealed: [Data]) {
        let facts = floor.facts(for: Workflow.request(state, input))
        guard case .record(let events, _) = Workflow.decide(state, facts, input, at: at), !events.isEmpty else {
            throw BenchmarkFault.wrongOutcome(what: "a step of the day", expected: "events", found: "a refusal")
        }
        let step = chain.lastSequence + 1
        let sealed = events.map { chain.seal($0, step: step, at: at) }
        let recorded = zip(events, sealed).map {
            RecordedEvent(sequence: $1.sequence, step: step, at: at, event: $0)
        }
        return (recorded, sealed.map(\.bytes))
    }

    private func check(_ state: State, events: Int) throws {
        let journal = try floor.journal(at: path)
        let verdict = try journal.verifyChain()
        guard case .intact(let found, _) = verdict, found >= events else {
            throw BenchmarkFault.wrongOutcome(what: "the chain", expected: "\(events) events", found: "\(verdict)")
        }
        guard try journal.restore() == state else {
            throw BenchmarkFault.wrongOutcome(
                what: "the restored state", expected: "the state that was folded", found: "another")
        }
        try journal.close()
    }
}

extension Phase {
    /// Whether an item is at a question of its sheet.
    var isQuestion: Bool {
        if case .question = self { true } else { false }
    }
}
