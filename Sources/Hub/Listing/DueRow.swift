import Returns

/// One line of the list of clocks.
struct DueRow {
    /// Which clock, until when, whose, and what hangs on it.
    let date: DueDate
    /// What it runs on.
    let subject: String
    /// The exception that it belongs to, in words; nil for a clock of its own.
    let reason: String?

    /// The list, oldest first; of two that are due together the dearer comes first.
    static func listing(_ rows: [DueRow], at now: Moment) -> Listing {
        let sorted = rows.sorted { left, right in
            left.date == right.date ? left.subject < right.subject : left.date < right.date
        }
        return Listing(
            columns: ["due", "clock", "subject", "reason", "owner", "atRiskCents", "state"],
            rows: sorted.map { row in
                [
                    .time(row.date.due), .text(row.date.kind.rawValue), .text(row.subject), .text(row.reason),
                    .text(row.date.owner.rawValue), .number(row.date.sumAtRiskCents),
                    .text(row.date.isLate(at: now) ? "late" : "open"),
                ]
            })
    }
}
