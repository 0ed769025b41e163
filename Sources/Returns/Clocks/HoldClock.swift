/// Until when a held thing may wait. Where no law counts the days, the site's policy gives them as an argument.
public enum HoldClock {
    /// The days for which a customer's own thing (E19) is kept. A usage of the trade, not a law.
    public static let personalItemDays = 30

    /// The working days in which the owner of a held item decides. A house's usage, not a law.
    public static let decisionWorkingDays = 2

    /// The days in which a recalled item leaves when its recall names none. A house's usage, not a law.
    public static let recallDays = 14

    /// When a customer's own thing need no longer be kept: the end of the thirtieth day after the day it was found.
    public static func personalItem(foundAt: Moment, in calendar: SiteCalendar) -> Moment {
        calendar.end(ofDay: personalItemDays, after: foundAt)
    }

    /// When a recalled item must have left: the end of the `days`-th day after the day it was held, or the end of the
    /// recall procedure's last day where that comes first, since nobody takes the item back after it.
    public static func recall(
        heldAt: Moment, days: Int, procedureEnds lastDay: CalendarDay?, in calendar: SiteCalendar
    ) -> Moment {
        let policy = calendar.end(ofDay: days, after: heldAt)
        return lastDay.map { min(policy, calendar.end(of: $0)) } ?? policy
    }

    /// When the owner of a held item must have decided: the end of the `workingDays`-th working day after the day it
    /// was held.
    public static func decision(
        heldAt: Moment, workingDays: Int, week: WorkingWeek, in calendar: SiteCalendar
    ) -> Moment {
        calendar.end(of: calendar.workingDay(workingDays, after: calendar.day(of: heldAt), week: week))
    }
}
