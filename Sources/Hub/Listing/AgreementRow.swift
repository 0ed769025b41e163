import Returns

/// How alike one question, or the grade, is answered by two operators.
struct AgreementRow {
    let sheet: String
    /// `grade` or `question`.
    let what: String
    /// The question's id; of a grade the same word again.
    let question: String
    let agreement: Agreement

    /// The rows by sheet, each sheet's grade before its questions. Shares and kappa are in thousandths; a kappa of too
    /// few pairs is not told.
    static func listing(_ rows: [AgreementRow]) -> Listing {
        let ordered = rows.sorted { ($0.sheet, $0.what, $0.question) < ($1.sheet, $1.what, $1.question) }
        return Listing(
            columns: ["sheet", "about", "question", "pairs", "observedPermille", "kappaPermille", "verdict"],
            rows: ordered.map(\.cells))
    }

    private var cells: [Listing.Cell] {
        let isTold = agreement.verdict != .tooFew
        return [
            .text(sheet), .text(what), .text(what == "question" ? question : nil), .number(agreement.pairs),
            .number(agreement.observedPermille), .number(isTold ? agreement.kappaPermille : nil),
            .text(agreement.verdict.words),
        ]
    }
}

extension Agreement.Verdict {
    /// What a supervisor reads.
    fileprivate var words: String {
        switch self {
        case .tooFew: "too few"
        case .oneAnswer: "one answer only"
        case .low: "LOW"
        case .good: "good"
        }
    }
}
