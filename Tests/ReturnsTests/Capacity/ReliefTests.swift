import Returns
import Testing

/// What the bins of a class hold together, and what would give them room.
@Suite struct ReliefTests {
    private static func fill(
        _ code: String, _ load: Int, of capacity: Int = 40, inside: Int? = nil, held: Int = 0, isOpen: Bool = true,
        isDeclaredFull: Bool = false
    ) -> BinFill {
        BinFill(
            bin: Bin(code: code, generation: 1, zone: "Z", binClass: "A", capacity: capacity, isOpen: isOpen),
            load: load, inside: inside ?? load, held: held, isDeclaredFull: isDeclaredFull)
    }

    private static func bins(_ bins: BinFill...) -> ClassFill { ClassFill(binClass: "A", bins: bins) }

    @Test func `a class holds what its open bins hold, and a bin that is declared full takes no more`() {
        let bins = Self.bins(
            Self.fill("B-2", 12, isDeclaredFull: true), Self.fill("B-1", 30), Self.fill("B-3", 40, isOpen: false))
        #expect(bins.bins.map(\.bin.code) == ["B-1", "B-2", "B-3"])
        #expect(bins.open.count == 2 && bins.load == 42 && bins.capacity == 52)
        #expect(bins.alert == .seventy)
        #expect(bins.bins.map(\.alert) == [.seventy, .ninetyFive, .ninetyFive])
    }

    @Test func `a class without an open bin has no room, which is urgent`() {
        #expect(Self.bins().alert == .ninetyFive)
        #expect(Self.bins(Self.fill("B-1", 0, isOpen: false)).alert == .ninetyFive)
    }

    @Test func `an empty closed bin is opened before anything is carried away, the largest first`() {
        let bins = Self.bins(
            Self.fill("B-1", 40), Self.fill("B-2", 0, of: 20, isOpen: false), Self.fill("B-3", 0, of: 60, isOpen: false)
        )
        #expect(Relief.best(for: bins) == .open(bins.bins[2]))
        #expect(Relief.best(for: bins)?.units == 60)
    }

    @Test func `a bin that is declared full at less than seven tenths is looked into`() {
        let bins = Self.bins(Self.fill("B-1", 40), Self.fill("B-2", 27, isDeclaredFull: true))
        #expect(Relief.best(for: bins) == .inspect(bins.bins[1]))
        #expect(Relief.best(for: bins)?.units == 13)
        let honest = Self.bins(Self.fill("B-1", 40), Self.fill("B-2", 28, isDeclaredFull: true))
        #expect(Relief.best(for: honest) == .dispatch(honest.bins[0]))
    }

    @Test func `what lies in the fullest bin is sent away, of two the first by code`() {
        let bins = Self.bins(Self.fill("B-3", 38), Self.fill("B-1", 38), Self.fill("B-2", 39, inside: 10))
        #expect(Relief.best(for: bins) == .dispatch(bins.bins[0]))
        #expect(Relief.best(for: bins)?.units == 38)
    }

    @Test func `a full bin that was closed is sent away, one that is staged already is not`() {
        func fill(_ code: String, _ load: Int, _ state: BinState) -> BinFill {
            BinFill(
                bin: Bin(
                    code: code, generation: 1, zone: "Z", binClass: "A", capacity: 40,
                    details: BinDetails(state: state)), load: load, inside: load)
        }
        let bins = Self.bins(fill("B-1", 30, .open), fill("B-2", 40, .closed), fill("B-3", 41, .staged))
        #expect(Relief.best(for: bins) == .dispatch(bins.bins[1]))
    }

    @Test func `held items are decided, not sent away`() {
        let bins = Self.bins(Self.fill("H-1", 40, held: 40), Self.fill("H-2", 39, held: 1))
        #expect(Relief.best(for: bins) == .decide(bins.bins[0]))
        #expect(Relief.best(for: bins)?.units == 40)
    }

    @Test func `what is only on its way cannot be sent away`() {
        #expect(Relief.best(for: Self.bins(Self.fill("B-1", 40, inside: 0))) == nil)
        #expect(Relief.best(for: Self.bins()) == nil)
    }
}
