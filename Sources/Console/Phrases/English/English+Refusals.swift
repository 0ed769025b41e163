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
        Saying("Received: \(shown(scanned)). \(expected)", action)
    }

    // MARK: The bench: who works at it, and whether it can

    private func unknownBadge(_ id: String) -> Saying {
        Saying("Badge \(quoted(id)) is not known at this bench.", "Use another badge or call the supervisor.")
    }

    private func foreignCard(_ site: String, _ expected: String) -> Saying {
        Saying(
            "Card of site \(quoted(site, columns: 12)). This is site \(quoted(expected, columns: 12)).",
            "Use this site's card.")
    }

    private func notNow(_ command: Command, _ expected: Awaited) -> Saying {
        Saying(
            "\"\(name(of: command))\" is not possible now. Expected: \(name(of: expected)).",
            action(for: expected))
    }

    private func nothingToUndo(_ expected: Awaited) -> Saying {
        Saying(
            expected == .parcel
                ? "Nothing to undo: no parcel is open." : "Nothing to undo: what was done before is final.",
            action(for: expected))
    }

    private func noSuchAnswer(_ number: Int, _ answers: Int) -> Saying {
        Saying("Key \(number): there is no answer \(number) here.", keys(answers))
    }

    private func platesExhausted(_ prefix: PlatePrefix) -> Saying {
        Saying("No label numbers are left (prefix \(prefix)).", "Stop and call the supervisor.")
    }

    private func notRecorded(_ trouble: StorageTrouble) -> Saying {
        switch trouble {
        case .diskFull:
            Saying(
                "Not recorded: the disk is full.",
                "This step does not count. Stop and call the supervisor.")
        case .fault(let detail):
            Saying("Not recorded: \(Harmless.text(detail, columns: 50)).", "Do it again. If it stays so, call.")
        }
    }

    // MARK: Reading a code

    private func unreadable(_ reason: UnreadableReason, _ shown: String) -> Saying {
        let code = shown.isEmpty ? "" : ": \(quoted(shown))"
        return Saying(sentence(about: reason) + code + ".", "Scan again, or type the code and Enter.")
    }

    private func scanLost(_ device: String) -> Saying {
        Saying("Part of the scan was lost: \(Harmless.text(device, columns: 30)).", "Scan once more.")
    }

    private func wrongCheckDigit(_ code: String) -> Saying {
        Saying("Product code \(quoted(code)) is wrong: a digit was misread.", "Scan again, or check the digits.")
    }

    private func routingBarcode(_ carrier: String) -> Saying {
        Saying(
            "Scanned: \(Harmless.text(carrier, columns: 20)) routing code. Expected: the tracking code.",
            "Scan the other barcode on the parcel's label.")
    }

    // MARK: Parcel and items

    private func alreadyReceived(_ code: String, _ receipt: Receipt) -> Saying {
        Saying(
            "Parcel \(quoted(code)) came in on \(day(receipt.at)) (\(Harmless.text(receipt.station, columns: 8))).",
            "Put it aside and call, or scan another parcel.")
    }

    private func parcelFull(_ limit: Int) -> Saying {
        Saying(
            "This parcel has \(limit) items, the most there can be.",
            "End the parcel (\(Command.endOfParcel.keyHint)).")
    }

    private func rulesMissing(_ category: String) -> Saying {
        Saying("There is no sorting rule for \(quoted(category)).", "Put the item aside and call.")
    }

    // MARK: Bins

    private func unknownBin(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "No bin \(quoted(place.code, columns: 12)) here. Expected: \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
    }

    private func binClosed(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bin \(name(place)) is closed or full. Expected: \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
    }

    private func staleLabel(_ scanned: BinPlace, _ current: Int) -> Saying {
        Saying(
            "Bin \(name(scanned)): label no. \(scanned.generation) is out of date. Valid: no. \(current).",
            "Scan the bin's new label. If there is none, call.")
    }

    private func wrongBin(_ scanned: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bin \(name(scanned)) is wrong. Expected: \(name(of: .bin(expected))).",
            expected.place.map { "Take the item out, put it into \(name($0)), scan \(name($0))." }
                ?? "Take the item out. \(action(for: .bin(expected)))")
    }

    // MARK: Words of several sentences

    /// What a step waits for, inside a sentence.
    private func name(of awaited: Awaited) -> String {
        switch awaited {
        case .parcel: "a parcel"
        case .item: "an item"
        case .answer: "an answer"
        case .label(let plate): "label \(plate)"
        case .bin(let bin):
            bin.place.map { "bin \(name($0))" } ?? "class \(className(bin))"
        }
    }

    /// What to do at a step that waits.
    private func action(for awaited: Awaited) -> String {
        switch awaited {
        case .parcel: "Scan the parcel's tracking code."
        case .item: "Scan the next item, or \(Command.endOfParcel.keyHint) End parcel."
        case .answer(let answers): keys(answers)
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

    private func name(_ place: BinPlace) -> String { Harmless.code(place.code, columns: 12) }

    private func place(_ known: KnownItem) -> String {
        let bin = known.place.map { ", bin \(name($0))" } ?? ", no bin"
        return day(known.at) + bin
    }

    private func keys(_ answers: Int) -> String {
        answers > 1 ? "Press a key from 1 to \(answers)." : "Press 1."
    }
}
