import Returns

/// Every step, refusal and notice once or more, under the name of its golden. The switches that give the names have no
/// default: a new case does not compile until it has a name, and `EveryCaseTests` then asks for a sample.
enum EveryCase {
    static let benchSteps: [PromptStep] = [
        .signIn, .paused, .parcel, .condition(code: "6A12345678901", rma: "RMA-2026-00417"),
        .item(lines: Samples.lines, extras: 1, isBlind: false),
        .item(lines: Samples.complete, extras: 0, isBlind: false),
        .item(lines: Samples.many, extras: 0, isBlind: false), .item(lines: [], extras: 2, isBlind: true),
        .confirmBlindParcel(code: "6A12345678901", carrier: "Colissimo"),
        .confirmUnexpectedItem(code: "3760123456789", product: "Bonnet laine", isKnown: true),
        .confirmUnexpectedItem(code: "3760123456789", product: nil, isKnown: false),
        .confirmMissingLine(lines: Samples.open), .confirmEnd(lines: Samples.open), .confirmEmptyBox,
        .confirmDestruction(Samples.destruction(evidence: nil)),
        .confirmDestruction(Samples.destruction(evidence: "PHOTO-000417")),
        .evidence(Samples.evidence(.serial, following: 2)), .evidence(Samples.evidence(.weight, following: 1)),
        .evidence(Samples.evidence(.photo, following: 0)), .erasure(Samples.erasure(nil)),
        .erasure(Samples.erasure(.certifiedTool)),
        .confirmAccessories(Samples.accessories(missing: [])),
        .confirmAccessories(Samples.accessories(missing: [0, 2])),
        .question(Samples.question), .question(Samples.longQuestion),
        .label(Samples.outcome(), stage: .queued, copy: 1), .label(Samples.outcome(), stage: .sending, copy: 1),
        .label(Samples.outcome(), stage: .sent, copy: 1), .label(Samples.outcome(), stage: .confirmed, copy: 2),
        .label(Samples.outcome(), stage: .verified, copy: 1), .label(Samples.outcome(), stage: .cancelled, copy: 1),
        .label(Samples.outcome(), stage: .failed(.portBusy), copy: 1),
        .label(Samples.outcome(), stage: .failed(.rejected), copy: 1),
        .label(Samples.outcome(hold: .hazard), stage: .unknown, copy: 3),
        .bin(Samples.outcome()),
        .bin(Samples.outcome(assignment: AssignmentReason(.fullest, metres: 4))),
        .bin(Samples.outcome(assignment: AssignmentReason(.nearer, metres: 12))),
        .bin(Samples.outcome(assignment: AssignmentReason(.older))),
        .bin(Samples.outcome(assignment: AssignmentReason(.supplier))),
        .bin(Samples.outcome(assignment: AssignmentReason(.empty, metres: 0))),
        .bin(Samples.outcome(assignment: AssignmentReason(.overflow))),
        .bin(Samples.outcome(bin: "REST-APP-012", hold: .data)),
        .bin(Samples.outcome(bin: nil)),
    ]

