import Foundation
import Returns
public import Wire

extension DaySummary {
    /// The summary as tables, each with its title.
    public var tables: [(title: String, table: CommandReport)] {
        [
            ("grades, % of items that a sheet graded, beside the mix that the day's shares make likely", gradeTable),
            ("dispositions, % of items, beside what Bamberg's survey found (Germany 2018, all goods)", mixTable),
            ("every disposition, with what it should bring", moneyTable),
            ("which step of the order decided", stepTable),
            ("items on hold, by kind of hold", holdTable),
            ("exceptions: really there, recorded at the bench, assumed per 1 000 items", exceptionTable),
            ("refusals", refusalTable),
        ]
    }

    /// One line with everything that it takes to make the day again.
    public var headline: String {
        "seed \(seed): \(parcels) parcels, \(items) items, \(binned) in a bin or hold, \(unfinished.count) in hand, "
            + "\(events) events, \(tally.binsTakenAway) bins taken away, \(tally.overfilling) put where no bin had room, "
            + "\(tally.secondLooks) second looks, \(findings.count) breaches of an invariant"
    }

    private var gradeTable: CommandReport {
        let graded = grades.filter { $0.key != .held }.values.reduce(0, +) + hazards
        let rows = Grade.allCases.dropFirst().map { grade in
            let count = grade == .held ? hazards : grades[grade] ?? 0
            return [
                grade == .likeNew ? "N, A" : grade.rawValue, String(count), percent(count, of: graded),
                expected[grade].map { Self.number($0) },
            ]
        }
        return CommandReport(columns: ["grade", "items", "day", "likely"], rows: rows)
    }

    /// Held items that their grade alone holds; a doubt or a missing code says nothing about the grade.
    private var hazards: Int { tally.grades.values.count { $0.hold == .hazard } }

    private static let survey: [(name: String, ways: [Disposition], published: String?)] = [
        ("sold as new", [.restock, .restockOpen], "79.0"),
        ("sold as B goods", [.outlet, .marketplace, .refurbish, .repair], "13.0"),
        ("to industrial buyers", [.lot, .parts], "2.1"),
        ("given away", [.donate], "0.9"),
        ("disposed of", [.recycle, .hazardousDisposal, .destroy, .fieldCredit], "3.9"),
        ("other", [.returnToVendor, .returnToCustomer], "1.1"),
        ("on hold", [.hold], nil),
    ]

    private var mixTable: CommandReport {
        let rows = Self.survey.map { name, ways, published in
            let count = ways.reduce(0) { $0 + (dispositions[$1] ?? 0) }
            return [name, String(count), percent(count, of: items), published]
        }
        return CommandReport(columns: ["way", "items", "day", "published"], rows: rows)
    }

    private var moneyTable: CommandReport {
        let rows = Disposition.allCases.compactMap { way -> [String?]? in
            let items = tally.dispositions.values.filter { $0.disposition == way }
            guard !items.isEmpty else { return nil }
            let valued = items.compactMap { $0.basis?.recovery?.net }
            let prices = items.filter { $0.basis?.recovery != nil }.compactMap { $0.basis?.item.priceCents }
            let recovered = valued.reduce(0, +)
            return [
                way.rawValue, String(items.count), percent(items.count, of: self.items), String(valued.count),
                valued.isEmpty ? nil : Self.euros(recovered),
                prices.isEmpty ? nil : percent(recovered, of: prices.reduce(0, +)),
            ]
        }
        return CommandReport(columns: ["disposition", "items", "%", "valued", "€", "% of price"], rows: rows)
    }

    private var stepTable: CommandReport {
        let steps = Dictionary(grouping: tally.dispositions.values.compactMap { $0.basis?.step }) { $0 }
        let rows = DispositionStep.allCases.compactMap { step in
            steps[step].map { [step.rawValue, String($0.count), percent($0.count, of: items)] }
        }
        return CommandReport(columns: ["step", "items", "%"], rows: rows)
    }

    private var holdTable: CommandReport {
        let rows = Hold.allCases.flatMap { hold -> [[String?]] in
            let held = tally.dispositions.filter { tally.grades[$0.key]?.hold == hold }.values
            return Dictionary(grouping: held, by: \.binClass).sorted { $0.key < $1.key }.map { binClass, items in
                let owner = ExceptionCode.allCases.first { $0.hold == hold }?.owner
                return [hold.rawValue, binClass, String(items.count), (owner ?? .supervisor).rawValue]
            }
        }
        return CommandReport(columns: ["hold", "bin class", "items", "owner"], rows: rows)
    }

    private static let assumed: [ExceptionCode: String] = [
        .wrongItem: "8", .missingAccessory: "25", .emptyBox: "3", .serialMismatch: "4", .extraItem: "5",
        .recalled: "0.5", .batterySuspect: "1.5", .transportDamage: "15", .personalBelonging: "2",
        .unreadableCode: "20", .counterfeit: "2",
    ]

    private var exceptionTable: CommandReport {
        let rows = ExceptionCode.allCases.compactMap { code -> [String?]? in
            let (happened, seen) = (tally.happened[code] ?? 0, tally.seen[code] ?? 0)
            guard happened + seen > 0 || Self.assumed[code] != nil else { return nil }
            return [
                code.rawValue, String(describing: code), String(happened), String(seen),
                items == 0 ? nil : Self.number(Double(happened) * 1_000 / Double(items)), Self.assumed[code],
            ]
        }
        return CommandReport(
            columns: ["code", "exception", "there", "recorded", "per 1 000", "assumed"], rows: rows)
    }

    private var refusalTable: CommandReport {
        CommandReport(
            columns: ["refusal", "times"], rows: refusals.sorted { $0.key < $1.key }.map { [$0, String($1)] })
    }

    private func percent(_ count: Int, of whole: Int) -> String? {
        whole == 0 ? nil : Self.number(Double(count) * 100 / Double(whole))
    }

    private static func number(_ value: Double) -> String { String(format: "%.1f", value) }

    private static func euros(_ cents: Int) -> String { String(format: "%.2f", Double(cents) / 100) }
}
