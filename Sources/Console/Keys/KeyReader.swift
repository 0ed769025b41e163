/// Terminal bytes to keys: a value that can stop after any byte and go on with the next read.
///
/// Times are nanoseconds of one monotonic clock. When `deadline` has passed and nothing was there to read, call
/// `expire`; bytes that are already there go first.
public struct KeyReader: Hashable, Sendable {
    private var state = Reading.text
    private var utf8 = UTF8Reader()
    private var lastByteAt: Int64 = 0
    private var endedWithReturn = false

    private enum Reading: Hashable, Sendable {
        case text
        case sequence(EscapeSequence)
        case paste(PasteReader)
    }

    /// A reader at the beginning of its input.
    public init() {}

    /// Takes the bytes of one read.
    public mutating func feed(_ bytes: some Sequence<UInt8>, at nanoseconds: Int64) -> [Key] {
        lastByteAt = nanoseconds
        return bytes.flatMap { take($0) }
    }

    /// When the reader wants to be told that nothing came; nil when it waits for nothing.
    public var deadline: Int64? {
        switch state {
        case .text: nil
        case .sequence: lastByteAt + KeyLimits.escapeNanoseconds
        case .paste: lastByteAt + KeyLimits.pasteNanoseconds
        }
    }

    /// Says that it is `nanoseconds` and nothing was there to read; does nothing before the deadline.
    public mutating func expire(at nanoseconds: Int64) -> [Key] {
        guard let deadline, nanoseconds >= deadline else { return [] }
        defer { state = .text }
        switch state {
        case .text: return []
        case .sequence(let sequence): return [sequence.bytes.isEmpty ? .escape : .other]
        case .paste(var paste): return [.paste(paste.finish())]
        }
    }

    private mutating func take(_ byte: UInt8) -> [Key] {
        switch state {
        case .text: return takeText(byte)
        case .sequence(let sequence): return take(byte, in: sequence)
        case .paste(var paste):
            let text = paste.feed(byte)
            state = text == nil ? .paste(paste) : .text
            return text.map { [.paste($0)] } ?? []
        }
    }

    private mutating func takeText(_ byte: UInt8) -> [Key] {
        // LF after CR belongs to it, also when it comes with the next read.
        defer { endedWithReturn = byte == 0x0D }
        if byte == 0x0A, endedWithReturn { return [] }
        if byte == 0x1B {
            state = .sequence(EscapeSequence())
            return utf8.end().map(Key.character)
        }
        return utf8.feed(byte).map(Self.key)
    }

    private mutating func take(_ byte: UInt8, in sequence: EscapeSequence) -> [Key] {
        var sequence = sequence
        switch sequence.feed(byte) {
        case .incomplete:
            state = .sequence(sequence)
            return []
        case .key(let key):
            state = .text
            return [key]
        case .pasteBegins:
            state = .paste(PasteReader())
            return []
        case .broken:
            state = .text
            return [sequence.bytes.isEmpty ? .escape : .other] + takeText(byte)
        }
    }

    private static func key(_ scalar: Unicode.Scalar) -> Key {
        switch scalar.value {
        case 0x0A, 0x0D: .enter
        case 0x08, 0x7F: .backspace
        case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x40).map(Key.control) ?? .other
        case 0x1C...0x1F: .character(scalar)
        case 0x00, 0x1B: .other
        default: .character(scalar.isControl ? "\u{FFFD}" : scalar)
        }
    }
}
