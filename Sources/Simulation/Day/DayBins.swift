import Foundation
import Returns

/// Deals the bins of the floor out to the classes that the rules can name.
struct DayBins: Sendable {
    let policy: Policy
    let categories: [String]

    /// One kind of container: how many of 180 are of it, what one takes, and the classes that use it, each as often as
    /// it stands there.
    private struct Kind: Sendable {
        let zone: String
        let share: Int
        let capacity: Int
        let fits: @Sendable (String) -> Int
    }

    private static let kinds = [
        Kind(zone: "T", share: 120, capacity: 24) { name in
            if name == "RESTOCK-APPAREL" { return 10 }
            if name.hasPrefix("RESTOCK-") { return 3 }
            return ["OUTLET", "MARKETPLACE", "RECOND"].contains(name) ? 2 : 0
        },
        Kind(zone: "C", share: 24, capacity: 60) { name in
            name.hasPrefix("RTV-") || ["LOT", "REPAIR", "RECOND"].contains(name) ? 1 : 0
        },
        Kind(zone: "G", share: 12, capacity: 200) { name in
            name.hasPrefix("RECYCLE") || ["LOT", "PARTS", "DONATE"].contains(name) ? 1 : 0
        },
        Kind(zone: "H", share: 8, capacity: 40) { $0 == "SECOND-LOOK" ? 2 : $0 == "OVERFLOW" ? 1 : 0 },
        Kind(zone: "L", share: 4, capacity: 20) { ["DATA-HOLD", "QUARANTINE"].contains($0) ? 1 : 0 },
        Kind(zone: "F", share: 3, capacity: 10) { $0 == "HAZARD" ? 1 : 0 },
        Kind(zone: "W", share: 9, capacity: 12) { ["OUTLET", "OPEN-BOX", "MARKETPLACE"].contains($0) ? 1 : 0 },
    ]

    /// So many bins, and one more for each class that would have none: an item always has a place to go to.
    func bins(_ count: Int) -> [Bin] {
        let classes = self.classes
        let whole = Self.kinds.reduce(0) { $0 + $1.share }
        var bins: [Bin] = []
        for kind in Self.kinds {
            let users = classes.flatMap { Array(repeating: $0, count: kind.fits($0)) }
            guard !users.isEmpty else { continue }
            for number in 0..<(kind.share * count / whole) {
                bins.append(bin(kind.zone, number, users[number % users.count], kind.capacity))
            }
        }
        let served = Set(bins.map(\.binClass))
        for (number, name) in classes.filter({ !served.contains($0) }).enumerated() {
            bins.append(bin("X", number, name, 40))
        }
        return bins
    }

    private func bin(_ zone: String, _ number: Int, _ binClass: String, _ capacity: Int) -> Bin {
        Bin(code: "\(zone)-\(100 + number)", generation: 1, zone: zone, binClass: binClass, capacity: capacity)
    }

    /// Every class that a rule, channel or agreement can name, and the overflow; sorted.
    var classes: [String] {
        let rules = policy.mandates.map(\.binClass) + policy.otherwise.rules.map(\.binClass)
        let ways = policy.channels.map(\.binClass)
        let suppliers = policy.agreements.map {
            $0.binClass.replacingOccurrences(of: "{supplier}", with: $0.supplier)
        }
        let filled = (rules + ways + suppliers).flatMap { name in
            name.contains("{category}")
                ? categories.map { name.replacingOccurrences(of: "{category}", with: $0.uppercased()) } : [name]
        }
        return Set(filled + ["OVERFLOW"]).sorted()
    }
}
