import Foundation
import Returns
import Testing

/// Prices that fall, in whole numbers.
@Suite struct MoneyTests {
    @Test(arguments: [0, 15, 40, 60, 80, 200, 999])
    func `a price falls as the formula says, to the cent`(permille: Int) {
        let decay = Decay(permillePerMonth: permille)
        for amount in [1, 99, 8_400, 120_000, 99_999_999] {
            for days in [0, 1, 7, 14, 21, 30, 45, 90, 365, 3_650] {
                let exact = Double(amount) * pow(1 - Double(permille) / 1_000, Double(days) / 30)
                let left = decay.left(of: amount, afterDays: days)
                // Half a unit of rounding, and what thirty-two bits lose over ten years.
                #expect(abs(Double(left) - exact) <= 0.5 + exact * 2e-5, "\(amount) after \(days) days")
            }
        }
    }

    @Test func `a price never rises with time`() {
        let decay = Decay(permillePerMonth: 60)
        let prices = (0...400).map { decay.left(of: 12_000, afterDays: $0) }
        #expect(zip(prices, prices.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(prices[30] == 11_280)
    }

    @Test func `what lies for ten years falls no further`() {
        let decay = Decay(permillePerMonth: 10)
        #expect(decay.left(of: 100_000, afterDays: 3_650) == decay.left(of: 100_000, afterDays: 100_000))
    }

    @Test func `losses outside the range are taken as its ends`() {
        #expect(Decay(permillePerMonth: -5) == Decay.none)
        #expect(Decay(permillePerMonth: 5_000) == Decay(permillePerMonth: 999))
    }
}
