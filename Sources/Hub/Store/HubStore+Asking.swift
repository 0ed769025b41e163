import Returns

extension HubStore {
    /// Records that a supplier is asked about what waits for him, for good: the same item is not asked for twice,
    /// unless his number ran out or he only wanted to see more.
    ///
    /// Items whose window closes before he would answer are left out; those whose window closes first come first.
    /// Throws `refused(.asking)` when there is nothing to ask, no batch is due, or the month's units are used up.
    func ask(_ ask: SupplierAsk, at now: Moment) async throws(HubFault) -> SupplierRequest {
        try await writing { db in
            let bench = try SupplierBench(db, at: now)
            guard let agreement = bench.policy?.agreement(with: ask.supplier) else {
                throw HubFault.refused(.asking(.noAgreement(supplier: ask.supplier)))
            }
            let items = try Self.due(ask, agreement, bench)
            let answerBy = agreement.authorisation?.answered(now)
            let number = try db.added(
                "INSERT INTO supplierRequest (supplier, askedBy, askedAt, answerBy) VALUES (?, ?, ?, ?)",
                [ask.supplier, ask.by, now.milliseconds, answerBy?.milliseconds])
            let insert = "INSERT INTO requestedItem (request, plate, costCents) VALUES (?, ?, ?)"
            for item in items { try db.run(insert, [number, item.plate.text, item.item.costCents]) }
            return SupplierRequest(
                number: number, supplier: ask.supplier, answerBy: answerBy, items: items,
                packaging: agreement.packaging?[ask.language.language], destination: agreement.destination,
                freight: agreement.freight)
        }
    }

    /// What the supplier is asked about now.
    private static func due(
        _ ask: SupplierAsk, _ agreement: SupplierAgreement, _ bench: SupplierBench
    ) throws -> [WaitingItem] {
        let open = try bench.items(of: ask.supplier).filter {
            $0.isOpen(on: bench.today) && bench.isInTime($0, agreement)
        }
        guard !open.isEmpty else { throw HubFault.refused(.asking(.nothingWaits(supplier: ask.supplier))) }
        if let batch = agreement.batch, !ask.isEarly {
            let load = bench.load(of: open)
            guard !batch.reached(by: load).isEmpty else {
                throw HubFault.refused(
                    .asking(.batchNotReached(supplier: ask.supplier, progress: batch.words(load))))
            }
        }
        let asked = try bench.unitsThisMonth()[ask.supplier] ?? 0
        let left = agreement.unitsPerMonth.map { $0 - asked } ?? HubLimits.unitsPerRequest
        guard left > 0 else {
            throw HubFault.refused(
                .asking(.monthUsedUp(supplier: ask.supplier, units: agreement.unitsPerMonth ?? 0)))
        }
        let far = Moment(milliseconds: .max)
        let urgent = open.map { ($0, agreement.windowEnd(of: $0.item, in: bench.calendar) ?? far) }.sorted {
            ($0.1, $0.0.since, $0.0.plate.text) < ($1.1, $1.0.since, $1.0.plate.text)
        }
        return urgent.prefix(min(left, HubLimits.unitsPerRequest)).map(\.0)
    }
}
