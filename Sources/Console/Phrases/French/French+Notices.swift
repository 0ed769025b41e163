import Returns

extension French {
    func notice(_ notice: Notice, at step: PromptStep) -> Saying {
        switch notice {
        case .welcome(let alias): Saying("Bonjour \(Harmless.text(alias, columns: 24)).")
        case .tookOver(let alias, let parcel, let badge): tookOver(alias, parcel, from: badge)
        case .doubleRead(let text): Saying("Déjà lu à l'instant : \(quoted(text)). Compté une fois.")
        case .undone: Saying("Dernière étape annulée.", "Suivre la consigne à l'écran.")
        case .readAs(let text, let kind):
            Saying("\(quoted(text)) lu comme : \(name(of: kind)).", "Si c'est faux : \(Command.undo.keyHint) Annuler.")
        case .separatorMayBeMissing(let lot):
            Saying(
                "Lot lu : \(quoted(lot)). Le lecteur a peut-être perdu un séparateur (GS).",
                "Comparer avec le lot imprimé. Si c'est faux : \(Command.undo.keyHint) Annuler.")
        case .binned(let plate, let bin): Saying("Article \(plate) rangé dans le bac \(short(bin)).")
        case .binSwapped(let assigned, let taken):
            Saying("Bac \(short(taken)) accepté à la place du bac \(short(assigned)).")
        case .binChanged(let from, let to?):
            Saying(
                "Nouveau bac : \(short(to)), à la place de \(short(from)).",
                "Déposer en \(short(to)) et scanner ce bac.")
        case .binChanged(let from, nil):
            Saying("Plus de place en \(short(from)), et pas d'autre bac libre.", "Garder l'article et appeler.")
        case .reprinting(copy: 1):
            Saying("Nouvelle impression : rien n'était sorti.", "Coller l'étiquette, puis la scanner.")
        case .reprinting(let copy): Saying("Nouvelle impression : copie \(copy).", "Jeter l'étiquette d'avant.")
        case .parcelClosed(let items, let missing):
            Saying(
                "Colis fini : \(count(items, "article"))\(missing > 0 ? ", \(count(missing, "manquant"))" : "").",
                "Scanner le colis suivant.")
        case .why(let why): explanation(why)
        case .supervised(let notice): self.notice(notice)
        case .help: help(at: step)
        case .hazardStop:
            Saying(
                "DANGER : poser l'article. Ne pas appuyer, ne pas charger, ne pas porter.",
                "L'isoler dans le bac de sécurité et appeler le responsable.")
        case .recalled(let title, let isLotUnknown): recalled(title.french, isLotUnknown)
        case .setAside:
            Saying(
                "Mettre cet article de côté : quelqu'un d'autre le regarde.",
                "L'étiqueter, puis le mettre dans son bac.")
        case .sealBelonging:
            Saying("Objet du client : le mettre sous enveloppe fermée.", "Coller l'étiquette sur l'enveloppe.")
        case .restOfReturn(let rma, let receipt):
            Saying(
                "Partie de \(Harmless.code(rma)) reçue \(day(receipt.at))"
                    + " (\(Harmless.text(receipt.station, columns: 8))).",
                "Ce colis : le reste. Encore le même colis ? \(Command.undo.keyHint) Annuler.")
        case .carrierClaim(let before):
            Saying(
                "Colis abîmé : prévenir le transporteur avant \(day(before)).",
                "Garder le carton. Prévenir le responsable.")
        case .scannerCalibrated(let name, let calibration): scanner(name, calibration)
        case .scannerBound(let name):
            Saying(
                "Le lecteur \(Harmless.text(name, columns: 16)) est maintenant celui de ce poste.",
                "Il sert tout de suite.")
        case .scannerGone(let name):
            Saying(
                "Le lecteur \(Harmless.text(name, columns: 16)) n'est plus là.",
                "Le rebrancher. Rescanner ce qui n'a pas été confirmé.")
        case .scannerHeld(let name):
            Saying(
                "Le lecteur \(Harmless.text(name, columns: 16)) est pris par un autre programme.",
                "Il revient seul dès qu'il est libre. Sinon, appeler l'informatique.")
        }
    }

