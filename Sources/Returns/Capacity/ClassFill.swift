/// One bin with what lies in it and what is on its way there.
public struct BinFill: Hashable, Sendable {
    /// The bin.
    public let bin: Bin
    /// Items inside and on their way, in this generation.
    public let load: Int
    /// Items inside.
    public let inside: Int
    /// Items inside that wait for a decision.
    public let held: Int
    /// Whether an operator declared it full.
    public let isDeclaredFull: Bool
    /// When its first item was put in; nil for one that nothing lies in.
    public let openedAt: Moment?

    /// Joins a bin and its load.
    public init(
        bin: Bin, load: Int, inside: Int, held: Int = 0, isDeclaredFull: Bool = false, openedAt: Moment? = nil
    ) {
        self.bin = bin
        self.load = load
        self.inside = inside
        self.held = held
        self.isDeclaredFull = isDeclaredFull
        self.openedAt = openedAt
    }

    /// What counts of its capacity: nothing of a closed bin, and of one that an operator declared full only what it
    /// holds.
    public var capacity: Int {
        guard bin.isOpen else { return 0 }
        return isDeclaredFull ? min(load, bin.capacity) : bin.capacity
    }

    /// How urgent it is.
    public var alert: FillAlert { FillAlert(load: load, capacity: capacity) }
}

/// All bins of one class.
public struct ClassFill: Hashable, Sendable {
    /// The class.
    public let binClass: String
    /// Its bins, by code.
    public let bins: [BinFill]

    /// Gathers bins of one class.
    public init(binClass: String, bins: [BinFill]) {
        self.binClass = binClass
        self.bins = bins.sorted { $0.bin.code < $1.bin.code }
    }

    /// The bins into which items may go, be they full or not.
    public var open: [BinFill] { bins.filter(\.bin.isOpen) }

    /// Items in the open bins and on their way there.
    public var load: Int { open.reduce(0) { $0 + $1.load } }

    /// What the open bins take.
    public var capacity: Int { open.reduce(0) { $0 + $1.capacity } }

    /// How urgent it is.
    public var alert: FillAlert { FillAlert(load: load, capacity: capacity) }
}
