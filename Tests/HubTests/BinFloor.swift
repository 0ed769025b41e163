import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// A hub with bins, products and a bench that puts items into the bins: what the tests of acts on bins do to it.
struct BinFloor {
    let floor: Floor
    let store: HubStore
    private var journal = StationJournal("S1", [Bench.arrival()])
    private var pushed = 0

    /// A pen, of which nothing special is known; a perfume; a headset with a battery; a drill with a large one.
    static let pen = "04006381333931"
    static let perfume = "05901234123457"
    static let headset = "09780201379624"
    static let drill = "00012345678905"

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1"]).store
        let headset = Battery(chemistry: .lithiumIon, deciwattHours: 37, isWithEquipment: true)
        let drill = Battery(chemistry: .lithiumIon, deciwattHours: 1_080, isWithEquipment: true)
        _ = try await store.publish([
            try Self.product(Self.pen, "Felt pen", cost: 120, grams: 20),
            try Self.product(Self.perfume, "Perfume", cost: 2_000, grams: 300, traits: [.dangerousGoods]),
            try Self.product(Self.headset, "Headset", cost: 4_000, grams: 250, traits: [.electrical], battery: headset),
            try Self.product(Self.drill, "Drill", cost: 9_000, grams: 2_000, traits: [.electrical], battery: drill),
            Self.bin("A-1", "RESTOCK-TOY", 3), Self.bin("A-2", "OUTLET-TOY", 50), Self.bin("A-3", "RECYCLE", 50),
        ])
    }

    static func bin(_ code: String, _ binClass: String, _ capacity: Int, _ details: BinDetails = BinDetails())
        -> ReferenceItem
    {
        .bin(Bin(code: code, generation: 1, zone: "F", binClass: binClass, capacity: capacity, details: details))
    }

    static func product(
        _ gtin: String, _ name: String, cost: Int, grams: Int, traits: Set<ProductTrait> = [], battery: Battery? = nil,
        owner: String? = nil
    ) throws -> ReferenceItem {
        let details = ProductDetails(
            owner: owner, costCents: cost, commodityCode: "96082000", battery: battery, traits: traits)
        return .product(
            Product(
                gtin: try #require(GTIN(gtin)), name: LocalizedText(french: "\(name) (fr)", english: name),
                category: "toy", supplier: "ALPHA", priceCents: cost * 2, weightGrams: grams, details: details))
    }

    /// An item as a bench decides it.
    struct Piece {
        var gtin: String? = BinFloor.pen
        var disposition = Disposition.restock
        var binClass = "RESTOCK-TOY"
        var hold: Hold?
        var ground: DestructionGround?
        var supplier = "ALPHA"
    }

    /// Identifies, grades, decides and assigns an item, and puts it into the bin unless it stays on its way.
    mutating func work(
        _ number: Int, into code: String, generation: Int = 1, _ piece: Piece = Piece(), isInside: Bool = true
    ) async throws {
        try record(number, into: code, generation: generation, piece, isInside: isInside)
        try await push()
    }

    /// The same, as the push that tells of it and that nobody has sent yet.
    mutating func nextPush(_ number: Int, into code: String) throws -> ReceivedBatch {
        try record(number, into: code, generation: 1, Piece(), isInside: true)
        return journal.received(from: pushed + 1)
    }

    private mutating func record(
        _ number: Int, into code: String, generation: Int, _ piece: Piece, isInside: Bool
    ) throws {
        let plate = try Bench.plate(number)
        let place = BinPlace(code: code, generation: generation)
        var item = ItemCase(grade: .good, hold: piece.hold)
        item.supplier = piece.supplier
        let words = LocalizedText(french: "x", english: "x")
        journal.add(
            .itemIdentified(
                ItemIdentification(
                    plate: plate, parcel: "10001-000001",
                    candidate: ItemCandidate(
                        code: piece.gtin ?? "?", gtin: piece.gtin.flatMap { GTIN($0) }, serial: "SN\(number)", lot: nil,
                        isKnown: true), name: LocalizedText(french: "Nom", english: "Name"), category: nil,
                    match: .expected(line: 1), sheet: nil, firstQuestion: nil)))
        journal.add(.itemGraded(ItemGrading(plate: plate, grade: .good, hold: piece.hold, tasks: [])))
        journal.add(
            .itemDispositioned(
                ItemDisposition(
                    plate: plate, disposition: piece.disposition, binClass: piece.binClass, rule: "R-1", table: "house",
                    tableVersion: 1, label: words, reason: words, ground: piece.ground,
                    basis: DispositionBasis(step: .money, item: item))))
        journal.add(.binReserved(plate: plate, place: place))
        if isInside { journal.add(.itemBinned(plate: plate, place: place)) }
    }

    /// Sends one more event.
    mutating func add(_ event: Event) async throws {
        journal.add(event)
        try await push()
    }

    /// Sends the events of one step. Returns the step's number.
    @discardableResult
    mutating func add(step events: [Event]) async throws -> Int {
        let step = journal.sealed.count + 1
        journal.add(step: events)
        try await push()
        return step
    }

    private mutating func push() async throws {
        let reply = try await store.append(journal.received(from: pushed + 1))
        guard case .accepted(_, let quarantined)? = reply, quarantined.isEmpty else { throw Bench.Missing() }
        pushed = journal.sealed.count
    }

    func desk(daysLater days: Int64 = 0) -> Desk {
        Desk(store: store, now: { SupplierFloor.later(days) })
    }

    @discardableResult
    func act(
        _ act: BinAct, _ code: String = "A-1", value: String? = nil, confirmed: Bool = false, reason: String? = nil
    ) async throws -> String {
        try await desk().perform(
            .bin(.change(try BinAsk(code, act, value: value, isConfirmed: confirmed, reason: reason, by: "marie"))))
    }

    @discardableResult
    func send(
        _ codes: [String] = ["A-1"], authorisation: String? = nil, marks: Bool = false, daysLater days: Int64 = 0
    ) async throws -> String {
        try await desk(daysLater: days).perform(
            .bin(
                .dispatch(
                    try DispatchAsk(
                        codes, to: "ALPHA, Lille", carrier: "Carrier & Co", authorisation: authorisation,
                        bearsMarks: marks, by: "paul"))))
    }

    /// Numbers units as most tests want them.
    func number() async throws {
        _ = try await desk().perform(.bin(.number(try SSCCPrefix("3012345"), by: "marie")))
    }

    /// Closes and stages, all counted as the hub knows them.
    func stage(_ code: String = "A-1", count: Int) async throws {
        try await act(.close, code)
        try await act(.stage, code, value: String(count))
    }

    /// The bin as the feed has it.
    func bin(_ code: String = "A-1") async throws -> Bin {
        try await store.reading { db in try BinDesk(db: db, now: Floor.start).bin(code) }
    }

    /// One bin's row of the list, by column.
    func row(_ code: String = "A-1") async throws -> [String: Listing.Cell] {
        let listing = try await store.binList()
        let row = try #require(listing.rows.first { $0[0] == .text(code) })
        return Dictionary(zip(listing.columns, row)) { first, _ in first }
    }
}
