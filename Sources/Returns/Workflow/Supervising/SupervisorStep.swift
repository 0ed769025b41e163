/// One thing that a supervisor did, or was refused, at a bench. What it means for items and rooms stands in events of
/// its own beside it, so that tables and undo need no second way.
public enum SupervisorStep: Hashable, Sendable {
    /// The PIN was asked for.
    case asked
    /// A wrong PIN; how many by now, and the lock that followed.
    case pinRefused(PinTries)
    /// The PIN was right: the supervisor is at work.
    case opened
    /// The supervisor is done.
    case left
    /// Another thing is looked at, or asked.
    case turned(SupervisorTask)
    /// An item was found in the bin that is being counted.
    case counted(LicencePlate)
    /// An item was put elsewhere.
    case itemMoved(ItemMove)
    /// A bin was closed, opened, blocked or released.
    case binStateChanged(BinStateChange)
    /// A bin has a new generation, and with it a new label.
    case binRenewed(BinRenewal)
    /// An item has another grade than its sheet gave it, and is in the hand to go where that leads.
    case gradeOverridden(GradeOverride)
    /// An item goes another way than the rules sent it, and is in the hand to go there.
    case wayOverridden(WayOverride)
    /// An item is in the hand to get a new label, the copy with this number.
    case itemRelabelled(LicencePlate, copy: Int)
    /// An item's plate was given up.
    case itemVoided(ItemVoiding)
    /// It was not given up after all.
    case itemRestored(HeldItem)
    /// The last act on something was taken back, by whomever it was.
    case actTakenBack(ActTakenBack)
    /// Everything in a bin was counted.
    case binRecounted(BinRecount)
    /// Everything in a bin was put into another one.
    case binMerged(BinMerge)
    /// The label of a bin's new generation is out.
    case labelPrinted(BinPlace)
}

/// An item put elsewhere by a supervisor.
public struct ItemMove: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// Where this station knew it; nil for one that it has no place for, or that was not graded here.
    public let from: BinPlace?
    /// Where it is now.
    public let to: BinPlace

    /// Names a move.
    public init(plate: LicencePlate, from: BinPlace?, to: BinPlace) {
        self.plate = plate
        self.from = from
        self.to = to
    }
}

/// A grade that a supervisor gave in place of the sheet's, or of a hold.
public struct GradeOverride: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// The grade before.
    public let from: Grade
    /// The hold before, which is over.
    public let hold: Hold?
    /// The grade from now on.
    public let to: Grade
    /// Why.
    public let reason: Reason
    /// What it had waited for; nil for an item that waited for nobody.
    @Apart public var waiting: SecondLook?
    /// The desk's order that was carried out; nil where a supervisor at the bench decided.
    public let order: DeskOrder.Source?

    /// Why a grade is given by hand, in the order of the keys.
    public enum Reason: String, CaseIterable, Sendable {
        /// The questions were answered wrongly.
        case answeredWrongly
        /// The item has changed since: mended, cleaned, damaged.
        case changedSince
        /// Somebody who knows has examined it.
        case examined
        /// The customer or the supplier agreed to it.
        case agreed
    }

    /// Describes an override.
    public init(
        plate: LicencePlate, from: Grade, hold: Hold?, to: Grade, reason: Reason, waiting: SecondLook? = nil,
        order: DeskOrder.Source? = nil
    ) {
        self.plate = plate
        self.from = from
        self.hold = hold
        self.to = to
        self.reason = reason
        self.waiting = waiting
        self.order = order
    }

    /// The grades that can be given, in the order of the keys.
    public static let grades = Grade.allCases.filter { $0 != .held }
}

/// A bin's new state.
public struct BinStateChange: Hashable, Sendable {
    /// The bin.
    public let place: BinPlace
    /// Its state before.
    public let from: BinState
    /// Its state from now on.
    public let to: BinState

    /// Names a change.
    public init(place: BinPlace, from: BinState, to: BinState) {
        self.place = place
        self.from = from
        self.to = to
    }

