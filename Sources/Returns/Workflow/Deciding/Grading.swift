/// The grading sheet, question by question, and what follows from its end.
extension Deciding {
    func questionAnswered(_ number: Int, _ id: String, isChecked: Bool = false) -> Decision {
        if let refusal = refusedSecondGrader(Scanned(key: number)) { return refusal }
        guard let item = bench.item, let reference = item.identification.sheet,
            let question = facts.playbook.sheet(reference)?.question(id)
        else { return .refuse(.rulesMissing(category: bench.item?.identification.category ?? ""), audit: []) }
        guard question.answers.indices.contains(number - 1) else {
            return .refuse(.noSuchAnswer(number, answers: question.answers.count), audit: [])
        }
        let answer = question.answers[number - 1]
        if !isChecked, let check = accessoryCheck(item, question: id, key: number, answer) {
            return .record([.confirmationAsked(.accessories(check))], notice: nil)
        }
        let cap = [item.answers.last?.cap, answer.cap].compactMap(\.self).max()
        func answered(next: String?) -> Event {
            .questionAnswered(
                ItemAnswer(
                    plate: item.plate, sheet: reference, question: id, answer: answer.id, cap: cap,
                    tasks: answer.tasks, next: next))
        }
        let tasks = (item.answers.flatMap(\.tasks) + answer.tasks).eachOnce
        let assessment = facts.playbook.assessment(after: item.answers).refined(by: answer.assessment)
        func ended(_ grade: Grade, _ hold: Hold?) -> Decision {
            let demanded = evidenceDemanded(of: item, by: answer, hold: hold)
            let grading = grading(
                of: item.plate, grade: grade, hold: hold, tasks: tasks, assessment: assessment, asking: demanded)
            let given = item.given + [GivenAnswer(question: id, answer: answer.id)]
            let next =
                demanded.isEmpty
                ? way(of: item.identification, grading, answers: given)
                : [.itemGraded(grading), .confirmationAsked(.evidence(demanded))]
            return .record(
                [answered(next: nil)] + next,
                notice: hold == .hazard ? .hazardStop : demanded.isEmpty ? freshLabel : nil)
        }
        switch answer.next {
        case .question(let next): return .record([answered(next: next)], notice: nil)
        case .grade(let grade): return ended(cap.map { max($0, grade) } ?? grade, nil)
        case .hold(let hold): return ended(.held, hold)
        case .assessed:
            // The lint keeps out sheets that could not tell; from one that came in all the same nothing is guessed.
            guard let grade = assessment.grade else { return ended(.held, .secondLook) }
            return ended(cap.map { max($0, grade) } ?? grade, nil)
        }
    }

    func scanned(_ barcode: Barcode, answering id: String) -> Decision {
        .refuse(.answerExpected(Scanned(barcode), answers: answers(toQuestion: id)), audit: [])
    }

    /// Grade, disposition, bin and label, all in one commit.
    func outcome(
        of identified: ItemIdentification, grade: Grade, hold: Hold?, tasks: [String],
        answers: [GivenAnswer] = [], assessment: Assessment = Assessment()
    ) -> [Event] {
        let grading = grading(
            of: identified.plate, grade: grade, hold: hold, tasks: tasks, assessment: assessment)
        return way(of: identified, grading, answers: answers)
    }

    /// Nobody is told to do later what is done here, or is asked for in this very step.
    private func grading(
        of plate: LicencePlate, grade: Grade, hold: Hold?, tasks: [String], assessment: Assessment,
        asking demanded: [Evidence] = []
    ) -> ItemGrading {
        let item = bench.item?.plate == plate ? bench.item : nil
        var there = (item?.evidenceThere ?? []).union(demanded)
        // What is locked all the same was not erased.
        if hold == .data { there.remove(.erasure) }
        let done = there.compactMap(\.task)
        return ItemGrading(
            plate: plate, grade: grade, hold: hold, tasks: tasks.filter { !done.contains($0) },
            assessment: assessment.unlessEmpty)
    }

