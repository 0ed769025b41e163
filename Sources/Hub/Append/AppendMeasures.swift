/// How the road of events into the store does, for a metric to read.
struct AppendMeasures: Hashable, Sendable {
    /// Events that wait for a transaction.
    var queuedEvents = 0
    /// Transactions that were committed.
    var commits = 0
    /// What they took together, in seconds.
    var commitSeconds = 0.0
    /// What became of the events.
    var tally = AppendTally()
}
