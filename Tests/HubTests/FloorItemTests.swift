import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// The items of the house, as the feed tells them to every bench.
@Suite(.overBothStores) struct FloorItemTests {
    private let floor: Floor
    private let store: HubStore
    private let plate: LicencePlate

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
        plate = try Bench.plate(1)
        _ = try await store.publish(
            ["X-1", "X-2"].map {
                .bin(Returns.Bin(code: $0, generation: 1, zone: "Z", binClass: "OUTLET", capacity: 10))
            })
    }

    private static func way(_ plate: LicencePlate, _ binClass: String = "OUTLET") -> Event {
        let words = LocalizedText(french: "x", english: "x")
        return .itemDispositioned(
            ItemDisposition(
                plate: plate, disposition: .outlet, binClass: binClass, rule: "R", table: "t", tableVersion: 1,
                label: words, reason: words))
    }

    private static func reserved(_ plate: LicencePlate, _ code: String, _ generation: Int = 1) -> Event {
        .binReserved(
            plate: plate, place: Bench.place(code, generation),
            room: RoomTaken(byRight: true, measure: ItemMeasure(grams: 80)))
    }

    private static func binned(_ plate: LicencePlate, _ code: String = "X-1", _ generation: Int = 1) -> [Event] {
        [reserved(plate, code, generation), .itemBinned(plate: plate, place: Bench.place(code, generation))]
    }

    /// An item's way from its identification into a bin.
    private static func processed(_ plate: LicencePlate, into code: String = "X-1") -> [Event] {
        [Bench.identified(plate), Bench.graded(plate), way(plate)] + binned(plate, code)
    }

    /// What a station would read of items, in the order of the feed.
    private func told() async throws -> [ReferenceItem] {
        try await rows().filter { $0.kind == .floorItem }
    }

    private func rows(after cursor: String? = nil) async throws -> [ReferenceItem] {
        guard case .page(let page, _) = try await store.feed(after: cursor, limit: 500) else { return [] }
        return try page.items.map { try ReferenceCoding.decode($0) }
    }

    private func items() async throws -> [FloorItem] {
        try await told().compactMap { row -> FloorItem? in
            guard case .floorItem(let item) = row else { return nil }
            return item
        }
    }

    private func item() async throws -> FloorItem? {
        try await items().first { $0.plate == plate }
    }

    private func append(_ journal: StationJournal, from: Int = 1) async throws {
        let reply = try await store.append(journal.received(from: from))
        guard case .accepted(_, []) = try #require(reply) else {
            Issue.record("not accepted: \(String(describing: reply))")
            return
        }
    }

    private func view(_ columns: String) async throws -> [String?] {
        try await store.reading { [plate] db in
            let row = try db.row("SELECT \(columns) FROM item WHERE plate = ?", [plate.text])
            return row.map { row in row.values.map(String.init) } ?? []
        }
    }

    @Test func `an item is told from when its way is decided, with its place once it has one`() async throws {
        var journal = StationJournal("S1", [Bench.identified(plate), Bench.graded(plate)])
        try await append(journal)
        #expect(try await told().isEmpty)
        journal.add(Self.way(plate))
        try await append(journal, from: 3)
        let decided = try #require(try await item())
        #expect(decided.place == nil && decided.verdict?.grading.grade == .good)
        #expect(decided.verdict?.disposition.binClass == "OUTLET")
        #expect(decided.identification.candidate.gtin == GTIN("4006381333931"))
        for event in Self.binned(plate) { journal.add(event) }
        try await append(journal, from: 4)
        let inside = try #require(try await item())
        #expect(inside.place == Bench.place("X-1") && inside.measure == ItemMeasure(grams: 80))
        #expect(inside.room.byRight == false)
        #expect(inside.at == Floor.start.advanced(byMilliseconds: 4_000))
    }

    @Test func `one row for each transaction that changes what stations use, and none for the rest`() async throws {
        let head = try await store.feedHead()
        var journal = StationJournal("S1", Self.processed(plate))
        try await append(journal)
        #expect(try await store.feedHead() == head + 1)
        journal.add(.wrongBinScanned(plate: plate, expected: nil, scanned: "?"))
        journal.add(.labelVerified(job: 1, plate: plate))
        try await append(journal, from: 6)
        #expect(try await store.feedHead() == head + 1)
        #expect(try await store.number("SELECT count(*) FROM floorChange") == 0)
    }

    @Test func `a move at another station is told, and a word that is older than it is not`() async throws {
        var first = StationJournal("S1", Self.processed(plate))
        try await append(first)
        let elsewhere = StationJournal(
            "S2", Array(repeating: .benchPaused, count: 20) + Self.binned(plate, "X-2"))
        try await append(elsewhere)
        #expect(try await item()?.place == Bench.place("X-2"))
        #expect(try await item()?.verdict?.grading.grade == .good)
        first.add(.itemUnbinned(plate: plate, place: Bench.place("X-1")))
        try await append(first, from: 6)
        #expect(try await item()?.place == Bench.place("X-2"))
    }

    @Test func `what is carried into a new generation, and what a recount misses, is told`() async throws {
        let second = try Bench.plate(2)
        try await append(StationJournal("S1", Self.processed(plate) + Self.processed(second)))
        let renewed = Bench.place("X-1", 2)
        let recount = BinRecount(
            place: Bench.place("X-1"), generation: 2, found: [plate], missing: [second], strange: [])
        let renewal = BinRenewal(
            place: Bench.place("X-1"), generation: 2, oldClass: "OUTLET", binClass: "OUTLET", oldState: .open,
            state: .open, carried: [Bench.place("X-1")])
        let acts: [Event] = [
            .supervised(badge: "C", .binRecounted(recount)), .supervised(badge: "C", .binRenewed(renewal)),
            .itemUnbinned(plate: second, place: renewed),
        ]
        try await append(StationJournal("S2", Array(repeating: .benchPaused, count: 20) + acts))
        #expect(try await item()?.place == renewed)
        #expect(try await items().first { $0.plate == second }?.place == nil)
        #expect(try await items().count == 2)
    }

    @Test func `the desk's acts on a bin are told as well`() async throws {
        try await append(StationJournal("S1", Self.processed(plate)))
        _ = try await store.writing { db in
            try BinContests(db: db).carry(Bench.place("X-1"), to: Bench.place("X-1", 5))
        }
        #expect(try await item()?.place == Bench.place("X-1", 5))
    }

    @Test func `an item whose plate is given up, or that left, leaves the feed`() async throws {
        let second = try Bench.plate(2)
        var journal = StationJournal("S1", Self.processed(plate) + Self.processed(second))
        try await append(journal)
        #expect(try await told().count == 2)
        let cursor = "g1:\(try await store.feedHead())"
        journal.add(.itemVoided(plate: plate))
        try await append(journal, from: 11)
        #expect(try await rows(after: cursor) == [.removed(kind: .floorItem, key: plate.text)])
        _ = try await store.writing { db in
            try db.script(
                """
                INSERT INTO binAct VALUES (1, 'X-1', 1, 'dispatch', 'staged', 'dispatched', NULL, NULL, 'me', 0);
                INSERT INTO stagedBin VALUES ('000000000000000000', 1, 'X-1', 1, 1, 1);
                INSERT INTO dispatch VALUES
                    (7, 'X-1', 1, '000000000000000000', 'OUTLET', 'there', NULL, NULL, 1, 'me', 0);
                UPDATE item SET leftIn = 7 WHERE plate = '\(second.text)'
                """)
        }
        #expect(try await told().isEmpty)
        // What turns up elsewhere is here again.
        try await append(
            StationJournal("S2", Array(repeating: .benchPaused, count: 20) + Self.binned(second, "X-2")))
        #expect(try await told().count == 1)
    }

    private func held(_ copies: Int = 1) throws -> HeldItem {
        guard case .itemIdentified(let identified) = Bench.identified(plate),
            case .itemDispositioned(let way) = Self.way(plate)
        else { throw Bench.Missing() }
        return HeldItem(
            identification: identified, grading: ItemGrading(plate: plate, grade: .good, hold: nil, tasks: []),
            disposition: way, place: Bench.place("X-1"), copies: copies)
    }

    @Test func `what another bench makes of an item that it took up is told, and is in the views`() async throws {
        try await append(StationJournal("S1", Self.processed(plate)))
        let taken: [Event] = [
            .heldItemTaken(try held()), .gradingWithdrawn(plate: plate),
            .itemUnbinned(plate: plate, place: Bench.place("X-1")), Bench.graded(plate, .salvage),
            Self.way(plate, "PARTS"),
        ]
        var second = StationJournal("S2", Array(repeating: .benchPaused, count: 20) + taken)
        try await append(second)
        let item = try #require(try await item())
        #expect(item.place == nil && item.verdict?.grading.grade == .salvage)
        #expect(item.verdict?.disposition.binClass == "PARTS" && item.copies == 1)
        #expect(try await view("grade, binClass, bin") == ["S", "PARTS", nil])
        second.add(Bench.graded(plate, .fair))
        try await append(second, from: 26)
        #expect(try await self.item()?.verdict?.grading.grade == .fair)
        #expect(try await view("grade") == ["C"])
    }

    @Test func `another bench that has the item in its hand gives its plate up, and takes data off it`() async throws {
        let subject = ExceptionSubject(parcel: "10001-000001", plate: plate)
        let raised = ExceptionRecord(
            code: .personalData, subject: subject, finding: nil, liability: .none,
            owner: .supervisor, dueBy: nil)
        try await append(StationJournal("S1", Self.processed(plate) + [.exceptionRaised(raised)]))
        let record = ErasureRecord(
            plate: plate, method: .factoryReset, certificate: nil, badge: "AB12",
            sheet: SheetReference(id: "x", version: 1), firstQuestion: "q", policy: nil)
        var second = StationJournal(
            "S2", Array(repeating: .benchPaused, count: 20) + [.heldItemTaken(try held()), .erasureRecorded(record)])
        try await append(second)
        #expect(try await store.number("SELECT count(*) FROM exception WHERE withdrawnAt IS NULL") == 0)
        #expect(try await item()?.identification.sheet?.id == "x")
        second.add(.itemVoided(plate: plate))
        try await append(second, from: 23)
        #expect(try await told().isEmpty)
        #expect(try await store.number("SELECT count(*) FROM item WHERE voidedAt IS NULL") == 0)
        // The one who gave the plate up takes that back.
        second.add(.heldItemTaken(try held()))
        try await append(second, from: 24)
        #expect(try await item()?.verdict?.grading.grade == .good)
        #expect(try await store.number("SELECT count(*) FROM item WHERE voidedAt IS NULL") == 1)
    }

    @Test func `a station that has not got the item in its hand grades nothing`() async throws {
        var first = StationJournal("S1", Self.processed(plate))
        try await append(first)
        try await append(
            StationJournal(
                "S2",
                Array(repeating: .benchPaused, count: 20)
                    + [Bench.graded(plate, .salvage), .itemVoided(plate: plate), Self.reserved(plate, "X-2")]))
        #expect(try await item()?.verdict?.grading.grade == .good)
        #expect(try await view("grade") == ["B"])
        // Its own bench takes it back again later, by its own clock.
        for _ in 0..<40 { first.add(.benchPaused) }
        first.add(.heldItemTaken(try held()))
        first.add(Bench.graded(plate, .fair))
        try await append(first, from: 6)
        #expect(try await item()?.verdict?.grading.grade == .fair)
    }

    @Test func `an item that waits for another operator is told with all that the other one needs`() async throws {
        guard case .itemIdentified(let identified) = Bench.identified(plate) else { throw Bench.Missing() }
        let held = ItemGrading(plate: plate, grade: .held, hold: .secondLook, tasks: [])
        guard case .itemDispositioned(let way) = Self.way(plate, "SECOND-LOOK") else { throw Bench.Missing() }
        let look = SecondLook(
            identification: identified,
            arrival: ParcelArrival(parcel: "10001-000001", code: "T", carrier: nil, rma: "RMA-1", lines: []),
            arrivedAt: Floor.start, grader: "AB12", answers: [],
            standing: ItemVerdict(grading: held, disposition: way))
        let label = LabelContent(
            plate: plate, grade: nil, disposition: "x", bin: nil, product: "", requestedAt: Floor.start, station: "S1",
            copy: 1, isHeld: true)
        let events: [Event] =
            [
                Bench.identified(plate), .itemGraded(held), .itemDispositioned(way),
                .secondLookMoved(plate: plate, .asked(look)), .labelRequested(job: 1, content: label),
                .labelVerified(job: 1, plate: plate),
            ] + Self.binned(plate)
        try await append(StationJournal("S1", events))
        let item = try #require(try await item())
        #expect(item.waiting == WaitingItem(look: look, label: label, copies: 1))
        let opening = SecondLookOpening(
            look: look, grader: "CD34", place: Bench.place("X-1"), label: label, copies: 1)
        try await append(
            StationJournal(
                "S2",
                Array(repeating: .benchPaused, count: 20) + [
                    .gradingWithdrawn(plate: plate), .secondLookMoved(plate: plate, .opened(opening)),
                    .itemUnbinned(plate: plate, place: Bench.place("X-1")),
                ]))
        let taken = try #require(try await self.item())
        #expect(taken.waiting == nil && taken.place == nil)
    }

    @Test func `a page says up to which of the asking station's events it speaks, as soon as all is told`() async throws
    {
        try await append(StationJournal("S1", Self.processed(plate)))
        func heard(_ station: String?, limit: Int = 500) async throws -> HeardEvents? {
            guard case .page(let page, _) = try await store.feed(after: nil, limit: limit, for: station) else {
                return nil
            }
            return page.heard
        }
        #expect(try await heard("S1") == HeardEvents(epoch: 1, through: 5))
        #expect(try await heard("S2") == HeardEvents(epoch: 1, through: 0))
        #expect(try await heard(nil) == nil)
        #expect(try await heard("S1", limit: 1) == nil)
    }

    @Test func `beyond the limit the item that was not touched for longest leaves the feed`() async throws {
        let many = HubLimits.floorItems
        try await append(StationJournal("S1", Self.processed(plate)))
        try await store.writing { db in
            try db.run(
                """
                WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
                INSERT INTO reference SELECT 'floorItem', 'P' || n, 1000000 + n, 0, ? FROM number
                """, [many - 1, Data("{}".utf8)])
            try db.run("UPDATE hub SET feedSequence = 3000000, floorItems = floorItems + ?", [many - 1])
        }
        let live = "SELECT count(*) FROM reference WHERE kind = 'floorItem' AND removed = 0"
        #expect(try await store.number(live) == many)
        let second = try Bench.plate(2)
        try await append(StationJournal("S2", Self.processed(second)))
        #expect(try await store.number(live) == many)
        #expect(try await store.number("SELECT floorItems FROM hub") == many)
        #expect(
            try await store.number(
                "SELECT count(*) FROM reference WHERE key = '\(plate.text)' AND kind = 'floorItem' AND removed = 1")
                == 1)
    }

    @Test func `what lies on the floor of an older hub is told bit by bit`() async throws {
        // The tables of PostgreSQL begin later: there is no older hub.
        guard StoreKind.current == .sqlite else { return }
        let plates = try (1...3).map { try Bench.plate($0) }
        try await append(StationJournal("S1", plates.flatMap { Self.processed($0) }))
        try await store.writing { db in
            try db.script("DELETE FROM reference WHERE kind = 'floorItem'; DROP TABLE floorChange;")
            try db.script(
                """
                DROP TRIGGER itemIsOtherwise; DROP INDEX floorItemByAge; ALTER TABLE hub DROP COLUMN floorItems;
                """)
            try db.script(HubSchema.floorItems)
        }
        #expect(try await told().count == 3)
        #expect(try await store.number("SELECT floorItems FROM hub") == 3)
    }

    @Test func `more changes than one transaction tells wait for the next, and no page claims to know them`()
        async throws
    {
        let many = HubLimits.floorItemsPerTransaction + 3
        let plates = try (1...many).map { try Bench.plate($0).text }
        try await append(StationJournal("S1", Self.processed(plate)))
        _ = try await store.writing { db in
            for plate in plates { try db.run("INSERT INTO floorChange VALUES (?)", [plate]) }
        }
        #expect(try await store.number("SELECT count(*) FROM floorChange") == 3)
        guard case .page(let page, _) = try await store.feed(after: nil, limit: 500, for: "S1") else { return }
        #expect(page.isComplete && page.heard == nil)
        #expect(await store.canCommit())
        #expect(try await store.number("SELECT count(*) FROM floorChange") == 0)
    }
}