    /// What takes it back.
    var reversed: BinStateChange { BinStateChange(place: place, from: to, to: from) }
}

/// A bin's new generation: labels of the old one are refused from then on.
public struct BinRenewal: Hashable, Sendable {
    /// The bin in its old generation.
    public let place: BinPlace
    /// The new generation.
    public let generation: Int
    /// What it took before.
    public let oldClass: String
    /// What it takes from now on.
    public let binClass: String
    /// Its state before.
    public let oldState: BinState
    /// Its state from now on.
    public let state: BinState
    /// Generations of this bin whose items are in the new one; items of other generations stay where they were, to be
    /// looked for.
    public let carried: [BinPlace]

    /// Describes a new generation.
    public init(
        place: BinPlace, generation: Int, oldClass: String, binClass: String, oldState: BinState, state: BinState,
        carried: [BinPlace]
    ) {
        self.place = place
        self.generation = generation
        self.oldClass = oldClass
        self.binClass = binClass
        self.oldState = oldState
        self.state = state
        self.carried = carried
    }

    /// The bin in its new generation.
    public var renewed: BinPlace { BinPlace(code: place.code, generation: generation) }

    /// What takes it back. A printed label cannot be taken back, and a number is never used twice: a bin that changed
    /// its class goes on to one more generation, any other keeps the new one.
    var reversed: SupervisorStep? {
        guard oldClass == binClass else {
            return .binRenewed(
                BinRenewal(
                    place: renewed, generation: generation + 1, oldClass: binClass, binClass: oldClass,
                    oldState: state, state: oldState, carried: [place, renewed]))
        }
        return state == oldState
            ? nil : .binStateChanged(BinStateChange(place: renewed, from: state, to: oldState))
    }
}

/// What a recount of a bin found.
public struct BinRecount: Hashable, Sendable {
    /// The bin in the generation that was counted.
    public let place: BinPlace
    /// The generation that holds what was found.
    public let generation: Int
    /// Items found that this station knew in it.
    public let found: [LicencePlate]
    /// Items that this station knew in it and nobody found: they have no place.
    public let missing: [LicencePlate]
    /// Items found that this station knew elsewhere or not at all.
    public let strange: [StrangeItem]

    /// An item in a bin where nobody would have looked for it.
    public struct StrangeItem: Hashable, Sendable {
        /// The item.
        public let plate: LicencePlate
        /// Where the station knew it.
        public let place: BinPlace?
        /// Whether the station knows the item at all.
        public let isKnown: Bool

        /// Names an item.
        public init(plate: LicencePlate, place: BinPlace?, isKnown: Bool) {
            self.plate = plate
            self.place = place
            self.isKnown = isKnown
        }
    }

    /// Describes a recount.
    public init(
        place: BinPlace, generation: Int, found: [LicencePlate], missing: [LicencePlate], strange: [StrangeItem]
    ) {
        self.place = place
        self.generation = generation
        self.found = found
        self.missing = missing
        self.strange = strange
    }

    /// Pieces in the bin.
    public var counted: Int { found.count + strange.count }

    /// Whether more is in it than ever went in, as far as this station knows.
    public var isOverfull: Bool { counted > found.count + missing.count }
}

/// Everything of one bin put into another.
public struct BinMerge: Hashable, Sendable {
    /// The bin that is empty now, in its old generation.
    public let from: BinPlace
    /// Its new generation.
    public let generation: Int
    /// The bin that holds everything.
    public let to: BinPlace
    /// The items that this station knew in it.
    public let plates: [LicencePlate]
    /// What they cost new, in cents, as far as the catalogue says.
    public let cents: Int
    /// What lay in the other bin before.
    public let load: Int
    /// What the other bin takes.
    public let capacity: Int

    /// Describes a merge.
    public init(
        from: BinPlace, generation: Int, to: BinPlace, plates: [LicencePlate], cents: Int, load: Int, capacity: Int
    ) {
        self.from = from
        self.generation = generation
        self.to = to
        self.plates = plates
        self.cents = cents
        self.load = load
        self.capacity = capacity
    }
}
