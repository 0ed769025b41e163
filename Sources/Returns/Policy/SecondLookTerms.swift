/// Which share of the graded items is put before another operator, to see whether the questions are answered alike.
public struct SecondLookTerms: Hashable, Sendable {
    /// The share of categories that have none of their own, in thousandths, 0…1,000.
    public let share: Int
    /// The shares of single categories, in thousandths, by the category's id.
    public let categories: [String: Int]

    /// Sets the shares; without them nobody looks twice.
    public init(share: Int = 0, categories: [String: Int] = [:]) {
        self.share = share
        self.categories = categories
    }

    /// Whether no item is ever drawn.
    public var isOff: Bool { share == 0 && categories.values.allSatisfy { $0 == 0 } }

    /// The categories that are named, in the order of their ids.
    public var named: [String] { categories.keys.sorted() }

    /// The share of a category, in thousandths.
    public func share(of category: String?) -> Int {
        category.flatMap { categories[$0] } ?? share
    }

    /// Whether an item is drawn. Its plate alone decides, so that grading it again draws it again, and nobody at the
    /// bench can tell beforehand.
    public func draws(_ plate: LicencePlate, category: String?) -> Bool {
        plate.lot < share(of: category)
    }
}

extension LicencePlate {
    /// A number from 0 to 999, spread evenly over the plates of any prefix and any stretch of the counter.
    fileprivate var lot: Int {
        // The check digit follows from the others and would add nothing.
        let number = text.utf8.dropFirst().dropLast().reduce(UInt64(0)) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
        return Int(Self.mixed(number).multipliedFullWidth(by: 1_000).high)
    }

    /// The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, 2014): every bit of the number moves half of the bits.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mix = number &+ 0x9E37_79B9_7F4A_7C15
        mix = (mix ^ (mix >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mix = (mix ^ (mix >> 27)) &* 0x94D0_49BB_1331_11EB
        return mix ^ (mix >> 31)
    }
}
