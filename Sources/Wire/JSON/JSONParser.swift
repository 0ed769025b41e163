import Foundation

/// Reads JSON (RFC 8259) from bytes of any origin: strict, bounded in depth, never trapping. Whoever calls bounds the
/// length.
struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0

    /// The one object that the bytes hold.
    static func object(_ data: Data) throws(WireError) -> JSONObject {
        var parser = JSONParser(bytes: [UInt8](data))
        parser.skipSpace()
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == parser.bytes.count else { throw parser.fault(.trailingBytes) }
        guard case .object(let object) = value else {
            throw .wrongType(path: "", expected: .object, found: value.type)
        }
        return object
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func fault(_ fault: JSONFault) -> WireError { .notJSON(fault, offset: position) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C {
            position += 1
        }
    }

    private mutating func value(depth: Int) throws(WireError) -> JSONValue {
        guard depth <= WireLimits.nesting else { throw fault(.tooDeep) }
        switch next {
        case nil: throw fault(.unexpectedEnd)
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(WireError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard let byte = next else { throw fault(.unexpectedEnd) }
            guard byte == word.utf8Start[offset] else { throw fault(.unexpectedByte) }
            position += 1
        }
        return value
    }

    private mutating func object(depth: Int) throws(WireError) -> JSONObject {
        position += 1
        var members: [JSONObject.Member] = []
        skipSpace()
        if next == UInt8(ascii: "}") {
            position += 1
            return [:]
        }
        repeat {
            skipSpace()
            guard let byte = next else { throw fault(.unexpectedEnd) }
            guard byte == UInt8(ascii: "\"") else { throw fault(.unexpectedByte) }
            let key = try string()
            skipSpace()
            guard try takes(UInt8(ascii: ":")) else { throw fault(.unexpectedByte) }
            skipSpace()
            members.append(JSONObject.Member(key: key, value: try value(depth: depth + 1)))
            skipSpace()
        } while try takes(UInt8(ascii: ","))
        guard try takes(UInt8(ascii: "}")) else { throw fault(.unexpectedByte) }
        guard let object = JSONObject(parsed: members) else { throw fault(.duplicateKey) }
        return object
    }

    private mutating func array(depth: Int) throws(WireError) -> [JSONValue] {
        position += 1
        var elements: [JSONValue] = []
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return elements
        }
        repeat {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while try takes(UInt8(ascii: ","))
        guard try takes(UInt8(ascii: "]")) else { throw fault(.unexpectedByte) }
        return elements
    }

    /// Steps over the byte when it is the next one.
    private mutating func takes(_ byte: UInt8) throws(WireError) -> Bool {
        guard let found = next else { throw fault(.unexpectedEnd) }
        guard found == byte else { return false }
        position += 1
        return true
    }
}

extension JSONParser {
    /// A whole number within 64 bits becomes an integer; every other number keeps its text.
    private mutating func number() throws(WireError) -> JSONValue {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        guard let first = next else { throw fault(.unexpectedEnd) }
        guard isDigit(first) else { throw fault(position == start ? .unexpectedByte : .badNumber) }
        let digits = position
        skipDigits()
        guard first != UInt8(ascii: "0") || position == digits + 1 else { throw fault(.badNumber) }
        var isWhole = true
        if next == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            guard skipDigits() else { throw fault(.badNumber) }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isWhole = false
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            guard skipDigits() else { throw fault(.badNumber) }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let number = Int(text) { return .integer(number) }
        return .decimal(text)
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Steps over digits; whether there was one.
    @discardableResult
    private mutating func skipDigits() -> Bool {
        let start = position
        while let byte = next, isDigit(byte) { position += 1 }
        return position > start
    }
}

extension JSONParser {
    /// A string, from quote to quote. Most hold no escape and are taken as one piece.
    private mutating func string() throws(WireError) -> String {
        position += 1
        let start = position
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        guard let byte = next else { throw fault(.unexpectedEnd) }
        guard byte >= 0x20 else { throw fault(.badEscape) }
        if byte == UInt8(ascii: "\"") {
            let text = try unicode(bytes[start..<position])
            position += 1
            return text
        }
        var unescaped = Array(bytes[start..<position])
        try unescape(into: &unescaped)
        return try unicode(unescaped[...])
    }

    private mutating func unescape(into text: inout [UInt8]) throws(WireError) {
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0x00..<0x20: throw fault(.badEscape)
            default: text.append(byte)
            }
        }
        throw fault(.unexpectedEnd)
    }

    private mutating func escape(into text: inout [UInt8]) throws(WireError) {
        guard let byte = next else { throw fault(.unexpectedEnd) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "u"): text += String(Character(try scalar())).utf8
        default: throw fault(.badEscape)
        }
    }

    /// The scalar of `\uXXXX`, or of two of them that form a surrogate pair.
    private mutating func scalar() throws(WireError) -> Unicode.Scalar {
        let high = try unit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800...0xDBFF).contains(high) else { throw fault(.notUnicode) }
        guard next == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") else {
            throw fault(.notUnicode)
        }
        position += 2
        let low = try unit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(low) - 0xDC00)
        else { throw fault(.notUnicode) }
        return scalar
    }

    private mutating func unit() throws(WireError) -> UInt16 {
        guard position + 4 <= bytes.count else { throw fault(.unexpectedEnd) }
        var unit: UInt16 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault(.badEscape) }
            unit = unit << 4 | UInt16(digit)
        }
        position += 4
        return unit
    }

    private func unicode(_ text: ArraySlice<UInt8>) throws(WireError) -> String {
        guard let text = String(validating: text, as: UTF8.self) else { throw fault(.notUnicode) }
        return text
    }
}
