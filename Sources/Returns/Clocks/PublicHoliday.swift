/// The public holidays of metropolitan France (Code du travail L3133-1), and the two that Alsace and Moselle add
/// (L3134-13).
public enum PublicHoliday: CaseIterable, Sendable {
    /// 1 January.
    case newYear
    /// The day after Easter Sunday.
    case easterMonday
    /// 1 May.
    case labourDay
    /// 8 May.
    case victoryDay
    /// Thursday, 39 days after Easter Sunday.
    case ascension
    /// The day after Whit Sunday, 50 days after Easter Sunday.
    case whitMonday
    /// 14 July.
    case nationalDay
    /// 15 August.
    case assumption
    /// 1 November.
    case allSaints
    /// 11 November.
    case armistice
    /// 25 December.
    case christmas
    /// The Friday before Easter; Alsace and Moselle only, and there in communes with a Protestant or a mixed church.
    case goodFriday
    /// 26 December; Alsace and Moselle only.
    case saintStephen

    /// The day on which it falls in a year, 1583 or later.
    public func day(inYear year: Int) -> CalendarDay {
        func fixed(_ month: Int, _ day: Int) -> CalendarDay {
            CalendarDay(number: CalendarDay.number(year: year, month: month, day: day))
        }
        func fromEaster(_ days: Int) -> CalendarDay {
            CalendarDay.easterSunday(inYear: year).advanced(byDays: days)
        }
        return switch self {
        case .newYear: fixed(1, 1)
        case .easterMonday: fromEaster(1)
        case .labourDay: fixed(5, 1)
        case .victoryDay: fixed(5, 8)
        case .ascension: fromEaster(39)
        case .whitMonday: fromEaster(50)
        case .nationalDay: fixed(7, 14)
        case .assumption: fixed(8, 15)
        case .allSaints: fixed(11, 1)
        case .armistice: fixed(11, 11)
        case .christmas: fixed(12, 25)
        case .goodFriday: fromEaster(-2)
        case .saintStephen: fixed(12, 26)
        }
    }

    /// Whether it is one of the two that only Alsace and Moselle keep.
    public var isOfAlsaceMoselleOnly: Bool {
        switch self {
        case .goodFriday, .saintStephen: true
        case .newYear, .easterMonday, .labourDay, .victoryDay, .ascension, .whitMonday, .nationalDay, .assumption,
            .allSaints, .armistice, .christmas:
            false
        }
    }
}

/// Which public holidays a site keeps.
public enum HolidayRule: String, CaseIterable, Sendable {
    /// None that this program knows.
    case none
    /// The eleven of metropolitan France.
    case france
    /// The eleven, Good Friday and 26 December. A site whose commune does not keep Good Friday takes `france`, which
    /// never gives a later day.
    case alsaceMoselle

    /// The holidays of the rule; two of them may fall on one day (1 May and Ascension in 2008).
    public var holidays: [PublicHoliday] {
        switch self {
        case .none: []
        case .france: PublicHoliday.allCases.filter { !$0.isOfAlsaceMoselleOnly }
        case .alsaceMoselle: PublicHoliday.allCases
        }
    }

    /// The first holiday of the rule that falls on a day; nil on an ordinary day.
    public func holiday(on day: CalendarDay) -> PublicHoliday? {
        let year = day.year
        return holidays.first { $0.day(inYear: year) == day }
    }
}
