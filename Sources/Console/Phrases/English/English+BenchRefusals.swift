import Returns

/// What the bench cannot do, whatever is in the hand.
extension English {
    func unknownBadge(_ id: String) -> Saying {
        Saying("Badge \(quoted(id)) is not known at this bench.", "Use another badge or call the supervisor.")
    }

    func foreignCard(_ site: String, _ expected: String) -> Saying {
        Saying(
            "Card of site \(quoted(site, columns: 12)). This is site \(quoted(expected, columns: 12)).",
            "Use this site's card.")
    }

    func notNow(_ command: Command, _ expected: Awaited) -> Saying {
        Saying(
            "\"\(name(of: command))\" is not possible now. Expected: \(name(of: expected)).",
            action(for: expected))
    }

    func nothingToUndo(_ expected: Awaited) -> Saying {
        Saying(
            expected == .parcel
                ? "Nothing to undo: no parcel is open." : "Nothing to undo: what was done before is final.",
            action(for: expected))
    }

    func noSuchAnswer(_ number: Int, _ answers: Int) -> Saying {
        Saying("Key \(number): there is no answer \(number) here.", keys(answers))
    }

    func platesExhausted(_ prefix: PlatePrefix) -> Saying {
        Saying("No label numbers are left (prefix \(prefix)).", "Stop and call the supervisor.")
    }

    func anotherOperator(_ scanned: Scanned, _ place: BinPlace?) -> Saying {
        Saying(
            "Received: \(shown(scanned)). Another operator must look at it.",
            place.map { "Put it back into \(name($0)) and leave it to a colleague." } ?? "Leave it to a colleague.")
    }

    func notRecorded(_ trouble: StorageTrouble) -> Saying {
        switch trouble {
        case .diskFull:
            Saying(
                "Not recorded: the disk is full.",
                "This step does not count. Stop and call the supervisor.")
        case .fault(let detail):
            Saying("Not recorded: \(Harmless.text(detail, columns: 50)).", "Do it again. If it stays so, call.")
        }
    }
}
