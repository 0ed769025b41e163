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
        return (lines + passedOver).joined(separator: "\n")
    }

    /// How many items could not be decided again, and why.
    private var passedOver: [String] {
        let causes: [(count: Int, words: String)] = [
            (refused, "would have been refused: their category has no sheet"),
            (withoutBasis, "were decided by a version that kept no basis, and are not weighed again"),
            (unreadable, "have something on record that this version cannot read"),
            (incomplete, "are decided on record, but what they are or their grade is not there"),
        ]
        var lines = causes.filter { $0.count > 0 }.map { "  \($0.count) \($0.words)." }
        lines.insert("\(undecided) could not be decided again\(lines.isEmpty ? "." : ":")", at: 0)
        if quarantined > 0 {
            lines.append("\(quarantined) events are in quarantine; what they decided is not counted.")
        }
        return lines
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
