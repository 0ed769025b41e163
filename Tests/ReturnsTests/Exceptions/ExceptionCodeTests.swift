import Testing

@testable import Returns

/// The twenty-one exceptions and what follows from each.
struct ExceptionCodeTests {
    @Test func `each exception has its owner, hold, clock, liability and finding`() {
        let rows = ExceptionCode.allCases.map { code in
            let hold = code.hold.map { "\($0)" } ?? "-"
            let clock = code.clock.map { "\($0)" } ?? "-"
            let finding = code.finding.map { "\($0)" } ?? "-"
            return "\(code.rawValue) \(code) \(code.owner) \(hold) \(clock) \(code.defaultLiability) \(finding)"
        }
        #expect(
            rows == [
                "E01 blindParcel afterSales - decision none -",
                "E02 wrongItem afterSales - refund customer wrongItem",
                "E03 emptyBox afterSales - carrierClaim customer absent",
                "E04 shortParcel afterSales - refund customer absent",
                "E05 extraItem afterSales - decision none notAnnounced",
                "E06 missingAccessory afterSales - refund customer incomplete",
                "E07 serialMismatch supervisor serial refund customer wrongSerial",
                "E08 serialReturnedBefore supervisor serial refund none returnedBefore",
                "E09 counterfeit quality counterfeit decision none suspectedCounterfeit",
                "E10 recalled quality recall recall supplier recalled",
                "E11 batterySuspect safety hazard decision none dangerous",
                "E12 otherHazard safety - - none dangerous",
                "E13 personalData afterSales data decision customer locked",
                "E14 hygiene quality hygiene decision customer soiled",
                "E15 transportDamage logistics - carrierClaim carrier damagedInTransport",
                "E16 lateReturn afterSales - decision customer -",
                "E17 notOurs logistics foreign decision carrier foreign",
                "E18 unreadableCode operator unidentified decision none unidentified",
                "E19 personalBelonging afterSales belonging personalItem customer foreign",
                "E20 hubUnreachable supervisor - - none -",
                "E21 inventoryMissing supervisor - decision warehouse absent",
            ])
    }

    @Test func `what is held has a kind of hold and a clock, and nothing else has a hold`() {
        for code in ExceptionCode.allCases {
            #expect(code.isHeld == (code.hold != nil), "\(code)")
            #expect(!code.isHeld || code.clock != nil, "\(code)")
        }
    }

    @Test func `a hold that says an exception by itself is the hold of that exception`() {
        for hold in Hold.allCases {
            guard let code = hold.exception else { continue }
            #expect(code.hold == hold, "\(hold)")
        }
    }

    @Test func `what is not in a box that was opened on its way is the carrier's to explain`() {
        for code in ExceptionCode.allCases {
            for condition in ParcelCondition.allCases {
                let isSpoliation = condition == .opened && (code == .emptyBox || code == .shortParcel)
                #expect(code.liability(in: condition) == (isSpoliation ? .carrier : code.defaultLiability))
            }
            #expect(code.liability(in: nil) == code.defaultLiability)
        }
    }

    @Test func `what waits on hold is due, whatever its exception says by itself`() {
        let calendar = SiteCalendar.metropolitanFrance
        let monday = Moment(milliseconds: 1_790_000_000_000)
        var times = ExceptionTimes(raisedAt: monday, receivedAt: monday)
        #expect(ExceptionCode.otherHazard.dueBy(times, in: calendar) == nil)
        times.isHeld = true
        let due = ExceptionCode.otherHazard.dueBy(times, in: calendar)
        #expect(due != nil && due == ExceptionCode.batterySuspect.dueBy(times, in: calendar))
    }

    @Test func `codes are read as they are written and nothing else is one`() {
        #expect(ExceptionCode.allCases.count == 21)
        #expect(ExceptionCode(rawValue: "E07") == .serialMismatch)
        for text in ["E00", "E22", "E7", "e07", ""] { #expect(ExceptionCode(rawValue: text) == nil, "\(text)") }
    }

    @Test func `findings and liabilities have words that no two share`() {
        #expect(Set(Finding.allCases.map(\.rawValue)).count == Finding.allCases.count)
        #expect(Liability.allCases.map(\.rawValue) == ["CUSTOMER", "CARRIER", "SUPPLIER", "WAREHOUSE", "NONE"])
    }
}
