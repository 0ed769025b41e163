public import Returns

/// Why nothing was ordered for an item; nothing was changed.
public enum OrderRefusal: Hashable, Sendable {
    /// It lies in no bin that the hub knows of: it is in somebody's hand, or nobody finds it.
    case inNoBin(plate: String)
    /// Nobody has graded it yet, or somebody grades it anew.
    case notGraded(plate: String)
    /// Its bin is on its way out of the house, or goes on under another label.
    case leaving(plate: String, BinPlace)
    /// Another order for it is in force.
    case ordered(plate: String, number: Int)
    /// No order for it is in force.
    case notOrdered(plate: String)
    /// It is nobody's to make the change.
    case obstacle(plate: String, VerdictObstacle)
    /// The way is not open to it; those that are, one line each.
    case ways(plate: String, asked: String?, open: [String])
    /// What would happen; it was not confirmed.
    case unconfirmed(effect: String)
}

extension OrderRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .inNoBin(let plate):
            "\(plate) lies in no bin: whoever has it in the hand puts it into one first. `returns-hub item \(plate)` "
                + "shows what became of it."
        case .notGraded(let plate): "\(plate) has no grade and no way yet: its bench is at work on it."
        case .leaving(let plate, let place):
            "\(plate) is in \(place.code) generation \(place.generation), which is on its way out or has a new label. "
                + "`returns-hub bin unstage` takes a staged bin back."
        case .ordered(let plate, let number):
            "Order \(number) for \(plate) is in force already: `returns-hub item withdraw \(plate)` takes it back."
        case .notOrdered(let plate): "No order for \(plate) is in force. `returns-hub item orders` lists them."
        case .obstacle(let plate, let obstacle): obstacle.words(about: plate)
        case .ways(let plate, let asked, let open):
            (asked.map { "\($0) is not open to \(plate). " } ?? "")
                + (open.isEmpty
                    ? "No other way is open to \(plate)."
                    : "These ways are open to \(plate); --to takes the first word:\n" + open.joined(separator: "\n"))
        case .unconfirmed(let effect): effect + "\nNothing is ordered yet: --confirm does it."
        }
    }
}

extension VerdictObstacle {
    fileprivate func words(about plate: String) -> String {
        switch self {
        case .sameGrade(let grade): "\(plate) has grade \(grade.rawValue) already."
        case .holdStays(.data):
            "\(plate) is on hold for data: the record of its erasure releases it, at a bench, and nothing else does."
        case .holdStays(let hold): "\(plate) is on hold (\(hold.rawValue)), which nobody's word releases."
        case .heldFirst(let hold):
            "\(plate) is on hold (\(hold.rawValue)): give it a grade first, which releases it and finds its way."
        case .wayDemanded(let rule): "\(plate) has to go where \(rule) sends it; nobody's word goes before that."
        case .notOpen: "\(plate) goes this way already, or the way is closed to it."
        }
    }
}