    /// Grade, disposition, bin and label of an item of which there is all the evidence that can be had. A grade that is
    /// recorded already, because evidence was asked behind it, is said again only where another one stands.
    func way(
        of identified: ItemIdentification, _ grading: ItemGrading, recorded: ItemGrading? = nil,
        answers: [GivenAnswer]
    ) -> [Event] {
        func graded(_ standing: ItemGrading) -> [Event] { standing == recorded ? [] : [.itemGraded(standing)] }
        let disposition = disposition(of: identified, grading)
        if let ground = disposition.ground {
            let photograph = bench.item?.plate == identified.plate ? bench.item?.evidence(.photo) : nil
            let proposal = DestructionProposal(disposition: disposition, ground: ground, evidence: photograph)
            return graded(grading) + [.confirmationAsked(.destruction(proposal))]
                + conclusion(grading, answers, keepsLabel: false)
        }
        let verdict = ItemVerdict(grading: grading, disposition: disposition)
        let look = secondLook(after: verdict, of: identified, answers: answers)
        let standing = look?.standing ?? verdict
        let placing = places(
            identified, standing.disposition, grade: standing.grading.grade, hold: standing.grading.hold)
        return graded(standing.grading) + [.itemDispositioned(standing.disposition)]
            + (look.map { [.secondLookMoved(plate: identified.plate, .asked($0))] } ?? []) + placing
            + conclusion(grading, answers, keepsLabel: !placing.contains(where: \.isLabelRequest))
    }

    /// A bin and a label for an item whose way is decided.
    func places(
        _ identified: ItemIdentification, _ disposition: ItemDisposition, grade: Grade, hold: Hold?
    ) -> [Event] {
        let plate = identified.plate
        let isSellable = hold == nil && disposition.ground == nil
        let stowage = stowage(of: identified, disposition, hold: hold)
        let assigned = BinAllocator.choose(for: stowage, from: facts.bins, excluding: [], at: at)
        let reserved = assigned.map { [reservation(of: plate, in: $0, measure: stowage.measure)] } ?? []
        let label = label(
            for: identified, grade: grade, isHeld: !isSellable, label: disposition.label, bin: assigned?.bin.code)
        guard !isOnItem(label) else { return reserved }
        return reserved + [.labelRequested(job: state.ledger.labelJobs + 1, content: label)]
    }

    private func label(
        for identified: ItemIdentification, grade: Grade, isHeld: Bool, label: LocalizedText, bin: String?
    ) -> LabelContent {
        // A fresh plate starts at copy 1; a second outcome of the same item continues where its paper is.
        let copy = bench.item?.plate == identified.plate ? nextCopy : 1
        let language = facts.station.labelLanguage
        return LabelContent(
            plate: identified.plate, grade: grade, disposition: label[language], bin: bin,
            product: identified.name(in: language), requestedAt: at, station: facts.station.station,
            copy: copy, isHeld: isHeld)
    }

    /// The operator doubts or sees danger: whatever was decided is given up for a hold.
    func hold(_ hold: Hold, notice: Notice?) -> Decision {
        guard let item = bench.item else { return .refuse(.commandNotNow(.doubt, expected: awaited), audit: []) }
        let release = release(of: item)
        let withdrawn: [Event] = item.grading == nil ? [] : [.gradingWithdrawn(plate: item.plate)]
        let tasks = item.answers.flatMap(\.tasks).eachOnce
        return .record(
            release + cancelledLabel(of: item) + withdrawn
                + outcome(
                    of: item.identification, grade: .held, hold: hold, tasks: tasks, answers: item.given,
                    assessment: facts.playbook.assessment(after: item.answers)),
            notice: notice)
    }

    /// Danger. With an item in the hand or a parcel open it is recorded; without, the operator is told what to do.
    func hazard() -> Decision {
        if bench.item != nil { return hold(.hazard, notice: .hazardStop) }
        switch bench.phase {
        case .item: return uncoded(hold: .hazard, notice: .hazardStop)
        case .confirming(.unexpectedItem(let candidate)): return hazardous(candidate)
        case .parcel, .condition, .confirming, .question, .label, .bin: return .show(.hazardStop)
        }
    }

    private func hazardous(_ candidate: ItemCandidate) -> Decision {
        guard case .record(let events, _) = uncoded(hold: .hazard, notice: nil),
            case .itemIdentified(let uncoded) = events.first
        else { return .refuse(.platesExhausted(facts.station.platePrefix), audit: []) }
        let identified = ItemIdentification(
            plate: uncoded.plate, parcel: uncoded.parcel, candidate: candidate, name: nil, category: nil,
            match: .extra, sheet: nil, firstQuestion: nil)
        return .record(
            [.itemIdentified(identified)] + outcome(of: identified, grade: .held, hold: .hazard, tasks: []),
            notice: .hazardStop)
    }
}
