import Returns
import Testing

/// Which plates are drawn for a second look.
@Suite struct SecondLookTermsTests {
    private static let prefix = Fixture.known(PlatePrefix("10001"))

    private static func plates(_ counters: some Sequence<Int>) -> [LicencePlate] {
        counters.map { LicencePlate(prefix: prefix, counter: $0) }
    }

    @Test(arguments: [1, 30, 40, 500, 990])
    func `the share drawn of a hundred thousand plates is the share asked for`(share: Int) {
        let terms = SecondLookTerms(share: share)
        let drawn = Self.plates(1...100_000).filter { terms.draws($0, category: nil) }.count
        // Four standard deviations of a draw by chance, and at least as much as one plate in ten thousand.
        let expected = 100 * share
        let variance = Double(expected) * Double(1_000 - share) / 1_000
        #expect(Double(abs(drawn - expected)) <= max(10, 4 * variance.squareRoot()), "\(drawn) of 100,000")
    }

    @Test(arguments: [2, 5, 10, 100])
    func `no rhythm of the counter is drawn more than another`(rhythm: Int) {
        let terms = SecondLookTerms(share: 100)
        for beat in 0..<rhythm {
            let plates = Self.plates(stride(from: beat + 1, through: 100_000, by: rhythm))
            let drawn = plates.filter { terms.draws($0, category: nil) }.count
            let variance = Double(plates.count) * 0.09
            #expect(
                Double(abs(drawn * 10 - plates.count)) / 10 <= 5 * variance.squareRoot(),
                "\(drawn) of \(plates.count) at beat \(beat)")
        }
    }

    @Test func `two stations do not draw the same counters`() {
        let terms = SecondLookTerms(share: 100)
        let other = Fixture.known(PlatePrefix("10002"))
        let both = (1...100_000).filter { counter in
            terms.draws(LicencePlate(prefix: Self.prefix, counter: counter), category: nil)
                && terms.draws(LicencePlate(prefix: other, counter: counter), category: nil)
        }
        #expect((850...1_150).contains(both.count), "\(both.count)")
    }

    @Test func `who is drawn by a small share is drawn by a larger one`() {
        let small = SecondLookTerms(share: 20)
        let large = SecondLookTerms(share: 60)
        for plate in Self.plates(1...5_000) where small.draws(plate, category: nil) {
            #expect(large.draws(plate, category: nil))
        }
    }

    @Test func `none and all are none and all`() {
        for plate in Self.plates(1...2_000) {
            #expect(!SecondLookTerms().draws(plate, category: "apparel"))
            #expect(SecondLookTerms(share: 1_000).draws(plate, category: nil))
        }
    }

    @Test func `a category's own share goes before the common one`() {
        let terms = SecondLookTerms(share: 30, categories: ["beauty": 0, "connected": 50])
        #expect(terms.share(of: "beauty") == 0)
        #expect(terms.share(of: "connected") == 50)
        #expect(terms.share(of: "toy") == 30 && terms.share(of: nil) == 30)
        #expect(!terms.isOff && SecondLookTerms(categories: ["toy": 0]).isOff)
    }
}
