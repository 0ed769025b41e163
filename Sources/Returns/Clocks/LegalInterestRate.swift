/// The legal interest rate. The state sets it anew each half-year, with two decimals, so it comes as an argument.
public struct LegalInterestRate: Hashable, Sendable {
    /// Hundredths of a percent a year, 0–10,000.
    public let basisPointsAYear: Int

    /// A rate of 0–10,000 hundredths of a percent a year; nil outside.
    public init?(basisPointsAYear: Int) {
        guard (0...10_000).contains(basisPointsAYear) else { return nil }
        self.basisPointsAYear = basisPointsAYear
    }

    /// A rate of 0–1,000 permille a year; nil outside.
    public init?(permilleAYear: Int) {
        guard (0...1_000).contains(permilleAYear) else { return nil }
        basisPointsAYear = permilleAYear * 10
    }

    /// The interest on a sum over some days of a year of 365, in cents; a cent begun counts whole.
    func interest(onCents cents: Int, days: Int) -> Int {
        cents.fraction(Int128(basisPointsAYear) * Int128(days), of: 10_000 * 365)
    }
}

extension Int {
    /// This many cents times a fraction, rounded up; the largest number when it is larger than that.
    func fraction(_ numerator: Int128, of denominator: Int128) -> Int {
        let product = Int128(self).multipliedReportingOverflow(by: numerator)
        guard !product.overflow else { return .max }
        let quotient = product.partialValue.floored(by: denominator)
        return Int(clamping: quotient * denominator == product.partialValue ? quotient : quotient + 1)
    }
}
