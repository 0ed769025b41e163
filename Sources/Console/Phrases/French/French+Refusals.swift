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
        case .wrongBin(let scanned, let expected, let conflict): wrongBin(scanned, expected, conflict)
        case .staleBinLabel(let scanned, let current): staleLabel(scanned, current)
        case .unknownBin(let place, let expected): unknownBin(place, expected)
        case .binClosed(let place, let expected): binClosed(place, expected)
        case .commandNotNow(let command, let expected): notNow(command, expected)
        case .nothingToUndo(let expected): nothingToUndo(expected)
        case .platesExhausted(let prefix): platesExhausted(prefix)
        case .rulesMissing(let category): rulesMissing(category)
        case .evidenceExpected(let scanned):
            got(scanned, "Attendu : le code d'une photo.", "Prendre la photo, scanner son code, puis le second badge.")
        case .notEvidence(let scanned, let kind, let fault):
            got(scanned, sentence(about: fault), action(for: .evidence(kind)))
        case .secondBadgeExpected(let scanned):
            got(scanned, "Attendu : un second badge.", "Un responsable d'un autre poste scanne son badge.")
        case .anotherOperatorExpected(let scanned, let place): anotherOperator(scanned, place)
        case .supervising(let refusal): self.refusal(refusal)
        case .orderNotDone(let order, let refusal): notDone(order, refusal)
        case .notRecorded(let trouble): notRecorded(trouble)
        }
    }

    private func got(_ scanned: Scanned, _ expected: String, _ action: String) -> Saying {
        Saying("Reçu : \(shown(scanned)). \(expected)", action)
    }

    /// What a step waits for, inside a sentence.
    func name(of awaited: Awaited) -> String {
        switch awaited {
        case .supervisor: "un article ou un bac"
        case .parcel: "un colis"
        case .item: "un article"
        case .answer: "une réponse"
        case .evidence(let kind): name(of: kind)
        case .label(let plate): "étiquette \(plate)"
        case .bin(let bin):
            bin.place.map { "bac \(name($0))" } ?? "classe \(className(bin))"
        }
    }

    /// What to do at a step that waits.
    func action(for awaited: Awaited) -> String {
        switch awaited {
        case .supervisor: "Suivre la consigne à l'écran."
        case .parcel: "Scanner le code de suivi du colis."
        case .item: "Scanner l'article suivant, ou \(Command.endOfParcel.keyHint) Fin colis."
        case .answer(let answers): keys(answers)
        case .evidence(let kind): action(forEvidence: kind)
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

    func name(_ place: BinPlace) -> String { Harmless.code(place.code, columns: 12) }

    private func place(_ known: KnownItem) -> String {
        let bin = known.place.map { ", bac \(name($0))" } ?? ", sans bac"
        return day(known.at) + bin
    }

    func keys(_ answers: Int) -> String {
        answers > 1 ? "Appuyer sur une touche de 1 à \(answers)." : "Appuyer sur 1."
    }
}
