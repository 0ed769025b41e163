/// What a step waits for: every refusal that is about the step names it.
public enum Awaited: Hashable, Sendable {
    /// A parcel's code.
    case parcel
    /// An item's code.
    case item
    /// One of this many answer keys, 1 or more.
    case answer(answers: Int)
    /// A piece of evidence about the item in the hand.
    case evidence(Evidence)
    /// The label of the item in the hand, scanned back.
    case label(LicencePlate)
    /// The bin of the item in the hand.
    case bin(AwaitedBin)
    /// What a supervisor scans next.
    case supervisor
}

/// The bin that an item waits for.
public struct AwaitedBin: Hashable, Sendable {
    /// The reserved place; nil when no bin had room, and any bin of the class will do.
    public let place: BinPlace?
    /// The class of bin that takes the item.
    public let binClass: String

    /// Names a bin or a class of bins.
    public init(place: BinPlace?, binClass: String) {
        self.place = place
        self.binClass = binClass
    }
}
