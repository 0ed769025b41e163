import Returns

/// What only some lists of bins say of a bin; a file without these columns says nothing of it.
enum BinDetailsRow {
    static let columns = [
        "type", "site", "owner", "supplier", "hazard", "ground", "mixing", "x", "y", "litres", "kg", "value", "wh",
        "cutoff", "close_units", "close_value", "close_hours",
    ]

    static func read(_ row: ImportRow) throws(ImportFault) -> BinDetails {
        BinDetails(
            limits: try limits(row), kind: try coded(row, "type"), purpose: try purpose(row),
            position: try position(row), closing: try closing(row))
    }

    private static func purpose(_ row: ImportRow) throws(ImportFault) -> BinPurpose {
        func name(_ column: String) throws(ImportFault) -> String? {
            try row.optional(column) { () throws(ImportFault) in try row.text(column) }
        }
        return BinPurpose(
            site: try name("site"), owner: try name("owner"), supplier: try name("supplier"),
            isForHazard: try flag(row, "hazard"), ground: try coded(row, "ground"), mixing: try coded(row, "mixing"))
    }

    /// Whole litres, kilograms and watt-hours: nobody limits a bin by less.
    private static func limits(_ row: ImportRow) throws(ImportFault) -> ItemMeasure {
        func times(_ factor: Int, _ column: String) throws(ImportFault) -> Int {
            (try number(row, column, ImportLimits.binLimits) ?? 0) * factor
        }
        return ItemMeasure(
            millilitres: try times(1_000, "litres"), grams: try times(1_000, "kg"),
            cents: try row.optional("value") { () throws(ImportFault) in try row.cents("value") } ?? 0,
            deciwattHours: try times(10, "wh"))
    }

    private static func position(_ row: ImportRow) throws(ImportFault) -> FloorPosition? {
        let (x, y) = (try number(row, "x", Limits.floorMetres), try number(row, "y", Limits.floorMetres))
        switch (x, y) {
        case (let x?, let y?): return FloorPosition(x: x, y: y)
        case (nil, nil): return nil
        case (nil, _): throw row.bad("x", "metres beside those of y")
        case (_, nil): throw row.bad("y", "metres beside those of x")
        }
    }

    private static func closing(_ row: ImportRow) throws(ImportFault) -> ClosingTerms {
        ClosingTerms(
            cutOffMinuteOfDay: try minuteOfDay(row, "cutoff"),
            authorisationUnits: try number(row, "close_units", ImportLimits.binCapacity),
            authorisationCents: try row.optional("close_value") { () throws(ImportFault) in
                let cents = try row.cents("close_value")
                guard cents > 0 else { throw row.bad("close_value", "an amount above 0") }
                return cents
            }, ageHours: try number(row, "close_hours", ImportLimits.binHours))
    }

    /// A time of day such as `16:30`.
    private static func minuteOfDay(_ row: ImportRow, _ column: String) throws(ImportFault) -> Int? {
        let text = row.raw(column)
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(ASCII.isDigit) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { throw row.bad(column, "a time of day such as 16:30") }
        return hour * 60 + minute
    }

    private static func flag(_ row: ImportRow, _ column: String) throws(ImportFault) -> Bool? {
        switch row.raw(column).lowercased() {
        case "": nil
        case "yes": true
        case "no": false
        default: throw row.bad(column, "yes, no or nothing")
        }
    }

    private static func number(
        _ row: ImportRow, _ column: String, _ range: ClosedRange<Int>
    ) throws(ImportFault) -> Int? {
        try row.optional(column) { () throws(ImportFault) in try row.number(column, range) }
    }

    private static func coded<Word: WireCoded>(_ row: ImportRow, _ column: String) throws(ImportFault) -> Word? {
        let text = row.raw(column)
        guard !text.isEmpty else { return nil }
        guard let word = Word(wireCode: text) else { throw row.bad(column, Word.wireCodes) }
        return word
    }
}
