/// How many empty bins a class should have ready, so that nobody waits for one when the last open bin is full.
public struct EmptyBinFloor: Hashable, Sendable {
    /// The class.
    public let binClass: String
    /// Empty bins into which items may go.
    public let empty: Int
    /// How many there should be.
    public let wanted: Int

    /// Two: while one is being filled another one can be fetched.
    public static let usually = 2

    /// Counts the empty bins of a class. A class of one or two bins cannot have two of them empty: at least one is for
    /// what comes in now.
    public init(_ fill: ClassFill) {
        binClass = fill.binClass
        empty = fill.open.count { $0.load == 0 && !$0.isDeclaredFull }
        wanted = min(Self.usually, max(0, fill.bins.count - 1))
    }

    /// Whether empty bins have to be brought.
    public var isShort: Bool { empty < wanted }
}
