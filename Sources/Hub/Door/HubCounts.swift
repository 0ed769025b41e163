/// What the front door did, for a metric to read. Each grows and never shrinks.
struct HubCounts: Hashable, Sendable {
    /// Refused requests by the name of the problem; the names are those of `HubProblem`, none comes from outside.
    var refused: [String: Int] = [:]
    /// Connections that were closed because a head or a body arrived too slowly.
    var tooSlow: [String: Int] = [:]
    /// Certificates that were shown and not taken, by what is wrong with them.
    var certificates: [String: Int] = [:]
}
