import Returns

/// The words of the floor in French: infinitives, no form of address.
struct French: Phrasebook {
    let wallClock: WallClock

    func name(of command: Command) -> String {
        switch command {
        case .undo: "Annuler"
        case .reprint: "Réimprimer"
        case .binFull: "Bac plein"
        case .doesNotFit: "N'entre pas"
        case .doubt: "Doute"
        case .hazard: "STOP DANGER"
        case .missing: "Manque"
        case .extra: "En trop"
        case .notOurs: "Pas à nous"
        case .belonging: "Objet client"
        case .emptyBox: "Colis vide"
        case .endOfParcel: "Fin colis"
        case .why: "Pourquoi"
        case .help: "Aide"
        case .pause: "Pause"
        case .signOut: "Quitter"
        case .supervise: "Responsable"
        }
    }

    func shortName(of command: Command) -> String {
        switch command {
        case .undo: "Annuler"
        case .reprint: "Impr."
        case .binFull: "Plein"
        case .doesNotFit: "Trop gros"
        case .doubt: "Doute"
        case .hazard: "DANGER"
        case .missing: "Manque"
        case .extra: "En trop"
        case .notOurs: "Étranger"
        case .belonging: "Perso"
        case .emptyBox: "Vide"
        case .endOfParcel: "Fin"
        case .why: "Pourquoi"
        case .help: "Aide"
        case .pause: "Pause"
        case .signOut: "Quitter"
        case .supervise: "Chef"
        }
    }

    func name(of condition: ParcelCondition) -> String {
        switch condition {
        case .intact: "Intact"
        case .crushed: "Écrasé ou déchiré"
        case .wet: "Mouillé ou taché"
        case .opened: "Ouvert ou scotch coupé"
        }
    }

    func sentence(about stage: LabelStage) -> String {
        switch stage {
        case .queued: "Étiquette en attente d'impression"
        case .sending: "Étiquette en cours d'impression"
        case .sent, .confirmed: "Coller l'étiquette, puis la scanner"
        case .verified: "Étiquette vérifiée"
        case .failed(let failure): "Étiquette pas imprimée : \(name(of: failure))"
        case .unknown: "Étiquette sortie ? Si oui, la scanner"
        case .cancelled: "Impression annulée : \(Command.reprint.keyHint) pour imprimer"
        }
    }

    func name(of failure: PrintFailure) -> String {
        switch failure {
        case .portMissing: "imprimante débranchée"
        case .portBusy: "imprimante prise par un autre programme"
        case .portFault: "l'imprimante ne répond pas"
        case .noPrinter: "pas d'imprimante sur ce poste"
        case .rejected: "l'imprimante ne la lit pas. Imprimer encore, sinon appeler"
        }
    }

    func sentence(about reason: UnreadableReason) -> String {
        switch reason {
        case .empty: "Code vide"
        case .tooLong(let bytes): "Code trop long (\(bytes) octets)"
        case .controlCharacters: "Code avec des signes interdits"
        case .menuReply: "Réponse de réglage du lecteur"
        }
    }

    func name(of kind: Scanned.Kind) -> String {
        switch kind {
        case .key: "touche"
        case .badge: "badge"
        case .bin: "bac"
        case .plate: "étiquette article"
        case .command: "commande"
        case .answer: "carte réponse"
        case .product: "produit"
        case .parcel(let carrier?): "colis \(Harmless.text(carrier, columns: French.carrierColumns))"
        case .parcel(nil): "colis"
        case .url: "adresse web"
        case .text: "texte"
        }
    }

    func name(of hold: Hold) -> String {
        switch hold {
        case .hazard: "danger"
        case .data: "données personnelles"
        case .secondLook: "deuxième avis"
        case .unidentified: "article non identifié"
        case .hygiene: "hygiène"
        case .serial, .counterfeit: "à vérifier"
        case .recall: "rappel"
        case .foreign: "pas à nous"
        case .belonging: "objet du client"
        }
    }

    func word(of tone: Tone) -> String {
        switch tone {
        case .accepted, .tick: "OK"
        case .question: "ATTENTION"
        case .refused: "REFUSÉ"
        case .stop: "STOP"
        }
    }

    /// Columns for a carrier's name inside a sentence.
    static let carrierColumns = 12

    /// `bac « A-17 »`, the code made harmless.
    func shown(_ scanned: Scanned) -> String {
        switch scanned.kind {
        case .key: "touche \(Harmless.code(scanned.text, columns: 4))"
        case .command:
            "\(name(of: scanned.kind)) "
                + quoted(Command(rawValue: scanned.text).map(name(of:)) ?? scanned.text, columns: 20)
        case .badge, .bin, .plate, .answer, .product, .parcel, .url, .text:
            "\(name(of: scanned.kind)) \(quoted(scanned.text, columns: 20))"
        }
    }

    func quoted(_ code: String, columns: Int = Harmless.codeColumns) -> String {
        "« \(Harmless.code(code, columns: columns)) »"
    }

    /// `1 article`, `0 article`, `3 articles`.
    func count(_ number: Int, _ noun: String) -> String {
        number < 2 ? "\(number) \(noun)" : "\(number) \(noun)s"
    }

    func day(_ moment: Moment) -> String {
        let time = wallClock.time(at: moment)
        return "le \(time.date) à \(time.clock)"
    }
}
