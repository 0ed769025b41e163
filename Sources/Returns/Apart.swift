/// A value that is large and seldom there, kept beside the struct that it belongs to: whoever copies the struct, and a
/// step copies the bench a dozen times, then copies one reference for it.
@propertyWrapper
public struct Apart<Value: Hashable & Sendable>: Hashable, Sendable {
    private indirect enum Box: Hashable, Sendable {
        case holding(Value)
    }

    private var box: Box?

    /// Keeps a value apart, or none.
    public init(wrappedValue: Value?) {
        box = wrappedValue.map(Box.holding)
    }

    /// The value; nil where there is none.
    public var wrappedValue: Value? {
        get { if case .holding(let value) = box { value } else { nil } }
        set { box = newValue.map(Box.holding) }
    }
}
