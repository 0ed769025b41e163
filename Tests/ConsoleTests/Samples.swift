import Returns

/// One bench in the middle of its day, as the screens show it.
enum Samples {
    static let now = Moment(milliseconds: 1_795_341_600_000)

    static func plate(_ counter: Int = 42) -> LicencePlate {
        guard let prefix = PlatePrefix("10001") else { preconditionFailure("five digits are a prefix") }
        return LicencePlate(prefix: prefix, counter: counter)
    }

    static let lines = [
        LineProgress(line: 1, product: "T-shirt coton bleu M", quantity: 2, found: 1, missing: 0),
        LineProgress(line: 2, product: "Jean slim noir 40", quantity: 1, found: 0, missing: 0),
        LineProgress(line: 3, product: "Écharpe laine écrue", quantity: 1, found: 0, missing: 1),
    ]

    static let open = Array(lines.prefix(2))

    static let complete = [LineProgress(line: 1, product: "Jean slim noir 40", quantity: 1, found: 1, missing: 0)]

    static let many = (1...30).map {
        LineProgress(line: $0, product: "Article numéro \($0)", quantity: 3, found: 0, missing: 0)
    }

    static let question = QuestionPrompt(
        product: "T-shirt coton bleu M", plate: plate(), number: 2, text: "Odeur, tache, maquillage, poils ?",
        help: "Regarder le col, les aisselles et l'intérieur à la lumière.",
        answers: ["Aucun", "Lavable", "Pas lavable", "Sang, insectes, moisissure"])

    static let longQuestion = QuestionPrompt(
        product: "Téléphone X200 128 Go", plate: plate(), number: 1,
        text: "SÉCURITÉ batterie : gonflée, chaude, fuite, choc, odeur, ou écran décollé du cadre ?",
        help: "Poser l'appareil à plat. Ne pas appuyer. Regarder la tranche du cadre.",
        answers: ["Oui", "Non", "Doute", "Pas de batterie", "Batterie à part", "Impossible à voir"])

    static func outcome(
        bin: String? = "A-17", hold: Hold? = nil, assignment: AssignmentReason? = nil
    ) -> ItemOutcome {
        ItemOutcome(
            product: "T-shirt coton bleu M", plate: plate(), grade: hold == nil ? .good : .held, hold: hold,
            disposition: hold == nil ? "REMISE EN STOCK" : "ATTENTE", reason: "Ouvert, complet, sans trace d'usage",
            tasks: ["CLEAN", "REFOLD"], bin: bin, binClass: "RESTOCK-APPAREL", assignment: assignment)
    }

    static let status = BenchStatus(
        hub: .unreachable(since: now.advanced(byMilliseconds: -720_000)), unsentEvents: 41, printer: .ready,
        scanners: 1, scannersConfigured: 1)

    static let troubled = BenchStatus(
        hub: .rejected, unsentEvents: 1_204, printer: .unavailable, scanners: 0, scannersConfigured: 1)

    static let well = BenchStatus(hub: .connected, printer: .ready, scanners: 2, scannersConfigured: 2)

    static let ordered = BenchStatus(
        hub: .connected, printer: .ready, scanners: 2, scannersConfigured: 2,
        orders: WaitingOrders(items: 12, bins: ["H-01", "SECOND-LOOK-17", "R-03"]))

    static let order = DeskOrder.Source(number: 1_204, by: "marie-françoise.lemoine")

    /// As many accessories as one screen offers; those at `missing` are ticked.
    static func accessories(missing: Set<Int>) -> AccessoryPrompt {
        let names = ["Câble USB-C", "Chargeur 20 W", "Embouts S, M et L", "Étui", "Notice"]
        return AccessoryPrompt(
            product: "Casque audio sans fil", plate: plate(),
            accessories: names.enumerated().map { index, name in
                AccessoryPrompt.Accessory(name: name, isMissing: missing.contains(index))
            })
    }

    /// The commands that a step usually has.
    static func commands(at step: PromptStep) -> [Command] {
        let always: [Command] = [.hazard, .help, .pause, .signOut]
        return switch step {
        case .signIn: [.help]
        case .paused: [.help, .signOut]
        case .parcel, .condition, .confirmBlindParcel, .confirmUnexpectedItem, .confirmMissingLine, .confirmEnd,
            .confirmEmptyBox, .confirmDestruction, .erasure, .confirmAccessories:
            [.undo] + always
        case .evidence: [.undo, .missing, .doubt, .why] + always
        case .item: [.undo, .missing, .extra, .emptyBox, .endOfParcel] + always
        case .question: [.undo, .doubt, .why] + always
        case .label: [.undo, .reprint, .doubt, .why] + always
        case .supervising: [.undo, .endOfParcel, .supervise] + always
        case .bin: [.undo, .binFull, .doesNotFit, .reprint, .doubt, .why] + always
        }
    }

    static func prompt(_ step: PromptStep, _ language: Language) -> Prompt {
        Prompt(
            language: language, station: "S1", worker: step == .signIn ? nil : "LEA",
            parcel: step == .signIn || step == .parcel ? nil : "RMA-2026-00417", step: step,
            commands: commands(at: step))
    }

    static let code = Scanned(text: "3760123456789", kind: .product)
    static let place = BinPlace(code: "A-17", generation: 3)
    static let other = BinPlace(code: "B-02", generation: 1)
    static let longest = BinPlace(code: "SECOND-LOOK-0012", generation: 1)
    static let bin = AwaitedBin(place: place, binClass: "RESTOCK-APPAREL")
    static let anyBin = AwaitedBin(place: nil, binClass: "RESTOCK-APPAREL")
    static let longestBin = AwaitedBin(place: nil, binClass: "RESTOCK-CONNECTED-UNOPENED")

    static let why = Why(
        answers: [
            Why.Step(
                question: LocalizedText(french: "Étiquettes d'origine intactes ?", english: "Original tags intact?"),
                answer: LocalizedText(french: "Non", english: "No")),
            Why.Step(
                question: LocalizedText(french: "Odeur, tache, maquillage, poils ?", english: "Smell, stain, hair?"),
                answer: LocalizedText(french: "Lavable", english: "Washable")),
        ],
        grade: .good, cap: .good, rule: "R-110 (dispositions@3)",
        reason: LocalizedText(
            french: "Ouvert, complet, sans trace d'usage", english: "Opened, complete, no sign of use"),
        bin: "A-17",
        assignment: Assignment(binClass: "RESTOCK-APPAREL", reason: AssignmentReason(.fullest, metres: 4)))

    static func destruction(evidence: String?) -> DestructionPrompt {
        DestructionPrompt(
            product: "Bonnet laine", plate: plate(), ground: .beyondRepair,
            reason: "Réparer coûte plus que l'article ne vaut", evidence: evidence)
    }

    static func evidence(_ kind: Evidence, following: Int) -> EvidencePrompt {
        EvidencePrompt(product: "Téléphone X200 128 Go", plate: plate(), kind: kind, following: following)
    }

    static func erasure(_ method: ErasureMethod?) -> ErasurePrompt {
        ErasurePrompt(product: "Téléphone X200 128 Go", plate: plate(), bin: "DATA-04", method: method)
    }

    static let calibration = ScannerCalibration(
        layout: "fr", letters: .asPrinted, separator: .kept, end: .enter, sendsSymbology: false)
    static let troubledCalibration = ScannerCalibration(
        layout: nil, letters: .inverted, separator: .lost, end: .none, sendsSymbology: true)
}
