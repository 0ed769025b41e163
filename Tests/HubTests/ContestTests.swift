import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Items that several stations have in their hands, and bins of which two places tell different things.
@Suite(.overBothStores) struct ContestTests {
    private let floor: Floor
    private let store: HubStore
    private static let start = Floor.start

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
        _ = try await store.publish(
            ["X-1", "X-2"].map {
                .bin(Returns.Bin(code: $0, generation: 1, zone: "Z", binClass: "RESTOCK", capacity: 10))
            })
    }

    private static func place(_ code: String, _ generation: Int = 1) -> BinPlace {
        BinPlace(code: code, generation: generation)
    }

    private func plate(_ counter: Int, of prefix: String = "10001") throws -> LicencePlate {
        LicencePlate(prefix: try #require(PlatePrefix(prefix)), counter: counter)
    }

    private static func identified(_ plate: LicencePlate) -> Event {
        .itemIdentified(
            ItemIdentification(
                plate: plate, parcel: "P",
                candidate: ItemCandidate(code: "X", gtin: nil, serial: nil, lot: nil, isKnown: false), name: nil,
                category: nil, match: .uncoded, sheet: nil, firstQuestion: nil, policy: nil))
    }

    private static func renewal(
        _ code: String, from generation: Int = 1, to next: Int, class binClass: String, carried: [BinPlace] = []
    ) -> Event {
        .supervised(
            badge: "CHEF01",
            .binRenewed(
                BinRenewal(
                    place: place(code, generation), generation: next, oldClass: "RESTOCK", binClass: binClass,
                    oldState: .open, state: .empty, carried: carried)))
    }

    private func append(_ journal: StationJournal, from: Int = 1) async throws {
        let reply = try await store.append([journal.received(from: from)]).replies.first
        guard case .accepted(_, []) = try #require(reply) else {
            Issue.record("not accepted: \(String(describing: reply))")
            return
        }
    }

    private func bin(_ code: String = "X-1") async throws -> Returns.Bin {
        try await store.reading { db in try #require(try BinContests(db: db).bin(code)) }
    }

    private func placeOf(_ plate: LicencePlate) async throws -> BinPlace? {
        try await store.reading { db in
            let row = try db.row("SELECT bin, binGeneration FROM item WHERE plate = ?", [plate.text])
            guard let row, let code: String = row[0] else { return nil }
            return BinPlace(code: code, generation: row[1])
        }
    }

    @Test
    func `an item under the old label of a bin that was re-purposed makes the bin contested, and the desk settles it`()
        async throws
    {
        try await append(StationJournal("S1", [Self.renewal("X-1", to: 2, class: "OUTLET")]))
        let renewed = try await bin()
        #expect(renewed.binClass == "OUTLET" && renewed.generation == 2)
        let item = try plate(1, of: "10002")
        try await append(
            StationJournal(
                "S2",
                [
                    Self.identified(item), .binReserved(plate: item, place: Self.place("X-1")),
                    .itemBinned(plate: item, place: Self.place("X-1")),
                ]))
        let contested = try await bin()
        #expect(contested.state == .contested && !contested.isOpen)
        #expect(contested.details.versions.map(\.binClass) == ["OUTLET", "RESTOCK"])
        #expect(contested.details.versions.map(\.toldBy) == ["S1", "S2"])
        #expect(contested.details.versions.map(\.items) == [0, 1])
        let ask = try BinAsk("x-1", .settle, value: "2", by: "Chief")
        _ = try await store.writing { db in try BinDesk(db: db, now: Self.start).perform(ask) }
        let settled = try await bin()
        #expect(settled.state == .open && settled.generation == 3 && settled.binClass == "RESTOCK")
        #expect(settled.details.versions.isEmpty)
        #expect(try await placeOf(item) == Self.place("X-1", 3))
    }

    @Test func `under a label that was only renewed the item lies in the bin's present generation`() async throws {
        try await append(StationJournal("S1", [Self.renewal("X-1", to: 2, class: "RESTOCK")]))
        let item = try plate(1, of: "10002")
        try await append(
            StationJournal("S2", [Self.identified(item), .itemBinned(plate: item, place: Self.place("X-1"))]))
        #expect(try await bin().state != .contested)
        #expect(try await placeOf(item) == Self.place("X-1", 2))
    }

    @Test func `two supervisors who give a bin two classes at once make it contested, and the same class does not`()
        async throws
    {
        try await append(StationJournal("S1", [Self.renewal("X-1", to: 2, class: "OUTLET")]))
        try await append(StationJournal("S2", [Self.renewal("X-1", to: 2, class: "OUTLET")]))
        #expect(try await bin().state == .empty)
        var journal = StationJournal("S2", [Self.renewal("X-1", to: 2, class: "OUTLET")])
        journal.add(Self.renewal("X-1", to: 2, class: "SALVAGE"))
        try await append(journal, from: 2)
        #expect(try await bin().state == .contested)
        #expect(try await bin().details.versions.map(\.binClass) == ["OUTLET", "SALVAGE"])
    }

    @Test func `a station that renews a contested bin, not knowing that it is, tells one more version`() async throws {
        try await append(StationJournal("S1", [Self.renewal("X-1", to: 2, class: "OUTLET")]))
        let late = try plate(1, of: "10002")
        var journal = StationJournal(
            "S2", [Self.identified(late), .itemBinned(plate: late, place: Self.place("X-1"))])
        try await append(journal)
        #expect(try await bin().state == .contested)
        // It counted the bin under its old label, and put one more in under the new one of its own.
        let later = try plate(2, of: "10002")
        journal.add(Self.renewal("X-1", to: 4, class: "RESTOCK", carried: [Self.place("X-1")]))
        journal.add(Self.identified(later))
        journal.add(.itemBinned(plate: later, place: Self.place("X-1", 4)))
        try await append(journal, from: 3)
        let contested = try await bin()
        #expect(contested.state == .contested && contested.generation == 2)
        #expect(contested.details.versions.map(\.generation) == [2, 1, 4])
        let ask = try BinAsk("x-1", .settle, value: "3", by: "Chief")
        _ = try await store.writing { db in try BinDesk(db: db, now: Self.start).perform(ask) }
        let settled = try await bin()
        #expect(settled.generation == 5 && settled.binClass == "RESTOCK" && settled.state == .open)
        #expect(try await placeOf(late) == Self.place("X-1", 5))
        #expect(try await placeOf(later) == Self.place("X-1", 5))
    }

    @Test func `an item that was carried over has its room there, and gives it back under the label that it knew`()
        async throws
    {
        let item = try plate(1)
        var journal = StationJournal(
            "S1",
            [
                Self.identified(item), .binReserved(plate: item, place: Self.place("X-1")),
                .itemBinned(plate: item, place: Self.place("X-1")),
            ])
        try await append(journal)
        let ask = try BinAsk("x-1", .repurpose, value: "OUTLET", isConfirmed: true, by: "Chief")
        _ = try await store.writing { db in try BinDesk(db: db, now: Self.start).perform(ask) }
        #expect(try await placeOf(item) == Self.place("X-1", 2))
        journal.add(.itemUnbinned(plate: item, place: Self.place("X-1")))
        try await append(journal, from: 4)
        #expect(try await room(of: item) == Self.place("X-1", 2))
        journal.add(.binReleased(plate: item, place: Self.place("X-1")))
        try await append(journal, from: 5)
        #expect(try await room(of: item) == nil)
    }

    private func room(of plate: LicencePlate) async throws -> BinPlace? {
        try await store.reading { db in
            let row = try db.row("SELECT place, placeGeneration FROM item WHERE plate = ?", [plate.text])
            guard let row, let code: String = row[0] else { return nil }
            return BinPlace(code: code, generation: row[1])
        }
    }

    @Test func `what another station moved stays there when its own station tells its older story later`() async throws
    {
        let item = try plate(1)
        var mover = StationJournal("S2")
        // The mover's clock is ahead: three events later than what the owner tells.
        for _ in 0..<3 { mover.add(.benchPaused) }
        mover.add(.binReserved(plate: item, place: Self.place("X-2")))
        mover.add(.itemBinned(plate: item, place: Self.place("X-2")))
        try await append(mover)
        #expect(try await placeOf(item) == nil)
        let strays = try await store.reading { try $0.one(Int.self, "SELECT count(*) FROM strayItem") }
        #expect(strays == 1)
        try await append(
            StationJournal(
                "S1",
                [
                    Self.identified(item), .binReserved(plate: item, place: Self.place("X-1")),
                    .itemBinned(plate: item, place: Self.place("X-1")),
                ]))
        #expect(try await placeOf(item) == Self.place("X-2"))
        // The owner's later word counts again.
        var owner = StationJournal("S1", [Self.identified(item)])
        owner.add(.binReserved(plate: item, place: Self.place("X-1")))
        owner.add(.itemBinned(plate: item, place: Self.place("X-1")))
        for _ in 0..<6 { owner.add(.benchPaused) }
        owner.add(.itemUnbinned(plate: item, place: Self.place("X-2")))
        try await append(owner, from: 4)
        #expect(try await placeOf(item) == nil)
    }

    @Test func `what a recount did not find is nowhere, whoever had put it in, and the rest is carried over`()
        async throws
    {
        let (found, gone) = (try plate(1), try plate(2, of: "10002"))
        try await append(
            StationJournal("S1", [Self.identified(found), .itemBinned(plate: found, place: Self.place("X-1"))]))
        try await append(
            StationJournal("S2", [Self.identified(gone), .itemBinned(plate: gone, place: Self.place("X-1"))]))
        let recount = BinRecount(
            place: Self.place("X-1"), generation: 2, found: [found], missing: [], strange: [])
        var journal = StationJournal(
            "S1", [Self.identified(found), .itemBinned(plate: found, place: Self.place("X-1"))])
        journal.add(.supervised(badge: "CHEF01", .binRecounted(recount)))
        journal.add(Self.renewal("X-1", to: 2, class: "RESTOCK", carried: [Self.place("X-1")]))
        try await append(journal, from: 3)
        #expect(try await placeOf(found) == Self.place("X-1", 2))
        #expect(try await placeOf(gone) == nil)
        #expect(try await bin().generation == 2)
        // The station that counted knows nothing of what the other one had put in.
        let missing = try await store.reading { db in
            try db.rows("SELECT station, code, plate, owner FROM exception WHERE withdrawnAt IS NULL")
                .map { [$0[0] as String, $0[1], $0[2], $0[3]] }
        }
        #expect(missing == [["S1", "E21", gone.text, "supervisor"]])
    }
}
