/// Measurements, sorted.
struct Spread: Sendable {
    private let sorted: [Double]

    /// Takes at least one measurement.
    init(_ measurements: [Double]) {
        precondition(!measurements.isEmpty, "a spread of nothing")
        sorted = measurements.sorted()
    }

    var count: Int { sorted.count }
    var median: Double { percentile(50) }
    var max: Double { sorted[sorted.count - 1] }

    /// The measurement of nearest rank: at least `percent` of a hundred are not above it.
    func percentile(_ percent: Double) -> Double {
        let rank = (percent / 100 * Double(sorted.count)).rounded(.up)
        return sorted[Swift.min(sorted.count, Swift.max(1, Int(rank))) - 1]
    }
}
