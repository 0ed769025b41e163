/// A date of a GS1 element, YYMMDD: the century follows from the year in which it is read, and the day may be left
/// open.
public struct GS1Date: Hashable, Sendable {
    /// The last two digits of the year, 0–99.
    public let yearOfCentury: Int
    /// The month, 1–12.
    public let month: Int
    /// The day, 1–31; nil when the code leaves it open (`00`), which means the whole month.
    public let day: Int?

    /// Reads six ASCII digits; nil when they name no day and no month.
    public init?(_ digits: some StringProtocol) {
        self.init(bytes: Array(digits.utf8.prefix(7)))
    }

    /// Reads six ASCII digits given as bytes.
    init?(bytes: some BidirectionalCollection<UInt8>) {
        guard bytes.count == 6, let number = CodeCharacter.number(bytes) else { return nil }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1...12).contains(month), day <= Self.days(month, leap: year % 4 == 0) else { return nil }
        yearOfCentury = year
        self.month = month
        self.day = day == 0 ? nil : day
    }

    /// The year of four digits for somebody who reads the code in `currentYear`: never more than 49 years ahead
    /// nor more than 50 back (GS1 General Specifications §7.12).
    public func year(seenIn currentYear: Int) -> Int {
        let century = currentYear - currentYear % 100
        let distance = yearOfCentury - currentYear % 100
        if distance >= 51 { return century - 100 + yearOfCentury }
        return (distance <= -50 ? century + 100 : century) + yearOfCentury
    }

    /// The years 00, 04, … 96 are leap years, because the window of the century holds no 1900 and no 2100 yet.
    private static func days(_ month: Int, leap: Bool) -> Int {
        switch month {
        case 2: leap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
