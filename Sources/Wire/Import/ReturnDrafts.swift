import Returns

/// Announced returns as they gather: the rows of one RMA may stand anywhere in the file.
struct ReturnDrafts {
    let knows: (ReferenceKind, String) -> Bool
    private var drafts: [Draft] = []
    private var places: [String: Int] = [:]

    private struct Draft {
        let rma: String
        let line: Int
        var codes: [String]
        var lines: [ExpectedLine] = []
        var soldAt: Moment?
        var noticeAt: Moment?
        var deliveredAt: Moment?
        var returnBy: CalendarDay?
    }

    init(knows: @escaping (ReferenceKind, String) -> Bool) {
        self.knows = knows
    }

    /// Takes one row: one more line of its RMA, and the codes that are new.
    mutating func add(_ row: ImportRow) throws(ImportFault) {
        let rma = try row.text("rma")
        let codes = try Self.codes(row)
        let gtin = try row.gtin("gtin")
        guard knows(.product, gtin.fourteen) else {
            throw ImportFault(row.line, "gtin", .unknown(found: gtin.display, what: "product; import products first"))
        }
        let quantity = try row.number("quantity", ImportLimits.piecesPerLine)
        let reason = try row.optional("reason") { () throws(ImportFault) in try row.text("reason") }
        let index = place(of: rma, row.line)
        var draft = drafts[index]
        for code in codes where !draft.codes.contains(code) { draft.codes.append(code) }
        draft.lines.append(
            ExpectedLine(
                number: draft.lines.count + 1, gtin: gtin, quantity: quantity, declaredReason: reason,
                serials: try Self.serials(row)))
        if let sold = try row.optional("sold", { () throws(ImportFault) in try row.noon("sold") }) {
            draft.soldAt = sold
        }
        if let notice = try row.optional("notice", { () throws(ImportFault) in try row.noon("notice") }) {
            // The law's time runs from the first word.
            draft.noticeAt = min(notice, draft.noticeAt ?? notice)
        }
        // Of goods that came in several parcels, or lines with a window each, the customer has the later day.
        if let delivered = try row.optional("delivered", { () throws(ImportFault) in try row.noon("delivered") }) {
            draft.deliveredAt = max(delivered, draft.deliveredAt ?? delivered)
        }
        if let last = try row.optional("return_by", { () throws(ImportFault) in try row.day("return_by") }) {
            draft.returnBy = max(last, draft.returnBy ?? last)
        }
        guard draft.codes.count <= ImportLimits.codesPerReturn else {
            throw row.bad("tracking", "at most \(ImportLimits.codesPerReturn) codes for one RMA")
        }
        guard draft.lines.count <= ImportLimits.linesPerReturn else {
            throw row.bad("rma", "at most \(ImportLimits.linesPerReturn) lines for one RMA")
        }
        drafts[index] = draft
    }

    /// The returns in the order of their first rows, each with that row's line.
    var items: [(line: Int, item: ReferenceItem)] {
        drafts.filter { !$0.lines.isEmpty }.map { draft in
            (
                draft.line,
                .expectedReturn(
                    ExpectedReturn(
                        rma: draft.rma, codes: draft.codes, lines: draft.lines, soldAt: draft.soldAt,
                        noticeAt: draft.noticeAt, deliveredAt: draft.deliveredAt, returnBy: draft.returnBy))
            )
        }
    }

    private mutating func place(of rma: String, _ line: Int) -> Int {
        if let place = places[rma] { return place }
        places[rma] = drafts.count
        // The return slip carries the RMA itself as a barcode, so a parcel may be scanned under it.
        drafts.append(Draft(rma: rma, line: line, codes: [rma.uppercased()]))
        return drafts.count - 1
    }

    /// Serial numbers, separated by spaces or `|`.
    private static func serials(_ row: ImportRow) throws(ImportFault) -> [String] {
        let serials = row.raw("serials").split { $0 == " " || $0 == "|" }.map(String.init)
        let areFit = serials.allSatisfy { serial in
            ImportLimits.nameCharacters.contains(serial.count)
                && !serial.unicodeScalars.contains(where: TerminalText.isControl)
        }
        guard areFit, serials.count <= WireLimits.serialsPerLine else {
            throw row.bad(
                "serials",
                "at most \(WireLimits.serialsPerLine) serial numbers of at most "
                    + "\(ImportLimits.nameCharacters.upperBound) characters, separated by spaces or |")
        }
        return serials
    }

    /// Tracking numbers, separated by spaces or `|`; none is allowed, as a parcel may be known by its RMA alone.
    private static func codes(_ row: ImportRow) throws(ImportFault) -> [String] {
        let codes = row.raw("tracking").uppercased().split { $0 == " " || $0 == "|" }.map(String.init)
        let areFit = codes.allSatisfy { code in
            code.utf8.count <= Limits.parcelCodeBytes && code.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
        guard areFit else {
            throw row.bad(
                "tracking", "codes of at most \(Limits.parcelCodeBytes) printable characters, separated by spaces or |")
        }
        return codes
    }
}

extension ImportRow {
    /// A day, as its noon in France: in all of Europe that is the same day.
    fileprivate func noon(_ column: String) throws(ImportFault) -> Moment {
        SiteCalendar.metropolitanFrance.start(of: try day(column)).advanced(byMilliseconds: 43_200_000)
    }

    fileprivate func day(_ column: String) throws(ImportFault) -> CalendarDay {
        guard let day = CalendarDay(raw(column)) else { throw bad(column, "a day such as 2026-05-01") }
        return day
    }
}
