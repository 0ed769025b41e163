/// How much an item, or what lies in a bin, takes up. What is not known counts as nothing.
public struct ItemMeasure: Hashable, Sendable {
    /// Volume in millilitres.
    public var millilitres: Int
    /// Weight in grams.
    public var grams: Int
    /// Value in euro cents.
    public var cents: Int
    /// Energy of its batteries in tenths of a watt-hour.
    public var deciwattHours: Int

    /// Measures; none may be negative.
    public init(millilitres: Int = 0, grams: Int = 0, cents: Int = 0, deciwattHours: Int = 0) {
        self.millilitres = millilitres
        self.grams = grams
        self.cents = cents
        self.deciwattHours = deciwattHours
    }

    /// Takes up nothing that is known.
    public static let none = ItemMeasure()

    /// Adds a measure so many times; a negative number takes it away.
    public mutating func add(_ other: ItemMeasure, times: Int = 1) {
        millilitres += times * other.millilitres
        grams += times * other.grams
        cents += times * other.cents
        deciwattHours += times * other.deciwattHours
    }
}

/// What a reservation took from a bin; giving it back gives back the same.
public struct RoomTaken: Hashable, Sendable {
    /// Whether a right that the station held was spent on it. Without one the hub counts the item all the same, and
    /// says so where the bin is overfull then.
    public let byRight: Bool
    /// What the item takes up besides its place.
    public let measure: ItemMeasure
    /// Why the station chose this bin; nil where a person did, and in what is given back.
    public let reason: AssignmentReason?

    /// Describes what was taken.
    public init(byRight: Bool = false, measure: ItemMeasure = .none, reason: AssignmentReason? = nil) {
        self.byRight = byRight
        self.measure = measure
        self.reason = reason
    }

    /// The same room as it is given back: nobody asks any more why it was taken.
    public var givenBack: RoomTaken { RoomTaken(byRight: byRight, measure: measure) }

    /// One place, without a right.
    public static let place = RoomTaken()
}
