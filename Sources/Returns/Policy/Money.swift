/// Arithmetic of money: whole euro cents and thousandths, so that every machine comes to the same sum.
enum Money {
    /// So many thousandths of an amount, rounded to the nearest whole unit, halves away from zero.
    static func part(_ permille: Int, of amount: Int) -> Int {
        rounded(amount * permille, by: 1_000)
    }

    /// A quotient rounded to the nearest whole number, halves away from zero; `divisor` is positive.
    static func rounded(_ dividend: Int, by divisor: Int) -> Int {
        let half = dividend < 0 ? -(divisor / 2) : divisor / 2
        return (dividend + half) / divisor
    }
}

/// How fast a price falls: a factor per day, in units of 2⁻³², from the loss per month.
///
/// A price of `amount` is worth `amount · (1 − δ)^(days / 30)` after so many days. Powers are taken in whole numbers,
/// so that a decision can be made again years later on any machine and comes out to the cent.
public struct Decay: Hashable, Sendable {
    /// The loss in thousandths per thirty days, 0…999.
    public let permillePerMonth: Int
    /// What is left after one day, in units of 2⁻³².
    private let daily: UInt64

    private static let one: UInt64 = 1 << 32
    private static let daysPerMonth = 30
    /// Days after which nothing more is lost: what lies longer has no price left to lose.
    static let daysMax = 3_650

    /// A price that stays.
    public static let none = Decay(permillePerMonth: 0)

    /// The decay of so many thousandths a month; values outside 0…999 are taken as the nearest of them.
    public init(permillePerMonth: Int) {
        let permille = min(max(permillePerMonth, 0), 999)
        self.permillePerMonth = permille
        daily = Self.root(of: Self.one * UInt64(1_000 - permille) / 1_000)
    }

    /// What is left of an amount of 0 or more after so many days, rounded to the nearest whole unit.
    public func left(of amount: Int, afterDays days: Int) -> Int {
        guard permillePerMonth > 0, amount > 0, days > 0 else { return amount }
        let factor = Self.power(daily, min(days, Self.daysMax))
        let product = UInt64(amount).multipliedFullWidth(by: factor)
        // Rounded at the last kept bit; the high half holds what is above 2⁶⁴ / 2³².
        let (low, carry) = product.low.addingReportingOverflow(Self.one / 2)
        return Int(((product.high + (carry ? 1 : 0)) << 32) | (low >> 32))
    }

    /// The thirtieth root of a fraction, from below: one bit after the other, as long as the power stays within it.
    private static func root(of fraction: UInt64) -> UInt64 {
        guard fraction < one else { return one }
        var root: UInt64 = 0
        for bit in (0..<32).reversed() {
            let candidate = root | (1 << UInt64(bit))
            if power(candidate, daysPerMonth) <= fraction { root = candidate }
        }
        return root
    }

    private static func power(_ base: UInt64, _ exponent: Int) -> UInt64 {
        var result = one
        var square = base
        var rest = exponent
        while rest > 0 {
            if !rest.isMultiple(of: 2) { result = (result * square) >> 32 }
            square = (square * square) >> 32
            rest /= 2
        }
        return result
    }
}
