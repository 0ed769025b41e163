import Returns

/// A supervisor at work.
extension French {
    func words(of prompt: SupervisionPrompt) -> StepWords {
        let due = prompt.labelsDue > 0 ? ["À imprimer : \(count(prompt.labelsDue, "étiquette")) de bac"] : []
        switch prompt.task {
        case .pin:
            return StepWords(
                poster: "PIN", prompt.digits == 0 ? "Taper ou scanner son code PIN, puis FIN" : dots(prompt.digits),
                details: ["De 4 à 8 chiffres. \(Command.endOfParcel.keyHint) : FIN"])
        case .choosing:
            return StepWords(
                poster: "CHEF", "Scanner un article à déplacer, ou un bac",
                details: due + ["\(Command.supervise.keyHint) : revenir au poste"])
        case .item(let item): return itemWords(item)
        case .grading(let item):
            return StepWords(
                "Nouvelle note de \(item.plate) ?", answers: GradeOverride.grades.map(name(of:)),
                details: ["L'article passe ensuite par son étiquette et son bac"])
        case .reasoning(let item, let grade):
            return StepWords(
                "Pourquoi \(grade.rawValue) pour \(item.plate) ?",
                answers: GradeOverride.Reason.allCases.map(name(of:)))
        case .directing(let item, let page): return directingWords(item, page)
        case .justifying(let item, let way): return justifyingWords(item, way)
        case .voiding(let item): return voidingWords(item)
        case .undoingItem(let item): return undoingWords(item.act)
        case .undoingBin(let bin): return undoingWords(bin.act)
        case .bin(let bin) where bin.state == .contested:
            return StepWords(
                "Bac \(name(bin.place)) contesté : qu'est-ce qui est juste ?",
                answers: bin.versions.map(words(of:)), details: facts(bin))
        case .bin(let bin):
            return StepWords(
                "Bac \(name(bin.place)) : que faire ?",
                answers: SupervisorBinAct.allCases.map { name(of: $0, on: bin) }
                    + (bin.act == nil ? [] : [Self.takeBack]),
                details: facts(bin) + due)
        case .repurposing(let bin, let page):
            return StepWords(
                "Nouvelle classe de \(name(bin.place)) ? Ou scanner un bac",
                answers: page.shown.map { code($0) } + (page.hasMore ? [Self.more] : []),
                details: ["Les plus pleines d'abord"] + facts(bin))
        case .recounting(let bin):
            return StepWords(
                poster: "\(prompt.counted)",
                "Bac \(name(bin.place)) : scanner chaque article, \(Command.endOfParcel.keyHint) pour finir",
                details: facts(bin))
        case .recounted(_, let recount): return recountWords(recount)
        case .merging(let bin):
            return StepWords(
                "Scanner le bac qui prend tout ce qui est en \(name(bin.place))", details: facts(bin))
        case .merged(_, let target, let merge): return mergeWords(merge, target)
        }
    }

    private func dots(_ digits: Int) -> String { String(repeating: "* ", count: digits) }

    private func recountWords(_ recount: BinRecount) -> StepWords {
        StepWords(
            "Bac \(name(recount.place)) : \(count(recount.counted, "article")). C'est exact ?",
            answers: ["Oui, c'est le contenu", "Non, recompter la suite"],
            details: [
                "\(count(recount.missing.count, "manquant")), \(count(recount.strange.count, "inattendu"))"
            ] + recount.missing.map { "Manque : \($0)" }
                + recount.strange.map { "Inattendu : \($0.plate), \(origin($0))" }, isList: true)
    }

    private func mergeWords(_ merge: BinMerge, _ target: ShownBin) -> StepWords {
        StepWords(
            "Tout mettre de \(name(merge.from)) en \(name(merge.to)) ?", answers: ["Oui", "Non"],
            details: [
                "\(count(merge.plates.count, "article")), prix neuf \(Amount.euro(merge.cents, point: ","))",
                "\(name(merge.to)) : \(merge.load + merge.plates.count)/\(merge.capacity) après",
                "Même classe \(Harmless.code(target.binClass, columns: 30)) : permis",
            ])
    }

