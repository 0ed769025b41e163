/// Which days of a week are worked.
public enum WorkingWeek: String, CaseIterable, Sendable {
    /// Monday to Saturday, the *jours ouvrables* of the law.
    case mondayToSaturday
    /// Monday to Friday, the *jours ouvrés* of most offices.
    case mondayToFriday

    /// Whether a weekday is worked.
    public func includes(_ weekday: Weekday) -> Bool {
        switch weekday {
        case .monday, .tuesday, .wednesday, .thursday, .friday: true
        case .saturday: self == .mondayToSaturday
        case .sunday: false
        }
    }
}

/// Counting days where some do not count.
extension SiteCalendar {
    /// Whether the site keeps a public holiday on a day; a Sunday is not one by itself.
    public func isHoliday(_ day: CalendarDay) -> Bool {
        holidayRule.holiday(on: day) != nil
    }

    /// Whether a day is worked: a day of the working week and no public holiday.
    public func isWorkingDay(_ day: CalendarDay, week: WorkingWeek) -> Bool {
        week.includes(day.weekday) && !isHoliday(day)
    }

    /// The `count`-th working day after a day, which is not counted itself; the day itself when `count` is 0 or less.
    public func workingDay(_ count: Int, after day: CalendarDay, week: WorkingWeek) -> CalendarDay {
        Self.day(count, after: day) { isWorkingDay($0, week: week) }
    }

    /// The `count`-th day after a day that is no public holiday, Saturdays and Sundays counted; the day itself when
    /// `count` is 0 or less.
    public func dayWithoutHolidays(_ count: Int, after day: CalendarDay) -> CalendarDay {
        Self.day(count, after: day) { !isHoliday($0) }
    }

    /// How many working days lie after `first`, up to and with `last`; 0 when `last` does not come later.
    public func workingDays(after first: CalendarDay, through last: CalendarDay, week: WorkingWeek) -> Int {
        guard first < last else { return 0 }
        return (first.number + 1...last.number).count { isWorkingDay(CalendarDay(number: $0), week: week) }
    }

    private static func day(
        _ count: Int, after day: CalendarDay, where counts: (CalendarDay) -> Bool
    ) -> CalendarDay {
        var (day, left) = (day, count)
        while left > 0 {
            day = day.advanced(byDays: 1)
            if counts(day) { left -= 1 }
        }
        return day
    }
}
