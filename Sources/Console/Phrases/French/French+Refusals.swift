import Returns

extension French {
    func refusal(_ refusal: Refusal) -> Saying {
        switch refusal {
        case .signInFirst(let scanned):
            got(scanned, "Personne n'est connecté.", "Scanner d'abord un badge.")
        case .unknownBadge(let id): unknownBadge(id)
        case .foreignCard(let site, let expected): foreignCard(site, expected)
        case .paused(let scanned):
            got(scanned, "Le poste est en pause.", "Appuyer sur 1 ou scanner le badge pour reprendre.")
        case .unreadable(let reason, let shown): unreadable(reason, shown)
        case .damagedOwnCode(let scanned):
            got(scanned, "Code abîmé ou inconnu.", "Scanner encore. Si rien ne change, refaire ce code.")
        case .scanLost(let device): scanLost(device)
        case .parcelExpected(let scanned):
            got(scanned, "Attendu : un colis.", "Scanner le code de suivi du colis.")
        case .routingBarcode(_, let carrier): routingBarcode(carrier)
        case .parcelAlreadyReceived(let code, let receipt): alreadyReceived(code, receipt)
        case .parcelNotFinished(let scanned, let openPieces):
            got(scanned, "Colis ouvert pas fini.", rest(openPieces) + ", ou \(Command.endOfParcel.keyHint) Fin colis.")
        case .answerExpected(let scanned, let answers):
            got(scanned, "Attendu : une réponse.", keys(answers))
        case .noSuchAnswer(let number, let answers): noSuchAnswer(number, answers)
        case .itemExpected(let scanned):
            got(scanned, "Attendu : un article.", "Scanner le produit. Sans code : \(Command.extra.keyHint) En trop.")
        case .wrongCheckDigit(let code): wrongCheckDigit(code)
        case .itemAlreadyProcessed(let scanned, let known):
            got(scanned, "Déjà traité.", "Mettre de côté et appeler. Vu \(place(known)).")
        case .parcelFull(let limit): parcelFull(limit)
        case .wrongLabel(let scanned, let expected):
            got(scanned, "Pas la bonne étiquette.", "Attendu : \(expected.text). Coller et scanner celle-là.")
        case .labelExpected(let scanned, let plate):
            got(scanned, "Attendu : \(name(of: .label(plate))).", action(for: .label(plate)))
        case .binExpected(let scanned, let expected):
            got(scanned, "Attendu : \(name(of: .bin(expected))).", "Déposer l'article, puis scanner le code du bac.")
        case .wrongBin(let scanned, let expected): wrongBin(scanned, expected)
        case .staleBinLabel(let scanned, let current): staleLabel(scanned, current)
        case .unknownBin(let place, let expected): unknownBin(place, expected)
        case .binClosed(let place, let expected): binClosed(place, expected)
        case .commandNotNow(let command, let expected): notNow(command, expected)
        case .nothingToUndo(let expected): nothingToUndo(expected)
        case .platesExhausted(let prefix): platesExhausted(prefix)
        case .rulesMissing(let category): rulesMissing(category)
        case .notRecorded(let trouble): notRecorded(trouble)
        }
    }

    private func got(_ scanned: Scanned, _ expected: String, _ action: String) -> Saying {
        Saying("Reçu : \(shown(scanned)). \(expected)", action)
    }

    // MARK: The bench: who works at it, and whether it can

    private func unknownBadge(_ id: String) -> Saying {
        Saying("Badge \(quoted(id)) inconnu sur ce poste.", "Prendre un autre badge ou appeler le responsable.")
    }

    private func foreignCard(_ site: String, _ expected: String) -> Saying {
        Saying(
            "Carte du site \(quoted(site, columns: 12)). Ici : site \(quoted(expected, columns: 12)).",
            "Prendre la carte de ce site.")
    }

    private func notNow(_ command: Command, _ expected: Awaited) -> Saying {
        Saying("« \(name(of: command)) » impossible ici. Attendu : \(name(of: expected)).", action(for: expected))
    }

    private func nothingToUndo(_ expected: Awaited) -> Saying {
        Saying(
            expected == .parcel
                ? "Rien à annuler : pas de colis ouvert." : "Rien à annuler : ce qui précède est définitif.",
            action(for: expected))
    }

    private func noSuchAnswer(_ number: Int, _ answers: Int) -> Saying {
        Saying("Touche \(number) : pas de réponse \(number) ici.", keys(answers))
    }

    private func platesExhausted(_ prefix: PlatePrefix) -> Saying {
        Saying("Plus de numéros d'étiquette (préfixe \(prefix)).", "Arrêter et appeler le responsable.")
    }