    static let benchRefusals: [Refusal] = [
        .signInFirst(Samples.code), .signInFirst(Scanned(text: "END", kind: .command)),
        .unknownBadge("B-000123"), .foreignCard(site: "LYS", expected: "ORL"),
        .paused(Samples.code), .unreadable(.empty, shown: ""), .unreadable(.tooLong(bytes: 9_000), shown: longCode),
        .unreadable(.controlCharacters, shown: "AB\u{1B}[2JCD"), .unreadable(.menuReply, shown: "]Z6A"),
        .damagedOwnCode(Scanned(text: "L100010000429", kind: .text)), .scanLost(device: "scanner-1 (usb 1-1.4)"),
        .parcelExpected(Samples.code), .routingBarcode(Scanned(text: "403750006", kind: .text), carrier: "DHL"),
        .parcelAlreadyReceived(code: "6A12345678901", Receipt(station: "S2", at: Samples.now)),
        .parcelNotFinished(Scanned(text: "6A12345678902", kind: .parcel(carrier: "Colissimo")), openPieces: 3),
        .parcelNotFinished(Scanned(text: "6A12345678902", kind: .parcel(carrier: "Colissimo")), openPieces: 0),
        .answerExpected(Samples.code, answers: 4), .noSuchAnswer(6, answers: 4), .noSuchAnswer(2, answers: 1),
        .itemExpected(Scanned(text: "https://exemple.fr/p/1", kind: .url)),
        .wrongCheckDigit("3760123456788"),
        .itemAlreadyProcessed(
            Scanned(text: Samples.plate().text, kind: .plate),
            KnownItem(plate: Samples.plate(), parcel: "10001-000007", place: Samples.place, at: Samples.now)),
        .itemAlreadyProcessed(
            Samples.code, KnownItem(plate: Samples.plate(), parcel: "10001-000007", place: nil, at: Samples.now)),
        .parcelFull(limit: 200),
        .wrongLabel(Scanned(text: Samples.plate(41).text, kind: .plate), expected: Samples.plate()),
        .labelExpected(Scanned(text: "2", kind: .key), expected: Samples.plate()),
        .binExpected(Samples.code, expected: Samples.bin),
        .binExpected(Scanned(text: "4", kind: .key), expected: Samples.anyBin),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .binClass("OUTLET")),
        .wrongBin(scanned: Samples.other, expected: Samples.anyBin, .hazardAmongOthers),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .othersAmongHazard),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .recall),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .dataAmongSellable),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .held(.counterfeit)),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .amongHeld(.recall)),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .amongHeld(.data)),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .owner("ACME")),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .owner(nil)),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .supplier("ALPHA")),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .ground(.beyondRepair)),
        .wrongBin(scanned: Samples.other, expected: Samples.bin, .ground(nil)),
        .wrongBin(scanned: Samples.longest, expected: Samples.longestBin, .site("LYS")),
        .staleBinLabel(scanned: BinPlace(code: "A-17", generation: 2), current: 3),
        .unknownBin(Samples.other, expected: Samples.bin), .unknownBin(Samples.longest, expected: Samples.longestBin),
        .binClosed(Samples.other, expected: Samples.bin), .binClosed(Samples.longest, expected: Samples.longestBin),
        .commandNotNow(.binFull, expected: .parcel), .commandNotNow(.missing, expected: .item),
        .commandNotNow(.endOfParcel, expected: .answer(answers: 4)),
        .commandNotNow(.endOfParcel, expected: .label(Samples.plate())),
        .commandNotNow(.doesNotFit, expected: .bin(Samples.bin)),
        .commandNotNow(.doesNotFit, expected: .bin(Samples.longestBin)), .nothingToUndo(expected: .parcel),
        .nothingToUndo(expected: .item), .nothingToUndo(expected: .label(Samples.plate())),
        .platesExhausted(Samples.plate().prefix), .rulesMissing(category: "apparel"),
        .notEvidence(Samples.code, .serial, .productCode), .notEvidence(Samples.code, .serial, .otherProduct),
        .notEvidence(Scanned(text: "10LOT7", kind: .text), .serial, .noSerial),
        .notEvidence(Scanned(text: longCode, kind: .text), .serial, .length(Limits.serialBytes)),
        .notEvidence(Scanned(text: "5", kind: .key), .weight, .ours),
        .notEvidence(Scanned(text: "0,4", kind: .text), .weight, .notGrams),
        .notEvidence(Scanned(text: "0", kind: .text), .weight, .implausible(Limits.evidenceGrams)),
        .notEvidence(Scanned(text: Samples.plate().text, kind: .plate), .photo, .ours),
        .notEvidence(Scanned(text: "10LOT7", kind: .text), .photo, .fields),
        .notEvidence(Scanned(text: "ABC", kind: .text), .erasure, .length(Limits.evidenceBytes)),
        .commandNotNow(.endOfParcel, expected: .evidence(.serial)),
        .evidenceExpected(Samples.code), .secondBadgeExpected(Samples.code), .notRecorded(.diskFull),
        .anotherOperatorExpected(Scanned(text: Samples.plate().text, kind: .plate), place: Samples.longest),
        .anotherOperatorExpected(Scanned(text: "1", kind: .key), place: nil),
        .orderNotDone(Samples.order, .noOtherWay(Samples.plate())),
        .orderNotDone(Samples.order, .itemLeft(Samples.plate(), Samples.longest)),
        .notRecorded(.fault("SQLite error 10: disk I/O error")),
        .commandNotNow(.why, expected: .supervisor), .nothingToUndo(expected: .supervisor),
    ]

    static let benchNotices: [Notice] = [
        .welcome(alias: "LEA"), .tookOver(alias: "LEA", parcel: "RMA-2026-00417", from: "B0042"),
        .doubleRead(text: "3760123456789"), .undone,
        .readAs(text: "3760123456789", kind: .product), .readAs(text: "JJD0001", kind: .parcel(carrier: "DHL")),
        .separatorMayBeMissing(lot: "AB12310"), .binned(plate: Samples.plate(), bin: "A-17"),
        .binSwapped(assigned: "A-17", taken: "A-18"), .binChanged(from: "A-17", to: "A-18"),
        .binChanged(from: "A-17", to: nil), .reprinting(copy: 2), .parcelClosed(items: 3, missing: 1),
        .parcelClosed(items: 1, missing: 0), .why(Samples.why),
        .why(Why(answers: [], grade: nil, cap: nil, rule: nil, reason: nil, bin: nil)), .help, .hazardStop,
        .carrierClaim(before: Samples.now), .setAside, .sealBelonging,
        .recalled(
            title: LocalizedText(french: "Peluche aux yeux détachables", english: "Soft toy, loose eyes"),
            isLotUnknown: false),
        .recalled(title: LocalizedText(french: longCode, english: longCode), isLotUnknown: true),
        .restOfReturn(rma: "RMA-2026-00417", Receipt(station: "S2", at: Samples.now)),
        .scannerBound(name: "hand"), .scannerGone(name: "hand"), .scannerHeld(name: "hand"),
        .scannerCalibrated(name: "hand", Samples.calibration),
        .scannerCalibrated(name: "hand", Samples.troubledCalibration),
    ]

    static let longCode = String(repeating: "0123456789", count: 20)
}

