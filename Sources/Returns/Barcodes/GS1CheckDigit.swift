/// The GS1 mod-10 check digit of GTIN, SSCC, GLN and of our licence plates (GS1 General Specifications §7.9.1).
public enum GS1CheckDigit {
    /// The check digit (0–9) for digits that do not yet carry one: from the right, weights 3, 1, 3, 1, …
    ///
    /// Returns nil when `digits` is empty or holds anything but ASCII digits.
    public static func compute(over digits: some StringProtocol) -> Int? {
        compute(overBytes: Array(digits.utf8))
    }

    /// Whether the last digit of `digits` is the check digit of those before it.
    public static func isValid(_ digits: some StringProtocol) -> Bool {
        isValid(bytes: Array(digits.utf8))
    }

    /// The check digit for ASCII digits given as bytes; nil when there are none or other bytes among them.
    static func compute(overBytes digits: some BidirectionalCollection<UInt8>) -> Int? {
        guard CodeCharacter.areDigits(digits) else { return nil }
        var sum = 0
        var weight = 3
        for digit in digits.reversed() {
            sum += CodeCharacter.value(digit) * weight
            weight = 4 - weight
        }
        return (10 - sum % 10) % 10
    }

    /// Whether the last of these ASCII digits is the check digit of those before it.
    static func isValid(bytes digits: some BidirectionalCollection<UInt8>) -> Bool {
        guard let last = digits.last, let expected = compute(overBytes: digits.dropLast()) else { return false }
        return Int(last) - 0x30 == expected
    }
}
