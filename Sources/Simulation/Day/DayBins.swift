import Returns

/// Deals the bins of the floor out to the classes that the rules can name.
struct DayBins: Sendable {
    let classes: DayClasses

    /// One kind of container: how many of 180 are of it, what one takes, and how much of it a class uses.
    private struct Kind: Sendable {
        let zone: String
        let share: Int
        let capacity: Int
        let weight: @Sendable (String) -> Int
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
        Kind(zone: "H", share: 8, capacity: 40) { $0 == "SECOND-LOOK" ? 2 : $0 == DayClasses.overflow ? 1 : 0 },
        Kind(zone: "L", share: 4, capacity: 20) { name in
            name.hasPrefix("DESTROY") || ["DATA-HOLD", "QUARANTINE"].contains(name) ? 1 : 0
        },
        Kind(zone: "F", share: 3, capacity: 10) { $0 == "HAZARD" ? 1 : 0 },
        Kind(zone: "W", share: 9, capacity: 12) { ["OUTLET", "OPEN-BOX", "MARKETPLACE"].contains($0) ? 1 : 0 },
    ]

    /// So many bins in the order of their codes, and one more for each class that would have none: an item always has
    /// a place to go to.
    func bins(_ count: Int) -> [Bin] {
        let all = classes.all
        let whole = Self.kinds.reduce(0) { $0 + $1.share }
        var bins: [Bin] = []
        for kind in Self.kinds {
            let dealt = Self.deal(kind.share * count / whole, over: all.map { kind.weight($0.base) * $0.share })
            for (name, number) in zip(all.map(\.name), dealt) {
                for _ in 0..<number { bins.append(bin(kind.zone, bins.count, name, kind.capacity)) }
            }
        }
        let served = Set(bins.map(\.binClass))
        for name in all.map(\.name) where !served.contains(name) { bins.append(bin("X", bins.count, name, 40)) }
        return bins.sorted { $0.code < $1.code }
    }

    private func bin(_ zone: String, _ number: Int, _ binClass: String, _ capacity: Int) -> Bin {
        Bin(code: "\(zone)-\(1_000 + number)", generation: 1, zone: zone, binClass: binClass, capacity: capacity)
    }

    /// Deals so many things out by weight; what is left over goes to the largest remainders, the first of equal ones.
    static func deal(_ count: Int, over weights: [Int]) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        var dealt = weights.map { count * $0 / sum }
        let byRemainder = weights.indices.sorted { left, right in
            let (mine, theirs) = (count * weights[left] % sum, count * weights[right] % sum)
            return mine == theirs ? left < right : mine > theirs
        }
        for index in byRemainder.prefix(count - dealt.reduce(0, +)) { dealt[index] += 1 }
        return dealt
    }
}

extension DayClasses.Class {
    /// How much of the floor's goods are of its owner, in hundredths.
    fileprivate var share: Int {
        guard let owner else { return 100 }
        // What nobody could identify is about as much as the smallest owner's goods.
        return DayOwners.shares.first { $0.0 == owner }?.1 ?? 8
    }
}