extension PromptStep {
    /// The golden's name.
    var kind: String {
        switch self {
        case .signIn: "signIn"
        case .paused: "paused"
        case .parcel: "parcel"
        case .condition: "condition"
        case .item: "item"
        case .confirmBlindParcel: "confirmBlindParcel"
        case .confirmUnexpectedItem: "confirmUnexpectedItem"
        case .confirmMissingLine: "confirmMissingLine"
        case .confirmEnd: "confirmEnd"
        case .confirmEmptyBox: "confirmEmptyBox"
        case .confirmDestruction: "confirmDestruction"
        case .evidence: "evidence"
        case .erasure: "erasure"
        case .confirmAccessories: "confirmAccessories"
        case .question: "question"
        case .label: "label"
        case .bin: "bin"
        case .supervising: "supervising"
        }
    }

    static let kinds = 18
}

extension Refusal {
    var kind: String {
        switch self {
        case .signInFirst: "signInFirst"
        case .unknownBadge: "unknownBadge"
        case .foreignCard: "foreignCard"
        case .paused: "paused"
        case .unreadable: "unreadable"
        case .damagedOwnCode: "damagedOwnCode"
        case .scanLost: "scanLost"
        case .parcelExpected: "parcelExpected"
        case .routingBarcode: "routingBarcode"
        case .parcelAlreadyReceived: "parcelAlreadyReceived"
        case .parcelNotFinished: "parcelNotFinished"
        case .answerExpected: "answerExpected"
        case .noSuchAnswer: "noSuchAnswer"
        case .itemExpected: "itemExpected"
        case .wrongCheckDigit: "wrongCheckDigit"
        case .itemAlreadyProcessed: "itemAlreadyProcessed"
        case .parcelFull: "parcelFull"
        case .wrongLabel: "wrongLabel"
        case .labelExpected: "labelExpected"
        case .binExpected: "binExpected"
        case .wrongBin: "wrongBin"
        case .staleBinLabel: "staleBinLabel"
        case .unknownBin: "unknownBin"
        case .binClosed: "binClosed"
        case .commandNotNow: "commandNotNow"
        case .nothingToUndo: "nothingToUndo"
        case .platesExhausted: "platesExhausted"
        case .rulesMissing: "rulesMissing"
        case .evidenceExpected: "evidenceExpected"
        case .notEvidence: "notEvidence"
        case .secondBadgeExpected: "secondBadgeExpected"
        case .anotherOperatorExpected: "anotherOperatorExpected"
        case .orderNotDone: "orderNotDone"
        case .notRecorded: "notRecorded"
        case .supervising: "supervising"
        }
    }

    static let kinds = 35
}

extension Notice {
    var kind: String {
        switch self {
        case .welcome: "welcome"
        case .tookOver: "tookOver"
        case .doubleRead: "doubleRead"
        case .undone: "undone"
        case .readAs: "readAs"
        case .separatorMayBeMissing: "separatorMayBeMissing"
        case .binned: "binned"
        case .binSwapped: "binSwapped"
        case .binChanged: "binChanged"
        case .reprinting: "reprinting"
        case .parcelClosed: "parcelClosed"
        case .why: "why"
        case .help: "help"
        case .hazardStop: "hazardStop"
        case .carrierClaim: "carrierClaim"
        case .recalled: "recalled"
        case .setAside: "setAside"
        case .sealBelonging: "sealBelonging"
        case .restOfReturn: "restOfReturn"
        case .scannerCalibrated: "scannerCalibrated"
        case .scannerBound: "scannerBound"
        case .scannerGone: "scannerGone"
        case .scannerHeld: "scannerHeld"
        case .supervised: "supervised"
        }
    }

    static let kinds = 24
}
