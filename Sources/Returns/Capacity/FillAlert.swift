/// How urgent it is that a bin, or all bins of a class, fill up.
public enum FillAlert: Int, CaseIterable, Comparable, Sendable {
    /// Below 70 %.
    case calm = 0
    /// From 70 %: somebody plans the relief.
    case seventy = 700
    /// From 85 %: somebody begins with it.
    case eightyFive = 850
    /// From 95 %: the next parcels find no room.
    case ninetyFive = 950

    /// The level of a load; what has no capacity has no room, and is urgent.
    public init(load: Int, capacity: Int) {
        let permille = Self.permille(load: load, capacity: capacity)
        self = Self.allCases.last { $0.rawValue <= permille } ?? .calm
    }

    /// The load in thousandths of the capacity, cut; 1,000 where there is no capacity, more than that of an overfull
    /// bin. `load` is 0 or more.
    public static func permille(load: Int, capacity: Int) -> Int {
        guard capacity > 0 else { return 1_000 }
        let (product, overflow) = load.multipliedReportingOverflow(by: 1_000)
        return overflow ? .max : product / capacity
    }

    /// The more urgent one orders last.
    public static func < (left: FillAlert, right: FillAlert) -> Bool {
        left.rawValue < right.rawValue
    }
}
