import Returns
import Testing

/// Which announced returns may still be on their way.
@Suite struct AwaitedReturnTests {
    private static let calendar = SiteCalendar.metropolitanFrance
    /// Monday, 23 November 2026, noon in Paris.
    private static let noon = Moment(milliseconds: 1_795_431_600_000)

    private static func days(ago days: Int64) -> Moment { noon.advanced(byMilliseconds: -days * 86_400_000) }

    private func isAwaited(received: Receipt? = nil, notice: Moment? = nil, by day: CalendarDay? = nil) -> Bool {
        ExpectedReturn(rma: "R-1", codes: [], lines: [], received: received, noticeAt: notice, returnBy: day)
            .isAwaited(at: Self.noon, in: Self.calendar)
    }

    @Test func `a return of which nothing came is awaited, one with a parcel is not`() {
        #expect(isAwaited())
        #expect(!isAwaited(received: Receipt(station: "S1", at: Self.noon)))
    }

    @Test func `nineteen civil days after the notice nothing more is awaited`() {
        #expect(isAwaited(notice: Self.noon) && isAwaited(notice: Self.days(ago: 19)))
        #expect(!isAwaited(notice: Self.days(ago: 20)))
    }

    @Test func `the return's own last day counts to its end`() {
        let today = Self.calendar.day(of: Self.noon)
        #expect(isAwaited(by: today))
        #expect(!isAwaited(by: today.advanced(byDays: -1)))
    }

    @Test func `all pieces of all lines count`() throws {
        let gtin = try #require(GTIN("4006381333931"))
        let lines = [2, 3].map { ExpectedLine(number: $0, gtin: gtin, quantity: $0) }
        #expect(ExpectedReturn(rma: "R-1", codes: [], lines: lines).pieces == 5)
    }
}
