import Returns

/// A supplier's answer as it was recorded.
struct RecordedAnswer: Hashable, Sendable, CustomStringConvertible {
    let request: Int
    let supplier: String
    let units: Int
    /// What the units cost, in euro cents, as far as that is known.
    let costCents: Int
    let outcome: Outcome

    enum Outcome: Hashable, Sendable {
        case authorised(number: String, lastDay: CalendarDay?, creditBy: CalendarDay?)
        /// `asksForPhotos` is whether the agreement asks for a photograph already.
        case refused(X12ReturnResponseReason, asksForPhotos: Bool)
    }

    /// One to three sentences.
    var description: String {
        let goods = "\(units) \(units == 1 ? "unit" : "units"), \(costCents.euro) €"
        switch outcome {
        case .authorised(let number, let lastDay, let creditBy):
            let until = lastDay.map { ", to be used by \($0)" } ?? ""
            let credit = creditBy.map { " The credit is due by \($0)." } ?? ""
            return "Request \(request) to \(supplier) is authorised under \(number)\(until): \(goods).\(credit)"
        case .refused(let reason, let asksForPhotos):
            let refused = "Request \(request) to \(supplier) is refused, \(reason.rawValue) \(reason.words): \(goods)."
            return refused + next(reason, asksForPhotos)
        }
    }

    private func next(_ reason: X12ReturnResponseReason, _ asksForPhotos: Bool) -> String {
        switch reason.demand {
        case nil: " These are not asked for again."
        case .picture where !asksForPhotos:
            " These may be asked for again. `evidence: [photo]` in the agreement with \(supplier) makes the bench send "
                + "only items that have one."
        case .picture, .sample, .information: " These may be asked for again."
        }
    }
}

extension HubStore {
    /// Records what a supplier answered, for good.
    ///
    /// Without a last day an authorisation holds as long as the agreement says. Throws `refused(.asking)` for a request
    /// that is not there or is answered already, and for a last day that is over.
    func record(_ answer: SupplierAnswer, at now: Moment) async throws(HubFault) -> RecordedAnswer {
        try await writing { db in
            let supplier = try Self.openRequest(answer.request, in: db)
            let bench = try SupplierBench(db, at: now)
            let outcome = try Self.outcome(answer.verdict, bench.policy?.agreement(with: supplier), bench.today)
            try Self.insert(outcome, answer, now, in: db)
            let goods = try db.row(
                "SELECT count(*), COALESCE(sum(costCents), 0) FROM requestedItem WHERE request = ?", [answer.request])
            return RecordedAnswer(
                request: answer.request, supplier: supplier, units: goods?[0] ?? 0, costCents: goods?[1] ?? 0,
                outcome: outcome)
        }
    }

    /// Whose request it is, as long as it has no answer.
    private static func openRequest(_ number: Int, in db: Database) throws -> String {
        let row = try db.row(
            """
            SELECT supplier, answeredBy, answeredAt
            FROM supplierRequest LEFT JOIN supplierAnswer ON supplierAnswer.request = number WHERE number = ?
            """, [number])
        guard let row else { throw HubFault.refused(.asking(.noSuchRequest(number))) }
        if let by: String = row["answeredBy"] {
            let at = Moment(milliseconds: row["answeredAt"])
            throw HubFault.refused(.asking(.answeredBefore(number: number, by: by, at: at)))
        }
        return row["supplier"]
    }

    private static func outcome(
        _ verdict: SupplierAnswer.Verdict, _ agreement: SupplierAgreement?, _ today: CalendarDay
    ) throws -> RecordedAnswer.Outcome {
        switch verdict {
        case .authorised(let number, let until):
            if let until, until < today { throw HubFault.refused(.asking(.over(day: until.description))) }
            return .authorised(
                number: number, lastDay: until ?? agreement?.authorisation?.lastDay(given: today),
                creditBy: agreement?.settlementDays.map(today.advanced(byDays:)))
        case .refused(let reason):
            return .refused(reason, asksForPhotos: agreement?.evidence.contains(.photo) ?? false)
        }
    }

    private static func insert(
        _ outcome: RecordedAnswer.Outcome, _ answer: SupplierAnswer, _ now: Moment, in db: Database
    ) throws {
        let values: SQLArguments =
            switch outcome {
            case .authorised(let number, let lastDay, let creditBy):
                [number, lastDay?.description, creditBy?.description, nil]
            case .refused(let reason, _): [nil, nil, nil, reason.rawValue]
            }
        try db.run(
            """
            INSERT INTO supplierAnswer (
                authorisation, lastDay, creditBy, refusal, request, answeredBy, answeredAt)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, values + [answer.request, answer.by, now.milliseconds])
    }
}
