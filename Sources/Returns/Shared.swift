/// A large value that seldom changes, kept once: whoever copies the struct that it belongs to copies one reference for
/// it. Each step of the bench copies its item and its rules a dozen times.
@propertyWrapper
public struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Kept: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var kept: Kept

    /// Keeps a value.
    public init(wrappedValue: Value) {
        kept = Kept(wrappedValue)
    }

    /// The value.
    public var wrappedValue: Value {
        get { kept.value }
        set { kept = Kept(newValue) }
    }

    /// Whether the values are equal; the same one is found so at once.
    public static func == (left: Shared, right: Shared) -> Bool {
        left.kept === right.kept || left.kept.value == right.kept.value
    }

    /// Feeds the value to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kept.value)
    }
}