    private func origin(_ item: BinRecount.StrangeItem) -> String {
        guard item.isKnown else { return "pas noté sur ce poste" }
        return item.place.map { "était en \(name($0))" } ?? "sans bac"
    }

    private func words(of version: BinVersion) -> String {
        let told = Harmless.text(version.toldBy, columns: 12)
        return "\(Harmless.code(version.binClass, columns: 20)), étiquette n° \(version.generation) : \(told), "
            + count(version.items, "article")
    }

    private func facts(_ bin: ShownBin) -> [String] {
        [
            "\(name(of: bin.state)) · \(bin.load)/\(bin.capacity)",
            "Classe \(Harmless.code(bin.binClass, columns: 30)) · étiquette n° \(bin.place.generation)",
        ]
    }

    private func name(of act: SupervisorBinAct, on bin: ShownBin) -> String {
        switch act {
        case .close: bin.state == .closed ? "Rouvrir" : "Fermer"
        case .block: bin.state == .blocked ? "Débloquer" : "Bloquer"
        case .repurpose: "Changer de classe"
        case .recount: "Recompter"
        case .merge: "Tout mettre dans un autre bac"
        }
    }

    func name(of grade: Grade) -> String {
        switch grade {
        case .new: "N : neuf, scellé, complet"
        case .likeNew: "A : comme neuf"
        case .good: "B : bon, marques légères"
        case .fair: "C : moyen, marques visibles"
        case .defective: "D : en panne"
        case .salvage: "S : matière seulement"
        case .held: "X : bloqué"
        }
    }

    private func name(of reason: GradeOverride.Reason) -> String {
        switch reason {
        case .answeredWrongly: "Mal répondu aux questions"
        case .changedSince: "Réparé, nettoyé ou abîmé depuis"
        case .examined: "Examiné par quelqu'un qui sait"
        case .agreed: "Convenu (client ou fournisseur)"
        }
    }

    func name(of state: BinState) -> String {
        switch state {
        case .empty: "vide"
        case .open: "ouvert"
        case .closing: "en fermeture"
        case .closed: "fermé"
        case .staged: "prêt à partir"
        case .dispatched: "parti"
        case .blocked: "bloqué"
        case .contested: "contesté"
        }
    }

    func help(atSupervision prompt: SupervisionPrompt) -> Saying {
        switch prompt.task {
        case .pin: Saying("Le code PIN ouvre le mode responsable.", "Le taper ou scanner ses chiffres, puis FIN.")
        case .choosing: Saying("Mode responsable.", "Scanner l'étiquette d'un article ou d'un bac.")
        case .item: Saying("Cet article change de bac.", "Le déposer, puis scanner le bac ; ou un numéro.")
        case .grading: Saying("La note décide où va l'article.", "Appuyer sur une note, ou scanner autre chose.")
        case .reasoning: Saying("La raison est notée avec le badge.", "Appuyer sur un numéro.")
        case .directing: Saying("Ces filières sont permises.", "Un numéro, ou scanner autre chose.")
        case .justifying: Saying("La raison est notée avec le badge.", "Appuyer sur un numéro.")
        case .voiding: Saying("Un article radié n'est plus en stock.", "La raison, ou scanner autre chose.")
        case .undoingItem, .undoingBin:
            Saying("Rien n'est encore changé.", "1 pour le défaire, 2 pour laisser.")
        case .bin: Saying("Choisir ce que devient ce bac.", "Un numéro, ou scanner autre chose.")
        case .repurposing:
            Saying("Le bac change de classe et d'étiquette.", "Un numéro, ou scanner un bac de la classe.")
        case .recounting: Saying("Scanner tout ce qui est dans le bac.", "\(Command.endOfParcel.keyHint) à la fin.")
        case .recounted: Saying("Comparer avec le contenu du bac.", "1 si c'est exact, 2 pour continuer.")
        case .merging: Saying("Tout ira dans un autre bac.", "Le scanner. Rien ne change avant la confirmation.")
        case .merged: Saying("Rien n'est encore changé.", "1 pour le faire, 2 pour laisser.")
        }
    }
}
