import Foundation
import GRDB
import Returns
public import Wire

extension Journal {
    /// The next events for the hub: those that follow a sequence, as many as one push takes, but at least one where
    /// there is one. `events` is empty when there is nothing to send.
    ///
    /// - Parameters:
    ///   - after: the last sequence that the hub has; 0 for none.
    ///   - limitEvents: events at most, 1 or more; `WireLimits.eventsPerBatch` counts all the same.
    /// - Throws: `hubAhead` when `after` lies behind the journal's end.
    public func unsent(
        after: Int, limitEvents: Int = WireLimits.eventsPerBatch
    ) throws(JournalError) -> PushBatch {
        let memory = known
        let (epoch, last) = (memory.identity.epoch, memory.chain.lastSequence)
        guard after <= last else { throw .hubAhead(acceptedThrough: after, lastSequence: last) }
        return try read { db in
            let events = try Data.fetchAll(
                db.cachedStatement(
                    sql: "SELECT bytes FROM event WHERE epoch = ? AND sequence > ? ORDER BY sequence LIMIT ?"),
                arguments: [epoch, after, min(max(1, limitEvents), WireLimits.eventsPerBatch)])
            return PushBatch(
                epoch: epoch, fromSequence: after + 1, previousHash: try db.hash(ofEvent: after, epoch: epoch),
                events: Array(events.prefix(PushBatch.fitting(events.lazy.map(\.count)))))
        }
    }

    /// How far the hub is, as it said last; nil before it ever said anything of this epoch.
    public func watermark() -> Watermark? {
        known.watermark
    }

    /// Events that the hub has not accepted yet.
    public func unsentCount() -> Int {
        let memory = known
        return max(0, memory.chain.lastSequence - (memory.watermark?.acceptedThrough ?? 0))
    }

    /// Remembers what the hub said about this epoch; its word counts, also when it goes backwards. Writes only when
    /// something changed.
    ///
    /// - Throws: `epochMismatch`; `hubAhead` and `forked` when the hub's history is not this journal's, and then
    ///   nothing
    ///   is remembered.
    public func recordWatermark(_ watermark: Watermark) throws(JournalError) {
        guard watermark != self.watermark() else { return }
        try write { db, memory in
            guard watermark.epoch == memory.identity.epoch else {
                throw JournalError.epochMismatch(found: watermark.epoch, expected: memory.identity.epoch)
            }
            try db.compare(watermark, with: memory.chain)
            try db.run(
                """
                INSERT INTO outbox (generation, epoch, acceptedThrough, durableThrough, headHash, turn)
                VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM outbox))
                ON CONFLICT (generation) DO UPDATE SET epoch = excluded.epoch,
                    acceptedThrough = excluded.acceptedThrough, durableThrough = excluded.durableThrough,
                    headHash = excluded.headHash, turn = excluded.turn
                """,
                [
                    watermark.generation, watermark.epoch, watermark.acceptedThrough, watermark.durableThrough,
                    Data(watermark.headHash.bytes),
                ])
            memory.watermark = watermark
        }
    }
}

extension Database {
    /// Refuses a watermark that speaks of events which this journal does not hold, or holds differently.
    fileprivate func compare(_ watermark: Watermark, with chain: EventChain) throws {
        guard watermark.acceptedThrough <= chain.lastSequence else {
            throw JournalError.hubAhead(acceptedThrough: watermark.acceptedThrough, lastSequence: chain.lastSequence)
        }
        guard try hash(ofEvent: watermark.acceptedThrough, epoch: watermark.epoch) == watermark.headHash else {
            throw JournalError.forked(sequence: watermark.acceptedThrough)
        }
    }

    /// The hash of one event; zero for sequence 0.
    func hash(ofEvent sequence: Int, epoch: Int) throws -> EventHash {
        guard sequence > 0 else { return .zero }
        let found = try Row.fetchOne(
            cachedStatement(sql: "SELECT hash FROM event WHERE epoch = ? AND sequence = ?"),
            arguments: [epoch, sequence])
        guard let found else { throw JournalError.chainBroken(sequence: sequence) }
        return try found.eventHash(0)
    }

    /// What the hub said last about this epoch.
    func latestWatermark(epoch: Int) throws -> Watermark? {
        let sql = """
            SELECT generation, acceptedThrough, durableThrough, headHash FROM outbox WHERE epoch = ?
            ORDER BY turn DESC LIMIT 1
            """
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [epoch]) else { return nil }
        return Watermark(
            generation: try row.text(0), epoch: epoch, acceptedThrough: try row.integer(1),
            durableThrough: try row.integer(2), headHash: try row.eventHash(3))
    }
}
