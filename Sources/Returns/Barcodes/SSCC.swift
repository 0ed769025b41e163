/// A Serial Shipping Container Code: the number of one logistic unit.
public struct SSCC: Hashable, Sendable, CustomStringConvertible {
    /// The eighteen digits.
    public let digits: String

    /// Reads eighteen ASCII digits; nil when the check digit is wrong (GS1 General Specifications §7.9.1) or all
    /// are zeros.
    public init?(_ digits: some StringProtocol) {
        self.init(bytes: Array(digits.utf8.prefix(19)))
    }

    /// Reads an SSCC from ASCII bytes, by the same rules.
    init?(bytes: some BidirectionalCollection<UInt8>) {
        guard bytes.count == 18, GS1CheckDigit.isValid(bytes: bytes),
            bytes.contains(where: { $0 != UInt8(ascii: "0") })
        else { return nil }
        digits = CodeCharacter.text(bytes)
    }

    /// The eighteen digits.
    public var description: String { digits }
}
