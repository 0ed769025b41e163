/// How many arrivals it takes to fill a room, if more come than expected, as many, or fewer.
///
/// Arrivals that do not know of one another scatter by the square root of their expected number (Poisson); 1.64 of that
/// to either side is passed once in twenty times.
struct FillBand: Hashable, Sendable {
    /// Expected arrivals, in thousandths, with which the room may be full already.
    let earliest: Int
    /// Expected arrivals, in thousandths, that just fill it.
    let likely: Int
    /// Expected arrivals, in thousandths, with which it is hardly ever not full.
    let latest: Int

    /// The width of the band to either side, in thousandths of the standard deviation.
    static let deviationsPermille = 1_640

    /// The band of a room of 0 to a billion items.
    init(room: Int) {
        let likely = min(max(room, 0), 1_000_000_000) * 1_000
        self.likely = likely
        earliest = Self.least(in: 0...likely) { $0 + Self.width($0) >= likely }
        // x − z√x ≥ (x − z²) / 2, so from twice the room and z² = 2.69 on it surely holds.
        latest = likely == 0 ? 0 : Self.least(in: likely...2 * likely + 3_000) { $0 - Self.width($0) >= likely }
    }

    /// 1.64 standard deviations of so many expected arrivals; all in thousandths.
    private static func width(_ expected: Int) -> Int {
        root(expected * 1_000) * deviationsPermille / 1_000
    }

    /// The least number of a range that holds, where all above it hold too; the last one when none does.
    private static func least(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The whole square root, cut, of a number of 0 or more.
    static func root(_ number: Int) -> Int {
        var (root, bit) = (0, 1 << 31)
        while bit > 0 {
            let (square, overflow) = (root | bit).multipliedReportingOverflow(by: root | bit)
            if !overflow, square <= number { root |= bit }
            bit >>= 1
        }
        return root
    }
}
