/// Percent-encoding of RFC 3986 §2.1.
enum PercentEncoding {
    /// The bytes with every `%XX` decoded, and `+` as a space where a query says so; nil when a `%` is not followed
    /// by two hexadecimal digits.
    static func decode(_ encoded: ArraySlice<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(encoded.count)
        var rest = encoded
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
                else { return nil }
                decoded.append(high << 4 | low)
            } else {
                decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? CodeCharacter.space : byte)
            }
        }
        return decoded
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        guard let value = CodeCharacter.base36(CodeCharacter.capital(byte)), value < 16 else { return nil }
        return UInt8(value)
    }
}
