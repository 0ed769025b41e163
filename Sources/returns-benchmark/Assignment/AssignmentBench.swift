import Devices
import Rehearsal
import Returns

/// A bin is chosen and counted on a floor of five thousand open ones of a single class, beside a plain walk over the
/// same numbers that knows nothing of owners, hazards, walks and ages.
struct AssignmentBench {
    let items: Int

    static let itemsUsually = 20_000
    static let itemsMax = 1_000_000
    private static let bins = 5_000
    private static let binClass = "RESTOCK"
    private static let microsecondsMax = 50.0
    private static let litres = 1_000_000
    private static let kilograms = 500_000

    /// A bin as the plain walk sees it.
    private struct Plain {
        var load: Int
        var measure: ItemMeasure
        let capacity: Int
        let limits: ItemMeasure
    }

    func measure() throws -> BenchmarkReport {
        var dice = Dice(seed: 5)
        let statuses = (0..<Self.bins).map { Self.status($0, &dice) }
        var board = BinBoard(statuses, from: FloorPosition(x: 0, y: 0))
        var plain = statuses.map {
            Plain(load: $0.load, measure: $0.measure, capacity: $0.bin.capacity, limits: $0.bin.details.limits)
        }
        var (times, bare): ([Double], [Double]) = ([], [])
        var at = BenchFloor.morning
        for _ in 0..<items {
            at = at.advanced(byMilliseconds: 4_000)
            let item = Self.item(&dice)
            times.append(try Self.assign(item, on: &board, at: at))
            bare.append(try Self.walk(item, over: &plain))
        }
        return BenchmarkReport(
            [
                Figure(
                    "assignment", "choose a bin and count the item", .microseconds, times,
                    goal: .p99Below(Self.microsecondsMax)),
                Figure("assignment", "walk over the same numbers (reference)", .microseconds, bare),
            ],
            notes: [
                "assignment: \(Self.bins) open bins of one class with limits of volume and weight, three suppliers' own "
                    + "among them; the reference looks for the fullest that fits, and for nothing else."
            ])
    }

    private static func assign(_ item: Stowage, on board: inout BinBoard, at now: Moment) throws -> Double {
        let start = MonotonicTime.now()
        let assigned = board.assignment(of: item, at: now)
        if let assigned { board.count(1, in: assigned.bin.place, measure: item.measure, at: now) }
        let end = MonotonicTime.now()
        guard assigned != nil else { throw Self.wrong("the board") }
        return end.microseconds(since: start)
    }

    private static func walk(_ item: Stowage, over bins: inout [Plain]) throws -> Double {
        let start = MonotonicTime.now()
        var best: Int?
        for (index, bin) in bins.enumerated() {
            guard bin.load < bin.capacity,
                bin.measure.millilitres + item.measure.millilitres <= bin.limits.millilitres,
                bin.measure.grams + item.measure.grams <= bin.limits.grams
            else { continue }
            if let best, bin.load * bins[best].capacity <= bins[best].load * bin.capacity { continue }
            best = index
        }
        if let best {
            bins[best].load += 1
            bins[best].measure.add(item.measure)
        }
        let end = MonotonicTime.now()
        guard best != nil else { throw wrong("the plain walk") }
        return end.microseconds(since: start)
    }

    /// Half full, and so roomy that no run fills the floor.
    private static func status(_ number: Int, _ dice: inout Dice) -> BinStatus {
        let suppliers: [String?] = [nil, nil, nil, "ALPHA", "BETA", "GAMMA"]
        let capacity = Int.random(in: 500...1_500, using: &dice)
        let details = BinDetails(
            limits: ItemMeasure(millilitres: litres, grams: kilograms),
            purpose: BinPurpose(supplier: suppliers[number % suppliers.count]),
            position: FloorPosition(x: number % 100, y: number / 100))
        let bin = Bin(
            code: "A-\(number)", generation: 1, zone: "A", binClass: binClass, capacity: capacity, details: details)
        let load = Int.random(in: 1...capacity / 2, using: &dice)
        return BinStatus(
            bin: bin, load: load, measure: ItemMeasure(millilitres: load * 500, grams: load * 250),
            openedAt: BenchFloor.morning.advanced(byMilliseconds: -Int64.random(in: 0...1_000_000_000, using: &dice)))
    }

    private static func item(_ dice: inout Dice) -> Stowage {
        let suppliers: [String?] = [nil, "ALPHA", "BETA", "GAMMA", "DELTA"]
        return Stowage(
            binClass: binClass, site: "DEMO", supplier: suppliers[Int.random(in: 0..<suppliers.count, using: &dice)],
            mayOverflow: true,
            measure: ItemMeasure(
                millilitres: Int.random(in: 100...3_000, using: &dice),
                grams: Int.random(in: 50...2_000, using: &dice)))
    }

    private static func wrong(_ what: String) -> BenchmarkFault {
        .wrongOutcome(what: what, expected: "a bin", found: "none")
    }
}
