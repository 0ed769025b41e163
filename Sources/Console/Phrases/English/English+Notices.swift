import Returns

extension English {
    func notice(_ notice: Notice, at step: PromptStep) -> Saying {
        switch notice {
        case .welcome(let alias): Saying("Hello \(Harmless.text(alias, columns: 24)).")
        case .tookOver(let alias, let parcel, let badge): tookOver(alias, parcel, from: badge)
        case .doubleRead(let text): Saying("Read a moment ago: \(quoted(text)). Counted once.")
        case .undone: Saying("The last step was taken back.", "Go on with what the screen says.")
        case .readAs(let text, let kind):
            Saying("\(quoted(text)) read as: \(name(of: kind)).", "If that is wrong: \(Command.undo.keyHint) Undo.")
        case .separatorMayBeMissing(let lot):
            Saying(
                "Lot read: \(quoted(lot)). The scanner may have dropped a separator (GS).",
                "Compare it with the printed lot. If it is wrong: \(Command.undo.keyHint) Undo.")
        case .binned(let plate, let bin): Saying("Item \(plate) is in bin \(short(bin)).")
        case .binSwapped(let assigned, let taken):
            Saying("Bin \(short(taken)) accepted instead of bin \(short(assigned)).")
        case .binChanged(let from, let to?):
            Saying(
                "New bin: \(short(to)) instead of \(short(from)).",
                "Put the item into \(short(to)) and scan that bin.")
        case .binChanged(let from, nil):
            Saying("No room in \(short(from)), and no other bin is free.", "Keep the item and call.")
        case .reprinting(copy: 1): Saying("Printing again: nothing had come out.", "Stick the label on, then scan it.")
        case .reprinting(let copy): Saying("Printing again: copy \(copy).", "Throw the earlier label away.")
        case .parcelClosed(let items, let missing):
            Saying(
                "Parcel done: \(count(items, "item"))\(missing > 0 ? ", \(missing) missing" : "").",
                "Scan the next parcel.")
        case .why(let why): explanation(why)
        case .supervised(let notice): self.notice(notice)
        case .help: help(at: step)
        case .hazardStop:
            Saying(
                "DANGER: put the item down. Do not press, charge or carry it.",
                "Isolate it in the safety bin and call the supervisor.")
        case .recalled(let title, let isLotUnknown): recalled(title.english, isLotUnknown)
        case .setAside:
            Saying("Put this item aside: somebody else looks at it.", "Label it, then put it into its bin.")
        case .sealBelonging:
            Saying("The customer's own thing: seal it in an envelope.", "Stick the label on the envelope.")
        case .restOfReturn(let rma, let receipt):
            Saying(
                "Part of \(Harmless.code(rma)) came in on \(day(receipt.at))"
                    + " (\(Harmless.text(receipt.station, columns: 8))).",
                "This parcel: the rest. The same parcel again? \(Command.undo.keyHint) Undo.")
        case .carrierClaim(let before):
            Saying("Damaged parcel: tell the carrier before \(day(before)).", "Keep the box. Tell the supervisor.")
        case .scannerCalibrated(let name, let calibration): scanner(name, calibration)
        case .scannerBound(let name):
            Saying("Scanner \(Harmless.text(name, columns: 16)) now belongs to this bench.", "It can be used at once.")
        case .scannerGone(let name):
            Saying(
                "Scanner \(Harmless.text(name, columns: 16)) is gone.",
                "Plug it in again. Scan again what was not confirmed.")
        case .scannerHeld(let name):
            Saying(
                "Scanner \(Harmless.text(name, columns: 16)) is held by another program.",
                "It comes by itself once it is free. If not, call IT.")
        }
    }

    func help(at step: PromptStep) -> Saying {
        switch step {
        case .signIn: Saying("Nobody is signed in.", "Scan the code on your badge.")
        case .paused: Saying("The bench is paused.", "Press 1 or scan your badge to go on.")
        case .parcel: Saying("Take a parcel.", "Scan its tracking code or the return number.")
        case .condition: Saying("Look at all six sides of the box.", "Press the number that fits.")
        case .item:
            Saying("Take an item out and scan its barcode.", "Box empty: \(Command.endOfParcel.keyHint).")
        case .confirmBlindParcel:
            Saying("This parcel was not announced.", "Look for another code (return slip, order), or answer.")
        case .confirmUnexpectedItem: Saying("This item was not announced in this parcel.", "Look, then answer.")
        case .confirmMissingLine: Saying("Choose the line that is not in the parcel.", "Press its number.")
        case .confirmEnd: Saying("Check the bottom of the box.", "1 to end, 2 to go on.")
        case .confirmEmptyBox: Saying("Check the bottom of the box.", "1 if it is empty, 2 if not.")
        case .confirmDestruction:
            Saying(
                "Nothing is destroyed without a ground, a picture and a second badge.",
                "Scan them in this order, or press 1 for a second look.")
        case .evidence(let prompt): help(atEvidence: prompt)
        case .erasure(let prompt): help(atErasure: prompt)
        case .confirmAccessories(let prompt):
            Saying(
                "Compare the contents with the list, press what is missing.",
                "\(prompt.accessories.count + 1) when the list is done.")
        case .supervising(let prompt): help(atSupervision: prompt)
        case .question(let question):
            Saying(
                Harmless.text(question.help, columns: 160),
                "In doubt: \(Command.doubt.keyHint). Danger: \(Command.hazard.keyHint).")
        case .label:
            Saying("Stick the label on flat, then scan it.", "No label, or unreadable: \(Command.reprint.keyHint).")
        case .bin:
            Saying(
                "Put the item into this bin, then scan the bin.",
                "Full: \(Command.binFull.keyHint). Won't fit: \(Command.doesNotFit.keyHint).")
        }
    }

    private func recalled(_ title: String, _ isLotUnknown: Bool) -> Saying {
        Saying(
            "RECALL: \(Harmless.text(title, columns: 60))",
            isLotUnknown
                ? "Only some lots: read the lot on the item, tell quality."
                : "Not to be sold: label it, then its own bin.")
    }

    private func explanation(_ why: Why) -> Saying {
        let grade = why.grade.map { "Grade \($0.rawValue)" } ?? "No grade yet"
        let cap = why.cap.map { " (\($0.rawValue) at best)" } ?? ""
        let reason = why.reason.map { ". " + Harmless.text($0.english, columns: 48) } ?? ""
        let rule = why.rule.map { "Rule \(Harmless.code($0, columns: 30))" }
        let bin = why.bin.map { "bin \(short($0))" }
        let source = [rule, bin].compactMap(\.self).joined(separator: ", ")
        return Saying(
            grade + cap + reason, source.isEmpty ? nil : source,
            details: (why.assignment.map { [words(for: $0.reason, in: $0.binClass)] } ?? [])
                + (why.basis.map(ways) ?? [])
                + why.answers.map {
                    Harmless.text($0.question.english, columns: 50) + " → "
                        + Harmless.text($0.answer.english, columns: 40)
                })
    }

    private func short(_ bin: String) -> String { Harmless.code(bin, columns: 12) }
}
