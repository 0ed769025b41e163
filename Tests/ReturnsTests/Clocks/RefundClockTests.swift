import Testing

@testable import Returns

/// By when the money must be back, and what sets it off.
struct RefundClockTests {
    private let paris = SiteCalendar.metropolitanFrance

    private func end(_ text: String) throws -> Moment { paris.end(of: try day(text)) }

    @Test func `without goods and without proof the refund is put off, and never due before the fourteenth day`() throws
    {
        let facts = RefundFacts(noticeAt: try utc("2026-10-20 10:00"))
        let due = facts.legalDue(in: paris)
        #expect(due == .putOff(notBefore: try end("2026-11-03")) && due.moment == nil)
    }

    @Test(
        arguments: [
            // Received, proof, scan, due: the earliest of the three counts, and never before the fourteenth day.
            ("2026-10-25 10:00", nil, nil, "2026-11-03"), ("2026-11-10 10:00", nil, nil, "2026-11-10"),
            ("2026-11-10 10:00", "2026-11-05 10:00", nil, "2026-11-05"), (nil, "2026-11-06 10:00", nil, "2026-11-06"),
            ("2026-11-10 10:00", "2026-11-08 10:00", "2026-11-07 10:00", "2026-11-07"),
            (nil, nil, "2026-10-21 10:00", "2026-11-03"), ("2026-11-03 22:59:59.999", nil, nil, "2026-11-03"),
            ("2026-11-03 23:00", nil, nil, "2026-11-04"),
        ] as [(String?, String?, String?, String)])
    func `the refund is due on the fourteenth day or when the goods are back or on their way`(
        received: String?, proof: String?, scan: String?, due: String
    ) throws {
        let facts = RefundFacts(
            noticeAt: try utc("2026-10-20 10:00"), proofOfShipmentAt: try proof.map(utc),
            firstCarrierScanAt: try scan.map(utc), receivedAt: try received.map(utc))
        #expect(facts.legalDue(in: paris) == .by(try end(due)))
    }

    @Test func `a seller who fetches the goods himself puts nothing off`() throws {
        let facts = RefundFacts(noticeAt: try utc("2026-10-20 10:00"), isCollectedBySeller: true)
        #expect(facts.legalDue(in: paris) == .by(try end("2026-11-03")))
        let late = RefundFacts(
            noticeAt: facts.noticeAt, receivedAt: try utc("2026-12-01 10:00"), isCollectedBySeller: true)
        #expect(late.legalDue(in: paris) == .by(try end("2026-11-03")))
    }

    @Test func `each trigger fires with its own step`() throws {
        let steps = try (1...4).map { try utc("2026-10-2\($0) 10:00") }
        let facts = RefundFacts(
            noticeAt: try utc("2026-10-20 10:00"), firstCarrierScanAt: steps[0], receivedAt: steps[1],
            identifiedAt: steps[2], gradedAt: steps[3])
        #expect(RefundTrigger.allCases.map { $0.firedAt(facts) } == steps)
        #expect(RefundTrigger.allCases.map(\.rawValue) == ["T0", "T1", "T2", "T3"])
    }

    @Test func `a later step fires the earlier triggers, and nothing fires from nothing`() throws {
        let at = try utc("2026-10-24 10:00")
        let notice = try utc("2026-10-20 10:00")
        let fired = { (facts: RefundFacts) in RefundTrigger.allCases.map { $0.firedAt(facts) != nil } }
        #expect(fired(RefundFacts(noticeAt: notice, proofOfShipmentAt: at)) == [false, false, false, false])
        #expect(fired(RefundFacts(noticeAt: notice, firstCarrierScanAt: at)) == [true, false, false, false])
        #expect(fired(RefundFacts(noticeAt: notice, receivedAt: at)) == [true, true, false, false])
        #expect(fired(RefundFacts(noticeAt: notice, identifiedAt: at)) == [true, true, true, false])
        #expect(fired(RefundFacts(noticeAt: notice, gradedAt: at)) == [true, true, true, true])
    }

    @Test func `a strict policy does not hold the money back beyond the law's last day`() throws {
        let facts = RefundFacts(noticeAt: try utc("2026-10-20 10:00"), receivedAt: try utc("2026-10-25 10:00"))
        let onGrade = facts.standing(under: .grade, in: paris)
        let onReceipt = facts.standing(under: .receipt, in: paris)
        #expect(onGrade.triggeredAt == nil && onReceipt.triggeredAt == facts.receivedAt)
        let payable = { (standing: RefundStanding, text: String) in
            standing.isPayable(at: try utc(text), in: paris)
        }
        #expect(try !payable(onReceipt, "2026-10-25 09:59") && payable(onReceipt, "2026-10-25 10:00"))
        #expect(try !payable(onGrade, "2026-11-02 22:59") && payable(onGrade, "2026-11-02 23:00"))
        let nothing = RefundFacts(noticeAt: facts.noticeAt).standing(under: .grade, in: paris)
        #expect(try !payable(nothing, "2027-11-02 22:59"))
        #expect(nothing.daysLate(at: try utc("2027-11-02 22:59"), in: paris) == 0)
    }

    @Test func `the due date tells what the delay would have cost by the horizon`() throws {
        let interest = try #require(LegalInterestRate(permilleAYear: 67))
        let facts = RefundFacts(noticeAt: try utc("2026-10-20 10:00"), receivedAt: try utc("2026-10-25 10:00"))
        let standing = facts.standing(under: .grade, in: paris)
        let dueDate = { (horizon: String) in
            standing.dueDate(
                sumDueCents: 120_00, unpaidUntil: try utc(horizon), interest: interest, in: paris)
        }
        let expected = { cents in
            DueDate(kind: .refund, due: try end("2026-11-03"), sumAtRiskCents: cents, owner: .finance)
        }
        #expect(try dueDate("2026-11-03 12:00") == expected(0))
        #expect(try dueDate("2026-11-18 12:00") == expected(6_00))
        #expect(try dueDate("2026-12-20 12:00") == expected(24_00))
        let open = RefundFacts(noticeAt: facts.noticeAt).standing(under: .grade, in: paris)
        #expect(
            open.dueDate(
                sumDueCents: 120_00, unpaidUntil: try utc("2026-12-20 12:00"), interest: interest, in: paris) == nil)
    }
}
