import Foundation
import Returns
public import Wire

extension DaySummary {
    /// The summary as tables, each with its title.
    public var tables: [(title: String, table: CommandReport)] {
        var tables: [(title: String, table: CommandReport)] = [
            ("grades, % of items that a sheet graded, beside the mix that the day's shares make likely", gradeTable),
            ("dispositions, % of items, beside what Bamberg's survey found (Germany 2018, all goods)", mixTable),
            ("every disposition, with what it should bring", moneyTable),
            ("which step of the order decided", stepTable),
            ("items on hold, by kind of hold", holdTable),
            ("exceptions: assumed, really there, found of those, and raised in all", exceptionTable),
            ("destroyed, by ground: each with a mandate, a photograph and a second badge", destructionTable),
            ("bins that held goods of one owner, and no bin held those of two", ownerTable),
            ("refusals", refusalTable),
        ]
        if let forecast { tables.append((forecast.title, forecast.table)) }
        if !troubles.isEmpty { tables.append(("what went wrong, and what came of it", troubleTable)) }
        return tables
    }

    /// One line with everything that it takes to make the day again.
    public var headline: String {
        var parts = [
            "\(troubles.isEmpty ? "" : "bad day, ")seed \(seed): \(parcels) parcels", "\(items) items",
            "\(binned) in a bin or hold", "\(unfinished.count) in hand", "\(events) events",
            "\(tally.binsTakenAway) bins taken away", "\(tally.overfilling) put where no bin had room",
            "\(tally.secondLooks) second looks", "\(missed.count) causes missed",
        ]
        if stepsOnDisk > 0 { parts.append("\(stepsOnDisk) steps held against a journal") }
        parts.append("\(findings.count) breaches of an invariant")
        return parts.joined(separator: ", ")
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

    /// How often it is assumed to happen, per thousand items; of unannounced parcels, per thousand parcels.
    private static let assumed: [ExceptionCode: Double] = [
        .blindParcel: 50, .wrongItem: 8, .missingAccessory: 25, .emptyBox: 3, .serialMismatch: 4, .extraItem: 5,
        .recalled: 0.5, .batterySuspect: 1.5, .transportDamage: 15, .personalBelonging: 2, .unreadableCode: 20,
        .counterfeit: 2,
    ]

    private var exceptionTable: CommandReport {
        let rows = ExceptionCode.allCases.map { code -> [String?] in
            let count = causes.counts[code] ?? DayCauses.Count()
            let whole = code == .blindParcel ? parcels : items
            let assumed = Self.assumed[code]
            return [
                code.rawValue, String(describing: code), assumed.map(Self.number),
                assumed.map { Self.number($0 * Double(whole) / 1_000) }, String(count.there), String(count.found),
                String(count.raised),
            ]
        }
        return CommandReport(
            columns: ["code", "exception", "per 1 000", "expected", "there", "found", "raised"], rows: rows)
    }

    private var destructionTable: CommandReport {
        let rows = DestructionGround.allCases.compactMap { ground -> [String?]? in
            destroyed[ground].map { [ground.rawValue, String(describing: ground), String($0)] }
        }
        let declined = proposedDestructions - destroyed.values.reduce(0, +)
        return CommandReport(
            columns: ["ground", "why", "items"], rows: rows + [[nil, "proposed and not approved", String(declined)]])
    }

    private var ownerTable: CommandReport {
        CommandReport(
            columns: ["owner", "bins"], rows: binsOfOwners.sorted { $0.key < $1.key }.map { [$0, String($1)] })
    }

    private var troubleTable: CommandReport {
        let rows = troubles.flatMap { trouble in
            trouble.outcome.enumerated().map { index, sentence -> [String?] in
                index == 0
                    ? [trouble.when, trouble.what, trouble.isWeathered ? "yes" : "NO", sentence]
                    : ["", "", "", sentence]
            }
        }
        return CommandReport(columns: ["when", "what", "weathered", "outcome"], rows: rows)
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
