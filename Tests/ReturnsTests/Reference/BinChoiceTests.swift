import Testing

@testable import Returns

/// Which bin is chosen, and the reason that can be read out.
struct BinChoiceTests {
    private static let now = Moment(milliseconds: 1_790_000_000_000)

    private static func status(
        _ code: String, _ load: Int, of capacity: Int = 10, in binClass: String = "RESTOCK",
        _ details: BinDetails = BinDetails(), measure: ItemMeasure = .none, rights: Int? = nil, hoursOpen: Int64? = nil
    ) -> BinStatus {
        BinStatus(
            bin: Bin(
                code: code, generation: 1, zone: "A", binClass: binClass, capacity: capacity, details: details),
            load: load, measure: measure, rights: rights,
            openedAt: hoursOpen.map { now.advanced(byMilliseconds: -$0 * 3_600_000) })
    }

    private static func item(
        supplier: String? = nil, owner: String? = nil, mayOverflow: Bool = false, _ measure: ItemMeasure = .none
    ) -> Stowage {
        Stowage(
            binClass: "RESTOCK", site: "ORL", owner: owner, supplier: supplier, mayOverflow: mayOverflow,
            measure: measure)
    }

    /// The code of the bin and its reason.
    private static func choice(
        _ statuses: [BinStatus], for item: Stowage = item(), excluding unfit: [BinPlace] = [],
        from station: FloorPosition? = nil
    ) -> String {
        let board = BinBoard(statuses, from: station)
        guard let found = BinAllocator.choose(for: item, from: board, excluding: unfit, at: now) else { return "none" }
        let metres = found.reason.metres.map { " \($0) m" } ?? ""
        return "\(found.bin.code) \(found.reason.choice.rawValue)\(metres)"
    }

    private static func at(_ x: Int, _ y: Int = 0) -> BinDetails { BinDetails(position: FloorPosition(x: x, y: y)) }

    @Test func `the fullest that still fits is chosen, and of equally full ones the first`() {
        #expect(Self.choice([Self.status("A", 3), Self.status("B", 8), Self.status("C", 10)]) == "B fullest")
        #expect(Self.choice([Self.status("A", 5), Self.status("B", 10, of: 20)]) == "A fullest")
        #expect(Self.choice([Self.status("A", 10)]) == "none")
    }

    @Test func `a bin in which the item does not fit by volume, weight, value or energy is passed over`() {
        let limits = ItemMeasure(millilitres: 1_000, grams: 2_000, cents: 3_000, deciwattHours: 100)
        let used = ItemMeasure(millilitres: 900, grams: 1_900, cents: 2_900, deciwattHours: 90)
        let tight = Self.status("A", 8, BinDetails(limits: limits), measure: used)
        let roomy = Self.status("B", 1)
        let parts: [WritableKeyPath<ItemMeasure, Int>] = [\.millilitres, \.grams, \.cents, \.deciwattHours]
        for part in parts {
            var measure = ItemMeasure.none
            measure[keyPath: part] = limits[keyPath: part] - used[keyPath: part]
            #expect(Self.choice([tight, roomy], for: Self.item(measure)) == "A fullest")
            measure[keyPath: part] += 1
            #expect(Self.choice([tight, roomy], for: Self.item(measure)) == "B fullest")
            #expect(tight.takes(measure) == false && roomy.takes(measure))
        }
    }

    @Test func `a bin is as full as what it is fullest of`() {
        let heavy = Self.status(
            "A", 1, BinDetails(limits: ItemMeasure(grams: 1_000)), measure: ItemMeasure(grams: 900))
        #expect(Self.choice([Self.status("B", 8), heavy]) == "A fullest")
    }

    @Test func `an empty bin is opened only when no open one takes the item, and then the nearest`() {
        let (near, far) = (Self.at(2), Self.at(30))
        let open = Self.status("A", 1, far)
        let empties = [Self.status("B", 0, far), Self.status("C", 0, near)]
        #expect(Self.choice(empties + [open], from: FloorPosition(x: 0, y: 0)) == "A fullest 30 m")
        #expect(Self.choice(empties, from: FloorPosition(x: 0, y: 0)) == "C empty 2 m")
        // What the hub calls open holds what other stations put in.
        #expect(Self.choice([Self.status("D", 0, BinDetails(state: .open)), Self.status("C", 0)]) == "D fullest")
    }

