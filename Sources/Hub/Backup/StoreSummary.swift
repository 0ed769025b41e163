import Foundation
import Returns
public import Wire

/// A store at a glance: what a backup holds, and what a restored one is compared by.
public struct StoreSummary: Hashable, Sendable {
    /// The history that it belongs to.
    public let generation: String
    /// The place of the last event.
    public let through: Int
    /// The hash of that event; nil without events.
    public let lastHash: EventHash?
    /// Rows of events.
    public let events: Int
    /// Registered stations.
    public let stations: Int
    /// The last signed root; nil before the first.
    public let lastRoot: DailyRoot?

    /// In one line.
    public var words: String {
        let root = lastRoot.map { "the last root of \($0.day)" } ?? "no root yet"
        return "\(events) events, hubSequence 1 to \(through), \(stations) stations, \(root)"
    }

    init(of db: Database) throws {
        let hub = try db.row("SELECT generation, hubSequence FROM hub")
        generation = hub?[0] ?? ""
        through = hub?[1] ?? 0
        lastHash = try Self.hash(at: through, in: db)
        events = try db.one(Int.self, "SELECT count(*) FROM event") ?? 0
        stations = try db.one(Int.self, "SELECT count(*) FROM station") ?? 0
        lastRoot = try DailyRoot.latest(in: db)
    }

    /// The hash of the event at a place.
    static func hash(at hubSequence: Int, in db: Database) throws -> EventHash? {
        let hash = try db.one(Data.self, "SELECT hash FROM event WHERE hubSequence = ?", [hubSequence])
        return hash.flatMap { EventHash(bytes: Array($0)) }
    }
}

extension HubStore {
    /// The store at a glance.
    public func summary() async throws(HubFault) -> StoreSummary {
        try await reading { try StoreSummary(of: $0) }
    }
}
