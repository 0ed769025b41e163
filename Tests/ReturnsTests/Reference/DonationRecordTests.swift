import Testing

@testable import Returns

/// What a bench makes of what it is told of offers of donation.
@Suite struct DonationRecordTests {
    private let plate = LicencePlate(prefix: Fixture.known(PlatePrefix("10001")), counter: 1)
    private let other = LicencePlate(prefix: Fixture.known(PlatePrefix("10001")), counter: 2)
    private let day = Fixture.known(CalendarDay("2026-09-21"))

    private func inVain(_ subject: DonationSubject, daysLater days: Int = 0) -> DonationRecord {
        DonationRecord(subject: subject, outcome: .inVain(from: day.advanced(byDays: days)))
    }

    private func holds(_ records: [DonationRecord]) -> Bool {
        records.areInVain(for: plate, Fixture.shirt, on: day)
    }

    @Test func `offers of the item or of its product count, from their first day on`() {
        #expect(!holds([]))
        #expect(holds([inVain(.product(Fixture.shirt))]) && holds([inVain(.item(plate), daysLater: -1)]))
        #expect(!holds([inVain(.product(Fixture.shirt), daysLater: 1)]))
        #expect(!holds([inVain(.product(Fixture.phone)), inVain(.item(other))]))
        #expect(![inVain(.product(Fixture.shirt))].areInVain(for: plate, nil, on: day))
    }

    @Test func `an item that somebody takes is not destroyed, whatever was offered of its product`() {
        let taken = DonationRecord(subject: .item(plate), outcome: .taken)
        #expect(!holds([inVain(.product(Fixture.shirt)), taken]))
        #expect(holds([inVain(.product(Fixture.shirt)), DonationRecord(subject: .item(other), outcome: .taken)]))
    }

    @Test func `a station is told of ends in sight, and of an item that was taken`() throws {
        let paris = SiteCalendar.metropolitanFrance
        let product = DonationSubject.product(Fixture.shirt)
        #expect(DonationRecord(of: product, .open(until: nil), in: paris) == nil)
        #expect(DonationRecord(of: product, .taken(by: "A"), in: paris) == nil)
        #expect(DonationRecord(of: product, .inVain(since: try utc("2026-09-21 10:00")), in: paris) == inVain(product))
        #expect(
            DonationRecord(of: product, .open(until: try utc("2026-09-21 22:00")), in: paris)
                == inVain(product, daysLater: 1))
        #expect(DonationRecord(of: .item(plate), .taken(by: "A"), in: paris)?.outcome == .taken)
    }

    @Test func `a subject reads back as it was written, and a word is none`() {
        for subject in [DonationSubject.product(Fixture.lamp), .item(plate)] {
            #expect(DonationSubject(subject.text) == subject)
        }
        #expect(DonationSubject("shirt") == nil && DonationSubject("4006381333932") == nil)
    }
}
