import Returns
import Testing
import Wire

@testable import Simulation

/// A generated day goes through the real workflow and keeps the invariants after every step.
struct GeneratedDayTests {
    private static let size = DaySize(parcels: 200, products: 220, bins: 180, rules: 0, benches: 4)

    private static func summary(seed: UInt64, size: DaySize = size) throws -> DaySummary {
        let day = GeneratedDay(seed: seed, size: size, playbook: try StandardPlaybook.load())
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

    @Test func `what is really there is what the bench records`() throws {
        let day = try Self.summary(seed: 7, size: DaySize(parcels: 600, products: 220, bins: 180, rules: 0, benches: 8))
        let (there, seen) = (day.tally.happened, day.tally.seen)
        for code in [ExceptionCode.blindParcel, .wrongItem, .emptyBox, .extraItem, .transportDamage] {
            #expect(there[code] == seen[code] && seen[code] ?? 0 > 0, "\(code)")
        }
        let uncoded = (there[.unreadableCode] ?? 0) + (there[.personalBelonging] ?? 0)
        #expect(seen[.unreadableCode] == uncoded)
        #expect(there[.blindParcel] == 30)
        #expect(day.refusals["wrongBin"] ?? 0 > 0)
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
        #expect(tables.count == 7)
        // A small day may be without a refusal.
        #expect(tables.dropLast().allSatisfy { !$0.table.rows.isEmpty })
        let mix = try #require(tables.first { $0.title.hasPrefix("dispositions") }).table
        #expect(mix.rows.compactMap { $0[1].flatMap(Int.init) }.reduce(0, +) == day.items)
    }
}
