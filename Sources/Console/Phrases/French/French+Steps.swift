import Returns

extension French {
    func words(of step: PromptStep) -> StepWords {
        switch step {
        case .signIn: StepWords(poster: "BADGE", "Scanner son badge")
        case .paused: StepWords(poster: "PAUSE", "Appuyer sur 1 ou scanner son badge", answers: ["Reprendre"])
        case .parcel: StepWords(poster: "COLIS", "Scanner un colis", details: ["Code de suivi ou numéro de retour"])
        case .condition(let code, let rma):
            StepWords(
                "Comment est le colis ?", answers: ParcelCondition.allCases.map(name(of:)),
                details: [rma.map { "Retour \(Harmless.code($0))" }, "Colis \(Harmless.code(code))"].compactMap(\.self))
        case .item(let lines, let extras, let isBlind): itemWords(lines, extras: extras, isBlind: isBlind)
        case .confirmBlindParcel(let code, let carrier):
            StepWords(
                "Colis inconnu. Le recevoir sans annonce ?", answers: ["Oui, recevoir", "Non, laisser"],
                details: [
                    "Scanné : \(name(of: .parcel(carrier: carrier))) \(quoted(code))",
                    "Ou scanner un autre code du même colis",
                ])
        case .confirmUnexpectedItem(let code, let product, let isKnown):
            StepWords(
                isKnown ? "Article pas annoncé : que faire ?" : "Garder cet article ?",
                answers: isKnown
                    ? ["Article à la place d'un autre", "Article en trop", "Le laisser"]
                    : ["Oui, le garder", "Non, le laisser"],
                details: [
                    product.map { Harmless.text($0, columns: 60) } ?? "Produit inconnu",
                    "Scanné : \(quoted(code))",
                ])
        case .confirmMissingLine(let lines):
            StepWords("Que manque-t-il dans le colis ?", answers: lines.map(openPieces) + ["Rien, revenir"])
        case .confirmEnd(let lines):
            StepWords(
                "Finir le colis ? Tout n'est pas là.", answers: ["Oui, le reste manque", "Non, continuer"],
                details: lines.map { "Manque : " + openPieces($0) }, isList: true)
        case .confirmEmptyBox: StepWords("Le colis est vide ?", answers: ["Oui, vide", "Non, continuer"])
        case .confirmDestruction(let prompt): destructionWords(prompt)
        case .evidence(let prompt): evidenceWords(prompt)
        case .erasure(let prompt): erasureWords(prompt)
        case .confirmAccessories(let prompt): accessoryWords(prompt)
        case .question(let question):
            StepWords(
                Harmless.text(question.text, columns: 160),
                answers: question.answers.map { Harmless.text($0, columns: 60) },
                details: [
                    Harmless.text(question.help, columns: 160),
                    "Question \(question.number) · \(item(question.product, question.plate))",
                ])
        case .label(let outcome, let stage, let copy): labelWords(outcome, stage: stage, copy: copy)
        case .bin(let outcome): binWords(outcome)
        case .supervising(let prompt): words(of: prompt)
        }
    }

    private func destructionWords(_ prompt: DestructionPrompt) -> StepWords {
        let next = prompt.evidence.map { evidence in
            "Photo \(Harmless.code(evidence, columns: 24)). Maintenant le badge d'un responsable"
        }
        return StepWords(
            "Détruire cet article ?", answers: ["Non : second avis"],
            details: [
                next ?? "Scanner le code de la photo, puis le badge d'un responsable",
                "Motif \(prompt.ground.rawValue) : \(Harmless.text(prompt.reason, columns: 60))",
                item(prompt.product, prompt.plate),
            ])
    }

    private func accessoryWords(_ prompt: AccessoryPrompt) -> StepWords {
        let isTicked = prompt.accessories.contains(where: \.isMissing)
        return StepWords(
            "Que manque-t-il ? Une touche par pièce",
            answers: prompt.accessories.map { accessory in
                (accessory.isMissing ? "MANQUE : " : "") + Harmless.text(accessory.name, columns: 48)
            } + [isTicked ? "C'est tout" : "Autre chose"],
            details: [item(prompt.product, prompt.plate)])
    }

    func more(_ count: Int) -> String { count == 1 ? "et 1 autre ligne" : "et \(count) autres lignes" }

    private func itemWords(_ lines: [LineProgress], extras: Int, isBlind: Bool) -> StepWords {
        let open = lines.filter { $0.found + $0.missing < $0.quantity }
        let done = lines.filter { $0.found + $0.missing >= $0.quantity }
        let isComplete = open.isEmpty && !isBlind
        let end = Command.endOfParcel.keyHint
        return StepWords(
            poster: "ARTICLE",
            isBlind
                ? "Scanner chaque article du colis"
                : isComplete ? "Tout est vu : \(end) pour finir" : "Scanner un article",
            details: (isBlind ? ["Colis sans annonce. Colis vidé : \(end)"] : [])
                + (open + done).map(progress) + (extras > 0 ? ["En plus : \(count(extras, "article"))"] : []),
            isList: true)
    }

    private func progress(_ line: LineProgress) -> String {
        let missing = line.missing > 0 ? " (\(count(line.missing, "manquant")))" : ""
        return "\(line.found)/\(line.quantity) \(Harmless.text(line.product, columns: 56))\(missing)"
    }

    private func openPieces(_ line: LineProgress) -> String {
        "\(line.quantity - line.found - line.missing) x \(Harmless.text(line.product, columns: 56))"
    }

    private func labelWords(_ outcome: ItemOutcome, stage: LabelStage, copy: Int) -> StepWords {
        StepWords(
            poster: stage.asksOperator ? nil : "COLLER", sentence(about: stage),
            answers: stage.asksOperator ? ["Imprimer encore"] : [],
            details: facts(outcome) + (copy > 1 ? ["Copie \(copy)"] : []))
    }

    private func binWords(_ outcome: ItemOutcome) -> StepWords {
        guard let bin = outcome.bin else {
            return StepWords(
                "Pas de bac libre. Scanner un bac de la classe \(Harmless.code(outcome.binClass)), ou appeler",
                details: facts(outcome))
        }
        return StepWords(
            poster: Harmless.code(bin), "Mettre dans le bac, scanner le bac",
            details: facts(outcome) + (outcome.assignment.map { [words(for: $0, in: outcome.binClass)] } ?? []))
    }

    private func facts(_ outcome: ItemOutcome) -> [String] {
        let hold = outcome.hold.map { "BLOQUÉ, \(name(of: $0)) · " } ?? ""
        let way = Harmless.text(outcome.disposition, columns: 30)
        let tasks = outcome.tasks.map(name(ofTask:)).joined(separator: ", ")
        return ["\(outcome.grade.rawValue) · \(hold)\(way) · \(Harmless.text(outcome.reason, columns: 120))"]
            + (outcome.tasks.isEmpty ? [] : ["À faire : \(tasks)"]) + [item(outcome.product, outcome.plate)]
    }

    func item(_ product: String, _ plate: LicencePlate) -> String {
        // What has no code is called by its plate, which need not be said twice.
        product == plate.text ? plate.text : "\(Harmless.text(product, columns: 56)) · \(plate)"
    }
}
