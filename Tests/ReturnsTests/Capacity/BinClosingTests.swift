import Testing

@testable import Returns

/// Which bins are due to be closed and which classes lack empty ones.
struct BinClosingTests {
    /// Monday, 21 September 2026, 16:13:20 in Paris.
    private static let now = Moment(milliseconds: 1_790_000_000_000)
    private static let hour: Int64 = 3_600_000

    private static func fill(
        _ code: String = "A-17", load: Int, inside: Int? = nil, of capacity: Int = 10, isDeclaredFull: Bool = false,
        hoursOpen: Int64? = nil, state: BinState? = nil, _ closing: ClosingTerms = ClosingTerms()
    ) -> BinFill {
        BinFill(
            bin: Bin(
                code: code, generation: 1, zone: "A", binClass: "RTV-ALPHA", capacity: capacity,
                details: BinDetails(state: state, closing: closing)),
            load: load, inside: inside ?? load, isDeclaredFull: isDeclaredFull,
            openedAt: hoursOpen.map { now.advanced(byMilliseconds: -$0 * hour) })
    }

    private static func cause(_ fill: BinFill, worth cents: Int = 0, at moment: Moment = now) -> BinClosing.Cause? {
        BinClosing(fill, worth: cents, at: moment, in: .metropolitanFrance)?.cause
    }

    @Test func `a full bin closes, by count or because an operator said so`() {
        #expect(Self.cause(Self.fill(load: 10)) == .full)
        #expect(Self.cause(Self.fill(load: 3, isDeclaredFull: true)) == .full)
        #expect(Self.cause(Self.fill(load: 9)) == nil)
    }

    @Test func `an empty bin and one that takes nothing any more are left alone`() {
        #expect(Self.cause(Self.fill(load: 0, isDeclaredFull: true, ClosingTerms(ageHours: 1))) == nil)
        #expect(Self.cause(Self.fill(load: 10, state: .closing)) == nil)
        // On its way, and so neither fetched nor old.
        #expect(Self.cause(Self.fill(load: 2, inside: 0, hoursOpen: 99, ClosingTerms(ageHours: 1))) == nil)
    }

    @Test func `a cut-off closes what came in before it, and not what came in behind it`() {
        let terms = ClosingTerms(cutOffMinuteOfDay: 16 * 60)
        let today = Self.now.advanced(byMilliseconds: -(13 * 60 + 20) * 1_000)
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 2, terms)) == .cutOff(today))
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 0, terms)) == nil)
        let evening = ClosingTerms(cutOffMinuteOfDay: 18 * 60)
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 2, evening)) == nil)
        // Nobody closed it yesterday evening.
        let yesterday = Self.now.advanced(byMilliseconds: -(22 * 60 + 13) * 60_000 - 20_000)
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 30, evening)) == .cutOff(yesterday))
        let once = ClosingTerms(cutOffAt: Self.now)
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 2, once)) == .cutOff(Self.now))
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 2, once), at: Self.now.advanced(byMilliseconds: -1)) == nil)
    }

    @Test func `a cut-off is by the clocks on the wall, on the day they change, too`() {
        // 25 October 2026: at 3:00 summer time it is 2:00 winter time; 4:00 is 3:00 UTC.
        let four = Moment(milliseconds: 1_792_897_200_000)
        let terms = ClosingTerms(cutOffMinuteOfDay: 4 * 60)
        let fill = Self.fill(load: 1, hoursOpen: 2, terms)
        #expect(Self.cause(fill, at: four) == .cutOff(four))
        let before = four.advanced(byMilliseconds: -1)
        #expect(Self.cause(fill, at: before) == .cutOff(four.advanced(byMilliseconds: -25 * Self.hour)))
    }

    @Test func `a consignment that an authorisation is asked for closes, by pieces or by worth`() {
        let terms = ClosingTerms(authorisationUnits: 5, authorisationCents: 10_000)
        #expect(Self.cause(Self.fill(load: 5, terms), worth: 1) == .authorisation)
        #expect(Self.cause(Self.fill(load: 4, terms), worth: 10_000) == .authorisation)
        #expect(Self.cause(Self.fill(load: 5, inside: 4, terms), worth: 9_999) == nil)
    }

    @Test func `a bin closes for its age`() {
        let terms = ClosingTerms(ageHours: 48)
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 48, terms)) == .age(hours: 48))
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 47, terms)) == nil)
        #expect(Self.cause(Self.fill(load: 1, terms)) == nil)
    }

    @Test func `full goes before cut-off, cut-off before authorisation, authorisation before age`() {
        let terms = ClosingTerms(cutOffAt: Self.now, authorisationUnits: 1, ageHours: 1)
        #expect(Self.cause(Self.fill(load: 10, hoursOpen: 9, terms)) == .full)
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 9, terms)) == .cutOff(Self.now))
        let late = ClosingTerms(authorisationUnits: 1, ageHours: 1)
        #expect(Self.cause(Self.fill(load: 1, hoursOpen: 9, late)) == .authorisation)
    }

    @Test func `the clock closes next at the first cut-off or age that is ahead, and nothing without a first item`() {
        func next(_ fill: BinFill, at moment: Moment = Self.now) -> Int64? {
            BinClosing.next(for: fill, after: moment, in: .metropolitanFrance)?.millisecondsSince(Self.now)
        }
        let atSix: Int64 = (106 * 60 + 40) * 1_000
        let six = ClosingTerms(cutOffMinuteOfDay: 18 * 60, ageHours: 2)
        #expect(next(Self.fill(load: 1, hoursOpen: 0, six)) == atSix)
        #expect(next(Self.fill(load: 1, hoursOpen: 1, six)) == Self.hour)
        // Both are past: the next evening is ahead.
        let evening = Self.now.advanced(byMilliseconds: 3 * Self.hour)
        #expect(next(Self.fill(load: 1, hoursOpen: 1, six), at: evening) == atSix + 24 * Self.hour)
        #expect(next(Self.fill(load: 1, hoursOpen: 5, ClosingTerms(cutOffAt: Self.now))) == nil)
        #expect(next(Self.fill(load: 0, six)) == nil)
        #expect(next(Self.fill(load: 1, hoursOpen: 1, ClosingTerms(authorisationUnits: 1))) == nil)
    }

    @Test func `a class keeps two empty bins where it has as many to spare`() {
        func floor(_ loads: [Int]) -> EmptyBinFloor {
            EmptyBinFloor(
                ClassFill(
                    binClass: "RTV-ALPHA",
                    bins: loads.enumerated().map { Self.fill("A-\($0.offset)", load: $0.element) }))
        }
        #expect(floor([5, 0, 0]).isShort == false)
        #expect(floor([5, 5, 0]).isShort && floor([5, 5, 0]).empty == 1 && floor([5, 5, 0]).wanted == 2)
        #expect(floor([5, 0]).isShort == false && floor([5, 5]).isShort)
        #expect(floor([5]).isShort == false && floor([]).isShort == false)
    }

    @Test func `a closed bin and one that was declared full are no empty bins`() {
        let bins = [
            Self.fill("A-1", load: 4), Self.fill("A-2", load: 0, isDeclaredFull: true),
            Self.fill("A-3", load: 0, state: .blocked), Self.fill("A-4", load: 0, state: .empty),
        ]
        #expect(EmptyBinFloor(ClassFill(binClass: "RTV-ALPHA", bins: bins)).empty == 1)
    }
}
