/// Why this bin and no other, in a form that can be read out.
public struct AssignmentReason: Hashable, Sendable {
    /// What decided.
    public let choice: Choice
    /// The metres from the station to the bin; nil where it is not known where they stand.
    public let metres: Int?

    /// What can decide between bins.
    public enum Choice: String, CaseIterable, Sendable {
        /// It is the fullest of its class that the item still fits into.
        case fullest
        /// A fuller one is so much farther away.
        case nearer
        /// A fuller one was opened so much later; the older one closes first.
        case older
        /// It is kept for the item's supplier.
        case supplier
        /// No open bin of the class takes the item: an empty one is opened.
        case empty
        /// No bin of the class takes the item: it goes to the overflow.
        case overflow
    }

    /// Gives a reason.
    public init(_ choice: Choice, metres: Int? = nil) {
        self.choice = choice
        self.metres = metres
    }
}

/// A reason with the class of bin that was asked for.
public struct Assignment: Hashable, Sendable {
    /// The class.
    public let binClass: String
    /// Why the bin was chosen.
    public let reason: AssignmentReason

    /// Joins class and reason.
    public init(binClass: String, reason: AssignmentReason) {
        self.binClass = binClass
        self.reason = reason
    }
}

/// How much what speaks for a bin weighs, in millionths of its capacity: so all of it compares with how full the bin
/// is, in whole numbers.
enum AssignmentWeights {
    /// One metre less to walk. Fifty metres are more than a minute there and back, and outweigh a tenth of a
    /// bin.
    static let metre = 2_000
    /// One hour since the bin was opened. A day outweighs a hundredth of a bin.
    static let hour = 500
    /// An older bin is not preferred any further than one of this many hours: ten days, when it closes for its age.
    static let hours = 240
    /// The bin is kept for the item's supplier: that outweighs three tenths of a bin, so that one supplier's goods come
    /// to lie in few.
    static let supplier = 300_000
    /// A whole bin.
    static let full = 1_000_000
}
