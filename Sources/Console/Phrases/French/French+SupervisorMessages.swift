import Returns

/// What is said to a supervisor, or to somebody who would be one.
extension French {
    func refusal(_ refusal: SupervisorRefusal) -> Saying {
        switch refusal {
        case .notSupervisor: Saying("Ce badge n'est pas celui d'un responsable.", "Appeler un responsable.")
        case .noPin: Saying("Ce badge n'a pas de code PIN.", "Le faire donner par l'informatique.")
        case .finishItemFirst: Saying("Un article est en cours.", "Le finir, puis recommencer.")
        case .pinExpected: Saying("Attendu : le code PIN.", "Taper ou scanner ses chiffres, puis FIN.")
        case .pinLength: Saying("Un code PIN a de 4 à 8 chiffres.", "Le taper ou le scanner encore, puis FIN.")
        case .wrongPin(let left): Saying("Code PIN faux.", "Encore \(count(left, "essai")).")
        case .locked(let until):
            Saying("Trop de codes PIN faux.", "Ce badge est bloqué jusqu'au \(date(until)).")
        case .plateOrBinExpected(let scanned):
            Saying("Reçu : \(shown(scanned)).", "Scanner l'étiquette d'un article ou d'un bac.")
        case .plateExpected(let scanned):
            Saying("Reçu : \(shown(scanned)).", "Scanner un article du bac, \(Command.endOfParcel.keyHint) à la fin.")
        case .binExpected(let scanned): Saying("Reçu : \(shown(scanned)).", "Scanner l'étiquette d'un bac.")
        case .unknownBin(let place): Saying("Bac \(name(place)) inconnu ici.", "Scanner un bac de ce site.")
        case .binNotUsable(let place, let state):
            Saying("Bac \(name(place)) \(name(of: state)).", "Prendre un autre bac, ou changer d'abord son état.")
        case .binFull(let place): Saying("Bac \(name(place)) : pas assez de place.", "Prendre un autre bac.")
        case .alreadyThere(let plate, let place):
            Saying("Article \(plate) déjà en \(name(place)).", "Scanner un autre bac.")
        case .notGradedHere(let plate):
            Saying("Article \(plate) : pas noté ici, ou sans bac.", "Le noter au poste qui le connaît.")
        case .sameGrade(let grade):
            Saying("L'article a déjà la note \(grade.rawValue).", "Appuyer sur une autre note.")
        case .holdStays(let hold):
            Saying("Blocage « \(name(of: hold)) » : pas levé à la main.", "Suivre la procédure de ce blocage.")
        case .heldFirst(let hold):
            Saying("Blocage « \(name(of: hold)) » : pas d'autre filière.", "Le lever d'abord par une autre note.")
        case .wayDemanded(let plate, let rule):
            Saying(
                "INTERDIT : la règle \(Harmless.code(rule, columns: 12)) oblige \(plate).",
                "Le laisser là, ou scanner autre chose.")
        case .noOtherWay(let plate):
            Saying("Article \(plate) : aucune autre filière.", "Le laisser là, ou lui donner une autre note.")
        case .itemLeft(let plate, let place):
            Saying(
                "Article \(plate) : bac \(name(place)) partant ou réétiqueté.",
                "S'il est là, scanner d'abord le bac où il est.")
        case .notTakenBack(let act):
            Saying(
                "Pas défait (\(name(of: act.kind))) : il y a plus récent, ou départ.",
                "Corriger à la main : déplacer, fermer, compter.")
        case .incompatible(let itemClass, let place, let binClass):
            Saying(
                "INTERDIT : \(short(itemClass, 24)) ne va pas en \(name(place)).",
                "\(name(place)) prend \(short(binClass, 24)). Scanner un bac permis.")
        case .clash(let place, let conflict):
            Saying(sentence(about: place, conflict), "Retirer l'article, scanner un bac permis.")
        case .sameClass(let place, let binClass):
            Saying("Bac \(name(place)) a déjà la classe \(short(binClass, 24)).", "Scanner un bac d'une autre classe.")
        case .contentForbids(let place, let binClass):
            Saying("\(name(place)) : contenu interdit en \(short(binClass, 24)).", "Le déplacer d'abord.")
        case .sameBin(let place): Saying("Bac \(name(place)) : c'est le même.", "Scanner un autre bac.")
        case .nothingInside(let place): Saying("Bac \(name(place)) : rien à déplacer.", "Scanner un autre bac.")
        case .tooMany(let limit):
            Saying("Pas plus de \(limit) articles à la fois.", "\(Command.endOfParcel.keyHint) pour finir ce comptage.")
        }
    }

