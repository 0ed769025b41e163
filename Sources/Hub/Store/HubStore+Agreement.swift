import Returns

extension HubStore {
    /// How alike two operators grade, by sheet: the grade and each question, over the samples looked at twice since a
    /// civil day; without a day over all of them. No row tells who.
    ///
    /// `text` is a day such as `2026-11-01`; anything else throws `refused`.
    public func agreementListing(since text: String?) async throws(HubFault) -> Listing {
        let day = try text.map { text throws(HubFault) -> CalendarDay in
            guard let day = CalendarDay(text) else { throw .refused(.badDay(text)) }
            return day
        }
        return try await reading { db in
            let start = try day.map { try ReferenceFeed.calendar(in: db).start(of: $0).milliseconds } ?? Int64.min
            let grades = try Self.agreements(
                db, "SELECT sheet, 'grade', firstGrade, secondGrade FROM secondGrading WHERE at >= ?", start)
            let questions = try Self.agreements(
                db,
                """
                SELECT sheet, question, first, second FROM answerPair JOIN secondGrading USING (plate) WHERE at >= ?
                """, start)
            let about = { (what: String, rows: [(Subject, Agreement)]) in
                rows.map { AgreementRow(sheet: $0.0.sheet, what: what, question: $0.0.name, agreement: $0.1) }
            }
            return AgreementRow.listing(about("grade", grades) + about("question", questions))
        }
    }

    /// What two operators agree or disagree on.
    private struct Subject: Hashable, Comparable {
        let sheet: String
        let name: String

        static func < (left: Subject, right: Subject) -> Bool {
            (left.sheet, left.name) < (right.sheet, right.name)
        }
    }

    private static func agreements(_ db: Database, _ sql: String, _ start: Int64) throws -> [(Subject, Agreement)] {
        var agreements: [Subject: Agreement] = [:]
        try db.each(sql, [start]) { row in
            agreements[Subject(sheet: row[0], name: row[1]), default: Agreement()].add(row[2], row[3])
        }
        return agreements.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
