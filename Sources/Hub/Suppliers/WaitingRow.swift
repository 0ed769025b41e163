import Returns

/// Which supplier stands first in the list of what waits for them.
public enum WaitingOrder: Sendable {
    /// The one whose goods wait longest.
    case oldest
    /// The one of whom most credit is expected.
    case money
}

/// What waits for one supplier, in one line.
struct WaitingRow {
    let supplier: String
    let agreement: SupplierAgreement?
    let items: [WaitingItem]
    /// The units asked about this month.
    let month: Int
    let bench: SupplierBench

    static let columns = [
        "supplier", "units", "costCents", "creditCents", "since", "windowEnds", "missed", "toAsk", "batch", "month",
        "monthMax", "authorisation", "numbers", "freight",
    ]

    var cells: [Listing.Cell] {
        [
            .text(supplier), .number(items.count), .number(items.reduce(0) { $0 + ($1.item.costCents ?? 0) }),
            .number(creditCents), .time(oldest), .time(windowEnds), .number(missed), .number(open.count),
            .text(batch), .number(month), .number(agreement?.unitsPerMonth),
            .text(agreement.map { $0.authorisation == nil ? "not needed" : "needed" }), .text(numbers),
            .text(agreement?.freight.rawValue),
        ]
    }

    /// When the first of the goods began to wait.
    var oldest: Moment { items.map(\.since).min() ?? bench.now }
    var creditCents: Int { items.reduce(0) { $0 + $1.creditCents } }

    /// When the first window closes of the goods that no number covers.
    private var windowEnds: Moment? { open.compactMap { agreement?.windowEnd(of: $0.item, in: bench.calendar) }.min() }

    /// What the supplier can still be asked about.
    private var open: [WaitingItem] { asked(inTime: true) }

    /// How many units he would no longer answer about in time.
    private var missed: Int { asked(inTime: false).count }

    private func asked(inTime: Bool) -> [WaitingItem] {
        guard let agreement else { return [] }
        return items.filter { $0.isOpen(on: bench.today) && bench.isInTime($0, agreement) == inTime }
    }

    /// Which threshold the goods reach that nobody has asked about.
    private var batch: String? {
        guard let agreement else { return "no agreement" }
        guard !open.isEmpty else { return nil }
        guard let batch = agreement.batch else { return "due: each piece by itself" }
        let load = bench.load(of: open)
        let reached = batch.reached(by: load)
        return reached.isEmpty ? "not yet: \(batch.words(load))" : "due: \(batch.words(load, only: reached))"
    }

    /// The numbers under which goods may go, and those that ran out while the goods stayed.
    private var numbers: String? {
        var counts: [String: Int] = [:]
        for item in items {
            guard case .authorised(let number, let lastDay)? = item.request?.answer else { continue }
            counts["\(number)\(words(lastDay))", default: 0] += 1
        }
        let words = counts.sorted { $0.key < $1.key }.map { number, count in
            "\(number): \(count) \(count == 1 ? "unit" : "units")"
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private func words(_ lastDay: CalendarDay?) -> String {
        guard let lastDay else { return "" }
        let left = lastDay.daysSince(bench.today)
        if left < 0 { return " ran out on \(lastDay)" }
        return left <= HubLimits.authorisationWarningDays ? " RUNS OUT on \(lastDay)" : " until \(lastDay)"
    }
}

extension SupplierBench {
    /// All of it together.
    func load(of items: [WaitingItem]) -> ReturnLoad {
        items.reduce(into: ReturnLoad()) { load, item in
            load.add(
                costCents: item.item.costCents, weightGrams: item.item.weightGrams, since: item.since, at: now,
                in: calendar)
        }
    }
}

extension ReturnBatch {
    /// How far goods are on the way to the thresholds, for example `12 of 20 units, 3 of 21 days`.
    func words(_ load: ReturnLoad, only thresholds: [Threshold] = Threshold.allCases) -> String {
        thresholds.compactMap { threshold in
            limit(of: threshold).map { Self.words(threshold, load[threshold], $0) }
        }.joined(separator: ", ")
    }

    private static func words(_ threshold: Threshold, _ found: Int, _ limit: Int) -> String {
        switch threshold {
        case .units: "\(found) of \(limit) units"
        case .value: "\(found.euro) of \(limit.euro) €"
        case .weight: "\(found) of \(limit) g"
        case .days: "\(found) of \(limit) days"
        }
    }
}
