import Foundation

/// One row of the report: something measured, or its reference.
struct Figure: Sendable {
    /// What the numbers count.
    enum Unit: String, Sendable {
        case nanoseconds = "ns"
        case microseconds = "µs"
        case milliseconds = "ms"
        case seconds = "s"
        case perSecond = "/s"
        case ratio = "×"
        case switches = "switches"
        case scans = "scans"
        case keys = "keys"
        case schedules = "schedules"
        case mebibytes = "MiB"
    }

    /// What was promised of this row: of its highest measurement, its 99th percentile or its median.
    enum Goal: Sendable {
        case p99Below(Double)
        case medianAtMost(Double)
        case medianAtLeast(Double)
        case maxBelow(Double)
        case maxAtMost(Double)
    }

    let subject: String
    let what: String
    let unit: Unit
    let spread: Spread
    var goal: Goal?

    /// A row of many measurements.
    init(_ subject: String, _ what: String, _ unit: Unit, _ measurements: [Double], goal: Goal? = nil) {
        (self.subject, self.what, self.unit, self.goal) = (subject, what, unit, goal)
        spread = Spread(measurements)
    }

    static let columns = ["figure", "what", "n", "p50", "p99", "max", "unit", "goal", "met", "build"]

    /// The row's cells. A hundredth part of fewer than two measurements is not known. Where more is better, `p99` is
    /// what 99 of 100 reach and `max` the best.
    var cells: [String?] {
        let isSingle = spread.count == 1
        let tail = spread.percentile(unit == .perSecond ? 1 : 99)
        return [
            subject, what, String(spread.count), number(spread.median), isSingle ? nil : number(tail),
            isSingle ? nil : number(spread.max), unit.rawValue, goal?.words(number), verdict, Build.name,
        ]
    }

    private var verdict: String? {
        switch goal {
        case .p99Below(let limit): spread.percentile(99) < limit ? "yes" : "NO"
        case .medianAtMost(let limit): spread.median <= limit ? "yes" : "NO"
        case .medianAtLeast(let limit): spread.median >= limit ? "yes" : "NO"
        case .maxBelow(let limit): spread.max < limit ? "yes" : "NO"
        case .maxAtMost(let limit): spread.max <= limit ? "yes" : "NO"
        case nil: nil
        }
    }

    private func number(_ value: Double) -> String {
        switch unit {
        case .microseconds, .mebibytes: String(format: "%.1f", value)
        case .milliseconds, .seconds, .ratio: String(format: "%.2f", value)
        case .nanoseconds, .perSecond, .switches, .scans, .keys, .schedules: String(format: "%.0f", value)
        }
    }
}

extension Figure.Goal {
    fileprivate func words(_ number: (Double) -> String) -> String {
        switch self {
        case .p99Below(let limit): "p99 < \(number(limit))"
        case .medianAtMost(let limit): "p50 <= \(number(limit))"
        case .medianAtLeast(let limit): "p50 >= \(number(limit))"
        case .maxBelow(let limit): "max < \(number(limit))"
        case .maxAtMost(let limit): "max <= \(number(limit))"
        }
    }
}

/// How this program was compiled.
enum Build {
    #if DEBUG
        static let name = "debug"
    #else
        static let name = "release"
    #endif
}
