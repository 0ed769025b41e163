import Returns

/// Shares, amounts and dates as people write them; no binary fraction ever stands for one.
extension YAMLValue {
    /// A share such as `97%` or `2.5%`, in thousandths, 0…1,000.
    func permille() throws(DocumentFault) -> Int {
        let allowed = "a share from 0% to 100%, with at most one decimal, such as 97% or 2.5%"
        let written = try text(limit: WireLimits.nameCharacters)
        guard written.hasSuffix("%"), let value = Self.decimal(written.dropLast(), places: 1),
            WireLimits.permille.contains(value)
        else { throw fault(allowed: allowed) }
        return value
    }

    /// An amount of euro such as `1.50`, `12` or `-1.30`, in cents.
    func cents(in range: ClosedRange<Int>) throws(DocumentFault) -> Int {
        try amount(places: 2, in: range, "an amount of euro such as 1.50, with at most two decimals")
    }

    /// A small amount of euro such as `0.0150`, in hundredths of a cent.
    func centicents(in range: ClosedRange<Int>) throws(DocumentFault) -> Int {
        try amount(places: 4, in: range, "an amount of euro such as 0.0150, with at most four decimals")
    }

    private func amount(places: Int, in range: ClosedRange<Int>, _ allowed: String) throws(DocumentFault) -> Int {
        let written = try text(limit: WireLimits.nameCharacters)
        guard let value = Self.decimal(written[...], places: places), range.contains(value) else {
            let bound = range.lowerBound < 0 ? "" : range.lowerBound == 0 ? ", not below zero" : ", above zero"
            throw fault(allowed: allowed + bound)
        }
        return value
    }

    /// A weight such as `50 kg`, `2.5 kg` or `800 g`, in grams, more than nothing.
    func grams() throws(DocumentFault) -> Int {
        let allowed = "a weight such as 50 kg, 2.5 kg or 800 g"
        let words = try text(limit: WireLimits.nameCharacters).split(separator: " ", omittingEmptySubsequences: false)
        let places = words.last == "kg" ? 3 : words.last == "g" ? 0 : nil
        guard words.count == 2, let places, let grams = Self.decimal(words[0], places: places), grams > 0,
            WireLimits.counters.contains(grams)
        else { throw fault(allowed: allowed) }
        return grams
    }

    /// A region such as `FR`.
    func region() throws(DocumentFault) -> String {
        let code = try text(limit: WireLimits.nameCharacters)
        guard ASCII.isRegion(code) else { throw fault(allowed: "a region such as FR: two capital letters") }
        return code
    }

    /// A day such as `2026-05-01`.
    func day() throws(DocumentFault) -> CalendarDay {
        guard let day = CalendarDay(try text(limit: WireLimits.nameCharacters)) else {
            throw fault(allowed: "a day such as 2026-05-01")
        }
        return day
    }

    /// `yes` or `no`.
    func flag() throws(DocumentFault) -> Bool {
        try choice([("yes", true), ("no", false)])
    }

    /// A number with at most so many decimals, as whole units of the last of them; nil for anything else.
    private static func decimal(_ written: Substring, places: Int) -> Int? {
        let isNegative = written.first == "-"
        let parts = written.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        let digits = parts.first.map { String($0) } ?? ""
        guard (1...2).contains(parts.count), (1...9).contains(digits.utf8.count), decimals.utf8.count <= places,
            parts.count == 1 || !decimals.isEmpty, written.filter({ $0 == "-" }).count == (isNegative ? 1 : 0),
            (digits + decimals).utf8.allSatisfy(ASCII.isDigit),
            let value = Int(digits + decimals + String(repeating: "0", count: places - decimals.utf8.count))
        else { return nil }
        return isNegative ? -value : value
    }
}
