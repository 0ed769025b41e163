import Returns

/// Taking an act back that may be of days ago.
extension French {
    /// The key that asks for it.
    static let takeBack = "Défaire l'acte"

    func undoingWords(_ act: ActSummary?) -> StepWords {
        guard let act else { return StepWords("Rien à défaire", answers: ["Oui", "Non"]) }
        return StepWords(
            "Défaire : \(name(of: act.kind)) ?", answers: ["Oui", "Non"],
            details: [effect(of: act), "Par \(Harmless.code(act.badge, columns: 12)), \(day(act.at))"])
    }

    func name(of kind: ActSummary.Kind) -> String {
        switch kind {
        case .moved: "changement de bac"
        case .regraded: "autre note"
        case .redirected: "autre filière"
        case .voided: "article radié"
        case .changed: "état d'un bac"
        case .repurposed: "classe d'un bac"
        case .merged: "tout dans un autre bac"
        case .recounted: "comptage d'un bac"
        }
    }

    /// What has to be done with hands.
    func effect(of act: ActSummary) -> String {
        let bin = act.place.map { name($0) } ?? "aucun bac"
        return switch act.kind {
        case .moved: act.place == nil ? "Il est alors sans bac" : "Le remettre en \(bin)"
        case .regraded, .redirected: "Il repasse par une étiquette et un bac"
        case .voided: "Le remettre en \(bin), avec son étiquette"
        case .changed: "Bac \(bin) comme avant"
        case .repurposed: "Bac \(bin) reprend sa classe, une étiquette de plus"
        case .merged: "Remettre \(count(act.items, "article")) en \(bin)"
        case .recounted: "\(count(act.items, "article")) de \(bin) comme avant au fichier"
        }
    }
}
