import Returns
import Testing

/// When what waits for a supplier is enough to go back.
@Suite struct ReturnBatchTests {
    typealias Fixture = PolicyFixture

    private func load(_ count: Int, cost: Int? = 1_000, grams: Int? = 500, daysAgo days: Int = 0) -> ReturnLoad {
        var load = ReturnLoad()
        for unit in 0..<count {
            load.add(
                costCents: cost, weightGrams: grams, since: Fixture.days(-days + unit), at: Fixture.now,
                in: .metropolitanFrance)
        }
        return load
    }

    @Test(arguments: [
        (ReturnBatch(units: 3), [ReturnBatch.Threshold.units]), (ReturnBatch(units: 4), []),
        (ReturnBatch(valueCents: 3_000), [.value]), (ReturnBatch(valueCents: 3_001), []),
        (ReturnBatch(weightGrams: 1_500), [.weight]), (ReturnBatch(weightGrams: 1_501), []),
        (ReturnBatch(days: 21), [.days]), (ReturnBatch(days: 22), []), (ReturnBatch(units: 99, days: 2), [.days]),
        (ReturnBatch(units: 1, valueCents: 1, weightGrams: 1, days: 1), [.units, .value, .weight, .days]),
    ])
    func `any threshold that is reached makes a batch due`(batch: ReturnBatch, reached: [ReturnBatch.Threshold]) {
        #expect(batch.reached(by: load(3, daysAgo: 21)) == reached)
    }

    @Test func `nothing is never due`() {
        #expect(ReturnBatch(units: 1, days: 1).reached(by: ReturnLoad()).isEmpty)
        #expect(ReturnBatch().isEmpty && !ReturnBatch(days: 1).isEmpty)
    }

    @Test func `what nobody knows adds nothing to cost and weight, and the first counts the days`() {
        let load = load(2, cost: nil, grams: nil, daysAgo: 5)
        #expect(load.units == 2 && load.costCents == 0 && load.weightGrams == 0)
        #expect(load.days == 5 && load.oldest == Fixture.days(-5))
    }
}
