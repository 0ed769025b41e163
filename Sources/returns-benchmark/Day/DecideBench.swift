import Devices
import Returns
import Simulation
import Wire

/// Items are identified, graded and binned on a large floor in memory; each decision is timed with the facts that it
/// asks for, and what its events change is done between the measurements.
struct DecideBench {
    let items: Int

    static let itemsUsually = 20_000
    static let itemsMax = 200_000
    private static let size = DaySize(parcels: 0, products: 200_000, bins: 5_000, rules: 200, benches: 1)
    private static let microsecondsMax = 100.0
    private static let itemsPerParcel = 100

    /// What one item's decisions took, in microseconds.
    private struct Times {
        var reading: [Double] = []
        var identifying: [Double] = []
        var deciding: [Double] = []
        var whole: [Double] = []
        var bare: [Double] = []
    }

    func measure() throws -> BenchmarkReport {
        let playbook = try StandardPlaybook.load()
        var walk = LargeFloorWalk(site: DaySite(seed: 1, size: Self.size, playbook: playbook))
        var times = Times()
        walk.begin()
        for number in 0..<items {
            if number.isMultiple(of: Self.itemsPerParcel) { walk.nextParcel() }
            try measureItem(&walk, &times)
        }
        return report(times, walk)
    }

    private func measureItem(_ walk: inout LargeFloorWalk, _ times: inout Times) throws {
        let product = walk.nextProduct()
        let text = product.gtin.display
        let start = MonotonicTime.now()
        let barcode = Barcode(parsing: text)
        let read = MonotonicTime.now()
        let identified = walk.decide(.scan(barcode))
        let known = MonotonicTime.now()
        walk.keep(identified)
        let between = MonotonicTime.now()
        let found = walk.floor.product(product.gtin)
        let bare = MonotonicTime.now()
        guard found == product, walk.isAsking else { throw Self.wrong("a scanned product", "is not asked about") }
        while walk.answersLeft > 1 { walk.keep(walk.decide(walk.besides ?? .press(walk.nextAnswer))) }
        let last = Input.press(walk.nextAnswer)
        var before = MonotonicTime.now()
        let decided = walk.decide(last)
        var after = MonotonicTime.now()
        walk.keep(decided)
        // Where more is asked the way is decided behind the last of it.
        while let more = walk.besides {
            before = MonotonicTime.now()
            let decided = walk.decide(more)
            after = MonotonicTime.now()
            walk.keep(decided)
        }
        guard walk.isDecided else { throw Self.wrong("the last answer", "leads to no label and no lock") }
        walk.binItem()
        times.reading.append(read.microseconds(since: start))
        times.identifying.append(known.microseconds(since: read))
        times.deciding.append(after.microseconds(since: before))
        times.whole.append(known.microseconds(since: start) + after.microseconds(since: before))
        times.bare.append(bare.microseconds(since: between))
    }

    private static func wrong(_ what: String, _ found: String) -> BenchmarkFault {
        .wrongOutcome(what: what, expected: "a step of the item's way", found: found)
    }

    private func report(_ times: Times, _ walk: LargeFloorWalk) -> BenchmarkReport {
        let limit = Figure.Goal.p99Below(Self.microsecondsMax)
        return BenchmarkReport(
            [
                Figure("decide", "read the code", .microseconds, times.reading),
                Figure("decide", "identify", .microseconds, times.identifying),
                Figure("decide", "grade, dispose, choose a bin", .microseconds, times.deciding),
                Figure("decide", "all of it", .microseconds, times.whole, goal: limit),
                Figure("decide", "look the product up (reference)", .microseconds, times.bare),
            ],
            notes: [
                "decide: \(walk.products) products, \(walk.bins) bins, \(walk.rules) rules in force, in memory; "
                    + "ways weighed: \(walk.waysWeighed)."
            ])
    }
}
