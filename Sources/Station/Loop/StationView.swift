public import Returns

/// What the station shows at one moment, for whoever watches it from inside the process.
public struct StationView: Sendable {
    /// The prompt.
    public let prompt: Prompt
    /// The last outcome.
    public let message: Message?
    /// The bench's surroundings.
    public let status: BenchStatus
    /// The state that the prompt was derived from.
    public let state: State
    /// How many inputs from inside the process have been taken.
    public let operated: Int
}
