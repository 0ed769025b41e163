/// What gives a class of bins room again.
public enum Relief: Hashable, Sendable {
    /// An empty bin of the class is closed: open it.
    case open(BinFill)
    /// An operator declared a bin full that holds far less than it takes: look into it.
    case inspect(BinFill)
    /// Send away what lies in a bin.
    case dispatch(BinFill)
    /// Decide about the items that are held in a bin: they go nowhere before that.
    case decide(BinFill)

    /// The bin in question.
    public var bin: BinFill {
        switch self {
        case .open(let bin), .inspect(let bin), .dispatch(let bin), .decide(let bin): bin
        }
    }

    /// Items for which it makes room.
    public var units: Int {
        switch self {
        case .open(let bin): bin.bin.capacity
        case .inspect(let bin): bin.bin.capacity - bin.load
        case .dispatch(let bin): bin.inside
        case .decide(let bin): bin.held
        }
    }

    /// A bin that was declared full below this many thousandths of its capacity is worth a look.
    public static let doubtfulPermille = 700

    /// The first that the bins of a class allow, the cheapest kind first; of one kind the one with most effect, of two
    /// equal ones the first by code. Nil when there is nothing to open, to look into, to send away or to decide.
    public static func best(for fill: ClassFill) -> Relief? {
        let ways: [[Relief]] = [
            fill.bins.filter { !$0.bin.isOpen && $0.load == 0 }.map { .open($0) },
            fill.open.filter(\.isDoubtful).map { .inspect($0) },
            fill.bins.filter { $0.mayBeSent && $0.inside > 0 && $0.held == 0 }.map { .dispatch($0) },
            fill.bins.filter { $0.mayBeSent && $0.held > 0 }.map { .decide($0) },
        ]
        return ways.first { !$0.isEmpty }?.max { left, right in
            (left.units, right.bin.bin.code) < (right.units, left.bin.bin.code)
        }
    }
}

extension BinFill {
    /// Whether what lies in it is still to be sent away: a bin that filled up is closed before that.
    fileprivate var mayBeSent: Bool {
        switch bin.state {
        case .empty, .open, .closing, .closed: true
        case .staged, .dispatched, .blocked, .contested: false
        }
    }

    fileprivate var isDoubtful: Bool {
        isDeclaredFull && FillAlert.permille(load: load, capacity: bin.capacity) < Relief.doubtfulPermille
    }
}
