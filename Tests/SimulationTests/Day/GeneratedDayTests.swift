import Returns
import Testing
import Wire

@testable import Simulation

/// A generated day goes through the real workflow and keeps the invariants after every step.
struct GeneratedDayTests {
    private static let size = DaySize(parcels: 200, products: 220, bins: 180, rules: 0, benches: 4, owners: 3)

    private static func summary(
        seed: UInt64, size: DaySize = size, rates: DayRates = .usual
    ) throws -> DaySummary {
        let day = GeneratedDay(seed: seed, size: size, playbook: try StandardPlaybook.load(), rates: rates)
        return day.work()
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `every item of a day ends in a bin or a hold, and no invariant is broken`(seed: UInt64) throws {
        let day = try Self.summary(seed: seed)
        #expect(day.findings.isEmpty, "seed \(seed): \(day.findings)")
        #expect(day.parcels == Self.size.parcels)
        #expect(day.items > Self.size.parcels && day.binned == day.items && day.unfinished.isEmpty)
        #expect(day.grades.values.reduce(0, +) == day.items)
        #expect(day.dispositions.values.reduce(0, +) == day.items)
        #expect(day.holds.values.reduce(0, +) == day.dispositions[.hold])
        #expect(day.firstItemScans.count + day.followingItemScans.count == day.items)
    }

    @Test func `an item takes no more scans than promised`() throws {
        let day = try Self.summary(seed: 5)
        func median(_ counts: [Int]) -> Int { counts.sorted()[counts.count / 2] }
        #expect(median(day.firstItemScans) == 4)
        #expect(median(day.followingItemScans) == 3)
        #expect(median(day.firstItemKeys) == 1 && median(day.followingItemKeys) == 0)
        // Nobody gets an item into a bin with less.
        #expect(day.firstItemScans.allSatisfy { $0 >= 3 } && day.followingItemScans.allSatisfy { $0 >= 2 })
    }

    /// Every code but those that a day does not bring about: a serial number that came back before, a late return, a
    /// hub that cannot be reached, an item that is not in its bin any more.
    private static let brought = Set(ExceptionCode.allCases).subtracting([
        .serialReturnedBefore, .lateReturn, .hubUnreachable, .inventoryMissing,
    ])

    @Test(arguments: [7, 9] as [UInt64])
    func `every cause that is really there is found, and nothing else is raised`(seed: UInt64) throws {
        let day = try Self.summary(seed: seed, rates: .rough)
        #expect(day.findings.isEmpty && day.missed.isEmpty, "seed \(seed): \(day.findings) \(day.missed)")
        for code in Self.brought {
            let count = day.causes.counts[code] ?? DayCauses.Count()
            #expect(count.there > 0 && count.found == count.there, "seed \(seed), \(code): \(count)")
            // Some grades are reached by no other way than by saying that something is missing: a single shoe.
            let isMore = code == .missingAccessory && count.raised > count.there
            #expect(count.raised == count.there || isMore, "seed \(seed), \(code): \(count)")
        }
        #expect(day.causes.counts[.blindParcel]?.there == 20)
    }

    @Test func `nothing is destroyed without the lock, and some things are`() throws {
        let day = try Self.summary(
            seed: 4, size: DaySize(parcels: 400, products: 220, bins: 180, rules: 0, benches: 4, owners: 3))
        #expect(day.findings.isEmpty, "\(day.findings)")
        let destroyed = day.destroyed.values.reduce(0, +)
        #expect(destroyed > 0 && destroyed <= day.proposedDestructions)
        let decided = (day.dispositions[.destroy] ?? 0) + (day.dispositions[.fieldCredit] ?? 0)
        #expect(destroyed == decided)
    }

    @Test func `goods of three owners go into bins of their own`() throws {
        let day = try Self.summary(seed: 6)
        #expect(day.findings.isEmpty, "\(day.findings)")
        #expect(Set(day.binsOfOwners.keys) == ["OWN", "NORD", "SUD"])
        #expect(day.binsOfOwners.values.allSatisfy { $0 > 1 })
    }

    @Test func `the same seed gives the same day, another seed another one`() throws {
        let small = DaySize(parcels: 60, products: 220, bins: 180, rules: 0, benches: 2)
        let day = try Self.summary(seed: 11, size: small)
        #expect(try Self.summary(seed: 11, size: small) == day)
        #expect(try Self.summary(seed: 12, size: small) != day)
    }

    @Test func `a floor that is too small is overfilled by people and never by assignment`() throws {
        let tiny = DaySize(parcels: 600, products: 40, bins: 2, rules: 0, benches: 2)
        let day = try Self.summary(seed: 3, size: tiny)
        #expect(day.findings.isEmpty, "\(day.findings)")
        #expect(day.binned == day.items && day.unfinished.isEmpty)
        #expect(day.tally.overfilling > 0)
    }

    @Test func `the tables name every part of the day`() throws {
        let day = try Self.summary(seed: 1)
        let tables = day.tables
        #expect(tables.count == 10)
        #expect(tables.last?.title.hasPrefix("at noon") == true)
        // A small day may be without a refusal, and without a class that fills up.
        #expect(tables.dropLast(2).allSatisfy { !$0.table.rows.isEmpty })
        let mix = try #require(tables.first { $0.title.hasPrefix("dispositions") }).table
        #expect(mix.rows.compactMap { $0[1].flatMap(Int.init) }.reduce(0, +) == day.items)
    }
}
