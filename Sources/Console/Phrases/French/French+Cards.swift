import Returns

/// The words on printed cards; a line of a card holds about fifty characters.
extension French {
    func meaning(of command: Command) -> String {
        switch command {
        case .undo: "Reprendre la dernière étape"
        case .reprint: "Imprimer encore l'étiquette, en copie"
        case .binFull: "Le bac est plein : en indiquer un autre"
        case .doesNotFit: "L'article n'entre pas dans le bac"
        case .doubt: "Pas sûr : un second regard décidera"
        case .hazard: "Danger : arrêter et isoler l'article"
        case .missing: "Un article ou une preuve manque"
        case .extra: "Un article en trop, ou sans code lisible"
        case .notOurs: "Un article qui n'est pas à nous"
        case .belonging: "Un objet personnel du client"
        case .emptyBox: "Le colis est vide"
        case .endOfParcel: "Le colis est terminé"
        case .why: "Pourquoi cet état et ce bac"
        case .help: "Que faire maintenant"
        case .pause: "Interrompre le travail ; l'étape reste"
        case .signOut: "Quitter le poste ; l'étape reste"
        case .supervise: "Mode responsable, par code PIN"
        }
    }

    func answerCard(_ number: Int) -> String {
        number == 0 ? "Chiffre 0 d'un code PIN" : "Réponse \(number), comme la touche \(number)"
    }

    func binCard(_ bin: Bin) -> String { "Bac, carte n° \(bin.generation), \(bin.zone)" }

    func badgeCard(_ role: Badge.Role) -> String {
        switch role {
        case .operator: "Badge d'opérateur"
        case .supervisor: "Badge de superviseur"
        }
    }

    var calibrationTitle: String { "ÉTALONNAGE" }

    var calibrationCard: String { "À lire une fois avec chaque scanner. N'y change aucun réglage." }
}
