import Testing

@testable import Returns

/// What a late refund costs.
struct LateSurchargeTests {
    @Test(arguments: [
        (Int.min, LateSurcharge.none), (-1, .none), (0, .none), (1, .interest(days: 1)), (10, .interest(days: 10)),
        (11, .permille(50)), (20, .permille(50)), (21, .permille(100)), (30, .permille(100)), (31, .permille(200)),
        (60, .permille(200)), (61, .permille(500)), (90, .permille(500)), (91, .permille(550)), (120, .permille(550)),
        (121, .permille(600)), (150, .permille(600)), (151, .permille(650)), (330, .permille(900)),
        (331, .permille(950)), (360, .permille(950)), (361, .permille(1_000)), (390, .permille(1_000)),
        (391, .wholePrice(interestDays: 1)), (755, .wholePrice(interestDays: 365)),
    ])
    func `each band ends with the day that names it`(days: Int, expected: LateSurcharge) {
        #expect(LateSurcharge(daysLate: days) == expected)
    }

    @Test(arguments: [
        (10_000, 0, 0), (10_000, 1, 2), (10_000, 10, 19), (10_000, 11, 500), (10_000, 60, 2_000), (10_000, 90, 5_000),
        (10_000, 91, 5_500), (10_000, 361, 10_000), (10_000, 755, 10_670), (1, 11, 1), (21, 20, 2), (0, 400, 0),
        (-500, 400, 0),
    ])
    func `the cost is in whole cents, a cent begun counting`(cents: Int, days: Int, expected: Int) throws {
        let rate = try #require(LegalInterestRate(permilleAYear: 67))
        #expect(LateSurcharge.moneyAtRisk(cents: cents, daysLate: days, interest: rate) == expected)
    }

    @Test func `waiting never makes it cheaper, and a dearer item never costs less`() throws {
        for permille in [0, 26, 67, 1_000] {
            let rate = try #require(LegalInterestRate(permilleAYear: permille))
            for cents in [0, 1, 19, 99, 12_345, 1_000_000_00] {
                var last = 0
                for days in 0...1_200 {
                    let cost = LateSurcharge.moneyAtRisk(cents: cents, daysLate: days, interest: rate)
                    let dearer = LateSurcharge.moneyAtRisk(cents: cents + 1, daysLate: days, interest: rate)
                    try #require(cost >= last && dearer >= cost, "\(permille) \(cents) \(days)")
                    last = cost
                }
            }
        }
    }

    @Test func `no sum and no delay is too large`() throws {
        let rate = try #require(LegalInterestRate(basisPointsAYear: 10_000))
        for days in [1, 50, 100, 400, .max] {
            let cost = LateSurcharge.moneyAtRisk(cents: .max, daysLate: days, interest: rate)
            #expect(cost > 0 && (days < 391 || cost == .max))
        }
    }

    @Test func `a rate is a part of the whole`() {
        #expect(LegalInterestRate(permilleAYear: -1) == nil && LegalInterestRate(permilleAYear: 1_001) == nil)
        #expect(LegalInterestRate(basisPointsAYear: -1) == nil && LegalInterestRate(basisPointsAYear: 10_001) == nil)
        #expect(LegalInterestRate(permilleAYear: 67) == LegalInterestRate(basisPointsAYear: 670))
    }
}
