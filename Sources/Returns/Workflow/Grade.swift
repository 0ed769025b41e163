/// The letter grade of an item, best first.
public enum Grade: String, CaseIterable, Comparable, Sendable {
    /// Factory sealed, tags on, complete.
    case new = "N"
    /// Opened, unused, complete, no mark.
    case likeNew = "A"
    /// Works, complete, light marks.
    case good = "B"
    /// Works, visible marks or something missing.
    case fair = "C"
    /// Defective: repair or parts.
    case defective = "D"
    /// Salvage: material recovery only.
    case salvage = "S"
    /// Hazard, quarantine or legal hold: never sold.
    case held = "X"

    /// Better grades order first.
    public static func < (left: Grade, right: Grade) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .new: 0
        case .likeNew: 1
        case .good: 2
        case .fair: 3
        case .defective: 4
        case .salvage: 5
        case .held: 6
        }
    }
}
