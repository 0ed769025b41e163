/// The item's licence plate: `L` and twelve digits: five of a prefix that belongs to one (station, epoch), six of a
/// counter, one GS1 mod-10 check digit. Minted once, never used again.
public struct LicencePlate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The thirteen characters as printed and scanned, `L` first.
    public let text: String

    /// Reads a plate as it is printed; nil when the shape or the check digit is wrong.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == Limits.plateLength, text.utf8.first == UInt8(ascii: "L"),
            GS1CheckDigit.isValid(text.dropFirst())
        else { return nil }
        self.text = String(text)
    }

    /// Mints the plate with one number of a prefix.
    ///
    /// `counter` is 1…`Limits.platesPerPrefix`; anything else is a bug and traps.
    public init(prefix: PlatePrefix, counter: Int) {
        precondition((1...Limits.platesPerPrefix).contains(counter), "plate counter \(counter) is outside its range")
        let number = String(counter)
        let body = prefix.digits + String(repeating: "0", count: 6 - number.utf8.count) + number
        guard let check = GS1CheckDigit.compute(over: body) else {
            preconditionFailure("a plate prefix holds digits only, yet \(body) does not")
        }
        text = "L\(body)\(check)"
    }

    /// The five digits that name the (station, epoch) which minted this plate.
    public var prefix: PlatePrefix {
        guard let prefix = PlatePrefix(text.dropFirst().prefix(5)) else {
            preconditionFailure("a valid plate holds digits only, yet \(text) does not")
        }
        return prefix
    }

    /// The plate's text.
    public var description: String { text }

    /// Plates order as their text does.
    public static func < (left: LicencePlate, right: LicencePlate) -> Bool {
        left.text < right.text
    }
}

/// Five digits that the hub gives to each (station, epoch), so that no two stations mint the same plate.
public struct PlatePrefix: Hashable, Sendable, CustomStringConvertible {
    /// The five digits.
    public let digits: String

    /// Reads a prefix; nil unless it is exactly five ASCII digits.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 5, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        digits = String(text)
    }

    /// The five digits.
    public var description: String { digits }
}
