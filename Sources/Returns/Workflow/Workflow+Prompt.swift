extension Workflow {
    /// The screen's content for a state: derived, so that it cannot disagree with what is committed.
    ///
    /// `products` are the products of the open parcel's lines, in any order; a line whose product is not among them
    /// shows its code. `language` is the station's own, used while nobody is signed in.
    public static func prompt(
        _ state: State, station: StationIdentity, playbook: Playbook, products: [Product]
    ) -> Prompt {
        let language = state.bench.worker?.language ?? station.labelLanguage
        // An item that is looked at again came in another parcel than the one that may be open.
        let arrival = state.bench.item?.opening?.look.arrival ?? state.bench.parcel?.arrival
        let prompting = Prompting(
            bench: state.bench, labelsDue: state.ledger.labelsDue.count, playbook: playbook, products: products,
            language: language)
        return Prompt(
            language: language, station: station.station, worker: state.bench.worker?.alias,
            parcel: arrival.map { $0.rma ?? $0.code }, step: prompting.step,
            commands: commands(in: state.bench, hasUndo: state.hasUndo))
    }
}

/// One prompt in the making.
private struct Prompting {
    let bench: Bench
    let labelsDue: Int
    let playbook: Playbook
    let products: [Product]
    let language: Language

    var step: PromptStep {
        guard bench.worker != nil else { return .signIn }
        guard !bench.isPaused else { return .paused }
        if let supervision = bench.supervising {
            return .supervising(
                SupervisionPrompt(
                    task: supervision.task, counted: supervision.counted.count, labelsDue: labelsDue))
        }
        return switch bench.phase {
        case .parcel: .parcel
        case .condition:
            .condition(code: bench.parcel?.arrival.code ?? "", rma: bench.parcel?.arrival.rma)
        case .item: itemStep
        case .confirming(let confirmation): step(confirming: confirmation)
        case .question(let id): questionStep(id)
        case .label: outcome.map { .label($0, stage: labelStage, copy: labelCopy) } ?? itemStep
        case .bin: outcome.map(PromptStep.bin) ?? itemStep
        }
    }

    private var itemStep: PromptStep {
        let parcel = bench.parcel
        let extras = parcel?.items.filter { !$0.match.isExpected }.count ?? 0
        return .item(
            lines: progress(of: parcel?.arrival.lines ?? []), extras: extras, isBlind: parcel?.arrival.rma == nil)
    }

    private func step(confirming confirmation: Confirmation) -> PromptStep {
        switch confirmation {
        case .blindParcel(let code, let carrier):
            .confirmBlindParcel(code: code, carrier: carrier)
        case .unexpectedItem(let candidate):
            .confirmUnexpectedItem(
                code: candidate.code, product: candidate.gtin.flatMap(name),
                isKnown: candidate.answers(isBlind: bench.parcel?.arrival.rma == nil) == 3)
        case .missingLine: .confirmMissingLine(lines: progress(of: bench.parcel?.missingChoices ?? []))
        case .endWithMissing: .confirmEnd(lines: progress(of: bench.parcel?.openLines ?? []))
        case .emptyBox: .confirmEmptyBox
        case .destruction(let proposal): .confirmDestruction(shown(proposal))
        case .accessories(let check): bench.item.map { .confirmAccessories(shown(check, of: $0)) } ?? itemStep
        case .evidence(let pieces): evidenceStep(pieces) ?? itemStep
        case .erasure(let method): erasureStep(method) ?? itemStep
        }
    }

    private func evidenceStep(_ pieces: [Evidence]) -> PromptStep? {
        guard let item = bench.item, let kind = pieces.first else { return nil }
        return .evidence(
            EvidencePrompt(
                product: productName(of: item), plate: item.plate, kind: kind, following: pieces.count - 1))
    }

    private func erasureStep(_ method: ErasureMethod?) -> PromptStep? {
        bench.item.map {
            .erasure(
                ErasurePrompt(
                    product: productName(of: $0), plate: $0.plate, bin: $0.reserved?.code ?? "", method: method))
        }
    }

    private func shown(_ check: AccessoryCheck, of item: ItemInHand) -> AccessoryPrompt {
        AccessoryPrompt(
            product: productName(of: item), plate: item.plate,
            accessories: check.accessories.indices.map { index in
                AccessoryPrompt.Accessory(
                    name: check.accessories[index], isMissing: check.missing.contains(index))
            })
    }

    private func shown(_ proposal: DestructionProposal) -> DestructionPrompt {
        DestructionPrompt(
            product: bench.item.map(productName) ?? "", plate: proposal.disposition.plate, ground: proposal.ground,
            reason: proposal.disposition.reason[language], evidence: proposal.evidence)
    }

    private func questionStep(_ id: String) -> PromptStep {
        guard let item = bench.item, let question = item.identification.sheet.flatMap(playbook.sheet)?.question(id)
        else { return itemStep }
        return .question(
            QuestionPrompt(
                product: productName(of: item), plate: item.plate, number: item.answers.count + 1,
                text: question.text[language], help: question.help[language],
                answers: question.answers.map { $0.text[language] }))
    }

    private var outcome: ItemOutcome? {
        guard let item = bench.item, let grading = item.grading, let disposition = item.disposition else { return nil }
        return ItemOutcome(
            product: productName(of: item), plate: item.plate, grade: grading.grade, hold: grading.hold,
            disposition: disposition.label[language], reason: disposition.reason[language], tasks: grading.tasks,
            bin: item.reserved?.code, binClass: disposition.binClass,
            assignment: item.reserved == nil ? nil : item.room.reason)
    }

    private var labelStage: LabelStage { bench.item?.label?.stage ?? .queued }
    private var labelCopy: Int { bench.item?.label?.copy ?? 1 }

    private func productName(of item: ItemInHand) -> String {
        item.identification.name(in: language)
    }

    private func name(of gtin: GTIN) -> String? {
        products.first { $0.gtin == gtin }?.name[language]
    }

    private func progress(of lines: [ExpectedLine]) -> [LineProgress] {
        guard let parcel = bench.parcel else { return [] }
        return lines.map { line in
            let missing = parcel.missing[line.number] ?? 0
            return LineProgress(
                line: line.number, product: name(of: line.gtin) ?? line.gtin.display, quantity: line.quantity,
                found: line.quantity - missing - parcel.openQuantity(of: line), missing: missing)
        }
    }
}

extension ItemMatch {
    /// Whether the item is a piece of an announced line.
    var isExpected: Bool {
        if case .expected = self { true } else { false }
    }
}
