/// A length on the label in printer dots; what a dot is worth depends on the resolution of the print head.
public struct Dots: Hashable, Comparable, AdditiveArithmetic, Sendable, CustomStringConvertible {
    /// How many dots.
    public let count: Int

    /// No length.
    public static let zero = Dots(0)

    /// Makes a length from a number of dots.
    public init(_ count: Int) {
        self.count = count
    }

    /// The dots nearest to a length in micrometres.
    public init(micrometres: Int, at resolution: Resolution) {
        count = (micrometres * resolution.dotsPerMetre + 500_000) / 1_000_000
    }

    /// The fewest dots that are not shorter than a length in micrometres; for lengths that a standard calls a minimum.
    public init(atLeastMicrometres micrometres: Int, at resolution: Resolution) {
        count = (micrometres * resolution.dotsPerMetre + 999_999) / 1_000_000
    }

    /// The number of dots, as digits.
    public var description: String { "\(count)" }

    /// The sum of two lengths.
    public static func + (left: Dots, right: Dots) -> Dots { Dots(left.count + right.count) }

    /// The difference of two lengths.
    public static func - (left: Dots, right: Dots) -> Dots { Dots(left.count - right.count) }

    /// A length taken several times.
    public static func * (length: Dots, times: Int) -> Dots { Dots(length.count * times) }

    /// Shorter lengths order first.
    public static func < (left: Dots, right: Dots) -> Bool { left.count < right.count }
}
