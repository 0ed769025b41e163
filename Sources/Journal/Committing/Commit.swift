public import Returns

/// What came of one input, after it was written.
public struct Commit: Sendable {
    /// All of it is kept once: a bench has many parts to copy, and a commit passes through many hands.
    private let kept: Kept

    private final class Kept: Sendable {
        let decision: Decision
        let recorded: [RecordedEvent]
        let state: State

        init(decision: Decision, recorded: [RecordedEvent], state: State) {
            self.decision = decision
            self.recorded = recorded
            self.state = state
        }
    }

    /// The workflow's decision.
    public var decision: Decision { kept.decision }
    /// The events that are now on disk; empty when nothing was worth writing.
    public var recorded: [RecordedEvent] { kept.recorded }
    /// The state after them.
    public var state: State { kept.state }

    /// Joins a decision and what it led to.
    public init(decision: Decision, recorded: [RecordedEvent], state: State) {
        kept = Kept(decision: decision, recorded: recorded, state: state)
    }
}
