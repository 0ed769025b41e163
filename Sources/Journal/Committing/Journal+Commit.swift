import GRDB
public import Returns
import Wire

extension Journal {
    /// Judges one input and writes what follows, in one transaction: facts are read, the workflow decides, and events,
    /// label jobs, derived rows and a checkpoint are written together. When this returns, all of it is on disk.
    ///
    /// - Parameters:
    ///   - input: what reached the workflow.
    ///   - state: the fold of everything committed so far: what `restore` or the last commit returned.
    ///   - at: the station's clock; every event of the step carries it.
    /// - Throws: `diskFull`, `ioFault`, `refusedBySQLite`, `damaged`; nothing of the step was kept then.
    public func commit(_ input: Input, state: State, at: Moment) throws(JournalError) -> Commit {
        let request = Workflow.request(state, input)
        return try write { db, memory in
            let facts = try db.facts(for: request, &memory)
            let decision = Workflow.decide(state, facts, input, at: at)
            let recorded = try db.append(decision.events, at: at, &memory)
            let next = Workflow.apply(state, step: recorded)
            try db.placeCheckpoint(before: state, step: recorded, after: next, epoch: memory.identity.epoch)
            return Commit(decision: decision, recorded: recorded, state: next)
        }
    }

    /// Writes one step's events without a decision; `commit` goes the same way.
    func append(events: [Event], state: State, at: Moment) throws(JournalError) -> Commit {
        try write { db, memory in
            let recorded = try db.append(events, at: at, &memory)
            let next = Workflow.apply(state, step: recorded)
            try db.placeCheckpoint(before: state, step: recorded, after: next, epoch: memory.identity.epoch)
            return Commit(decision: .record(events, notice: nil), recorded: recorded, state: next)
        }
    }
}

extension Database {
    /// Seals the events onto the chain and writes them with the rows that follow from them.
    func append(_ events: [Event], at: Moment, _ memory: inout Memory) throws -> [RecordedEvent] {
        guard !events.isEmpty else { return [] }
        let epoch = memory.identity.epoch
        let step = memory.chain.lastSequence + 1
        var recorded: [RecordedEvent] = []
        recorded.reserveCapacity(events.count)
        for event in events {
            let sealed = memory.chain.seal(event, step: step, at: at)
            try run(
                "INSERT INTO event (epoch, sequence, step, at, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)",
                [epoch, sealed.sequence, step, at.milliseconds, sealed.bytes, sealed.hash.bytes])
            recorded.append(RecordedEvent(sequence: sealed.sequence, step: step, at: at, event: event))
        }
        for event in recorded { try project(event, epoch: epoch, &memory) }
        return recorded
    }
}
