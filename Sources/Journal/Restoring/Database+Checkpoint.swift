import Foundation
import GRDB
import Returns
import Wire

/// A state to fold from, and the last event that is in it.
struct StoredCheckpoint {
    let sequence: Int
    let state: State
}

extension Database {
    /// Stores a state to start the next fold from, where one fits in a checkpoint: the state after the step when
    /// nothing is under way, else a bare bench before the step when folding the step over it gives the very same state
    /// (the step that closes a parcel and opens the next one).
    func placeCheckpoint(before: State, step: [RecordedEvent], after: State, epoch: Int) throws {
        // As long as a step can be taken back, which is nearly always, there is none.
        guard after.undoable.isEmpty, let first = step.first, let last = step.last else { return }
        if let checkpoint = Checkpoint(after), checkpoint.state == after {
            return try store(checkpoint, sequence: last.sequence, epoch: epoch)
        }
        let bare = Checkpoint(
            ledger: before.ledger, worker: before.bench.worker, isPaused: before.bench.isPaused, lastAccepted: nil)
        guard Workflow.apply(bare.state, step: step) == after else { return }
        try store(bare, sequence: first.sequence - 1, epoch: epoch)
    }

    private func store(_ checkpoint: Checkpoint, sequence: Int, epoch: Int) throws {
        try run(
            """
            INSERT INTO checkpoint (id, epoch, sequence, content) VALUES (1, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, sequence = excluded.sequence,
                content = excluded.content
            """, [epoch, sequence, CheckpointCoding.encode(checkpoint)])
    }

    /// The stored checkpoint of the epoch. One that this version cannot read is none: the fold then starts at the first
    /// event and takes longer, and gives the same state.
    func storedCheckpoint(epoch: Int) throws -> StoredCheckpoint? {
        let sql = "SELECT sequence, content FROM checkpoint WHERE epoch = ?"
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [epoch]),
            let checkpoint = try? CheckpointCoding.decode(row.data(1))
        else { return nil }
        return StoredCheckpoint(sequence: try row.integer(0), state: checkpoint.state)
    }
}
