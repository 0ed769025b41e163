/// Another grade or way that a person gives an item, with why.
public enum VerdictChange: Hashable, Sendable {
    /// Another grade, which also is how a hold is released.
    case grade(Grade, GradeOverride.Reason)
    /// Another way than the rules send it.
    case way(WayChoice, WayOverride.Reason)
}

/// Why nobody may make such a change, at a bench or at the desk.
public enum VerdictObstacle: Error, Hashable, Sendable {
    /// It has this grade already.
    case sameGrade(Grade)
    /// This hold is not a supervisor's to release.
    case holdStays(Hold)
    /// An item on hold is released before it goes another way.
    case heldFirst(Hold)
    /// A rule or agreement demands its way.
    case wayDemanded(by: String)
    /// It goes this way already, or the way is closed to it.
    case notOpen
}

extension VerdictChange {
    /// What is against the change; nil where a supervisor may make it.
    ///
    /// - Parameter ways: the ways that the policy of the item leaves open; asked for another way only.
    public func obstacle(for verdict: ItemVerdict, ways: () -> OpenWays) -> VerdictObstacle? {
        switch self {
        case .grade(let grade, _):
            if let hold = verdict.grading.hold { return hold.isReleasable ? nil : .holdStays(hold) }
            return verdict.grading.grade == grade ? .sameGrade(grade) : nil
        case .way(let way, _):
            return switch verdict.choices(among: ways) {
            case .failure(let obstacle): obstacle
            case .success(let open): open.contains(way) ? nil : .notOpen
            }
        }
    }

    /// Whether the verdict says already what the change would make of it.
    public func isDone(in verdict: ItemVerdict) -> Bool {
        switch self {
        case .grade(let grade, _): verdict.grading.hold == nil && verdict.grading.grade == grade
        case .way(let way, _): verdict.disposition.isWay(way)
        }
    }
}

extension ItemVerdict {
    /// The ways that a person may choose in place of the one that the item goes, or why none may be chosen. `ways` are
    /// those that the policy of the item leaves open.
    public func choices(among ways: () -> OpenWays) -> Result<[WayChoice], VerdictObstacle> {
        if let hold = grading.hold { return .failure(.heldFirst(hold)) }
        return switch ways() {
        case .demanded(let rule): .failure(.wayDemanded(by: rule))
        case .free(let open): .success(open.filter { !disposition.isWay($0) })
        }
    }
}

/// Another grade or way that somebody at the central desk gave an item. The item stays where it lies, on hold if it
/// was, until its plate is scanned at a bench: there it gets its new label and its bin. Nobody carries goods on paper.
public struct DeskOrder: Hashable, Sendable {
    /// Where it comes from.
    public let source: Source
    /// What is to become of the item.
    public let change: VerdictChange

    /// Who gave an order.
    public struct Source: Hashable, Sendable {
        /// The hub's number of the order.
        public let number: Int
        /// The name under which it was given.
        public let by: String

        /// Names an order.
        public init(number: Int, by: String) {
            self.number = number
            self.by = by
        }
    }

    /// Gives an order.
    public init(source: Source, change: VerdictChange) {
        self.source = source
        self.change = change
    }
}

extension Hold {
    /// Whether a supervisor's word ends it: what an eye or a test decided. Data goes by the record of its erasure, a
    /// recall by its list, and what is not ours or not known has no grade.
    var isReleasable: Bool {
        switch self {
        case .hazard, .secondLook, .hygiene, .serial, .counterfeit: true
        case .data, .unidentified, .recall, .foreign, .belonging: false
        }
    }
}

extension ItemDisposition {
    /// Whether the item goes this way already.
    fileprivate func isWay(_ way: WayChoice) -> Bool { disposition == way.disposition && binClass == way.binClass }
}
