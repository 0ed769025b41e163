import Foundation
import Returns
import Wire

/// What a reader of the feed gets.
enum FeedAnswer: Sendable {
    /// A page; `reached` is the last feed sequence that the page covers.
    case page(FeedPage, reached: Int)
    /// The cursor belongs to another history: start from nothing.
    case gone
}

extension HubStore {
    /// The items behind a cursor (nil: from the start), at most `limit`; with how far the hub has come with the events
    /// of the station that asks.
    func feed(after cursor: String?, limit: Int, for station: String? = nil) async throws(HubFault) -> FeedAnswer {
        try await reading { db in
            guard let hub = try db.row("SELECT generation, feedSequence FROM hub") else { return .gone }
            let generation: String = hub[0]
            let head: Int = hub[1]
            var start = 0
            if let cursor {
                guard let place = FeedCursor(cursor), place.generation == generation, place.sequence <= head else {
                    return .gone
                }
                start = place.sequence
            }
            let (items, last) = try ReferenceFeed.page(after: start, limit: limit, in: db)
            let reached = last ?? head
            let next = FeedCursor(generation: generation, sequence: reached)
            let heard = last == nil ? try Self.heard(of: station, in: db) : nil
            return .page(
                FeedPage(items: items, cursor: next.text, isComplete: last == nil, heard: heard), reached: reached)
        }
    }

    /// Up to where what the feed tells of items speaks of a station's own events; nil while items wait to be told.
    private static func heard(of station: String?, in db: Database) throws -> HeardEvents? {
        guard let station, try FloorItems.areTold(in: db),
            let epoch = try db.one(Int.self, "SELECT epoch FROM station WHERE id = ?", [station])
        else { return nil }
        let head = try StationHead.fetch(station: station, epoch: epoch, in: db)
        return HeardEvents(epoch: epoch, through: head.sequence)
    }

    /// Publishes items in one transaction. Returns how many were new or different.
    func publish(_ items: [ReferenceItem]) async throws(HubFault) -> Int {
        try await writing { db in try ReferenceFeed.publish(items, in: db) }
    }

    /// The sequence of the feed's latest change.
    func feedHead() async throws(HubFault) -> Int {
        try await reading { db in try db.one(Int.self, "SELECT feedSequence FROM hub") ?? 0 }
    }
}
