public import Foundation

/// An event as the hub keeps it.
public struct NumberedEvent: Hashable, Sendable {
    /// Its number in the order in which the hub took it, from 1 on without a gap.
    public let hubSequence: Int
    /// Whose it is.
    public let station: String
    /// The station's history that it belongs to.
    public let epoch: Int
    /// Its number in that history, from 1 on without a gap.
    public let sequence: Int
    /// The sealed bytes, as the station wrote them.
    public let bytes: Data
}

extension HubStore {
    /// The events behind a number, in the order of the hub's numbers, at most `limit`.
    ///
    /// Whoever reads on behind the last one misses none: writers are alone until their commit, so no number appears
    /// later than a greater one. Throws what reading throws.
    public func events(after hubSequence: Int, limit: Int) async throws(HubFault) -> [NumberedEvent] {
        try await reading { db in
            try db.rows(
                """
                SELECT hubSequence, station, epoch, sequence, bytes FROM event
                WHERE hubSequence > ? ORDER BY hubSequence LIMIT ?
                """, [hubSequence, limit]
            ).map { NumberedEvent(hubSequence: $0[0], station: $0[1], epoch: $0[2], sequence: $0[3], bytes: $0[4]) }
        }
    }
}
