import Returns

extension English {
    func refusal(_ refusal: Refusal) -> Saying {
        switch refusal {
        case .signInFirst(let scanned): got(scanned, "Nobody is signed in.", "Scan a badge first.")
        case .unknownBadge(let id): unknownBadge(id)
        case .foreignCard(let site, let expected): foreignCard(site, expected)
        case .paused(let scanned): got(scanned, "The bench is paused.", "Press 1 or scan your badge to go on.")
        case .unreadable(let reason, let shown): unreadable(reason, shown)
        case .damagedOwnCode(let scanned):
            got(scanned, "Damaged or unknown code.", "Scan again. If it stays so, replace this code.")
        case .scanLost(let device): scanLost(device)
        case .parcelExpected(let scanned): got(scanned, "Expected: a parcel.", "Scan the parcel's tracking code.")
        case .routingBarcode(_, let carrier): routingBarcode(carrier)
        case .parcelAlreadyReceived(let code, let receipt): alreadyReceived(code, receipt)
        case .parcelNotFinished(let scanned, let openPieces):
            got(scanned, "A parcel is open.", rest(openPieces) + ", or \(Command.endOfParcel.keyHint) End parcel.")
        case .answerExpected(let scanned, let answers): got(scanned, "Expected: an answer.", keys(answers))
        case .noSuchAnswer(let number, let answers): noSuchAnswer(number, answers)
        case .itemExpected(let scanned):
            got(scanned, "Expected: an item.", "Scan the product. Without a code: \(Command.extra.keyHint) Extra.")
        case .wrongCheckDigit(let code): wrongCheckDigit(code)
        case .itemAlreadyProcessed(let scanned, let known):
            got(scanned, "Done before.", "Put it aside and call. Seen \(place(known)).")
        case .parcelFull(let limit): parcelFull(limit)
        case .wrongLabel(let scanned, let expected):
            got(scanned, "Not this item's label.", "Expected: \(expected.text). Stick and scan that one.")
        case .labelExpected(let scanned, let plate):
            got(scanned, "Expected: \(name(of: .label(plate))).", action(for: .label(plate)))
        case .binExpected(let scanned, let expected):
            got(scanned, "Expected: \(name(of: .bin(expected))).", "Put the item down, then scan the bin's code.")
        case .wrongBin(let scanned, let expected, let conflict): wrongBin(scanned, expected, conflict)
        case .staleBinLabel(let scanned, let current): staleLabel(scanned, current)
        case .unknownBin(let place, let expected): unknownBin(place, expected)
        case .binClosed(let place, let expected): binClosed(place, expected)
        case .commandNotNow(let command, let expected): notNow(command, expected)
        case .nothingToUndo(let expected): nothingToUndo(expected)
        case .platesExhausted(let prefix): platesExhausted(prefix)
        case .rulesMissing(let category): rulesMissing(category)
        case .evidenceExpected(let scanned):
            got(scanned, "Expected: a photograph's code.", "Take the picture, scan its code, then the second badge.")
        case .notEvidence(let scanned, let kind, let fault):
            got(scanned, sentence(about: fault), action(for: .evidence(kind)))
        case .secondBadgeExpected(let scanned):
            got(scanned, "Expected: a second badge.", "A supervisor who does not work here now scans the badge.")
        case .anotherOperatorExpected(let scanned, let place): anotherOperator(scanned, place)
        case .supervising(let refusal): self.refusal(refusal)
        case .orderNotDone(let order, let refusal): notDone(order, refusal)
        case .notRecorded(let trouble): notRecorded(trouble)
        }
    }

    private func got(_ scanned: Scanned, _ expected: String, _ action: String) -> Saying {
        Saying("Received: \(shown(scanned)). \(expected)", action)
    }

    /// What a step waits for, inside a sentence.
    func name(of awaited: Awaited) -> String {
        switch awaited {
        case .supervisor: "an item or a bin"
        case .parcel: "a parcel"
        case .item: "an item"
        case .answer: "an answer"
        case .evidence(let kind): name(of: kind)
        case .label(let plate): "label \(plate)"
        case .bin(let bin):
            bin.place.map { "bin \(name($0))" } ?? "class \(className(bin))"
        }
    }

    /// What to do at a step that waits.
    func action(for awaited: Awaited) -> String {
        switch awaited {
        case .supervisor: "Follow the screen."
        case .parcel: "Scan the parcel's tracking code."
        case .item: "Scan the next item, or \(Command.endOfParcel.keyHint) End parcel."
        case .answer(let answers): keys(answers)
        case .evidence(let kind): action(forEvidence: kind)
        case .label: "Scan the label. If there is none: \(Command.reprint.keyHint) Reprint."
        case .bin(let bin):
            bin.place.map { "Put the item into \(name($0)), scan \(name($0))." }
                ?? "Scan a bin of class \(className(bin))."
        }
    }

    private func className(_ bin: AwaitedBin) -> String { Harmless.code(bin.binClass, columns: 22) }

    private func rest(_ openPieces: Int) -> String {
        openPieces > 0 ? "\(count(openPieces, "piece")) still open: scan them" : "Scan its items first"
    }

    func name(_ place: BinPlace) -> String { Harmless.code(place.code, columns: 12) }

    private func place(_ known: KnownItem) -> String {
        let bin = known.place.map { ", bin \(name($0))" } ?? ", no bin"
        return day(known.at) + bin
    }

    func keys(_ answers: Int) -> String {
        answers > 1 ? "Press a key from 1 to \(answers)." : "Press 1."
    }
}
