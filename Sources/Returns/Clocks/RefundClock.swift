/// What is known about a withdrawal, as far as its refund depends on it.
public struct RefundFacts: Hashable, Sendable {
    /// When the seller learned that the customer withdraws.
    public let noticeAt: Moment
    /// When the customer showed that the goods are on their way; nil when no proof came.
    public let proofOfShipmentAt: Moment?
    /// The carrier's first scan; nil when the carrier told of none.
    public let firstCarrierScanAt: Moment?
    /// When the goods arrived here; nil while they have not.
    public let receivedAt: Moment?
    /// When the item was found to be the one that was sold; nil before.
    public let identifiedAt: Moment?
    /// When the item got its grade; nil before.
    public let gradedAt: Moment?
    /// Whether the seller undertook to fetch the goods himself, in which case nothing may be put off.
    public let isCollectedBySeller: Bool

    /// Gathers what is known.
    public init(
        noticeAt: Moment, proofOfShipmentAt: Moment? = nil, firstCarrierScanAt: Moment? = nil,
        receivedAt: Moment? = nil, identifiedAt: Moment? = nil, gradedAt: Moment? = nil,
        isCollectedBySeller: Bool = false
    ) {
        self.noticeAt = noticeAt
        self.proofOfShipmentAt = proofOfShipmentAt
        self.firstCarrierScanAt = firstCarrierScanAt
        self.receivedAt = receivedAt
        self.identifiedAt = identifiedAt
        self.gradedAt = gradedAt
        self.isCollectedBySeller = isCollectedBySeller
    }

    /// The days that the law gives from the notice.
    public static let legalDays = 14

    /// By when the law wants the refund (Code de la consommation L221-24): the end of the fourteenth day after the day
    /// of the notice, put off until the goods are back or shown to be on their way, whichever comes first, and due at
    /// the end of that day.
    ///
    /// Two points are read as strictly as they can be: the carrier's first scan is taken for a proof of shipment, and a
    /// fourteenth day that is no working day is not carried over to the next one.
    public func legalDue(in calendar: SiteCalendar) -> RefundDue {
        let fourteenth = calendar.end(ofDay: Self.legalDays, after: noticeAt)
        if isCollectedBySeller { return .by(fourteenth) }
        let returned = [receivedAt, proofOfShipmentAt, firstCarrierScanAt].compactMap(\.self).min()
        guard let returned else { return .putOff(notBefore: fourteenth) }
        return .by(max(fourteenth, calendar.end(ofDay: 0, after: returned)))
    }

    /// Where the refund stands under a policy.
    public func standing(under trigger: RefundTrigger, in calendar: SiteCalendar) -> RefundStanding {
        RefundStanding(legalDue: legalDue(in: calendar), triggeredAt: trigger.firedAt(self))
    }
}

/// By when the law wants a refund.
public enum RefundDue: Hashable, Sendable {
    /// Neither goods nor a proof of shipment yet: put off, and never due before this moment.
    case putOff(notBefore: Moment)
    /// Due by this moment.
    case by(Moment)

    /// The moment by which it is due; nil while it is put off.
    public var moment: Moment? {
        switch self {
        case .putOff: nil
        case .by(let moment): moment
        }
    }
}

/// Where a refund stands: the law's limit and the policy's trigger, which know nothing of each other.
public struct RefundStanding: Hashable, Sendable {
    /// By when the law wants it.
    public let legalDue: RefundDue
    /// When the policy's trigger fired; nil while it has not.
    public let triggeredAt: Moment?

    /// Whether the money should go out now: the policy says so, or the law's last day is here, policy or not.
    public func isPayable(at now: Moment, in calendar: SiteCalendar) -> Bool {
        if let triggeredAt, triggeredAt <= now { return true }
        guard let due = legalDue.moment else { return false }
        return calendar.day(of: now) >= calendar.day(of: due)
    }

    /// The civil days by which the refund is late at a moment; 0 while it is put off or in time.
    public func daysLate(at now: Moment, in calendar: SiteCalendar) -> Int {
        legalDue.moment.map { calendar.daysLate(at: now, due: $0) } ?? 0
    }

    /// The refund as a due date; nil while the law puts it off.
    ///
    /// The sum at risk is the surcharge that would have grown by `horizon`, were nothing paid until then.
    public func dueDate(
        sumDueCents: Int, unpaidUntil horizon: Moment, interest: LegalInterestRate, in calendar: SiteCalendar
    ) -> DueDate? {
        legalDue.moment.map { due in
            let late = daysLate(at: horizon, in: calendar)
            let risk = LateSurcharge.moneyAtRisk(cents: sumDueCents, daysLate: late, interest: interest)
            return DueDate(kind: .refund, due: due, sumAtRiskCents: risk)
        }
    }
}
