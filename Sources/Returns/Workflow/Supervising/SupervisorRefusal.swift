/// Why something was not accepted from a supervisor, or from somebody who would be one.
public enum SupervisorRefusal: Hashable, Sendable {
    /// The badge is no supervisor's.
    case notSupervisor
    /// The badge has no PIN.
    case noPin
    /// A supervisor begins between two items.
    case finishItemFirst
    /// Digits are expected.
    case pinExpected
    /// A PIN has another number of digits.
    case pinLength
    /// The PIN is wrong; so many tries are left.
    case wrongPin(left: Int)
    /// Too many wrong PINs: none is taken before this moment.
    case locked(until: Moment)
    /// An item's label or a bin's was expected.
    case plateOrBinExpected(Scanned)
    /// An item's label was expected.
    case plateExpected(Scanned)
    /// A bin was expected.
    case binExpected(Scanned)
    /// The reference data has no such bin.
    case unknownBin(BinPlace)
    /// The bin takes nothing and gives nothing in this state.
    case binNotUsable(BinPlace, BinState)
    /// The bin is full.
    case binFull(BinPlace)
    /// The item lies in this bin already.
    case alreadyThere(LicencePlate, BinPlace)
    /// What the item was graded as is not known at this station, or it lies in no bin.
    case notGradedHere(LicencePlate)
    /// The item has this grade already.
    case sameGrade(Grade)
    /// This hold is not a supervisor's to release.
    case holdStays(Hold)
    /// An item on hold is released before it goes another way.
    case heldFirst(Hold)
    /// A rule or agreement demands the item's way.
    case wayDemanded(LicencePlate, by: String)
    /// No other way is open to the item.
    case noOtherWay(LicencePlate)
    /// The item's bin is on its way out of the house, or goes on under another label.
    case itemLeft(LicencePlate, BinPlace)
    /// Something newer happened to it, or it is on its way out of the house.
    case notTakenBack(ActSummary)
    /// Things of one class do not go among those of another one.
    case incompatible(itemClass: String, BinPlace, binClass: String)
    /// What never lies together.
    case clash(BinPlace, BinConflict)
    /// The bin has this class already.
    case sameClass(BinPlace, binClass: String)
    /// What lies in the bin may not lie in one of this class.
    case contentForbids(BinPlace, binClass: String)
    /// A bin cannot be put into itself.
    case sameBin(BinPlace)
    /// Nothing is in the bin.
    case nothingInside(BinPlace)
    /// More was found than one recount takes.
    case tooMany(limit: Int)

    /// How the refusal sounds.
    public var tone: Tone {
        switch self {
        case .incompatible, .clash, .contentForbids, .binNotUsable, .holdStays, .heldFirst, .wayDemanded, .itemLeft:
            .stop
        case .notSupervisor, .noPin, .finishItemFirst, .pinExpected, .pinLength, .wrongPin, .locked,
            .plateOrBinExpected, .plateExpected, .binExpected, .unknownBin, .binFull, .alreadyThere, .sameClass,
            .sameBin, .nothingInside, .tooMany, .notGradedHere, .sameGrade, .noOtherWay, .notTakenBack:
            .refused
        }
    }
}

/// Something worth saying to a supervisor.
public enum SupervisorNotice: Hashable, Sendable {
    /// The PIN was right.
    case opened
    /// Back to the bench.
    case left
    /// An item was put elsewhere; where the station had it before.
    case moved(ItemMove, isKnown: Bool)
    /// A bin has a new state.
    case binState(BinStateChange)
    /// A bin has a new class; so many items of the old one are still inside.
    case repurposed(BinRenewal, inside: Int)
    /// An item has another grade, and is in the hand.
    case overridden(GradeOverride)
    /// An item goes another way, and is in the hand.
    case redirected(WayOverride)
    /// A plate was given up.
    case voided(ItemVoiding)
    /// An act is as if it had not been.
    case takenBack(ActSummary)
    /// The same item again.
    case countedBefore(LicencePlate)
    /// A contested bin is settled: it is what one version says.
    case settled(BinRenewal)
    /// An item was counted that the station knew elsewhere or not at all.
    case strange(BinRecount.StrangeItem)
    /// The recount counts from now on.
    case recounted(BinRecount)
    /// Everything lies in the other bin from now on.
    case merged(BinMerge)

    /// How the notice sounds.
    public var tone: Tone {
        switch self {
        case .opened, .left, .moved, .binState, .merged, .overridden, .redirected, .settled: .accepted
        case .voided: .question
        case .takenBack(let act): act.items > 0 ? .question : .accepted
        case .repurposed(_, let inside): inside > 0 ? .question : .accepted
        case .countedBefore: .tick
        case .strange: .question
        case .recounted(let recount): recount.missing.isEmpty && recount.strange.isEmpty ? .accepted : .question
        }
    }
}
