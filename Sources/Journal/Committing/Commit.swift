public import Returns

/// What came of one input, after it was written.
public struct Commit: Sendable {
    /// The workflow's decision.
    public let decision: Decision
    /// The events that are now on disk; empty when nothing was worth writing.
    public let recorded: [RecordedEvent]
    /// The state after them.
    public let state: State

    /// Joins a decision and what it led to.
    public init(decision: Decision, recorded: [RecordedEvent], state: State) {
        self.decision = decision
        self.recorded = recorded
        self.state = state
    }
}
