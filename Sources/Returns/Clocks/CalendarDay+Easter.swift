extension CalendarDay {
    /// Easter Sunday of a year by the Gregorian rule of the western churches, for 1583 and later: the anonymous
    /// algorithm that Meeus gives in *Astronomical Algorithms*, chapter 8.
    public static func easterSunday(inYear year: Int) -> CalendarDay {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let moonCorrection = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
        let daysToSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateMoon = (golden + 11 * epact + 22 * daysToSunday) / 451
        let place = epact + daysToSunday - 7 * lateMoon + 114
        return CalendarDay(number: number(year: year, month: place / 31, day: place % 31 + 1))
    }
}
