import GRDB
public import Returns

extension Journal {
    /// The state after the last committed step: the checkpoint, and the later events folded over it.
    ///
    /// - Throws: `unreadableEvent` for an event that this version does not know, `ioFault`, `damaged`.
    public func restore() throws(JournalError) -> State {
        let epoch = identity.epoch
        return try read { db in
            let checkpoint = try db.storedCheckpoint(epoch: epoch)
            return try db.fold(over: checkpoint?.state ?? State(), after: checkpoint?.sequence ?? 0, epoch: epoch)
        }
    }

    /// The state by folding every event from the first one on, without the checkpoint: what `restore` must equal.
    public func foldFromStart() throws(JournalError) -> State {
        let epoch = identity.epoch
        return try read { try $0.fold(over: State(), after: 0, epoch: epoch) }
    }

    /// How many events `restore` has to fold.
    public func eventsSinceCheckpoint() throws(JournalError) -> Int {
        let epoch = identity.epoch
        let last = lastSequence
        return try read { last - (try $0.storedCheckpoint(epoch: epoch)?.sequence ?? 0) }
    }
}

extension Database {
    /// Folds the events after a sequence step by step.
    func fold(over start: State, after sequence: Int, epoch: Int) throws -> State {
        var state = start
        var step: [RecordedEvent] = []
        try eachEvent(after: sequence, epoch: epoch) { recorded in
            if let open = step.first, open.step != recorded.step {
                state = Workflow.apply(state, step: step)
                step.removeAll(keepingCapacity: true)
            }
            step.append(recorded)
        }
        return Workflow.apply(state, step: step)
    }
}
