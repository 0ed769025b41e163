/// What a supervisor is at.
public enum SupervisorTask: Hashable, Sendable {
    /// The PIN is asked for.
    case pin
    /// Scan an item or a bin.
    case choosing
    /// The item is in the hand: scan the bin that it goes into. Keys follow `SupervisorItemAct.allCases`.
    case item(ShownItem)
    /// The item gets another grade: keys follow `GradeOverride.grades`.
    case grading(ShownItem)
    /// Why that grade? Keys follow `GradeOverride.Reason.allCases`.
    case reasoning(ShownItem, Grade)
    /// Which other way? Keys follow the page.
    case directing(ShownItem, ChoicePage<WayChoice>)
    /// Why that way? Keys follow `WayOverride.Reason.allCases`.
    case justifying(ShownItem, WayChoice)
    /// Why is the plate given up? Keys follow `ItemVoiding.Reason.allCases`.
    case voiding(ShownItem)
    /// The last act on the item is as if it had not been: 1 yes, 2 no.
    case undoingItem(ShownItem)
    /// A bin: what is to be done with it? Keys follow `SupervisorBinAct.allCases`, and of a contested one its versions.
    case bin(ShownBin)
    /// Which class does this bin take from now on? Keys follow the page; any bin of the class can be scanned as well.
    case repurposing(ShownBin, ChoicePage<String>)
    /// Scan every item in the bin, then end.
    case recounting(ShownBin)
    /// What the recount found: 1 that is so, 2 go on counting.
    case recounted(ShownBin, BinRecount)
    /// Scan the bin that takes everything of this one.
    case merging(ShownBin)
    /// What the merge would do: 1 do it, 2 leave it.
    case merged(ShownBin, into: ShownBin, BinMerge)
    /// The last act on the bin is as if it had not been: 1 yes, 2 no.
    case undoingBin(ShownBin)

    /// How many answers it takes, keys 1 and up.
    public var answers: Int {
        switch self {
        case .pin, .choosing, .recounting, .merging: 0
        case .repurposing(_, let page): page.answers
        case .item(let item): item.answers
        case .directing(_, let page): page.answers
        case .justifying: WayOverride.Reason.allCases.count
        case .voiding: ItemVoiding.Reason.allCases.count
        case .grading: GradeOverride.grades.count
        case .reasoning: GradeOverride.Reason.allCases.count
        case .bin(let bin): bin.state == .contested ? bin.versions.count : bin.answers
        case .recounted, .merged, .undoingItem, .undoingBin: 2
        }
    }
}

/// What can be done with a bin, in the order of the keys.
public enum SupervisorBinAct: Int, CaseIterable, Sendable {
    /// Close it, or open it again.
    case close = 1
    /// Forbid its use, or allow it again.
    case block
    /// Give it another class.
    case repurpose
    /// Count what is in it.
    case recount
    /// Put everything into another bin.
    case merge
}

/// An item as it was when it was scanned.
public struct ShownItem: Hashable, Sendable {
    /// Its plate.
    public let plate: LicencePlate
    /// Where the station knows it.
    public let place: BinPlace?
    /// The class of bins that takes it; nil where this station does not know.
    public let binClass: String?
    /// Whether this station knows the item at all.
    public let isKnown: Bool
    /// Its product code, when this station knows it.
    public let gtin: GTIN?
    /// The last act on it, when that can be taken back.
    public let act: ActSummary?

    /// Describes an item.
    public init(
        plate: LicencePlate, place: BinPlace?, binClass: String?, isKnown: Bool, gtin: GTIN? = nil,
        act: ActSummary? = nil
    ) {
        self.plate = plate
        self.place = place
        self.binClass = binClass
        self.isKnown = isKnown
        self.gtin = gtin
        self.act = act
    }

    /// What can be done with it, keys 1 and up; the last act is taken back by the key after these.
    public var acts: [SupervisorItemAct] { isKnown ? SupervisorItemAct.allCases : [] }

    var answers: Int { acts.count + (act == nil ? 0 : 1) }
}

/// A bin as it was when it was scanned.
public struct ShownBin: Hashable, Sendable {
    /// The bin.
    public let place: BinPlace
    /// What it takes.
    public let binClass: String
    /// Its state.
    public let state: BinState
    /// Items assigned or inside.
    public let load: Int
    /// Items that it takes.
    public let capacity: Int
    /// What different places tell of a contested bin; empty for any other.
    public let versions: [BinVersion]
    /// The last act on it, when that can be taken back.
    public let act: ActSummary?

    /// Describes a bin.
    public init(
        place: BinPlace, binClass: String, state: BinState, load: Int, capacity: Int, versions: [BinVersion] = [],
        act: ActSummary? = nil
    ) {
        self.place = place
        self.binClass = binClass
        self.state = state
        self.load = load
        self.capacity = capacity
        self.versions = versions
        self.act = act
    }

    /// Describes a bin as the journal knows it.
    init(_ status: BinStatus, act: ActSummary? = nil) {
        self.init(
            place: status.bin.place, binClass: status.bin.binClass, state: status.bin.state, load: status.load,
            capacity: status.bin.capacity, versions: status.bin.details.versions, act: act)
    }

    /// The last act is taken back by the key after the others.
    var answers: Int { SupervisorBinAct.allCases.count + (act == nil ? 0 : 1) }

    /// The same bin in another state.
    func becoming(_ state: BinState) -> ShownBin {
        ShownBin(place: place, binClass: binClass, state: state, load: load, capacity: capacity)
    }
}

/// A supervisor at work, beside whatever parcel is open.
public struct Supervision: Hashable, Sendable {
    /// The badge whose PIN was asked for.
    public var badge: String
    /// What is under way.
    public var task: SupervisorTask
    /// What the recount under way has found, in order.
    public var counted: [LicencePlate] = []

    /// A supervisor whose PIN is asked for.
    public init(badge: String) {
        self.badge = badge
        task = .pin
    }
}

/// What the screen says of a supervisor's work.
public struct SupervisionPrompt: Hashable, Sendable {
    /// What is under way.
    public var task: SupervisorTask
    /// Items counted so far.
    public var counted: Int
    /// Digits of the PIN that were scanned or pressed so far; the edge knows them, and nobody shows them.
    public var digits: Int
    /// Labels of bins that have not come out yet.
    public var labelsDue: Int

    /// Describes a supervisor's work.
    public init(task: SupervisorTask, counted: Int = 0, digits: Int = 0, labelsDue: Int = 0) {
        self.task = task
        self.counted = counted
        self.digits = digits
        self.labelsDue = labelsDue
    }
}
