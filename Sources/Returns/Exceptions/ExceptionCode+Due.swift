/// What an exception's clock depends on.
public struct ExceptionTimes: Hashable, Sendable {
    /// When it was raised.
    public var raisedAt: Moment
    /// When the parcel arrived.
    public var receivedAt: Moment
    /// When the customer said that the goods come back; nil where nobody said.
    public var noticeAt: Moment?
    /// The days that the recall gives; nil where it names none, and for everything else.
    public var recallDays: Int?
    /// The last day on which the recall takes the item back.
    public var recallEnds: CalendarDay?
    /// Whether the item waits on hold, although its exception alone would not hold it.
    public var isHeld = false

    /// Times of an exception that was raised in a parcel.
    public init(
        raisedAt: Moment, receivedAt: Moment, noticeAt: Moment? = nil, recallDays: Int? = nil,
        recallEnds: CalendarDay? = nil
    ) {
        self.raisedAt = raisedAt
        self.receivedAt = receivedAt
        self.noticeAt = noticeAt
        self.recallDays = recallDays
        self.recallEnds = recallEnds
    }
}

extension ExceptionCode {
    /// Until when its owner must have acted; nil where nothing waits.
    ///
    /// A withdrawal of which nobody knows the notice has no refund clock: somebody must decide, and that clock runs.
    public func dueBy(_ times: ExceptionTimes, in calendar: SiteCalendar) -> Moment? {
        switch clock {
        case nil: times.isHeld ? Self.decision(times, calendar) : nil
        case .carrierClaim: CarrierClaim.due(receivedAt: times.receivedAt, in: calendar)
        case .refund:
            Self.refund(times, calendar) ?? Self.decision(times, calendar)
        case .recall:
            HoldClock.recall(
                heldAt: times.raisedAt, days: times.recallDays ?? HoldClock.recallDays,
                procedureEnds: times.recallEnds, in: calendar)
        case .personalItem: HoldClock.personalItem(foundAt: times.raisedAt, in: calendar)
        // Whether the customer gets the money is decided before the law would want it.
        case .decision where self == .lateReturn:
            min(Self.refund(times, calendar) ?? Self.decision(times, calendar), Self.decision(times, calendar))
        case .supplierWindow, .donationOffers, .decision: Self.decision(times, calendar)
        }
    }

    private static func refund(_ times: ExceptionTimes, _ calendar: SiteCalendar) -> Moment? {
        times.noticeAt.flatMap {
            RefundFacts(noticeAt: $0, receivedAt: times.receivedAt).legalDue(in: calendar).moment
        }
    }

    private static func decision(_ times: ExceptionTimes, _ calendar: SiteCalendar) -> Moment {
        HoldClock.decision(
            heldAt: times.raisedAt, workingDays: HoldClock.decisionWorkingDays, week: .mondayToFriday, in: calendar)
    }
}
