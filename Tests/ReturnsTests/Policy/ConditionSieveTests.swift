import Rehearsal
import Testing

@testable import Returns

/// The sieve saves reading rules, and must never save the wrong one.
struct ConditionSieveTests {
    private static let names = ["A", "B", "C", "D", "E"]

    private static func some<Value>(_ values: [Value], _ dice: inout Dice) -> [Value] {
        Bool.random(using: &dice) ? [] : values.filter { _ in Bool.random(using: &dice) }
    }

    private static func condition(_ dice: inout Dice) -> ItemCondition {
        var condition = ItemCondition(
            categories: some(names, &dice), grades: some(Grade.allCases, &dice),
            holds: Bool.random(using: &dice) ? .any : .free)
        condition.groups = some(names, &dice)
        condition.suppliers = some(names, &dice)
        return condition
    }

    private static func item(_ dice: inout Dice) -> ItemCase {
        var item = ItemCase(grade: Grade.allCases.randomElement(using: &dice) ?? .good)
        item.category = (names + ["Z"]).randomElement(using: &dice)
        item.group = Bool.random(using: &dice) ? nil : names.randomElement(using: &dice)
        item.supplier = Bool.random(using: &dice) ? nil : names.randomElement(using: &dice)
        return item
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `every condition that fits is let through, in its order`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let conditions = (0..<80).map { _ in Self.condition(&dice) }
        let sieve = ConditionSieve(conditions)
        var kept = 0
        for _ in 0..<50 {
            let item = Self.item(&dice)
            let candidates = sieve.candidates(for: item)
            kept += candidates.count
            #expect(candidates == candidates.sorted())
            #expect(conditions.indices.filter { conditions[$0].fits(item) }.allSatisfy(candidates.contains))
        }
        #expect(kept < 80 * 50, "seed \(seed): nothing was saved")
    }
}
