import Testing

@testable import Returns

/// The three days of the carrier claim.
struct CarrierClaimTests {
    @Test(arguments: [
        // An ordinary week, and over an ordinary weekend: Saturday and Sunday count.
        ("2026-11-23 08:12", "2026-11-26", "2026-11-26"), ("2026-11-26 15:00", "2026-11-29", "2026-11-29"),
        // 1 May is a Friday, 8 May too, Ascension a Thursday.
        ("2026-04-30 09:00", "2026-05-04", "2026-05-04"), ("2026-05-07 09:00", "2026-05-11", "2026-05-11"),
        ("2026-05-13 09:00", "2026-05-17", "2026-05-17"), ("2026-05-12 09:00", "2026-05-16", "2026-05-16"),
        // Received on the holiday itself: that day is not counted anyhow.
        ("2026-05-01 09:00", "2026-05-04", "2026-05-04"),
        // Christmas and New Year; Alsace and Moselle keep 26 December and Good Friday as well.
        ("2026-12-24 09:00", "2026-12-28", "2026-12-29"), ("2026-12-23 09:00", "2026-12-27", "2026-12-28"),
        ("2026-12-30 09:00", "2027-01-03", "2027-01-03"), ("2026-04-02 09:00", "2026-04-05", "2026-04-07"),
        ("2026-04-03 09:00", "2026-04-07", "2026-04-07"),
    ])
    func `the claim is due at the end of the third day that counts`(
        received: String, france: String, alsace: String
    ) throws {
        let at = try utc(received)
        for (calendar, expected) in [(SiteCalendar.metropolitanFrance, france), (.alsaceMoselle, alsace)] {
            let due = CarrierClaim.due(receivedAt: at, in: calendar)
            #expect(due == calendar.end(of: try day(expected)))
        }
    }

    @Test func `the hour of receipt does not matter, the civil day of the site does`() throws {
        let paris = SiteCalendar.metropolitanFrance
        let due = { (text: String) in CarrierClaim.due(receivedAt: try utc(text), in: paris) }
        let expected = try utc("2026-11-26 22:59:59.999")
        #expect(try due("2026-11-22 23:00") == expected && due("2026-11-23 22:59:59.999") == expected)
        #expect(try due("2026-11-23 23:00") == utc("2026-11-27 22:59:59.999"))
    }

    @Test func `a later receipt is never due earlier, and three days are always left`() throws {
        let calendar = SiteCalendar.alsaceMoselle
        var last = CarrierClaim.due(receivedAt: try utc("2026-01-01 12:00"), in: calendar)
        for hour in stride(from: 5, to: 2 * 365 * 24, by: 5) {
            let at = try utc("2026-01-01 12:00").advanced(byMilliseconds: Int64(hour) * 60 * 60 * 1_000)
            let due = CarrierClaim.due(receivedAt: at, in: calendar)
            try #require(due >= last, "\(hour)")
            try #require(calendar.day(of: due).daysSince(calendar.day(of: at)) >= 3, "\(hour)")
            last = due
        }
    }
}
