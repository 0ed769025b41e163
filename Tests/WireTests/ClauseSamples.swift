import Returns

/// Events of decisions by clauses that came later: a region, a group, an authorisation, evidence that was done without.
extension EventSample {
    static func clauses() throws -> [EventSample] {
        let causes: [ClosedWay.Cause] = [
            .region(supplier: "ALPHA", "DE"), .supplier(.group), .supplier(.answerTooLate(Sample.noon)),
        ]
        let basis = DispositionBasis(
            step: .supplier, item: ItemCase(grade: .fair),
            recovery: Recovery(
                sale: 0, credit: 450, tax: 0, eco: 0, handling: -260, rework: 0, transport: 0, storage: 0,
                compliance: 0),
            closed: causes.map { ClosedWay(disposition: .marketplace, id: "W", cause: $0) },
            waived: [.photo, .originalPackaging])
        return [
            EventSample(
                "itemDispositioned-clauses",
                .itemDispositioned(
                    ItemDisposition(
                        plate: try Sample.plate(), disposition: .returnToVendor, binClass: "RTV-ALPHA", rule: "ALPHA",
                        table: "house", tableVersion: 8, label: Sample.words, reason: Sample.words, basis: basis)))
        ]
    }
}
