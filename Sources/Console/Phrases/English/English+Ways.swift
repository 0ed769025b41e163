import Returns

/// Why an item goes one way and not another: what the ways bring, and what closes them.
extension English {
    /// The chosen way's sum beside the next best, then the ways that were closed.
    func ways(_ basis: DispositionBasis) -> [String] {
        [worth(basis), waived(basis)].compactMap(\.self) + basis.closed.prefix(Self.closedWaysShown).map(closed)
    }

    private static let closedWaysShown = 3

    private func worth(_ basis: DispositionBasis) -> String? {
        guard let recovery = basis.recovery else { return nil }
        let own = "Brings \(Amount.euro(recovery.net, point: "."))"
        guard let next = basis.runnerUp, let difference = basis.differenceCents else { return own }
        let compared = Amount.euro(next.netCents, point: ".")
        let words = difference < 0 ? "more, but full" : "next best"
        return "\(own); \(next.disposition.rawValue) \(compared), \(words)"
    }

    /// What the supplier does without, where he would else have refused the item.
    private func waived(_ basis: DispositionBasis) -> String? {
        guard !basis.waived.isEmpty else { return nil }
        return "Cheap, taken without \(basis.waived.map(name).joined(separator: ", "))"
    }

    private func closed(_ way: ClosedWay) -> String {
        "\(way.disposition.rawValue) \(Harmless.code(way.id, columns: 20)): \(cause(way.cause))"
    }

    private func cause(_ cause: ClosedWay.Cause) -> String {
        switch cause {
        case .forbidden(let rule, let source):
            "forbidden by \(name(of: source)), rule \(Harmless.code(rule, columns: 20))"
        case .brand: "the brand does not allow it"
        case .region(_, let region): "the brand does not allow it in \(Harmless.code(region, columns: 8))"
        case .supplier(let refusal): sentence(about: refusal)
        case .groundless: "nothing may be destroyed without a ground"
        case .full(_, let cents): "full; it would bring \(Amount.euro(cents, point: "."))"
        case .unknown(let value): "nobody knows the \(name(of: value))"
        }
    }

    private func name(of source: Prohibition.Source) -> String {
        switch source {
        case .safety: "safety"
        case .law: "the law"
        case .contract: "contract"
        case .house: "the house"
        }
    }

    private func name(of value: MissingValue) -> String {
        switch value {
        case .price: "price"
        case .cost: "cost"
        case .weight: "weight"
        }
    }

    private func sentence(about refusal: SupplierRefusal) -> String {
        switch refusal {
        case .noAgreement: "nothing is agreed"
        case .notYet: "the agreement does not hold yet"
        case .ended: "the agreement has run out"
        case .category: "not agreed for this category"
        case .group: "not agreed for this product group"
        case .grade: "not agreed for this grade"
        case .reason: "the customer's reason is not accepted"
        case .cost: "outside the agreed values"
        case .windowClosed: "the supplier's time is over"
        case .answerTooLate: "too late to ask the supplier"
        case .windowUnknown: "nobody knows when the supplier's time began"
        case .evidence(let lacking): "lacks \(lacking.map(name).joined(separator: ", "))"
        }
    }

    func name(of evidence: Evidence) -> String {
        switch evidence {
        case .serial: "serial number"
        case .weight: "weight"
        case .photo: "photograph"
        case .test: "test report"
        case .erasure: "erasure record"
        case .donationOffers: "record of donation offers"
        case .originalPackaging: "original packaging"
        }
    }
}
