import Returns

/// Why an item goes one way and not another: what the ways bring, and what closes them.
extension French {
    /// The chosen way's sum beside the next best, then the ways that were closed.
    func ways(_ basis: DispositionBasis) -> [String] {
        [worth(basis), waived(basis)].compactMap(\.self) + basis.closed.prefix(Self.closedWaysShown).map(closed)
    }

    private static let closedWaysShown = 3

    private func worth(_ basis: DispositionBasis) -> String? {
        guard let recovery = basis.recovery else { return nil }
        let own = "Rapporte \(Amount.euro(recovery.net, point: ","))"
        guard let next = basis.runnerUp, let difference = basis.differenceCents else { return own }
        let compared = Amount.euro(next.netCents, point: ",")
        let words = difference < 0 ? "de plus, mais plein" : "ensuite"
        return "\(own) ; \(next.disposition.rawValue) \(compared), \(words)"
    }

    /// What the supplier does without, where he would else have refused the item.
    private func waived(_ basis: DispositionBasis) -> String? {
        guard !basis.waived.isEmpty else { return nil }
        return "Peu cher, repris sans \(basis.waived.map(name).joined(separator: ", "))"
    }

    private func closed(_ way: ClosedWay) -> String {
        "\(way.disposition.rawValue) \(Harmless.code(way.id, columns: 20)) : \(cause(way.cause))"
    }

    private func cause(_ cause: ClosedWay.Cause) -> String {
        switch cause {
        case .forbidden(let rule, let source):
            "interdit par \(name(of: source)), règle \(Harmless.code(rule, columns: 20))"
        case .brand: "la marque ne le permet pas"
        case .region(_, let region): "la marque ne le permet pas en \(Harmless.code(region, columns: 8))"
        case .supplier(let refusal): sentence(about: refusal)
        case .groundless: "rien ne se détruit sans motif légal"
        case .full(_, let cents): "plein ; rapporterait \(Amount.euro(cents, point: ","))"
        case .unknown(let value): "\(name(of: value)) inconnu"
        }
    }

    private func name(of source: Prohibition.Source) -> String {
        switch source {
        case .safety: "la sécurité"
        case .law: "la loi"
        case .contract: "contrat"
        case .house: "la maison"
        }
    }

    private func name(of value: MissingValue) -> String {
        switch value {
        case .price: "prix"
        case .cost: "coût"
        case .weight: "poids"
        }
    }

    private func sentence(about refusal: SupplierRefusal) -> String {
        switch refusal {
        case .noAgreement: "rien n'est convenu"
        case .notYet: "l'accord ne vaut pas encore"
        case .ended: "l'accord a expiré"
        case .category: "pas convenu pour cette famille"
        case .group: "pas convenu pour ce groupe d'articles"
        case .grade: "pas convenu pour cette note"
        case .reason: "motif du client non accepté"
        case .cost: "hors des montants convenus"
        case .windowClosed: "délai du fournisseur dépassé"
        case .answerTooLate: "trop tard pour l'accord de retour"
        case .windowUnknown: "début du délai inconnu"
        case .evidence(let lacking): "manque : \(lacking.map(name).joined(separator: ", "))"
        }
    }

    func name(of evidence: Evidence) -> String {
        switch evidence {
        case .serial: "numéro de série"
        case .weight: "poids"
        case .photo: "photo"
        case .test: "rapport de test"
        case .erasure: "preuve d'effacement"
        case .donationOffers: "preuve des offres de don"
        case .originalPackaging: "emballage d'origine"
        }
    }
}
