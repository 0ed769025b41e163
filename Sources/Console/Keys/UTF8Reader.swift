/// Bytes to scalars, resumable after any byte. What is not UTF-8 becomes U+FFFD (Unicode §3.9, maximal subparts).
struct UTF8Reader: Hashable, Sendable {
    private var pending: [UInt8] = []
    private static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// Whether a character has begun and not ended.
    var isInside: Bool { !pending.isEmpty }

    /// Takes one byte; gives the scalars that it completes, at most two.
    mutating func feed(_ byte: UInt8) -> [Unicode.Scalar] {
        guard isInside else { return begin(byte) }
        guard Self.mayFollow(pending, byte) else {
            pending = []
            return [Self.replacement] + begin(byte)
        }
        pending.append(byte)
        guard pending.count == Self.length(pending[0]) else { return [] }
        defer { pending = [] }
        return [String(decoding: pending, as: UTF8.self).unicodeScalars.first ?? Self.replacement]
    }

    /// Ends a character that was broken off.
    mutating func end() -> [Unicode.Scalar] {
        defer { pending = [] }
        return isInside ? [Self.replacement] : []
    }

    private mutating func begin(_ byte: UInt8) -> [Unicode.Scalar] {
        switch Self.length(byte) {
        case 1: return [Unicode.Scalar(byte)]
        case 2...4:
            pending = [byte]
            return []
        default: return [Self.replacement]
        }
    }

    /// How many bytes a character has that begins so; 0 for a byte that begins none.
    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// The second byte has narrower bounds: no overlong forms, no surrogates, nothing past U+10FFFF.
    private static func mayFollow(_ begun: [UInt8], _ byte: UInt8) -> Bool {
        guard begun.count == 1 else { return (0x80...0xBF).contains(byte) }
        switch begun[0] {
        case 0xE0: return (0xA0...0xBF).contains(byte)
        case 0xED: return (0x80...0x9F).contains(byte)
        case 0xF0: return (0x90...0xBF).contains(byte)
        case 0xF4: return (0x80...0x8F).contains(byte)
        default: return (0x80...0xBF).contains(byte)
        }
    }
}
