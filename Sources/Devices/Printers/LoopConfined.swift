/// A value that only the loop's thread touches, in a wrapper that other threads may hold and hand back.
///
/// The `LoopCore` that is asked for exists on that thread only, so having it proves being there.
public struct LoopConfined<Value>: Sendable {
    // Safe because the one way to it is `on`, and whoever can call that is on the loop's thread.
    private nonisolated(unsafe) let value: Value

    /// Wraps a value that the caller does not use any more, or that is on the loop's thread already.
    public init(_ value: Value) {
        self.value = value
    }

    /// The value, for whoever is on the loop's thread.
    public func on(_ core: LoopCore) -> Value { value }
}
