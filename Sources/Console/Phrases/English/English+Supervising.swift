import Returns

/// A supervisor at work.
extension English {
    func words(of prompt: SupervisionPrompt) -> StepWords {
        let due = prompt.labelsDue > 0 ? ["To print: \(count(prompt.labelsDue, "bin label"))"] : []
        switch prompt.task {
        case .pin:
            return StepWords(
                poster: "PIN", prompt.digits == 0 ? "Type or scan the PIN, then END" : dots(prompt.digits),
                details: ["4 to 8 digits. \(Command.endOfParcel.keyHint): END"])
        case .choosing:
            return StepWords(
                poster: "LEAD", "Scan an item to move, or a bin",
                details: due + ["\(Command.supervise.keyHint): back to the bench"])
        case .item(let item): return itemWords(item)
        case .grading(let item):
            return StepWords(
                "New grade of \(item.plate)?", answers: GradeOverride.grades.map(name(of:)),
                details: ["The item then goes by its label and its bin"])
        case .reasoning(let item, let grade):
            return StepWords(
                "Why \(grade.rawValue) for \(item.plate)?",
                answers: GradeOverride.Reason.allCases.map(name(of:)))
        case .directing(let item, let page): return directingWords(item, page)
        case .justifying(let item, let way): return justifyingWords(item, way)
        case .voiding(let item): return voidingWords(item)
        case .undoingItem(let item): return undoingWords(item.act)
        case .undoingBin(let bin): return undoingWords(bin.act)
        case .bin(let bin) where bin.state == .contested:
            return StepWords(
                "Bin \(name(bin.place)) is contested: which is so?", answers: bin.versions.map(words(of:)),
                details: facts(bin))
        case .bin(let bin):
            return StepWords(
                "Bin \(name(bin.place)): what is to be done?",
                answers: SupervisorBinAct.allCases.map { name(of: $0, on: bin) }
                    + (bin.act == nil ? [] : [Self.takeBack]), details: facts(bin) + due)
        case .repurposing(let bin, let page):
            return StepWords(
                "New class of \(name(bin.place))? Or scan a bin of it",
                answers: page.shown.map { code($0) } + (page.hasMore ? [Self.more] : []),
                details: ["Fullest classes first"] + facts(bin))
        case .recounting(let bin):
            return StepWords(
                poster: "\(prompt.counted)",
                "Bin \(name(bin.place)): scan every item, \(Command.endOfParcel.keyHint) to end", details: facts(bin))
        case .recounted(_, let recount): return recountWords(recount)
        case .merging(let bin):
            return StepWords("Scan the bin that takes everything of \(name(bin.place))", details: facts(bin))
        case .merged(_, let target, let merge): return mergeWords(merge, target)
        }
    }

    private func dots(_ digits: Int) -> String { String(repeating: "* ", count: digits) }

    private func recountWords(_ recount: BinRecount) -> StepWords {
        StepWords(
            "Bin \(name(recount.place)): \(count(recount.counted, "item")). Is that so?",
            answers: ["Yes, that is in it", "No, go on counting"],
            details: ["\(recount.missing.count) missing, \(recount.strange.count) unexpected"]
                + recount.missing.map { "Missing: \($0)" }
                + recount.strange.map { "Unexpected: \($0.plate), \(origin($0))" }, isList: true)
    }

    private func mergeWords(_ merge: BinMerge, _ target: ShownBin) -> StepWords {
        StepWords(
            "Put everything of \(name(merge.from)) into \(name(merge.to))?", answers: ["Yes", "No"],
            details: [
                "\(count(merge.plates.count, "item")), new price \(Amount.euro(merge.cents, point: "."))",
                "\(name(merge.to)): \(merge.load + merge.plates.count)/\(merge.capacity) afterwards",
                "Same class \(Harmless.code(target.binClass, columns: 30)): allowed",
            ])
    }

    private func origin(_ item: BinRecount.StrangeItem) -> String {
        guard item.isKnown else { return "not graded at this station" }
        return item.place.map { "was in \(name($0))" } ?? "in no bin"
    }

    private func words(of version: BinVersion) -> String {
        let told = Harmless.text(version.toldBy, columns: 12)
        return "\(Harmless.code(version.binClass, columns: 20)), label no. \(version.generation): \(told), "
            + count(version.items, "item")
    }

    private func facts(_ bin: ShownBin) -> [String] {
        [
            "\(name(of: bin.state)) · \(bin.load)/\(bin.capacity)",
            "Class \(Harmless.code(bin.binClass, columns: 30)) · label no. \(bin.place.generation)",
        ]
    }

    private func name(of act: SupervisorBinAct, on bin: ShownBin) -> String {
        switch act {
        case .close: bin.state == .closed ? "Open again" : "Close"
        case .block: bin.state == .blocked ? "Unblock" : "Block"
        case .repurpose: "Another class"
        case .recount: "Count again"
        case .merge: "Put everything into another bin"
        }
    }

    func name(of grade: Grade) -> String {
        switch grade {
        case .new: "N: new, sealed, complete"
        case .likeNew: "A: like new"
        case .good: "B: good, light marks"
        case .fair: "C: fair, visible marks"
        case .defective: "D: defective"
        case .salvage: "S: material only"
        case .held: "X: held"
        }
    }

    private func name(of reason: GradeOverride.Reason) -> String {
        switch reason {
        case .answeredWrongly: "Questions answered wrongly"
        case .changedSince: "Mended, cleaned or damaged since"
        case .examined: "Examined by somebody who knows"
        case .agreed: "Agreed with customer or supplier"
        }
    }

    func name(of state: BinState) -> String {
        switch state {
        case .empty: "empty"
        case .open: "open"
        case .closing: "closing"
        case .closed: "closed"
        case .staged: "ready to leave"
        case .dispatched: "gone"
        case .blocked: "blocked"
        case .contested: "contested"
        }
    }

    func help(atSupervision prompt: SupervisionPrompt) -> Saying {
        switch prompt.task {
        case .pin: Saying("The PIN opens the supervisor's mode.", "Type it or scan its digits, then END.")
        case .choosing: Saying("Supervisor's mode.", "Scan the label of an item or of a bin.")
        case .item: Saying("This item goes into another bin.", "Put it in, then scan the bin; or a number.")
        case .grading: Saying("The grade decides where the item goes.", "Press a grade, or scan something else.")
        case .reasoning: Saying("The reason is kept with the badge.", "Press a number.")
        case .directing: Saying("These ways are open to the item.", "Press a number, or scan something else.")
        case .justifying: Saying("The reason is kept with the badge.", "Press a number.")
        case .voiding: Saying("A void item is in no bin and no parcel.", "Press the reason, or scan something else.")
        case .undoingItem, .undoingBin:
            Saying("Nothing has changed yet.", "1 to take it back, 2 to leave it.")
        case .bin: Saying("Choose what becomes of this bin.", "A number, or scan something else.")
        case .repurposing:
            Saying("The bin gets another class and a new label.", "Press a number, or scan a bin of the class.")
        case .recounting: Saying("Scan everything in the bin.", "\(Command.endOfParcel.keyHint) at the end.")
        case .recounted: Saying("Compare with what is in the bin.", "1 if that is so, 2 to go on.")
        case .merging: Saying("Everything goes into another bin.", "Scan it. Nothing changes before you confirm.")
        case .merged: Saying("Nothing has changed yet.", "1 to do it, 2 to leave it.")
        }
    }
}
