/// A bin's label that has to come out of the printer.
public struct DueLabel: Hashable, Sendable {
    /// The bin in its new generation.
    public let place: BinPlace
    /// Whose act made it necessary.
    public let badge: String

    /// Names a label.
    public init(place: BinPlace, badge: String) {
        self.place = place
        self.badge = badge
    }
}

extension State {
    /// Folds one step of a supervisor.
    mutating func fold(_ step: SupervisorStep, of badge: String, at: Moment) {
        fold(ledgerOf: step, of: badge)
        switch step {
        case .asked: bench.supervising = Supervision(badge: badge)
        case .pinRefused(let tries): if tries.lockedUntil != nil { leaveSupervision() }
        case .opened: bench.supervising?.task = .choosing
        case .left: leaveSupervision()
        case .turned(let task): turn(to: task, at: at)
        case .counted(let plate):
            bench.supervising?.counted.append(plate)
            bench.lastAccepted = AcceptedCode(text: plate.text, at: at)
        case .itemMoved(let move):
            bench.supervising?.task = .choosing
            bench.lastAccepted = AcceptedCode(text: move.to.label, at: at)
        case .binStateChanged(let change):
            if case .bin(let bin) = bench.supervising?.task { bench.supervising?.task = .bin(bin.becoming(change.to)) }
        case .binRenewed(let renewal):
            bench.supervising?.task = .choosing
            bench.supervising?.counted = []
            if renewal.oldClass != renewal.binClass { bench.lastAccepted = nil }
        case .gradeOverridden, .wayOverridden, .itemRelabelled: bench.supervising = nil
        case .itemVoided(let voiding):
            let plate = voiding.item.identification.plate
            bench.parcel?.items.removeAll { $0.plate == plate }
            bench.supervising?.task = .choosing
            bench.lastAccepted = AcceptedCode(text: plate.text, at: at)
        case .itemRestored(let item): restore(item)
        case .actTakenBack(let act):
            if act.isInHand { bench.supervising = nil } else { bench.supervising?.task = .choosing }
            bench.lastAccepted = nil
        case .binRecounted, .binMerged, .labelPrinted: break
        }
    }

    /// What is kept for good: wrong PINs, and labels that are to come. A step that is taken back leaves its label due,
    /// or makes another one so.
    mutating func fold(ledgerOf step: SupervisorStep, of badge: String) {
        switch step {
        case .pinRefused(let tries): ledger.pinTries[badge] = tries
        case .opened: ledger.pinTries[badge] = nil
        case .binRenewed(let renewal):
            ledger.labelsDue.removeAll { $0.place.code == renewal.place.code }
            ledger.labelsDue.append(DueLabel(place: renewal.renewed, badge: badge))
        case .labelPrinted(let place): ledger.labelsDue.removeAll { $0.place == place }
        case .asked, .left, .turned, .counted, .itemMoved, .binStateChanged, .gradeOverridden, .wayOverridden,
            .itemRelabelled, .itemVoided, .itemRestored, .actTakenBack, .binRecounted, .binMerged:
            break
        }
    }

    /// Whoever comes next at this bench is no supervisor, and takes none of a supervisor's steps back.
    /// After an override an item of the supervisor's went on as one of the bench's: then nothing can be told apart.
    mutating func leaveSupervision() {
        let isAtWork = bench.supervising != nil
        bench.supervising = nil
        if undoable.contains(where: \.takesItem) || (!isAtWork && undoable.contains(where: \.isSupervised)) {
            undoable = []
        } else {
            undoable.removeAll(where: \.isSupervised)
        }
    }

    private mutating func turn(to task: SupervisorTask, at: Moment) {
        if case .recounting = task {
            // From the outcome of a count one goes on counting; from anywhere else one begins.
            if case .recounted = bench.supervising?.task {} else { bench.supervising?.counted = [] }
        }
        bench.supervising?.task = task
        switch task {
        case .item(let item): bench.lastAccepted = AcceptedCode(text: item.plate.text, at: at)
        case .bin(let bin): bench.lastAccepted = AcceptedCode(text: bin.place.label, at: at)
        case .merged(_, let into, _): bench.lastAccepted = AcceptedCode(text: into.place.label, at: at)
        case .pin, .choosing, .grading, .reasoning, .directing, .justifying, .voiding, .undoingItem, .repurposing,
            .recounting, .recounted, .merging, .undoingBin:
            break
        }
    }

