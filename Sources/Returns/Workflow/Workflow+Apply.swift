extension Workflow {
    /// Folds one committed step (the events of one transaction, in order) into the state.
    ///
    /// Total: whatever a journal holds, folding it cannot fail. The same code runs after a commit and at a restart.
    public static func apply(_ state: State, step: [RecordedEvent]) -> State {
        guard !step.isEmpty else { return state }
        var next = state
        if step.contains(where: { $0.event.isUndo }) {
            takeBack(step.map(\.event), from: &next)
            return next
        }
        for recorded in step {
            fold(recorded.event, at: recorded.at, into: &next)
        }
        if step.contains(where: { $0.event.endsHistory }) {
            next.undoable = []
        } else if step.contains(where: { $0.event.isOperatorStep }) {
            next.undoable.append(UndoPoint(step: step[0].step, before: state.bench, events: step.map(\.event)))
            if next.undoable.count > Limits.undoableSteps { next.undoable.removeFirst() }
        }
        return next
    }

    /// The bench goes back to what it was; who works and whether work is interrupted is not part of a step.
    private static func takeBack(_ events: [Event], from state: inout State) {
        guard let point = state.undoable.popLast() else { return }
        for event in events {
            giveUpLabel(event, of: &state)
            if case .supervised(let badge, let step) = event { state.fold(ledgerOf: step, of: badge) }
        }
        var bench = point.before
        bench.worker = state.bench.worker
        bench.isPaused = state.bench.isPaused
        bench.lastAccepted = nil
        // What the printer said of it meanwhile was not kept, and it will not say it again: the operator is asked.
        if bench.item?.label?.stage == .sending { bench.item?.label?.stage = .unknown }
        // A job that the step gave up stays given up: a screen that waits for it would wait for ever.
        if let job = bench.item?.label?.number, point.events.contains(where: { $0.givesUp(job: job) }) {
            bench.item?.label?.stage = .cancelled
        }
        if let item = bench.item, item.plate != state.bench.item?.plate {
            // The counter has begun anew with another item meanwhile; too high is safe, too low prints a number twice.
            state.ledger.copiesOfItem = max(
                state.ledger.copiesOfItem, copiesRequested(of: item, in: state.undoable + [point]))
        }
        state.bench = bench
    }

    private static func copiesRequested(of item: ItemInHand, in points: [UndoPoint]) -> Int {
        let requested = points.flatMap(\.events).compactMap { event -> Int? in
            guard case .labelRequested(_, let content) = event, content.plate == item.plate else { return nil }
            return content.copy
        }
        let before = [item.label?.copy, item.held?.copies, item.opening?.copies].compactMap(\.self)
        return (requested + before).max() ?? 0
    }

    private static func fold(_ event: Event, at: Moment, into state: inout State) {
        switch event {
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed:
            foldPresence(event, into: &state.bench)
            if event.endsSupervision { state.leaveSupervision() }
        case .supervised(let badge, let step): state.fold(step, of: badge, at: at)
        case .parcelArrived, .parcelConditionRecorded, .confirmationAsked, .confirmationDeclined, .lineMissing,
            .parcelClosed, .parcelTakenOver:
            foldParcel(event, at: at, into: &state)
        case .itemIdentified, .questionAnswered, .itemGraded, .itemDispositioned, .destructionEvidenced:
            foldItem(event, at: at, into: &state)
        case .evidenceRecorded, .heldItemTaken, .erasureRecorded: foldEvidence(event, at: at, into: &state)
        case .binReserved, .binReleased, .itemDidNotFit, .itemBinned:
            foldBin(event, at: at, into: &state.bench)
        case .labelRequested, .labelMoved, .labelVerified:
            foldLabel(event, at: at, into: &state)
        case .secondLookMoved(_, let step): state.fold(step, at: at)
        case .wrongLabelScanned, .wrongBinScanned, .binDeclaredFull, .parcelDeclaredEmpty, .gradingWithdrawn,
            .itemUnbinned, .itemVoided, .parcelWithdrawn, .binFullWithdrawn, .lineMissingWithdrawn, .exceptionRaised,
            .exceptionWithdrawn, .stepUndone, .scannerNoted, .destructionApproved, .destructionWithdrawn,
            .evidenceWithdrawn, .hubRegained, .rightsReported, .rightsReceived, .rightsReturned:
            // Audit, facts about bins and devices, and the reversals that only ever come with `stepUndone`.
            break
        }
    }

    private static func foldPresence(_ event: Event, into bench: inout Bench) {
        if case .operatorSignedIn(let badge, let alias, let language) = event {
            bench.worker = Worker(badge: badge, alias: alias, language: language)
            bench.isPaused = false
        }
        if case .operatorSignedOut = event {
            bench.worker = nil
            bench.isPaused = false
        }
        if case .benchPaused = event { bench.isPaused = true }
        if case .benchResumed = event { bench.isPaused = false }
    }

    private static func foldParcel(_ event: Event, at: Moment, into state: inout State) {
        if case .parcelArrived(let arrival) = event {
            state.ledger.parcelsReceived += 1
            state.bench.parcel = OpenParcel(arrival: arrival, arrivedAt: at)
            state.bench.parcel?.worker = state.bench.worker?.badge
            state.bench.phase = .condition
            state.bench.lastAccepted = AcceptedCode(text: arrival.code, at: at)
        }
        if case .parcelTakenOver(_, _, let badge) = event { state.bench.parcel?.worker = badge }
        if case .parcelConditionRecorded(_, let condition, _) = event {
            state.bench.parcel?.condition = condition
            state.bench.phase = .item
        }
        if case .confirmationAsked(let confirmation) = event {
            state.bench.phase = .confirming(confirmation)
            state.bench.lastAccepted = confirmation.code.map { AcceptedCode(text: $0, at: at) }
        }
        if case .confirmationDeclined = event {
            state.bench.phase = state.bench.parcel == nil ? .parcel : .item
            state.bench.lastAccepted = nil
        }
        if case .lineMissing(_, let line, let quantity) = event {
            state.bench.parcel?.missing[line, default: 0] += quantity
            state.bench.phase = .item
        }
        if case .parcelClosed = event {
            state.bench.parcel = nil
            state.bench.item = nil
            state.bench.phase = .parcel
            state.bench.lastAccepted = nil
            state.ledger.copiesOfItem = 0
        }
    }

    private static func foldItem(_ event: Event, at: Moment, into state: inout State) {
        if case .itemIdentified(let identification) = event {
            state.ledger.platesMinted += 1
            state.ledger.copiesOfItem = 0
            state.bench.item = ItemInHand(identification: identification)
            state.bench.parcel?.items.append(
                ParcelItem(
                    plate: identification.plate, gtin: identification.candidate.gtin, match: identification.match))
            state.bench.phase = identification.firstQuestion.map(Phase.question) ?? .label
            let code = identification.candidate.code
            state.bench.lastAccepted = code.isEmpty ? nil : AcceptedCode(text: code, at: at)
        }
        if case .questionAnswered(let answer) = event {
            state.bench.item?.answers.append(answer)
            if let next = answer.next { state.bench.phase = .question(next) }
        }
        if case .itemGraded(let grading) = event {
            state.bench.item?.grading = grading
            state.bench.item?.waiting = nil
        }
        if case .destructionEvidenced(_, let reference) = event,
            case .confirming(.destruction(let proposal)) = state.bench.phase
        {
            state.bench.phase = .confirming(.destruction(proposal.evidenced(by: reference)))
            state.bench.lastAccepted = AcceptedCode(text: reference, at: at)
        }
        if case .itemDispositioned(let disposition) = event {
            state.bench.item?.disposition = disposition
            state.bench.phase = .label
            state.fullClasses.remove(disposition.binClass)
            state.fullClasses.formUnion(disposition.basis?.closed.compactMap(\.fullClass) ?? [])
        }
    }

    private static func foldBin(_ event: Event, at: Moment, into bench: inout Bench) {
        if case .binReserved(_, let place, let room) = event {
            bench.item?.reserved = place
            bench.item?.room = room
        }
        if case .binReleased = event { bench.item?.reserved = nil }
        if case .itemDidNotFit(_, let place) = event { bench.item?.unfit.append(place) }
        if case .itemBinned(_, let place) = event {
            bench.item = nil
            // An item that was taken up again may have come to the bench without its parcel.
            bench.phase = bench.parcel == nil ? .parcel : .item
            bench.lastAccepted = AcceptedCode(
                text: OwnCode.bin(code: place.code, generation: place.generation).text, at: at)
        }
    }

    /// A label that is given up never left the station: its copy was none.
    private static func giveUpLabel(_ event: Event, of state: inout State) {
        guard case .labelMoved(let job, _, .cancelled) = event, let label = state.bench.item?.label,
            label.number == job, label.stage.mayStart, label.copy == state.ledger.copiesOfItem
        else { return }
        state.ledger.copiesOfItem -= 1
    }

    private static func foldLabel(_ event: Event, at: Moment, into state: inout State) {
        if case .labelRequested(let job, let content) = event {
            state.ledger.labelJobs = max(state.ledger.labelJobs, job)
            state.ledger.copiesOfItem = max(state.ledger.copiesOfItem, content.copy)
            state.bench.item?.label = LabelJob(number: job, copy: content.copy, stage: .queued)
            state.bench.phase = .label
        }
        giveUpLabel(event, of: &state)
        if case .labelMoved(let job, _, let stage) = event, state.bench.item?.label?.number == job {
            state.bench.item?.label?.stage = stage
        }
        if case .labelVerified(_, let plate) = event {
            // A readable label is there, whichever it was: its number is spent.
            state.ledger.copiesOfItem = max(state.ledger.copiesOfItem, state.bench.item?.label?.copy ?? 0)
            state.bench.item?.label?.stage = .verified
            state.bench.phase = .bin
            state.bench.lastAccepted = AcceptedCode(text: plate.text, at: at)
        }
    }
}