    @Test func `a much shorter walk outweighs a little more in the bin, and the reason says so`() {
        let bins = [Self.status("A", 6, Self.at(100, 20)), Self.status("B", 5, Self.at(3, 1))]
        #expect(Self.choice(bins, from: FloorPosition(x: 0, y: 0)) == "B nearer 4 m")
        #expect(Self.choice(bins) == "A fullest")
        let almostFull = [Self.status("A", 9, Self.at(100, 20)), Self.status("B", 1, Self.at(3, 1))]
        #expect(Self.choice(almostFull, from: FloorPosition(x: 0, y: 0)) == "A fullest 120 m")
        // Nobody knows where it stands: as far as the farthest.
        let unknown = [Self.status("A", 6), Self.status("C", 0, Self.at(100, 20)), Self.status("B", 5, Self.at(3, 1))]
        #expect(Self.choice(unknown, from: FloorPosition(x: 0, y: 0)) == "B nearer 4 m")
    }

    @Test func `an old bin goes before one that is a little fuller, so that it closes`() {
        let bins = [Self.status("A", 55, of: 100, hoursOpen: 1), Self.status("B", 50, of: 100, hoursOpen: 200)]
        #expect(Self.choice(bins) == "B older")
        let young = [Self.status("A", 55, of: 100, hoursOpen: 1), Self.status("B", 50, of: 100, hoursOpen: 40)]
        #expect(Self.choice(young) == "A fullest")
    }

    @Test func `a supplier's goods go into the supplier's bin`() {
        let own = BinDetails(purpose: BinPurpose(supplier: "ALPHA"))
        let bins = [Self.status("A", 6), Self.status("B", 4, own)]
        #expect(Self.choice(bins, for: Self.item(supplier: "ALPHA")) == "B supplier")
        #expect(Self.choice(bins, for: Self.item(supplier: "BETA")) == "A fullest")
    }

    @Test func `where the class takes no more an item for sale goes to the overflow, another nowhere`() {
        let bins = [Self.status("A", 10), Self.status("Z", 0, in: "OVERFLOW", Self.at(7))]
        let station = FloorPosition(x: 0, y: 0)
        #expect(Self.choice(bins, for: Self.item(mayOverflow: true), from: station) == "Z overflow 7 m")
        #expect(Self.choice(bins, from: station) == "none")
    }

    @Test func `an owner's goods pass over the bins of others and of the house, in the overflow too`() {
        let acme = BinDetails(purpose: BinPurpose(owner: "ACME"))
        let bins = [Self.status("A", 9), Self.status("B", 1, acme), Self.status("Z", 0, in: "OVERFLOW")]
        #expect(Self.choice(bins, for: Self.item(owner: "ACME")) == "B fullest")
        #expect(Self.choice(bins, for: Self.item(owner: "ZETA", mayOverflow: true)) == "none")
        #expect(Self.choice(bins) == "A fullest")
    }

    @Test func `bins that the item was tried in and bins without a right are passed over`() {
        let bins = [Self.status("A", 9), Self.status("B", 8), Self.status("C", 7)]
        #expect(Self.choice(bins, excluding: [bins[0].bin.place]) == "B fullest")
        #expect(Self.choice(bins, excluding: bins.map(\.bin.place)) == "none")
        #expect(Self.choice(bins, excluding: [BinPlace(code: "A", generation: 2)]) == "A fullest")
        #expect(Self.choice([Self.status("A", 9, rights: 0), Self.status("B", 1, rights: 1)]) == "B fullest")
    }

    @Test func `what was counted in is counted out again, and an emptied bin has no age`() {
        let bin = Self.status("A", 0, BinDetails(limits: ItemMeasure(grams: 100)))
        var board = BinBoard([bin])
        let measure = ItemMeasure(millilitres: 5, grams: 60, cents: 7, deciwattHours: 8)
        board.count(1, in: bin.bin.place, measure: measure, at: Self.now)
        #expect(board.status(ofCode: "A")?.measure == measure && board.status(ofCode: "A")?.openedAt == Self.now)
        #expect(!board.hasRoom(ofClass: "RESTOCK", for: Self.item(ItemMeasure(grams: 41))))
        #expect(board.hasRoom(ofClass: "RESTOCK", for: Self.item(ItemMeasure(grams: 40))))
        board.count(-1, in: bin.bin.place, measure: measure)
        #expect(board == BinBoard([bin]))
    }
}
