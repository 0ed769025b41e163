/// How a supplier authorises a return: he is asked, and answers with a number or a reason.
public struct ReturnAuthorisation: Hashable, Sendable {
    /// The hours within which he answers, from 1.
    public let answerHours: Int
    /// The days for which a number holds, the day on which it was given not counted, from 1.
    public let validDays: Int

    /// Makes the terms of an authorisation.
    public init(answerHours: Int, validDays: Int) {
        self.answerHours = answerHours
        self.validDays = validDays
    }

    /// When he has answered at the latest, asked at a moment.
    public func answered(_ asked: Moment) -> Moment {
        asked.advanced(byMilliseconds: Int64(answerHours) * 60 * 60 * 1_000)
    }

    /// The last day on which a number may be used that was given on a day.
    public func lastDay(given day: CalendarDay) -> CalendarDay { day.advanced(byDays: validDays) }
}

/// Who pays for carrying goods back to a supplier.
public enum FreightPayer: String, CaseIterable, Sendable {
    /// This house.
    case us
    /// The supplier.
    case supplier
}
