/// What one character is on a serial line: its data bits and its parity; one stop bit. A line that is sent two reads
/// the same.
///
/// There is none with seven bits and no parity: scanners send that with a mark in the place of the parity, and nobody
/// can tell it from eight bits.
public enum SerialCharacter: String, Hashable, Sendable, CaseIterable {
    /// Eight data bits, no parity.
    case eightNone = "8N1"
    /// Eight data bits, even parity.
    case eightEven = "8E1"
    /// Eight data bits, odd parity.
    case eightOdd = "8O1"
    /// Seven data bits, even parity.
    case sevenEven = "7E1"
    /// Seven data bits, odd parity.
    case sevenOdd = "7O1"

    /// Whether a wrong bit is seen: such a character is read as NUL.
    var hasParity: Bool { self != .eightNone }
}
