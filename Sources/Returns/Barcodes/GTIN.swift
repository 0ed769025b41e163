/// A Global Trade Item Number, always held as fourteen digits so that equal products are equal values.
public struct GTIN: Hashable, Sendable, CustomStringConvertible {
    /// The fourteen digits, zeros in front.
    public let fourteen: String

    /// Reads a GTIN-8, -12, -13 or -14; nil for another length, another character, a wrong check digit
    /// (GS1 General Specifications §7.9.1) or nothing but zeros.
    public init?(_ digits: some StringProtocol) {
        self.init(bytes: Array(digits.utf8.prefix(15)))
    }

    /// Reads a GTIN from ASCII bytes, by the same rules.
    init?(bytes: some BidirectionalCollection<UInt8>) {
        guard Self.lengths.contains(bytes.count), GS1CheckDigit.isValid(bytes: bytes),
            bytes.contains(where: { $0 != UInt8(ascii: "0") })
        else { return nil }
        fourteen = String(repeating: "0", count: 14 - bytes.count) + CodeCharacter.text(bytes)
    }

    /// The number in its shortest natural form: 8, 12, 13 or 14 digits.
    public var display: String {
        let zeros = fourteen.utf8.prefix { $0 == UInt8(ascii: "0") }.count
        return String(fourteen.dropFirst(zeros >= 6 ? 6 : min(zeros, 2)))
    }

    /// The number in its shortest natural form.
    public var description: String { display }

    /// The lengths in which a GTIN occurs.
    static let lengths: Set<Int> = [8, 12, 13, 14]
}

extension GTIN {
    /// Expands a UPC-E of eight digits (number system 0 or 1, six digits, check digit) to its UPC-A; nil when the
    /// check digit of the result is wrong.
    init?(upcE eight: some RandomAccessCollection<UInt8>) {
        let digits = Array(eight)
        guard digits.count == 8, CodeCharacter.areDigits(digits), digits[0] <= UInt8(ascii: "1") else { return nil }
        let zeros: (Int) -> [UInt8] = { Array(repeating: UInt8(ascii: "0"), count: $0) }
        let part: (ClosedRange<Int>) -> [UInt8] = { Array(digits[$0]) }
        let body: [UInt8]
        switch digits[6] {
        case UInt8(ascii: "0")...UInt8(ascii: "2"): body = part(1...2) + part(6...6) + zeros(4) + part(3...5)
        case UInt8(ascii: "3"): body = part(1...3) + zeros(5) + part(4...5)
        case UInt8(ascii: "4"): body = part(1...4) + zeros(5) + part(5...5)
        default: body = part(1...5) + zeros(4) + part(6...6)
        }
        self.init(bytes: part(0...0) + body + part(7...7))
    }

    /// The GTIN of a book: 978, the first nine digits of the ISBN-10, a fresh check digit; nil unless the ISBN's
    /// own check is right.
    init?(isbn10 code: some BidirectionalCollection<UInt8>) {
        guard CheckDigits.isISBN10Valid(code) else { return nil }
        self.init(body: Array("978".utf8) + code.dropLast())
    }

    /// The GTIN of a periodical: 977, the first seven digits of the ISSN, variant 00, a fresh check digit; nil
    /// unless the ISSN's own check is right.
    init?(issn code: some BidirectionalCollection<UInt8>) {
        guard CheckDigits.isISSNValid(code) else { return nil }
        self.init(body: Array("977".utf8) + code.dropLast() + Array("00".utf8))
    }

    private init?(body: [UInt8]) {
        guard let check = GS1CheckDigit.compute(overBytes: body) else { return nil }
        self.init(bytes: body + Array(String(check).utf8))
    }
}
