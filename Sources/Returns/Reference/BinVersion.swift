/// What one place tells of a contested bin: under which generation and for which class it was used.
public struct BinVersion: Hashable, Sendable {
    /// The generation on the label that was used.
    public let generation: Int
    /// The class of goods.
    public let binClass: String
    /// Who tells it: a station, or the desk.
    public let toldBy: String
    /// When it happened there.
    public let at: Moment
    /// Items that were put in under it.
    public let items: Int

    /// Describes a version.
    public init(generation: Int, binClass: String, toldBy: String, at: Moment, items: Int) {
        self.generation = generation
        self.binClass = binClass
        self.toldBy = toldBy
        self.at = at
        self.items = items
    }
}
