/// Everything the workflow remembers: the fold of the journal's events, nothing else.
public struct State: Hashable, Sendable {
    /// Counters that are never taken back.
    public var ledger: Ledger
    /// The bench as the operator sees it.
    public var bench: Bench
    /// The steps that can still be taken back, latest last.
    public var undoable: [UndoPoint]
    /// Classes of bins that had no room when an item would have gone there; such an item went elsewhere.
    public var fullClasses: Set<String> = []

    /// The state of a bench that has not seen an event.
    public init() {
        ledger = Ledger()
        bench = Bench()
        undoable = []
    }

    /// Whether nothing is under way that a later fold would need: the journal may place a checkpoint here.
    public var isQuiescent: Bool {
        // What says most, and most quickly, comes first: every step asks.
        undoable.isEmpty && bench.parcel == nil && bench.item == nil && bench.phase == .parcel
            && bench.supervising == nil
    }
}

/// Counters of what is out in the world or has its number: undo does not take them back.
public struct Ledger: Hashable, Sendable {
    /// Plates minted under the present prefix.
    public var platesMinted = 0
    /// Parcels received in this epoch.
    public var parcelsReceived = 0
    /// Label jobs requested in this epoch.
    public var labelJobs = 0
    /// Labels of the item in the hand that may be out, undone ones included: paper that is out cannot be taken back.
    /// One that was given up before its first byte is none.
    public var copiesOfItem = 0
    /// Wrong PINs, by badge.
    public var pinTries: [String: PinTries] = [:]
    /// Labels of bins that have not come out yet, oldest first.
    public var labelsDue: [DueLabel] = []

    /// Counters at zero.
    public init() {}

    /// Counters as a checkpoint stored them.
    public init(platesMinted: Int, parcelsReceived: Int, labelJobs: Int) {
        self.platesMinted = platesMinted
        self.parcelsReceived = parcelsReceived
        self.labelJobs = labelJobs
    }
}

/// The bench: who works, on which parcel, with which item in the hand, at which step.
public struct Bench: Hashable, Sendable {
    /// Who is signed in; nil shows the sign-in screen over whatever step is under way.
    public var worker: Worker?
    /// Whether work is interrupted.
    public var isPaused = false
    /// The open parcel.
    public var parcel: OpenParcel?
    /// The item in the hand.
    public var item: ItemInHand?
    /// The step.
    public var phase: Phase = .parcel
    /// The supervisor at work, over whatever step is under way.
    @Apart public var supervising: Supervision?
    /// The code that was accepted last, for telling a double read from a second item.
    public var lastAccepted: AcceptedCode?

    /// An empty bench.
    public init() {}
}

/// The operator at the bench.
public struct Worker: Hashable, Sendable {
    /// The badge's id.
    public var badge: String
    /// What the screen calls the operator.
    public var alias: String
    /// The language of the prompts.
    public var language: Language

    /// Names a worker.
    public init(badge: String, alias: String, language: Language) {
        self.badge = badge
        self.alias = alias
        self.language = language
    }
}

/// The step of the operator's way.
public enum Phase: Hashable, Sendable {
    /// No parcel is open: scan one.
    case parcel
    /// The parcel has arrived: what does it look like?
    case condition
    /// The parcel is open: scan an item.
    case item
    /// Something besides the questions of a sheet is asked.
    case confirming(Confirmation)
    /// The item is on this question of its sheet.
    case question(String)
    /// The item has grade and disposition: its label is to be scanned back.
    case label
    /// The label is verified: the bin is to be scanned.
    case bin
}

/// A parcel that is open at the bench.
public struct OpenParcel: Hashable, Sendable {
    /// The arrival.
    @Shared public var arrival: ParcelArrival
    /// When it arrived.
    public var arrivedAt: Moment
    /// The badge of whoever has it: the one that opened it, or took it over last. Nil where nobody was signed in.
    public var worker: String?
    /// Its condition, once judged.
    public var condition: ParcelCondition?
    /// Items that got a plate, in order.
    public var items: [ParcelItem] = []
    /// Pieces declared missing, by line number.
    public var missing: [Int: Int] = [:]

    /// Opens a parcel.
    public init(arrival: ParcelArrival, arrivedAt: Moment) {
        self.arrival = arrival
        self.arrivedAt = arrivedAt
    }

    /// Pieces of a line that are neither found nor declared missing; never negative.
    public func openQuantity(of line: ExpectedLine) -> Int {
        let found = items.filter { $0.match == .expected(line: line.number) }.count
        return max(0, line.quantity - found - (missing[line.number] ?? 0))
    }

