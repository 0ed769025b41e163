import Returns

extension English {
    func refusal(_ refusal: Refusal) -> Saying {
        switch refusal {
        case .signInFirst(let scanned): got(scanned, "Nobody is signed in.", "Scan a badge first.")
        case .unknownBadge(let id):
            Saying("Badge \(quoted(id)) is not known at this bench.", "Use another badge or call the supervisor.")
        case .foreignCard(let site, let expected):
            Saying(
                "Card of site \(quoted(site, columns: 12)). This is site \(quoted(expected, columns: 12)).",
                "Use this site's card.")
        case .paused(let scanned): got(scanned, "The bench is paused.", "Press 1 or scan your badge to go on.")
        case .unreadable(let reason, let shown):
            unreadable(reason, shown)
        case .damagedOwnCode(let scanned):
            got(scanned, "Damaged or unknown code.", "Scan again. If it stays so, replace this code.")
        case .scanLost(let device):
            Saying("Part of the scan was lost: \(Harmless.text(device, columns: 30)).", "Scan once more.")
        case .parcelExpected(let scanned): got(scanned, "Expected: a parcel.", "Scan the parcel's tracking code.")
        case .routingBarcode(_, let carrier):
            Saying(
                "Scanned: \(Harmless.text(carrier, columns: 20)) routing code. Expected: the tracking code.",
                "Scan the other barcode on the parcel's label.")
        case .parcelAlreadyReceived(let code, let receipt):
            Saying(
                "Parcel \(quoted(code)) came in on \(day(receipt.at)) (\(Harmless.text(receipt.station, columns: 8))).",
                "Put it aside and call, or scan another parcel.")
        case .parcelNotFinished(let scanned, let openPieces):
            got(scanned, "A parcel is open.", rest(openPieces) + ", or \(Command.endOfParcel.keyHint) End parcel.")
        case .answerExpected(let scanned, let answers): got(scanned, "Expected: an answer.", keys(answers))
        case .noSuchAnswer(let number, let answers):
            Saying("Key \(number): there is no answer \(number) here.", keys(answers))
        case .itemExpected(let scanned):
            got(scanned, "Expected: an item.", "Scan the product. Without a code: \(Command.extra.keyHint) Extra.")
        case .wrongCheckDigit(let code):
            Saying("Product code \(quoted(code)) is wrong: a digit was misread.", "Scan again, or check the digits.")
        case .itemAlreadyProcessed(let scanned, let known):
            got(scanned, "Done before.", "Put it aside and call. Seen \(place(known)).")
        case .parcelFull(let limit):
            Saying(
                "This parcel has \(limit) items, the most there can be.",
                "End the parcel (\(Command.endOfParcel.keyHint)).")
        case .wrongLabel(let scanned, let expected):
            got(scanned, "Not this item's label.", "Expected: \(expected.text). Stick and scan that one.")
        case .labelExpected(let scanned, let plate):
            got(scanned, "Expected: \(name(of: .label(plate))).", action(for: .label(plate)))
        case .binExpected(let scanned, let expected):
            got(scanned, "Expected: \(name(of: .bin(expected))).", "Put the item down, then scan the bin's code.")
        case .wrongBin(let scanned, let expected): wrongBin(scanned, expected)
        case .staleBinLabel(let scanned, let current):
            Saying(
                "Bin \(name(scanned)): label no. \(scanned.generation) is out of date. Valid: no. \(current).",
                "Scan the bin's new label. If there is none, call.")
        case .unknownBin(let place, let expected): unknownBin(place, expected)
        case .binClosed(let place, let expected):
            Saying(
                "Bin \(name(place)) is closed or full. Expected: \(name(of: .bin(expected))).",
                action(for: .bin(expected)))
        case .commandNotNow(let command, let expected):
            Saying(
                "\"\(name(of: command))\" is not possible now. Expected: \(name(of: expected)).",
                action(for: expected))
        case .nothingToUndo(let expected): nothingToUndo(expected)
        case .platesExhausted(let prefix):
            Saying("No label numbers are left (prefix \(prefix)).", "Stop and call the supervisor.")
        case .rulesMissing(let category):
            Saying("There is no sorting rule for \(quoted(category)).", "Put the item aside and call.")
        case .notRecorded(let trouble): notRecorded(trouble)
        }
    }

    private func got(_ scanned: Scanned, _ expected: String, _ action: String) -> Saying {
        Saying("Received: \(shown(scanned)). \(expected)", action)
    }

    private func nothingToUndo(_ expected: Awaited) -> Saying {
        Saying(
            expected == .parcel
                ? "Nothing to undo: no parcel is open." : "Nothing to undo: what was done before is final.",
            action(for: expected))
    }

    private func unknownBin(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "No bin \(quoted(place.code, columns: 12)) here. Expected: \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
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

    private func unreadable(_ reason: UnreadableReason, _ shown: String) -> Saying {
        let code = shown.isEmpty ? "" : ": \(quoted(shown))"
        return Saying(sentence(about: reason) + code + ".", "Scan again, or type the code and Enter.")
    }

    private func wrongBin(_ scanned: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bin \(name(scanned)) is wrong. Expected: \(name(of: .bin(expected))).",
            expected.place.map { "Take the item out, put it into \(name($0)), scan \(name($0))." }
                ?? "Take the item out. \(action(for: .bin(expected)))")
    }

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