extension ClosedWay {
    /// The class of bins without room that closed the way.
    fileprivate var fullClass: String? {
        switch cause {
        case .full(let binClass, _): binClass
        case .forbidden, .brand, .region, .supplier, .groundless, .unknown: nil
        }
    }
}

extension Confirmation {
    /// The scanned code that raised the question, when a scan did.
    var code: String? {
        switch self {
        case .blindParcel(let code, _): code
        case .unexpectedItem(let candidate): candidate.code
        case .missingLine, .endWithMissing, .emptyBox, .destruction, .evidence, .erasure, .accessories: nil
        }
    }
}

extension DestructionProposal {
    fileprivate func evidenced(by reference: String) -> DestructionProposal {
        DestructionProposal(disposition: disposition, ground: ground, evidence: reference)
    }
}

extension Event {
    /// Whether this event takes a step back.
    var isUndo: Bool {
        if case .stepUndone = self { true } else { false }
    }

    /// Whether the label job will never be started.
    fileprivate func givesUp(job: Int) -> Bool {
        if case .labelMoved(job, _, .cancelled) = self { true } else { false }
    }

    /// Whether nothing before this event can be taken back any more.
    var endsHistory: Bool {
        switch self {
        case .operatorSignedIn, .operatorSignedOut, .parcelClosed: true
        // Steps before it may stand on what it took back.
        case .supervised(_, .actTakenBack): true
        case .benchPaused, .benchResumed, .parcelArrived, .parcelConditionRecorded, .confirmationAsked,
            .confirmationDeclined, .itemIdentified, .questionAnswered, .itemGraded, .itemDispositioned, .binReserved,
            .binReleased, .labelRequested, .labelMoved, .labelVerified, .wrongLabelScanned, .itemBinned, .itemUnbinned,
            .wrongBinScanned, .binDeclaredFull, .itemDidNotFit, .itemVoided, .lineMissing, .parcelDeclaredEmpty,
            .gradingWithdrawn, .binFullWithdrawn, .lineMissingWithdrawn, .exceptionRaised, .exceptionWithdrawn,
            .parcelWithdrawn, .parcelTakenOver, .stepUndone, .scannerNoted, .destructionEvidenced, .destructionApproved,
            .destructionWithdrawn, .evidenceRecorded, .evidenceWithdrawn, .heldItemTaken, .erasureRecorded,
            .secondLookMoved, .supervised, .hubRegained, .rightsReported, .rightsReceived, .rightsReturned:
            false
        }
    }

    /// Whether a step with this event is one that the operator did and may take back.
    var isOperatorStep: Bool {
        switch self {
        case .parcelArrived, .parcelConditionRecorded, .confirmationAsked, .confirmationDeclined, .itemIdentified,
            .questionAnswered, .itemGraded, .itemDispositioned, .binReserved, .binReleased, .labelRequested,
            .labelVerified, .itemBinned, .binDeclaredFull, .itemDidNotFit, .lineMissing, .destructionEvidenced,
            .destructionApproved, .evidenceRecorded, .heldItemTaken, .erasureRecorded,
            .secondLookMoved:
            true
        case .supervised(_, let step): step.isOperatorStep
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed, .labelMoved, .wrongLabelScanned,
            .itemUnbinned, .wrongBinScanned, .itemVoided, .parcelDeclaredEmpty, .parcelClosed, .parcelWithdrawn,
            .parcelTakenOver,
            .gradingWithdrawn, .binFullWithdrawn, .lineMissingWithdrawn, .exceptionRaised, .exceptionWithdrawn,
            .stepUndone, .scannerNoted, .destructionWithdrawn, .evidenceWithdrawn, .hubRegained, .rightsReported,
            .rightsReceived, .rightsReturned:
            false
        }
    }
}
