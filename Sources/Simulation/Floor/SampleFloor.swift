import Hub
import Rehearsal
import Returns
import Wire

/// The made-up site of one floor. It reaches the hub as files that IT imports, and the benches as the hub's feed.
struct SampleFloor: Sendable {
    /// The code on command and answer cards.
    static let site = "SIM"
    static let badges = ["ANNA01", "BOB002", "CLEO03"]
    private static let productCount = 8
    let bins: [Bin]
    let products: [GTIN]
    private let benches: Int
    private let returnsPerBench: Int

    /// Draws the capacities.
    init(plan: FloorPlan) throws {
        var dice = Dice(seed: plan.seed).branch("site")
        let table = try StandardPlaybook.load().dispositions
        let classes = Set(table.rules.map(\.binClass)).union(["OVERFLOW"]).sorted()
        bins = classes.enumerated().flatMap { lane, binClass in
            (1...2).map { number in
                Bin(
                    code: "B\(lane)-\(number)", generation: 1, zone: "Zone \(lane)", binClass: binClass,
                    capacity: dice.number(plan.binCapacities))
            }
        }
        products = (0..<Self.productCount).compactMap { index in
            let body = "2000000\(10_000 + index)"
            return GS1CheckDigit.compute(over: body).flatMap { GTIN("\(body)\($0)") }
        }
        (benches, returnsPerBench) = (plan.benches, plan.returnsPerBench)
    }

    /// The tracking number of one announced return.
    func tracking(_ number: Int) -> String {
        let body = String(1_000_000_000 + 7_919 * (number + 1))
        return "8R\(body)\(GS1CheckDigit.compute(over: body) ?? 0)"
    }

    /// The numbers of the returns that are announced for one bench. Each is opened once by its own bench, and sometimes
    /// by another one as well.
    func returns(ofBench bench: Int) -> Range<Int> {
        (bench * returnsPerBench)..<((bench + 1) * returnsPerBench)
    }

    private func lines(_ number: Int) -> [(gtin: GTIN, quantity: Int)] {
        let first = products[number % products.count]
        let second = products[(number * 3 + 1) % products.count]
        return number % 3 == 0 || first == second ? [(first, 1 + number % 2)] : [(first, 1), (second, 1)]
    }

    /// The files, badges last: a bench that knows a badge knows everything.
    var files: [(kind: ImportKind, csv: String)] {
        let catalogue = products.enumerated().map { index, gtin in
            let category = index.isMultiple(of: 2) ? "apparel" : "connected"
            return "\(gtin.display),Article \(index),Thing \(index),\(category),ALPHA,29.90,300"
        }
        let announced = (0..<(benches * returnsPerBench)).flatMap { number in
            lines(number).map { "RMA-\(number),\(tracking(number)),\($0.gtin.display),\($0.quantity),TOO_SMALL" }
        }
        let floor = bins.map { "\($0.code),\($0.zone),\($0.binClass),\($0.capacity),\($0.generation)" }
        let people = Self.badges.enumerated().map { "\($1),\($1.prefix(2)),\($0 == 0 ? "fr" : "en"),operator" }
        return [
            (.products, csv("gtin,name_fr,name_en,category,supplier,price,weight_g", catalogue)),
            (.returns, csv("rma,tracking,gtin,quantity,reason", announced)),
            (.bins, csv("code,zone,class,capacity,generation", floor)),
            (.badges, csv("id,alias,language,role", people)),
        ]
    }

    private func csv(_ header: String, _ rows: [String]) -> String {
        ([header] + rows).joined(separator: "\n") + "\n"
    }
}
