import Returns
import Testing
import Wire

@testable import Simulation

/// The master data of a generated day.
struct DaySiteTests {
    private static let large = DaySize(parcels: 0, products: 2_000, bins: 5_000, rules: 200, benches: 1)

    private static func site(_ size: DaySize = .usual) throws -> DaySite {
        DaySite(seed: 1, size: size, playbook: try StandardPlaybook.load())
    }

    @Test func `catalogue, bins and people are as many as asked for, and each is itself`() throws {
        let site = try Self.site()
        #expect(site.products.count == 220 && Set(site.products.map(\.gtin)).count == 220)
        #expect(site.bins.count >= 170 && Set(site.bins.map(\.code)).count == site.bins.count)
        #expect(site.badges.count == 32 && Set(site.badges.map(\.id)).count == 32)
        #expect(site.badges.allSatisfy { OwnCode.badge($0.id).isWellFormed })
        #expect(site.bins.allSatisfy { OwnCode.bin(code: $0.code, generation: $0.generation).isWellFormed })
        #expect(Set(site.products.map(\.supplier)).count == 12)
        #expect(site.products.allSatisfy { Barcode(parsing: $0.gtin.display).gtins.first == $0.gtin })
    }

    @Test(arguments: [1, 3]) func `every class that a rule can name has a bin`(owners: Int) throws {
        let site = try Self.site(DaySize(parcels: 0, products: 50, bins: 7, rules: 0, benches: 1, owners: owners))
        #expect(Set(site.bins.map(\.binClass)) == Set(site.classes.all.map(\.name)))
        #expect(site.bins.map(\.code) == site.bins.map(\.code).sorted())
    }

    @Test func `a floor with several owners has bins of each, and one with one owner has an overflow`() throws {
        let shared = try Self.site()
        #expect(Set(shared.products.compactMap(\.details.owner)) == ["OWN", "NORD", "SUD"])
        for owner in ["OWN", "NORD", "SUD", "UNKNOWN"] {
            #expect(shared.bins.contains { $0.binClass == "SECOND-LOOK-\(owner)" })
        }
        #expect(shared.bins.allSatisfy { $0.binClass.contains("-") && $0.binClass != "OVERFLOW" })
        let own = try Self.site(DaySize(parcels: 0, products: 50, bins: 180, rules: 0, benches: 1))
        #expect(Set(own.products.compactMap(\.details.owner)) == ["OWN"])
        #expect(own.bins.contains { $0.binClass == "OVERFLOW" })
    }

    @Test func `containers are dealt out by weight, and none is lost`() {
        #expect(DayBins.deal(10, over: [3, 0, 1, 1]) == [6, 0, 2, 2])
        #expect(DayBins.deal(4, over: [1, 1, 1]) == [2, 1, 1])
        #expect(DayBins.deal(2, over: [1, 5, 4]) == [0, 1, 1])
        #expect(DayBins.deal(3, over: [0, 0]) == [0, 0])
    }

    @Test func `three products are watched and six called back, two of them by lot`() throws {
        for size in [DaySize.usual, DaySize(parcels: 0, products: 2_000, bins: 60, rules: 0, benches: 1)] {
            let site = try Self.site(size)
            #expect(site.watched.count == 3 && site.calledBack.count == 6)
            #expect(site.recalls.count { $0.products.contains { !$0.lots.isEmpty } } == 2)
            #expect(site.products.count(where: site.isOrdinary) == site.products.count - 9)
        }
    }

    @Test func `the day's policy can be used, also with two hundred rules`() throws {
        for size in [DaySize.usual, Self.large] {
            #expect(PolicyLint.findings(in: try Self.site(size).playbook.currentPolicy).isEmpty)
        }
        let policy = try Self.site(Self.large).playbook.currentPolicy
        #expect(policy.prohibitions.count + policy.mandates.count + policy.channels.count == 200)
    }

    @Test func `no two suppliers agreed to the same`() throws {
        let agreements = try Self.site().playbook.currentPolicy.agreements
        #expect(agreements.count == 10)
        let clauses = agreements.map { agreement in
            "\(agreement.terms) \(agreement.grades) \(agreement.window as Any) \(agreement.validUntil as Any) "
                + "\(agreement.evidence) \(agreement.isObligatory) \(agreement.settlement) \(agreement.forbidden)"
        }
        #expect(Set(clauses).count == agreements.count)
    }

    @Test func `a playbook with fewer categories makes a day of those`() throws {
        let standard = try StandardPlaybook.load()
        let lighting = Category(
            id: "lighting", name: LocalizedText(french: "Lampes", english: "Lamps"), sheet: "apparel")
        let playbook = Playbook(
            categories: standard.categories.filter { $0.id == "apparel" } + [lighting], sheets: standard.sheets,
            dispositions: standard.dispositions)
        let day = GeneratedDay(
            seed: 1, size: DaySize(parcels: 40, products: 30, bins: 60, rules: 0, benches: 1), playbook: playbook)
        #expect(Set(day.site.products.map(\.category)) == ["apparel"])
        let summary = day.work()
        #expect(summary.findings.isEmpty && summary.binned == summary.items && summary.items > 30)
    }
}
