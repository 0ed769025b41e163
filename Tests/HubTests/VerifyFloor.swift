import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Two stations whose events of two days a hub has taken, in places that the tests name:
///
///     day 1: S1 1–6 in the places 1–6, S2 1–4 in 7–10; day 2: S1 7–12 in 11–16, S2 5–8 in 17–20
struct VerifyFloor {
    let floor: Floor
    let store: HubStore
    let key: RootKeyFile
    private(set) var first: StationJournal
    private(set) var second: StationJournal

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
        key = RootKeyFile(path: floor.directory + "/signing.key")
        first = StationJournal("S1", try Self.events())
        second = StationJournal("S2", Array(repeating: .benchPaused, count: 8))
        for day in 0...1 {
            try await take(first, from: day * 6 + 1, count: 6, onDay: day)
            try await take(second, from: day * 4 + 1, count: 4, onDay: day)
        }
    }

    /// Twelve events of one item and its bench; where `grade` differs, they do from the third on.
    static func events(_ grade: Grade = .good) throws -> [Event] {
        let plate = try Bench.plate(1)
        return [Bench.arrival(), Bench.identified(plate), Bench.graded(plate, grade)]
            + Array(repeating: .benchPaused, count: 9)
    }

    /// The hub takes events at noon, or so many hours later, of a day from 0.
    func take(_ journal: StationJournal, from: Int, count: Int, onDay day: Int, hour: Int64 = 0) async throws {
        let batch = ReceivedBatch(
            station: journal.station, batch: journal.push(from: from, count: count),
            at: Self.moment(day: day, hour: 12 + hour))
        guard case .accepted(_, []) = try await store.append(batch) else {
            Issue.record("not accepted")
            return
        }
    }

    /// An hour of a day from 0; the first is the UTC day of `Floor.start`.
    static func moment(day: Int, hour: Int64 = 0) -> Moment {
        let start = Int64(DailyRoot.day(of: Floor.start).number + day) * DailyRoot.dayMilliseconds
        return Moment(milliseconds: start + hour * 3_600_000)
    }

    /// The hub signs what is over at the beginning of a day.
    @discardableResult
    func sign(atDay day: Int) async throws -> [DailyRoot] {
        try await store.makeRoots(key: try key.key(), at: Self.moment(day: day))
    }

    /// Changes the tables as somebody who has all rights to them does.
    func tamper(_ body: @escaping @Sendable (Database) throws -> Void) async throws {
        let lasting = ["dailyRootIsNeverChanged"] + (StoreKind.current == .sqlite ? ["dailyRootIsNeverRemoved"] : [])
        let table = StoreKind.current == .sqlite ? "" : " ON dailyRoot"
        try await store.writing { db in
            for trigger in lasting { try db.script("DROP TRIGGER IF EXISTS \(trigger)\(table)") }
            try body(db)
        }
    }

    func verify(_ ask: VerifyAsk = VerifyAsk()) async throws -> VerifyReport { try await store.verify(ask) }

    /// What S1 keeps of what the hub told it, at this moment.
    func witnesses() async throws -> [Witness] {
        let mark = try await store.watermark(station: "S1", epoch: 1)
        let head = Witness.Head(
            epoch: 1, through: mark.acceptedThrough, hash: mark.headHash, generation: mark.generation)
        return try await store.reading { try DailyRoot.all(in: $0) }.map { Witness(by: "S1", .root($0)) }
            + [Witness(by: "S1", .head(head))]
    }

    /// Exchanges the events of S1 from the third on for others, with hashes and head that fit.
    func rewrite() async throws {
        let other = StationJournal("S1", try Self.events(.salvage))
        try await tamper { db in
            for event in other.sealed {
                try db.run(
                    "UPDATE event SET bytes = ?, hash = ? WHERE station = 'S1' AND sequence = ?",
                    [event.bytes, Data(event.hash.bytes), event.sequence])
            }
            let last = other.sealed.last?.hash.bytes ?? []
            try db.run("UPDATE stationHead SET headHash = ? WHERE station = 'S1'", [Data(last)])
        }
    }
}