    func help(at step: PromptStep) -> Saying {
        switch step {
        case .signIn: Saying("Personne n'est connecté.", "Scanner le code de son badge.")
        case .paused: Saying("Le poste est en pause.", "Appuyer sur 1 ou scanner son badge pour reprendre.")
        case .parcel: Saying("Prendre un colis.", "Scanner son code de suivi ou le numéro de retour.")
        case .condition: Saying("Regarder les six faces du carton.", "Appuyer sur le numéro qui convient.")
        case .item:
            Saying(
                "Prendre un article du colis et scanner son code-barres.",
                "Colis vidé : \(Command.endOfParcel.keyHint).")
        case .confirmBlindParcel:
            Saying("Ce colis n'est pas annoncé.", "Chercher un autre code (bon de retour, commande), ou répondre.")
        case .confirmUnexpectedItem: Saying("Cet article n'est pas annoncé dans ce colis.", "Regarder, puis répondre.")
        case .confirmMissingLine: Saying("Choisir la ligne qui n'est pas dans le colis.", "Appuyer sur son numéro.")
        case .confirmEnd: Saying("Vérifier le fond du carton.", "1 pour finir, 2 pour continuer.")
        case .confirmEmptyBox: Saying("Vérifier le fond du carton.", "1 s'il est vide, 2 sinon.")
        case .confirmDestruction:
            Saying(
                "Rien ne se détruit sans motif, photo et deuxième badge.",
                "Les scanner dans cet ordre, ou 1 pour un second avis.")
        case .evidence(let prompt): help(atEvidence: prompt)
        case .erasure(let prompt): help(atErasure: prompt)
        case .confirmAccessories(let prompt):
            Saying(
                "Comparer le contenu à la liste, appuyer sur ce qui manque.",
                "\(prompt.accessories.count + 1) quand la liste est faite.")
        case .supervising(let prompt): help(atSupervision: prompt)
        case .question(let question):
            Saying(
                Harmless.text(question.help, columns: 160),
                "Dans le doute : \(Command.doubt.keyHint). Danger : \(Command.hazard.keyHint).")
        case .label:
            Saying(
                "Coller l'étiquette à plat, puis la scanner.",
                "Pas sortie ou illisible : \(Command.reprint.keyHint).")
        case .bin:
            Saying(
                "Mettre l'article dans ce bac, puis scanner le bac.",
                "Plein : \(Command.binFull.keyHint). N'entre pas : \(Command.doesNotFit.keyHint).")
        }
    }

    private func recalled(_ title: String, _ isLotUnknown: Bool) -> Saying {
        Saying(
            "RAPPEL : \(Harmless.text(title, columns: 60))",
            isLotUnknown
                ? "Certains lots seulement : lire le lot, le dire à la qualité."
                : "Interdit à la vente : l'étiqueter, puis son bac.")
    }

    private func explanation(_ why: Why) -> Saying {
        let grade = why.grade.map { "Note \($0.rawValue)" } ?? "Pas encore de note"
        let cap = why.cap.map { " (au mieux \($0.rawValue))" } ?? ""
        let reason = why.reason.map { ". " + Harmless.text($0.french, columns: 48) } ?? ""
        let rule = why.rule.map { "Règle \(Harmless.code($0, columns: 30))" }
        let bin = why.bin.map { "bac \(short($0))" }
        let source = [rule, bin].compactMap(\.self).joined(separator: ", ")
        return Saying(
            grade + cap + reason, source.isEmpty ? nil : source,
            details: (why.assignment.map { [words(for: $0.reason, in: $0.binClass)] } ?? [])
                + (why.basis.map(ways) ?? [])
                + why.answers.map {
                    Harmless.text($0.question.french, columns: 50) + " → "
                        + Harmless.text($0.answer.french, columns: 40)
                })
    }

    private func short(_ bin: String) -> String { Harmless.code(bin, columns: 12) }
}
