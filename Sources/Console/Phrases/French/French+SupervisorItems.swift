import Returns

/// What a supervisor does with one item.
extension French {
    func itemWords(_ item: ShownItem) -> StepWords {
        StepWords(
            poster: item.place.map { name($0) } ?? "?", "Le mettre dans son bac, scanner ce bac",
            answers: item.acts.map(name(of:)) + (item.act == nil ? [] : [Self.takeBack]),
            details: [
                "Article \(item.plate)",
                item.isKnown
                    ? item.place.map { "Jusqu'ici en \(name($0))" } ?? "Jusqu'ici sans bac"
                    : "Pas noté sur ce poste",
            ] + (item.binClass.map { ["Classe \(Harmless.code($0, columns: 30))"] } ?? []))
    }

    func directingWords(_ item: ShownItem, _ page: ChoicePage<WayChoice>) -> StepWords {
        StepWords(
            "Quelle filière pour \(item.plate) ?",
            answers: page.shown.map(name(of:)) + (page.hasMore ? [Self.more] : []),
            details: ["Seulement ce que loi et contrats permettent"]
                + (item.binClass.map { ["Jusqu'ici \(code($0))"] } ?? []))
    }

    func justifyingWords(_ item: ShownItem, _ way: WayChoice) -> StepWords {
        StepWords(
            "Pourquoi \(Harmless.text(way.label.french, columns: 24)) pour \(item.plate) ?",
            answers: WayOverride.Reason.allCases.map(name(of:)), details: ["Classe \(code(way.binClass))"])
    }

    func voidingWords(_ item: ShownItem) -> StepWords {
        StepWords(
            "Pourquoi radier \(item.plate) ?", answers: ItemVoiding.Reason.allCases.map(name(of:)),
            details: [item.place.map { "Il quitte \(name($0)), son numéro ne sert plus jamais" } ?? ""])
    }

    /// The key that shows other choices.
    static let more = "Suite"

    func code(_ binClass: String) -> String { Harmless.code(binClass, columns: 30) }

    private func name(of act: SupervisorItemAct) -> String {
        switch act {
        case .regrade: "Autre note"
        case .redirect: "Autre filière"
        case .relabel: "Réimprimer"
        case .void: "Radier"
        }
    }

    private func name(of way: WayChoice) -> String {
        "\(Harmless.text(way.label.french, columns: 24)), \(code(way.binClass))"
    }

    private func name(of reason: WayOverride.Reason) -> String {
        switch reason {
        case .instructed: "Consigne (maison, propriétaire)"
        case .agreed: "Convenu (client ou fournisseur)"
        case .wanted: "Demandé là-bas"
        case .outdated: "Prix ou saison dépassés"
        case .noRoom: "Plus de place ailleurs"
        }
    }

    private func name(of reason: ItemVoiding.Reason) -> String {
        switch reason {
        case .doubled: "Il a deux étiquettes"
        case .mistaken: "Pris pour un autre"
        case .notReturned: "Ce n'est pas un retour"
        case .trial: "Formation ou essai"
        }
    }
}