    private func notRecorded(_ trouble: StorageTrouble) -> Saying {
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

    // MARK: Reading a code

    private func unreadable(_ reason: UnreadableReason, _ shown: String) -> Saying {
        let code = shown.isEmpty ? "" : " : \(quoted(shown))"
        return Saying(sentence(about: reason) + code + ".", "Scanner encore, ou taper le code et Entrée.")
    }

    private func scanLost(_ device: String) -> Saying {
        Saying("Lecture incomplète : \(Harmless.text(device, columns: 30)).", "Scanner encore une fois.")
    }

    private func wrongCheckDigit(_ code: String) -> Saying {
        Saying(
            "Code produit \(quoted(code)) faux : un chiffre est mal lu.",
            "Scanner encore ou vérifier les chiffres.")
    }

    private func routingBarcode(_ carrier: String) -> Saying {
        Saying(
            "Scanné : code de tri \(Harmless.text(carrier, columns: 20)). Attendu : le code de suivi.",
            "Scanner l'autre code-barres de l'étiquette du colis.")
    }

    // MARK: Parcel and items

    private func alreadyReceived(_ code: String, _ receipt: Receipt) -> Saying {
        Saying(
            "Colis \(quoted(code)) déjà reçu \(day(receipt.at)) (\(Harmless.text(receipt.station, columns: 8))).",
            "Le mettre de côté et appeler, ou scanner un autre colis.")
    }

    private func parcelFull(_ limit: Int) -> Saying {
        Saying("Ce colis a déjà \(limit) articles, le maximum.", "Finir le colis (\(Command.endOfParcel.keyHint)).")
    }

    private func rulesMissing(_ category: String) -> Saying {
        Saying("Pas de règle de tri pour \(quoted(category)).", "Mettre l'article de côté et appeler.")
    }

    // MARK: Bins

    private func unknownBin(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bac \(quoted(place.code, columns: 12)) inconnu ici. Attendu : \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
    }

    private func binClosed(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bac \(name(place)) fermé ou plein. Attendu : \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
    }

    private func staleLabel(_ scanned: BinPlace, _ current: Int) -> Saying {
        Saying(
            "Bac \(name(scanned)) : étiquette n° \(scanned.generation) périmée. Valable : n° \(current).",
            "Scanner la nouvelle étiquette du bac. Si elle manque, appeler.")
    }

    private func wrongBin(_ scanned: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bac \(name(scanned)) : pas le bon. Attendu : \(name(of: .bin(expected))).",
            expected.place.map { "Reprendre l'article, le mettre en \(name($0)), scanner \(name($0))." }
                ?? "Reprendre l'article. \(action(for: .bin(expected)))")
    }

    // MARK: Words of several sentences

    /// What a step waits for, inside a sentence.
    private func name(of awaited: Awaited) -> String {
        switch awaited {
        case .parcel: "un colis"
        case .item: "un article"
        case .answer: "une réponse"
        case .label(let plate): "étiquette \(plate)"
        case .bin(let bin):
            bin.place.map { "bac \(name($0))" } ?? "classe \(className(bin))"
        }
    }

    /// What to do at a step that waits.
    private func action(for awaited: Awaited) -> String {
        switch awaited {
        case .parcel: "Scanner le code de suivi du colis."
        case .item: "Scanner l'article suivant, ou \(Command.endOfParcel.keyHint) Fin colis."
        case .answer(let answers): keys(answers)
        case .label: "Scanner l'étiquette. Si elle manque : \(Command.reprint.keyHint) Réimprimer."
        case .bin(let bin):
            bin.place.map { "Mettre l'article en \(name($0)), scanner \(name($0))." }
                ?? "Scanner un bac de la classe \(className(bin))."
        }
    }

    private func className(_ bin: AwaitedBin) -> String { Harmless.code(bin.binClass, columns: 22) }

    private func rest(_ openPieces: Int) -> String {
        openPieces > 0 ? "Encore \(count(openPieces, "pièce")) : les scanner" : "Scanner d'abord ses articles"
    }

    private func name(_ place: BinPlace) -> String { Harmless.code(place.code, columns: 12) }

    private func place(_ known: KnownItem) -> String {
        let bin = known.place.map { ", bac \(name($0))" } ?? ", sans bac"
        return day(known.at) + bin
    }

    private func keys(_ answers: Int) -> String {
        answers > 1 ? "Appuyer sur une touche de 1 à \(answers)." : "Appuyer sur 1."
    }
}
