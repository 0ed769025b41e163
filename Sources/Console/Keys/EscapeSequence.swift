/// An escape sequence from a keyboard, byte by byte: xterm's forms (`ESC O P`, `CSI 15 ~`, `CSI 1 ; 5 P`) and the Linux
/// console's (`CSI [ A`).
struct EscapeSequence: Hashable, Sendable {
    /// What follows ESC so far.
    private(set) var bytes: [UInt8] = []

    /// What the sequence has come to after a byte.
    enum Step: Hashable {
        /// More must follow.
        case incomplete
        /// A key.
        case key(Key)
        /// The clipboard's text begins.
        case pasteBegins
        /// The byte does not belong to the sequence: forget the sequence, read the byte anew.
        case broken
    }

    mutating func feed(_ byte: UInt8) -> Step {
        guard (0x20...0x7E).contains(byte) else { return .broken }
        bytes.append(byte)
        guard bytes.count <= KeyLimits.sequenceBytes else { return .key(.other) }
        switch bytes[0] {
        case UInt8(ascii: "["): return controlSequence
        case UInt8(ascii: "O"): return bytes.count == 1 ? .incomplete : .key(Self.application(bytes[bytes.count - 1]))
        default: return .key(.other)
        }
    }

    private var controlSequence: Step {
        guard bytes.count > 1 else { return .incomplete }
        if bytes[1] == UInt8(ascii: "[") {
            return bytes.count == 2 ? .incomplete : .key(Self.console(bytes[2]))
        }
        let last = bytes[bytes.count - 1]
        guard (0x40...0x7E).contains(last) else { return .incomplete }
        let parameters = bytes[1..<bytes.count - 1]
        if last != UInt8(ascii: "~") { return .key(Self.application(last)) }
        let number = Int(String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self))
        return number == 200 ? .pasteBegins : .key(Self.numbered(number))
    }

    /// `P`…`S` are F1 to F4.
    private static func application(_ byte: UInt8) -> Key {
        (UInt8(ascii: "P")...UInt8(ascii: "S")).contains(byte)
            ? .function(Int(byte - UInt8(ascii: "P")) + 1) : .other
    }

    /// `A`…`E` are F1 to F5.
    private static func console(_ byte: UInt8) -> Key {
        (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte)
            ? .function(Int(byte - UInt8(ascii: "A")) + 1) : .other
    }

    /// VT220 numbers, with the gaps that its keyboard had.
    private static func numbered(_ number: Int?) -> Key {
        switch number {
        case let number? where (11...15).contains(number): .function(number - 10)
        case let number? where (17...21).contains(number): .function(number - 11)
        case let number? where (23...24).contains(number): .function(number - 12)
        default: .other
        }
    }
}
