/// The secret that a person carries once from the hub to a station: 80 random bits, typed or scanned.
///
/// It never travels between machines. Both sides derive the same key from it and seal with that what they say.
public struct EnrolmentCode: Hashable, Sendable {
    /// The bits, 10 bytes.
    let bytes: [UInt8]

    /// How many bytes a code has.
    static let length = 10
    /// What stands before the code in a barcode, so that no bench takes it for goods.
    static let mark = "%E-"
    /// Crockford's base 32: digits and capitals without I, L, O and U, which are read as something else.
    private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    /// Symbols of a code, and of one of the groups in which it is shown.
    private static let symbolCount = 16, groupCount = 4

    /// A new code.
    public init(using generator: inout some RandomNumberGenerator) {
        bytes = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Reads what somebody typed or a scanner sent: with or without the mark, in any case, with hyphens and spaces
    /// anywhere; O counts as 0, I and L as 1. Nil for what is no code.
    public init?(typed text: String) {
        var rest = text.uppercased()[...]
        rest = rest.drop { $0.isWhitespace }
        if rest.hasPrefix(Self.mark) { rest = rest.dropFirst(Self.mark.count) }
        var values: [UInt8] = []
        for character in rest.utf8 where !Self.isPassedOver(character) {
            guard let value = Self.value(character), values.count < Self.symbolCount else { return nil }
            values.append(value)
        }
        guard values.count == Self.symbolCount else { return nil }
        bytes = Self.packed(values)
    }

    /// As it is shown: four groups of four.
    public var text: String {
        let symbols = symbols
        return stride(from: 0, to: Self.symbolCount, by: Self.groupCount).map {
            String(decoding: symbols[$0..<$0 + Self.groupCount], as: UTF8.self)
        }.joined(separator: "-")
    }

    /// What a barcode of it holds.
    public var barcode: String { Self.mark + String(decoding: symbols, as: UTF8.self) }

    private var symbols: [UInt8] {
        var (bits, count, symbols) = (UInt32(0), 0, [UInt8]())
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                symbols.append(Self.symbols[Int(bits >> UInt32(count) & 31)])
            }
        }
        return symbols
    }

    private static func packed(_ values: [UInt8]) -> [UInt8] {
        var (bits, count, bytes) = (UInt32(0), 0, [UInt8]())
        for value in values {
            bits = bits << 5 | UInt32(value)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func isPassedOver(_ character: UInt8) -> Bool {
        character == UInt8(ascii: "-") || character == UInt8(ascii: " ") || (0x09...0x0D).contains(character)
    }

    private static func value(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "O"): 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
        default: symbols.firstIndex(of: character).map(UInt8.init)
        }
    }
}