    /// The piece is one of the open parcel's again, if it came in that.
    private mutating func restore(_ item: HeldItem) {
        let identified = item.identification
        bench.supervising?.task = .choosing
        guard bench.parcel?.arrival.parcel == identified.parcel,
            bench.parcel?.items.contains(where: { $0.plate == identified.plate }) == false
        else { return }
        bench.parcel?.items.append(
            ParcelItem(plate: identified.plate, gtin: identified.candidate.gtin, match: identified.match))
    }

    /// Whether a step can be taken back: a supervisor takes back only what a supervisor did.
    var hasUndo: Bool {
        guard let last = undoable.last else { return false }
        return bench.supervising == nil || last.isSupervised
    }
}

extension BinPlace {
    /// What its label reads as.
    fileprivate var label: String { OwnCode.bin(code: code, generation: generation).text }
}

extension UndoPoint {
    /// Whether a supervisor did it.
    var isSupervised: Bool {
        events.contains { if case .supervised = $0 { true } else { false } }
    }
}

extension UndoPoint {
    /// Whether it took an item into the hand, to go on as one of the bench's.
    fileprivate var takesItem: Bool {
        events.contains { event in
            guard case .supervised(_, let step) = event else { return false }
            return step.takesItem
        }
    }

    /// The item whose plate a supervisor gave up, and the supervisor's badge.
    var voided: (badge: String, item: HeldItem)? {
        for case .supervised(let badge, .itemVoided(let voiding)) in events { return (badge, voiding.item) }
        return nil
    }

    /// What an item that a supervisor took up, or gave up, had waited for.
    var interruptedLook: SecondLook? {
        for event in events {
            if case .supervised(_, .gradeOverridden(let override)) = event { return override.waiting }
            if case .supervised(_, .wayOverridden(let override)) = event { return override.waiting }
            if case .supervised(_, .itemVoided(let voiding)) = event { return voiding.waiting }
        }
        return nil
    }
}

extension SupervisorStep {
    /// Whether it is one that the supervisor may take back.
    var isOperatorStep: Bool {
        switch self {
        case .turned, .counted, .itemMoved, .binStateChanged, .binRenewed, .gradeOverridden, .wayOverridden,
            .itemRelabelled, .itemVoided, .binRecounted, .binMerged:
            true
        case .asked, .pinRefused, .opened, .left, .itemRestored, .actTakenBack, .labelPrinted: false
        }
    }

    /// Whether an item is in the hand from then on.
    fileprivate var takesItem: Bool {
        switch self {
        case .gradeOverridden, .wayOverridden, .itemRelabelled: true
        case .asked, .pinRefused, .opened, .left, .turned, .counted, .itemMoved, .binStateChanged, .binRenewed,
            .itemVoided, .itemRestored, .actTakenBack, .binRecounted, .binMerged, .labelPrinted:
            false
        }
    }

    /// What takes its effect back, beside what the events beside it say of items.
    var reversal: SupervisorStep? {
        switch self {
        case .binStateChanged(let change): .binStateChanged(change.reversed)
        case .binRenewed(let renewal): renewal.reversed
        case .asked, .pinRefused, .opened, .left, .turned, .counted, .itemMoved, .gradeOverridden, .wayOverridden,
            .itemRelabelled, .itemVoided, .itemRestored, .actTakenBack, .binRecounted, .binMerged, .labelPrinted:
            nil
        }
    }
}

extension Event {
    /// Whether a supervisor at work is one no more.
    var endsSupervision: Bool {
        if case .operatorSignedIn = self { return true }
        if case .operatorSignedOut = self { return true }
        return self == .benchPaused
    }
}
