/// A second look: which items wait for one, how another operator takes one up, and what comes of it.
extension Deciding {
    // MARK: Asking

    /// What an item waits for after this verdict; nil for one that is done.
    func secondLook(
        after verdict: ItemVerdict, of identified: ItemIdentification, answers: [GivenAnswer]
    ) -> SecondLook? {
        guard let worker = bench.worker, let parcel = parcel(of: identified.plate), identified.firstQuestion != nil
        else { return nil }
        func waiting(_ standing: ItemVerdict, sampled: ItemVerdict? = nil) -> SecondLook {
            SecondLook(
                identification: identified, arrival: parcel.arrival.narrowed(to: identified.match.line),
                arrivedAt: parcel.receivedAt, grader: worker.badge, answers: answers, standing: standing,
                sampled: sampled)
        }
        switch verdict.grading.hold {
        case .secondLook: return waiting(verdict)
        case .hazard, .data, .unidentified, .hygiene, .serial, .counterfeit, .recall, .foreign, .belonging: return nil
        case nil: break
        }
        guard verdict.disposition.disposition == .hold else {
            return sample(of: verdict, identified).map { waiting($0, sampled: verdict) }
        }
        // A value that nobody knew put it where doubts lie: it is known by now, or somebody says what is so.
        let isAmongDoubts = held(verdict, identified).disposition.binClass == verdict.disposition.binClass
        return isAmongDoubts ? waiting(verdict) : nil
    }

    /// What stands for an item that is drawn as a sample: to the bench it looks like any doubt. Nil for one that is not
    /// drawn, was looked at twice already, is dangerous, or would find no room.
    private func sample(of verdict: ItemVerdict, _ identified: ItemIdentification) -> ItemVerdict? {
        guard policy(of: identified).secondLook.draws(identified.plate, category: identified.category),
            bench.item?.opening == nil, !isDangerous(identified)
        else { return nil }
        let held = held(verdict, identified)
        guard held.disposition.disposition == .hold else { return nil }
        let stowage = stowage(of: identified, held.disposition, hold: held.grading.hold)
        guard facts.bins.hasRoom(ofClass: stowage.binClass, for: stowage) else { return nil }
        return held
    }

    private func held(_ verdict: ItemVerdict, _ identified: ItemIdentification) -> ItemVerdict {
        let grading = ItemGrading(
            plate: identified.plate, grade: .held, hold: .secondLook, tasks: verdict.grading.tasks,
            assessment: verdict.grading.assessment)
        return ItemVerdict(grading: grading, disposition: disposition(of: identified, grading))
    }

    private func isDangerous(_ identified: ItemIdentification) -> Bool {
        let product = facts.products.first { $0.gtin == identified.candidate.gtin }
        return product?.details.traits.contains(.dangerousGoods) == true
    }

    // MARK: Taking up

    /// A plate out of the second-look bin; nil for every other code.
    func secondLookScanned(_ barcode: Barcode) -> Decision? {
        guard let waiting = facts.secondLook, let worker = bench.worker else { return nil }
        let (look, identified) = (waiting.look, waiting.look.identification)
        guard case .licencePlate(identified.plate) = barcode.ownCode else { return nil }
        guard worker.badge != look.grader else {
            return .refuse(.anotherOperatorExpected(Scanned(barcode), place: facts.item?.place), audit: [])
        }
        guard identified.sheet.flatMap(facts.playbook.sheet) != nil else {
            return .refuse(.rulesMissing(category: identified.category ?? ""), audit: [])
        }
        let (plate, place) = (identified.plate, facts.item?.place)
        let opening = SecondLookOpening(
            look: look, grader: worker.badge, place: place, label: waiting.label, copies: waiting.copies)
        let takenOut: [Event] =
            place.map {
                [
                    .itemUnbinned(plate: plate, place: $0),
                    .binReleased(plate: plate, place: $0, room: facts.item?.room ?? .place),
                ]
            } ?? []
        return .record(
            [.gradingWithdrawn(plate: plate), .secondLookMoved(plate: plate, .opened(opening))] + takenOut,
            notice: nil)
    }

    /// Whoever graded the item does not answer for it again, even where another operator began.
    func refusedSecondGrader(_ scanned: Scanned) -> Decision? {
        guard let opening = bench.item?.opening, opening.look.grader == bench.worker?.badge else { return nil }
        return .refuse(.anotherOperatorExpected(scanned, place: nil), audit: [])
    }

    // MARK: Concluding

    /// The look that the verdict in the making ends. Where evidence is asked the grade is there and the verdict is not.
    private var openLook: SecondLookOpening? {
        let isAsked = if case .confirming(.evidence) = bench.phase { true } else { false }
        return bench.item.flatMap { $0.grading == nil || isAsked ? $0.opening : nil }
    }

    /// Whether the label that is on the item says already what a new one would.
    func isOnItem(_ label: LabelContent) -> Bool {
        openLook?.label.map { label.says(sameAs: $0) } ?? false
    }

    /// What the verdict says beside the first one; nothing where no look ends.
    func conclusion(_ grading: ItemGrading, _ answers: [GivenAnswer], keepsLabel: Bool) -> [Event] {
        guard let look = openLook?.look, let sheet = look.identification.sheet else { return [] }
        let conclusion = SecondLookConclusion(
            sheet: sheet, isSample: look.sampled != nil, first: look.answers, second: answers,
            firstGrade: look.grade, secondGrade: grading.grade,
            keepsLabel: keepsLabel)
        return [.secondLookMoved(plate: grading.plate, .concluded(conclusion))]
    }
}

extension ItemInHand {
    /// The answers so far, in order.
    var given: [GivenAnswer] { answers.map { GivenAnswer(question: $0.question, answer: $0.answer) } }
}

extension ParcelArrival {
    /// The parcel with one line only.
    fileprivate func narrowed(to line: Int?) -> ParcelArrival {
        ParcelArrival(
            parcel: parcel, code: code, carrier: carrier, rma: rma, lines: lines.filter { $0.number == line },
            soldAt: soldAt, noticeAt: noticeAt)
    }
}

extension Event {
    /// Whether a label is to be printed.
    var isLabelRequest: Bool {
        if case .labelRequested = self { true } else { false }
    }
}
