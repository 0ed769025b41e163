import Returns

/// What is said to a supervisor, or to somebody who would be one.
extension English {
    func refusal(_ refusal: SupervisorRefusal) -> Saying {
        switch refusal {
        case .notSupervisor: Saying("This badge is no supervisor's.", "Call a supervisor.")
        case .noPin: Saying("This badge has no PIN.", "Have IT give it one.")
        case .finishItemFirst: Saying("An item is under way.", "Finish it, then try again.")
        case .pinExpected: Saying("Expected: the PIN.", "Type or scan its digits, then END.")
        case .pinLength: Saying("A PIN has 4 to 8 digits.", "Type or scan it again, then END.")
        case .wrongPin(let left): Saying("Wrong PIN.", "\(left) more \(left == 1 ? "try" : "tries").")
        case .locked(let until): Saying("Too many wrong PINs.", "This badge is locked until \(date(until)).")
        case .plateOrBinExpected(let scanned):
            Saying("Got: \(shown(scanned)).", "Scan the label of an item or of a bin.")
        case .plateExpected(let scanned):
            Saying("Got: \(shown(scanned)).", "Scan an item of the bin, \(Command.endOfParcel.keyHint) at the end.")
        case .binExpected(let scanned): Saying("Got: \(shown(scanned)).", "Scan a bin's label.")
        case .unknownBin(let place): Saying("Bin \(name(place)) is not known here.", "Scan a bin of this site.")
        case .binNotUsable(let place, let state):
            Saying("Bin \(name(place)) is \(name(of: state)).", "Take another bin, or change its state first.")
        case .binFull(let place): Saying("Bin \(name(place)): not enough room.", "Take another bin.")
        case .alreadyThere(let plate, let place):
            Saying("Item \(plate) is in \(name(place)) already.", "Scan another bin.")
        case .notGradedHere(let plate):
            Saying("Item \(plate): not graded here, or in no bin.", "Grade it at the station that knows it.")
        case .sameGrade(let grade):
            Saying("The item has grade \(grade.rawValue) already.", "Press another grade.")
        case .holdStays(let hold):
            Saying("Hold \"\(name(of: hold))\": not released by hand.", "Follow the way of this hold.")
        case .heldFirst(let hold):
            Saying("Hold \"\(name(of: hold))\": no other way.", "Release it first by another grade.")
        case .wayDemanded(let plate, let rule):
            Saying(
                "FORBIDDEN: rule \(Harmless.code(rule, columns: 12)) sends \(plate) its way.",
                "Leave it there, or scan something else.")
        case .noOtherWay(let plate):
            Saying("Item \(plate): no other way is open.", "Leave it there, or give it another grade.")
        case .itemLeft(let plate, let place):
            Saying(
                "Item \(plate): bin \(name(place)) is leaving or has a new label.",
                "If it is here, scan the bin that it lies in first.")
        case .notTakenBack(let act):
            Saying(
                "Too late to undo (\(name(of: act.kind))): changed since, or leaving.",
                "Put it right by hand: move, close or count.")
        case .incompatible(let itemClass, let place, let binClass):
            Saying(
                "FORBIDDEN: \(short(itemClass, 24)) does not go into \(name(place)).",
                "\(name(place)) takes \(short(binClass, 24)). Scan a bin that may take it.")
        case .clash(let place, let conflict):
            Saying(sentence(about: place, conflict), "Take the item out, scan a bin that may take it.")
        case .sameClass(let place, let binClass):
            Saying("Bin \(name(place)) has class \(short(binClass, 24)) already.", "Scan a bin of another class.")
        case .contentForbids(let place, let binClass):
            Saying("\(name(place)): its goods may not lie in \(short(binClass, 24)).", "Move them elsewhere first.")
        case .sameBin(let place): Saying("Bin \(name(place)) is the same one.", "Scan another bin.")
        case .nothingInside(let place): Saying("Bin \(name(place)): nothing to move.", "Scan another bin.")
        case .tooMany(let limit):
            Saying("No more than \(limit) items at a time.", "\(Command.endOfParcel.keyHint) to end this count.")
        }
    }

    func notice(_ notice: SupervisorNotice) -> Saying {
        switch notice {
        case .opened: Saying("Supervisor's mode is open.", "Scan an item or a bin.")
        case .left: Saying("Supervisor's mode is closed.", "Follow the screen.")
        case .moved(let move, isKnown: false):
            Saying("Item \(move.plate) is in \(name(move.to)).", "Not graded at this station: the hub knows it.")
        case .moved(let move, isKnown: true):
            Saying(
                "Item \(move.plate) is in \(name(move.to)).",
                move.from.map { "It was in \(name($0))." } ?? "It was in no bin.")
        case .binState(let change):
            Saying("Bin \(name(change.place)): \(name(of: change.to)), before \(name(of: change.from)).")
        case .settled(let renewal):
            Saying(
                "\(name(renewal.renewed)) takes \(Harmless.code(renewal.binClass, columns: 30)).",
                "Stick its new label on, and count what is in it.")
        case .repurposed(let renewal, let inside):
            Saying(
                "Bin \(name(renewal.place)): class \(short(renewal.binClass, 24)), label no. \(renewal.generation).",
                inside > 0
                    ? "\(count(inside, "item")) of the old class still inside: move them." : "Stick the new label on.")
        case .overridden(let override):
            Saying(
                "Item \(override.plate): grade \(override.to.rawValue), before \(override.from.rawValue).",
                next(override.order))
        case .redirected(let override):
            Saying(
                "Item \(override.plate): class \(Harmless.code(override.way.binClass, columns: 24)).",
                next(override.order))
        case .voided(let voiding):
            Saying(
                "Item \(voiding.item.identification.plate) is void, out of \(name(voiding.item.place)).",
                "Take its label off.")
        case .takenBack(let act): Saying("Taken back: \(name(of: act.kind)).", effect(of: act))
        case .countedBefore(let plate): Saying("Item \(plate) was counted before.")
        case .strange(let item):
            Saying(
                "Item \(item.plate): "
                    + (item.isKnown
                        ? item.place.map { "expected in \(name($0))" } ?? "in no bin so far"
                        : "not graded at this station") + ".", "It counts in this bin.")
        case .recounted(let recount):
            Saying(
                "Bin \(name(recount.place)): \(count(recount.counted, "item")), \(recount.missing.count) missing, "
                    + "label no. \(recount.generation).",
                recount.isOverfull ? "More than ever went in: tell whoever is in charge." : "Stick the new label on.")
        case .merged(let merge):
            Saying(
                "\(count(merge.plates.count, "item")) of \(name(merge.from)) in \(name(merge.to)).",
                "Stick the new label on \(name(merge.from)).")
        }
    }

    /// What to do with an item in the hand, and who wanted it so where that was the desk.
    private func next(_ order: DeskOrder.Source?) -> String {
        order.map { "Desk order \($0.number) (\(Harmless.text($0.by, columns: 20))): stick the new label on." }
            ?? "Stick the new label on, then follow the screen."
    }

    /// An order of the desk that the bench cannot carry out.
    func notDone(_ order: DeskOrder.Source, _ refusal: SupervisorRefusal) -> Saying {
        Saying(
            self.refusal(refusal).what,
            "Desk order \(order.number) (\(Harmless.text(order.by, columns: 20))) not done: put the item back.")
    }

    private func short(_ code: String, _ columns: Int) -> String { Harmless.code(code, columns: columns) }

    private func date(_ moment: Moment) -> String {
        let time = wallClock.time(at: moment)
        return "\(time.date) at \(time.clock)"
    }
}
