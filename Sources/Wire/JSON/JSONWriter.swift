import Foundation

/// Writes JSON in the one form that is stored and hashed: one line, keys in byte order, no spaces, UTF-8; only `"`, `\`
/// and control characters are escaped, the latter in their short form where JSON has one (RFC 8259 §7).
struct JSONWriter {
    private var bytes: [UInt8] = []

    /// Digits of a whole number, with its sign.
    private static let digitsMax = 20
    /// Bytes that most events need at most.
    private static let usualBytes = 768

    init() {
        bytes.reserveCapacity(Self.usualBytes)
    }

    static func data(_ object: JSONObject) -> Data { data(.object(object)) }

    static func data(_ value: JSONValue) -> Data {
        var writer = JSONWriter()
        writer.write(value)
        return writer.data
    }

    /// What was written so far.
    var data: Data { Data(bytes) }

    /// Writes JSON that is known beforehand, as it is.
    mutating func write(json: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .integer(let number): write(number)
        case .decimal(let text): bytes += text.utf8
        case .string(let text): write(text)
        case .array(let elements): write(elements)
        case .object(let object): write(object)
        }
    }

    /// Writes a number in decimal digits, by hand: an event has half a dozen, and a `String` for each costs more than
    /// the digits.
    mutating func write(_ number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.digitsMax) { digits in
            var rest = number.magnitude
            var start = digits.count
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                start -= 1
                digits[start] = UInt8(ascii: "-")
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    mutating func write(_ hash: EventHash) {
        bytes.append(UInt8(ascii: "\""))
        hash.writeHex(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(_ elements: [JSONValue]) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func write(_ object: JSONObject) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in object.members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(member.key)
            bytes.append(UInt8(ascii: ":"))
            write(member.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            // Most text goes over in one piece.
            guard utf8.contains(where: Self.isEscaped) else { return bytes.append(contentsOf: utf8) }
            for byte in utf8 { Self.isEscaped(byte) ? write(escaped: byte) : bytes.append(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func write(escaped byte: UInt8) {
        switch byte {
        case 0x08: bytes += #"\b"#.utf8
        case 0x09: bytes += #"\t"#.utf8
        case 0x0A: bytes += #"\n"#.utf8
        case 0x0C: bytes += #"\f"#.utf8
        case 0x0D: bytes += #"\r"#.utf8
        case 0x00..<0x20: bytes += (#"\u00"# + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
        default: bytes += [UInt8(ascii: "\\"), byte]
        }
    }
}