    func notice(_ notice: SupervisorNotice) -> Saying {
        switch notice {
        case .opened: Saying("Mode responsable ouvert.", "Scanner un article ou un bac.")
        case .left: Saying("Mode responsable fermé.", "Suivre la consigne à l'écran.")
        case .moved(let move, isKnown: false):
            Saying("Article \(move.plate) en \(name(move.to)).", "Pas noté sur ce poste : la centrale le connaît.")
        case .moved(let move, isKnown: true):
            Saying(
                "Article \(move.plate) en \(name(move.to)).",
                move.from.map { "Il était en \(name($0))." } ?? "Il n'avait pas de bac.")
        case .binState(let change):
            Saying("Bac \(name(change.place)) : \(name(of: change.to)), avant \(name(of: change.from)).")
        case .settled(let renewal):
            Saying(
                "\(name(renewal.renewed)) prend \(Harmless.code(renewal.binClass, columns: 30)).",
                "Coller sa nouvelle étiquette, et compter ce qu'il contient.")
        case .repurposed(let renewal, let inside):
            Saying(
                "Bac \(name(renewal.place)) : classe \(short(renewal.binClass, 24)), étiquette n° \(renewal.generation).",
                inside > 0
                    ? "Encore \(count(inside, "article")) de l'ancienne classe : les déplacer."
                    : "Coller la nouvelle étiquette.")
        case .overridden(let override):
            Saying(
                "Article \(override.plate) : note \(override.to.rawValue), avant \(override.from.rawValue).",
                next(override.order))
        case .redirected(let override):
            Saying(
                "Article \(override.plate) : classe \(Harmless.code(override.way.binClass, columns: 24)).",
                next(override.order))
        case .voided(let voiding):
            Saying(
                "Article \(voiding.item.identification.plate) radié, sorti de \(name(voiding.item.place)).",
                "Retirer son étiquette.")
        case .takenBack(let act): Saying("Défait : \(name(of: act.kind)).", effect(of: act))
        case .countedBefore(let plate): Saying("Article \(plate) déjà compté.")
        case .strange(let item):
            Saying(
                "Article \(item.plate) : "
                    + (item.isKnown
                        ? item.place.map { "attendu en \(name($0))" } ?? "sans bac jusqu'ici"
                        : "pas noté sur ce poste") + ".", "Il compte dans ce bac.")
        case .recounted(let recount):
            Saying(
                "Bac \(name(recount.place)) : \(count(recount.counted, "article")), "
                    + "\(count(recount.missing.count, "manquant")), étiquette n° \(recount.generation).",
                recount.isOverfull
                    ? "Plus qu'il n'en est jamais entré : prévenir le responsable." : "Coller la nouvelle étiquette.")
        case .merged(let merge):
            Saying(
                "\(count(merge.plates.count, "article")) de \(name(merge.from)) en \(name(merge.to)).",
                "Coller la nouvelle étiquette sur \(name(merge.from)).")
        }
    }

    /// What to do with an item in the hand, and who wanted it so where that was the desk.
    private func next(_ order: DeskOrder.Source?) -> String {
        order.map { "Ordre \($0.number) (\(Harmless.text($0.by, columns: 20))) : coller la nouvelle étiquette." }
            ?? "Coller la nouvelle étiquette, puis suivre l'écran."
    }

    /// An order of the desk that the bench cannot carry out.
    func notDone(_ order: DeskOrder.Source, _ refusal: SupervisorRefusal) -> Saying {
        Saying(
            self.refusal(refusal).what,
            "Ordre \(order.number) (\(Harmless.text(order.by, columns: 20))) non exécuté : remettre l'article.")
    }

    private func short(_ code: String, _ columns: Int) -> String { Harmless.code(code, columns: columns) }

    private func date(_ moment: Moment) -> String {
        let time = wallClock.time(at: moment)
        return "\(time.date) à \(time.clock)"
    }
}
