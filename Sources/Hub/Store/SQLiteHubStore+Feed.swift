import Foundation
import GRDB
import Returns
import Wire

/// What a reader of the feed gets.
enum FeedAnswer: Sendable {
    /// A page; `reached` is the last feed sequence that the page covers.
    case page(FeedPage, reached: Int)
    /// The cursor belongs to another history: start from nothing.
    case gone
}

extension SQLiteHubStore {
    /// The items behind a cursor (nil: from the start), at most `limit`.
    func feed(after cursor: String?, limit: Int) async throws(HubFault) -> FeedAnswer {
        try await reading { db in
            guard let hub = try Row.fetchOne(db, sql: "SELECT generation, feedSequence FROM hub") else { return .gone }
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
            return .page(FeedPage(items: items, cursor: next.text, isComplete: last == nil), reached: reached)
        }
    }

    /// Publishes items in one transaction. Returns how many were new or different.
    func publish(_ items: [ReferenceItem]) async throws(HubFault) -> Int {
        try await writing { db in try ReferenceFeed.publish(items, in: db) }
    }

    /// The sequence of the feed's latest change.
    func feedHead() async throws(HubFault) -> Int {
        try await reading { db in try Int.fetchOne(db, sql: "SELECT feedSequence FROM hub") ?? 0 }
    }
}
