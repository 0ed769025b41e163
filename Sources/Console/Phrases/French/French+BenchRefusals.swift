import Returns

/// What the bench cannot do, whatever is in the hand.
extension French {
    func unknownBadge(_ id: String) -> Saying {
        Saying("Badge \(quoted(id)) inconnu sur ce poste.", "Prendre un autre badge ou appeler le responsable.")
    }

    func foreignCard(_ site: String, _ expected: String) -> Saying {
        Saying(
            "Carte du site \(quoted(site, columns: 12)). Ici : site \(quoted(expected, columns: 12)).",
            "Prendre la carte de ce site.")
    }

    func notNow(_ command: Command, _ expected: Awaited) -> Saying {
        Saying("« \(name(of: command)) » impossible ici. Attendu : \(name(of: expected)).", action(for: expected))
    }

    func nothingToUndo(_ expected: Awaited) -> Saying {
        Saying(
            expected == .parcel
                ? "Rien à annuler : pas de colis ouvert." : "Rien à annuler : ce qui précède est définitif.",
            action(for: expected))
    }

    func noSuchAnswer(_ number: Int, _ answers: Int) -> Saying {
        Saying("Touche \(number) : pas de réponse \(number) ici.", keys(answers))
    }

    func platesExhausted(_ prefix: PlatePrefix) -> Saying {
        Saying("Plus de numéros d'étiquette (préfixe \(prefix)).", "Arrêter et appeler le responsable.")
    }

    func anotherOperator(_ scanned: Scanned, _ place: BinPlace?) -> Saying {
        Saying(
            "Reçu : \(shown(scanned)). Un autre opérateur doit le voir.",
            place.map { "Le remettre en \(name($0)) et le laisser à un collègue." } ?? "Le laisser à un collègue.")
    }

    func notRecorded(_ trouble: StorageTrouble) -> Saying {
        switch trouble {
        case .diskFull:
            Saying(
                "Pas enregistré : le disque est plein.",
                "Ce geste ne compte pas. Arrêter et appeler le responsable.")
        case .fault(let detail):
            Saying(
                "Pas enregistré : \(Harmless.text(detail, columns: 50)).",
                "Refaire le geste. Si rien ne change, appeler.")
        }
    }
}
