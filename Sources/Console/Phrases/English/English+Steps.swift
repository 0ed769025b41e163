import Returns

extension English {
    func words(of step: PromptStep) -> StepWords {
        switch step {
        case .signIn: StepWords(poster: "BADGE", "Scan your badge")
        case .paused: StepWords(poster: "PAUSE", "Press 1 or scan your badge", answers: ["Go on"])
        case .parcel: StepWords(poster: "PARCEL", "Scan a parcel", details: ["Tracking code or return number"])
        case .condition(let code, let rma):
            StepWords(
                "What does the parcel look like?", answers: ParcelCondition.allCases.map(name(of:)),
                details: [rma.map { "Return \(Harmless.code($0))" }, "Parcel \(Harmless.code(code))"].compactMap(\.self)
            )
        case .item(let lines, let extras, let isBlind): itemWords(lines, extras: extras, isBlind: isBlind)
        case .confirmBlindParcel(let code, let carrier):
            StepWords(
                "Unknown parcel. Receive it unannounced?", answers: ["Yes, receive it", "No, leave it"],
                details: [
                    "Scanned: \(name(of: .parcel(carrier: carrier))) \(quoted(code))",
                    "Or scan another code of the same parcel",
                ])
        case .confirmUnexpectedItem(let code, let product, let isKnown):
            StepWords(
                isKnown ? "Item not announced: what is it?" : "Keep this item?",
                answers: isKnown
                    ? ["Wrong item, in place of another", "Extra item", "Leave it"]
                    : ["Yes, keep it", "No, leave it"],
                details: [
                    product.map { Harmless.text($0, columns: 60) } ?? "Unknown product",
                    "Scanned: \(quoted(code))",
                ])
        case .confirmMissingLine(let lines):
            StepWords("What is missing from the parcel?", answers: lines.map(openPieces) + ["Nothing, go back"])
        case .confirmEnd(let lines):
            StepWords(
                "End the parcel? Not everything is here.", answers: ["Yes, the rest is missing", "No, go on"],
                details: lines.map { "Missing: " + openPieces($0) }, isList: true)
        case .confirmEmptyBox: StepWords("Is the parcel empty?", answers: ["Yes, empty", "No, go on"])
        case .confirmDestruction(let prompt): destructionWords(prompt)
        case .evidence(let prompt): evidenceWords(prompt)
        case .erasure(let prompt): erasureWords(prompt)
        case .confirmAccessories(let prompt): accessoryWords(prompt)
        case .question(let question):
            StepWords(
                Harmless.text(question.text, columns: 160),
                answers: question.answers.map { Harmless.text($0, columns: 60) },
                details: [
                    Harmless.text(question.help, columns: 160),
                    "Question \(question.number) · \(item(question.product, question.plate))",
                ])
        case .label(let outcome, let stage, let copy): labelWords(outcome, stage: stage, copy: copy)
        case .bin(let outcome): binWords(outcome)
        case .supervising(let prompt): words(of: prompt)
        }
    }

    private func destructionWords(_ prompt: DestructionPrompt) -> StepWords {
        let next = prompt.evidence.map { evidence in
            "Photograph \(Harmless.code(evidence, columns: 24)). Now a supervisor's badge"
        }
        return StepWords(
            "Destroy this item?", answers: ["No: a second look"],
            details: [
                next ?? "Scan the code of the photograph, then the badge of a supervisor",
                "Ground \(prompt.ground.rawValue): \(Harmless.text(prompt.reason, columns: 60))",
                item(prompt.product, prompt.plate),
            ])
    }

    private func accessoryWords(_ prompt: AccessoryPrompt) -> StepWords {
        let isTicked = prompt.accessories.contains(where: \.isMissing)
        return StepWords(
            "What is missing? One key for each part",
            answers: prompt.accessories.map { accessory in
                (accessory.isMissing ? "MISSING: " : "") + Harmless.text(accessory.name, columns: 48)
            } + [isTicked ? "That is all" : "Something else"],
            details: [item(prompt.product, prompt.plate)])
    }

    func more(_ count: Int) -> String { count == 1 ? "and 1 more line" : "and \(count) more lines" }

    private func itemWords(_ lines: [LineProgress], extras: Int, isBlind: Bool) -> StepWords {
        let open = lines.filter { $0.found + $0.missing < $0.quantity }
        let done = lines.filter { $0.found + $0.missing >= $0.quantity }
        let isComplete = open.isEmpty && !isBlind
        let end = Command.endOfParcel.keyHint
        return StepWords(
            poster: "ITEM", isBlind ? "Scan every item" : isComplete ? "All seen: \(end) to end" : "Scan an item",
            details: (isBlind ? ["Unannounced parcel. Box empty: \(end)"] : [])
                + (open + done).map(progress) + (extras > 0 ? ["Besides: \(count(extras, "item"))"] : []),
            isList: true)
    }

    private func progress(_ line: LineProgress) -> String {
        let missing = line.missing > 0 ? " (\(line.missing) missing)" : ""
        return "\(line.found)/\(line.quantity) \(Harmless.text(line.product, columns: 56))\(missing)"
    }

    private func openPieces(_ line: LineProgress) -> String {
        "\(line.quantity - line.found - line.missing) x \(Harmless.text(line.product, columns: 56))"
    }

    private func labelWords(_ outcome: ItemOutcome, stage: LabelStage, copy: Int) -> StepWords {
        StepWords(
            poster: stage.asksOperator ? nil : "LABEL", sentence(about: stage),
            answers: stage.asksOperator ? ["Print again"] : [],
            details: facts(outcome) + (copy > 1 ? ["Copy \(copy)"] : []))
    }

    private func binWords(_ outcome: ItemOutcome) -> StepWords {
        guard let bin = outcome.bin else {
            return StepWords(
                "No bin is free. Scan a bin of class \(Harmless.code(outcome.binClass)), or call",
                details: facts(outcome))
        }
        return StepWords(
            poster: Harmless.code(bin), "Put it into the bin, scan the bin",
            details: facts(outcome) + (outcome.assignment.map { [words(for: $0, in: outcome.binClass)] } ?? []))
    }

    private func facts(_ outcome: ItemOutcome) -> [String] {
        let hold = outcome.hold.map { "HELD, \(name(of: $0)) · " } ?? ""
        let way = Harmless.text(outcome.disposition, columns: 30)
        let tasks = outcome.tasks.map(name(ofTask:)).joined(separator: ", ")
        return ["\(outcome.grade.rawValue) · \(hold)\(way) · \(Harmless.text(outcome.reason, columns: 120))"]
            + (outcome.tasks.isEmpty ? [] : ["To do: \(tasks)"]) + [item(outcome.product, outcome.plate)]
    }

    func item(_ product: String, _ plate: LicencePlate) -> String {
        // What has no code is called by its plate, which need not be said twice.
        product == plate.text ? plate.text : "\(Harmless.text(product, columns: 56)) · \(plate)"
    }
}
