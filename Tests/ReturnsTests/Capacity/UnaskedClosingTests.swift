import Testing

@testable import Returns

/// Which bins are closed without anybody's asking, and which are left to a person.
struct UnaskedClosingTests {
    private static let now = Moment(milliseconds: 1_790_000_000_000)

    private struct Unasked: Error {}

    private static func fill(
        load: Int, inside: Int, isDeclaredFull: Bool = false, hoursOpen: Int64 = 1, state: BinState? = nil,
        _ closing: ClosingTerms = ClosingTerms()
    ) -> BinFill {
        BinFill(
            bin: Bin(
                code: "A-17", generation: 1, zone: "A", binClass: "RTV-ALPHA", capacity: 3,
                details: BinDetails(state: state, closing: closing)),
            load: load, inside: inside, isDeclaredFull: isDeclaredFull,
            openedAt: now.advanced(byMilliseconds: -hoursOpen * 3_600_000))
    }

    /// What must not be asked is nil.
    private static func closing(
        _ fill: BinFill, worth: Int? = nil, again: Bool? = nil, beside: Bool? = nil
    ) throws -> UnaskedClosing? {
        func asked<Fact>(_ fact: Fact?) throws -> Fact {
            guard let fact else { throw Unasked() }
            return fact
        }
        return try UnaskedClosing(
            fill, at: now, in: .metropolitanFrance, worth: { try asked(worth) }, isOpenedAgain: { try asked(again) },
            isRoomBeside: { try asked(beside) })
    }

    @Test func `a bin that takes nothing more closes when everything has come, and an empty one does not`() throws {
        #expect(try Self.closing(Self.fill(load: 2, inside: 2, state: .closing)) == .nothingOnItsWay)
        #expect(try Self.closing(Self.fill(load: 2, inside: 1, state: .closing)) == nil)
        #expect(try Self.closing(Self.fill(load: 0, inside: 0, state: .closing)) == nil)
    }

    @Test func `a full bin closes where another of its class has room, and else stays open`() throws {
        let full = Self.fill(load: 3, inside: 3)
        #expect(try Self.closing(full, again: false, beside: true) == .due(.full))
        #expect(try Self.closing(full, again: false, beside: false) == nil)
    }

    @Test func `what is on its way, and what operators call full, fill no bin here`() throws {
        #expect(try Self.closing(Self.fill(load: 3, inside: 2)) == nil)
        #expect(try Self.closing(Self.fill(load: 1, inside: 1, isDeclaredFull: true)) == nil)
        #expect(try Self.closing(Self.fill(load: 3, inside: 3, state: .closed)) == nil)
        #expect(try Self.closing(Self.fill(load: 3, inside: 3, state: .blocked)) == nil)
    }

    @Test func `a bin that a person opened again is left to a person, whatever its terms say`() throws {
        let old = Self.fill(load: 1, inside: 1, hoursOpen: 25, ClosingTerms(ageHours: 24))
        #expect(try Self.closing(old, again: true) == nil)
        #expect(try Self.closing(Self.fill(load: 3, inside: 3), again: true) == nil)
    }

    @Test func `a bin whose terms are met closes, whether or not another has room`() throws {
        let old = Self.fill(load: 1, inside: 1, hoursOpen: 25, ClosingTerms(ageHours: 24))
        #expect(try Self.closing(old, again: false) == .due(.age(hours: 25)))
    }

    @Test func `what lies in it is weighed only where a worth closes it`() throws {
        let terms = ClosingTerms(authorisationCents: 500)
        let one = Self.fill(load: 1, inside: 1, terms)
        #expect(try Self.closing(one, worth: 500, again: false) == .due(.authorisation))
        #expect(try Self.closing(one, worth: 499) == nil)
        #expect(try Self.closing(Self.fill(load: 1, inside: 0, terms)) == nil)
        #expect(throws: Unasked.self) { try Self.closing(one) }
    }
}