    /// The lines with open pieces.
    public var openLines: [ExpectedLine] { arrival.lines.filter { openQuantity(of: $0) > 0 } }
}

/// An item of the open parcel that already has a plate.
public struct ParcelItem: Hashable, Sendable {
    /// The plate.
    public var plate: LicencePlate
    /// The product code, when there is one.
    public var gtin: GTIN?
    /// How it relates to what was announced.
    public var match: ItemMatch

    /// Names an item of a parcel.
    public init(plate: LicencePlate, gtin: GTIN?, match: ItemMatch) {
        self.plate = plate
        self.gtin = gtin
        self.match = match
    }
}

/// The item in the operator's hand.
public struct ItemInHand: Hashable, Sendable {
    /// What it is and how it is graded.
    @Shared public var identification: ItemIdentification
    /// Answers so far, in order.
    public var answers: [ItemAnswer] = []
    /// The grade, once it has one.
    public var grading: ItemGrading?
    /// The disposition, once it has one.
    @Apart public var disposition: ItemDisposition?
    /// The reserved place; nil when no bin had room.
    public var reserved: BinPlace?
    /// What that reservation took.
    public var room = RoomTaken.place
    /// Bins that this item does not fit into.
    public var unfit: [BinPlace] = []
    /// The label job under way.
    public var label: LabelJob?
    /// What it waits for once it is in its bin: another operator.
    @Apart public var waiting: SecondLook?
    /// How it was taken up again; nil for an item that is graded for the first time.
    @Apart public var opening: SecondLookOpening?
    /// What was recorded about it besides the answers, in order.
    public var evidence: [ItemEvidence] = []
    /// What it was when it was taken out of its bin again; nil for an item that has not been in one.
    @Apart public var held: HeldItem?
    /// The record that its data is off.
    @Apart public var erasure: ErasureRecord?

    /// Takes an item into the hand.
    public init(identification: ItemIdentification) {
        self.identification = identification
    }

    /// The item's plate.
    public var plate: LicencePlate { identification.plate }

    /// The bin that was chosen for it, with its class and the reason; nil where a person chose.
    var assignment: Assignment? {
        guard reserved != nil, let reason = room.reason, let binClass = disposition?.binClass else { return nil }
        return Assignment(binClass: binClass, reason: reason)
    }

    /// Whether nothing keeps the item from being sold: no hold, and no destruction.
    var isSellable: Bool { grading?.hold == nil && disposition?.ground == nil }
}

/// The label job of the item in the hand.
public struct LabelJob: Hashable, Sendable {
    /// The job's number in this epoch, from 1.
    public var number: Int
    /// 1 for the first label, more for reprints.
    public var copy: Int
    /// How far it has come.
    public var stage: LabelStage

    /// Names a job.
    public init(number: Int, copy: Int, stage: LabelStage) {
        self.number = number
        self.copy = copy
        self.stage = stage
    }
}

/// A code and when it was accepted.
public struct AcceptedCode: Hashable, Sendable {
    /// The scanned text.
    public var text: String
    /// When it was accepted.
    public var at: Moment

    /// Remembers a code.
    public init(text: String, at: Moment) {
        self.text = text
        self.at = at
    }
}

/// A step that can be taken back: what the bench was before it, and what it did.
public struct UndoPoint: Hashable, Sendable {
    /// Shared between all states that hold the point: each step makes a new list of up to `Limits.undoableSteps` of
    /// them, and a bench has many parts to copy.
    private let kept: Kept

    private final class Kept: Sendable {
        let step: Int
        let before: Bench
        let events: [Event]

        init(step: Int, before: Bench, events: [Event]) {
            self.step = step
            self.before = before
            self.events = events
        }
    }

    /// The sequence of the step's first event.
    public var step: Int { kept.step }
    /// The bench before the step.
    public var before: Bench { kept.before }
    /// The step's events.
    public var events: [Event] { kept.events }

    /// Remembers a step.
    public init(step: Int, before: Bench, events: [Event]) {
        kept = Kept(step: step, before: before, events: events)
    }

    /// Whether both remember the same step over the same bench.
    public static func == (left: UndoPoint, right: UndoPoint) -> Bool {
        if left.kept === right.kept { return true }
        return left.step == right.step && left.before == right.before && left.events == right.events
    }

    /// Feeds step, bench and events to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(step)
        hasher.combine(before)
        hasher.combine(events)
    }
}
