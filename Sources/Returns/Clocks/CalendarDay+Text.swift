/// The date as ISO 8601 writes it: `2026-05-01`.
extension CalendarDay: CustomStringConvertible {
    /// Reads ten characters `YYYY-MM-DD` of a date that exists, years 0001–9999; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = CodeCharacter.number(bytes[..<4]), year >= 1,
            let month = CodeCharacter.number(bytes[5..<7]), let day = CodeCharacter.number(bytes[8...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date, `YYYY-MM-DD`; years before 0001 and after 9999 are written in full.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number.magnitude)
            return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        let date = date
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }
}
