public import Returns

extension ReplayReport {
    /// What a person reads first.
    public var words: String {
        var lines = [
            "\(items) items were decided; \(changed) would have gone another way.",
            "Questions: \(questionsThen) asked then, \(questionsNow) now.",
        ]
        if regraded > 0 { lines.append("\(regraded) would have another grade.") }
        if askedAnew > 0 {
            lines.append("\(askedAnew) would have been asked what nobody answered; they keep their grade here.")
        }
        if refused > 0 { lines.append("\(refused) would have been refused: their category has no sheet.") }
        if withoutBasis > 0 {
            lines.append("\(withoutBasis) were decided by a version that kept no basis, and are not weighed again.")
        }
        return lines.joined(separator: "\n")
    }

    /// Units and money per disposition and per class of bins, then and now.
    public var listing: Listing {
        Listing(
            columns: ["what", "name", "units", "unitsNow", "unitsChange", "cents", "centsNow", "centsChange"],
            rows: dispositions.map { Self.row("disposition", $0) } + bins.map { Self.row("bins", $0) })
    }

    private static func row(_ what: String, _ row: ReplayRow) -> [Listing.Cell] {
        [
            .text(what), .text(row.name), .number(row.unitsThen), .number(row.unitsNow),
            .number(row.unitsNow - row.unitsThen), .number(row.centsThen), .number(row.centsNow),
            .number(row.centsNow - row.centsThen),
        ]
    }
}
