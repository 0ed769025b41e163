/// What became of the events of pushes, for a metric to read. Each number only grows.
struct AppendTally: Hashable, Sendable {
    /// Why an event was put aside. The names are those of the metric's label.
    enum Cause: String, Hashable, Sendable, CaseIterable {
        /// Not even its head can be read, or it stands in another place than it says.
        case unreadable
        /// A kind or a version that this hub does not know, or a content that makes no sense.
        case notUnderstood = "not-understood"
        /// Its content does not fit the tables.
        case misfit
        /// The hub crashed over it, and once more when it came again.
        case crash
    }

    /// Events that were stored.
    var accepted = 0
    /// Events that were known already.
    var known = 0
    /// Stored events that were put aside.
    var quarantined: [Cause: Int] = [:]
    /// Pushes that told another history than the stored one.
    var forks = 0

    /// One more of a cause.
    mutating func putAside(_ cause: Cause) { quarantined[cause, default: 0] += 1 }

    static func += (left: inout AppendTally, right: AppendTally) {
        left.accepted += right.accepted
        left.known += right.known
        left.forks += right.forks
        left.quarantined.merge(right.quarantined, uniquingKeysWith: +)
    }
}
