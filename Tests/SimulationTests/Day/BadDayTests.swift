import Returns
import Testing
import Wire

@testable import Simulation

/// A bad day: printer, hub, bins, a recall and a battery, and the invariants all the same.
struct BadDayTests {
    private static let size = DaySize(parcels: 240, products: 220, bins: 180, rules: 0, benches: 4, owners: 3)

    private static func day(seed: UInt64) throws -> GeneratedDay {
        GeneratedDay(seed: seed, size: size, playbook: try StandardPlaybook.load(), isBad: true)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `all five things go wrong, each comes to its end, and no invariant is broken`(seed: UInt64) throws {
        let day = try Self.day(seed: seed).work()
        #expect(day.findings.isEmpty && day.missed.isEmpty, "seed \(seed): \(day.findings) \(day.missed)")
        #expect(day.troubles.count == 5)
        for trouble in day.troubles { #expect(trouble.isWeathered, "seed \(seed): \(trouble)") }
        #expect(day.parcels == Self.size.parcels && day.binned == day.items && day.unfinished.isEmpty)
        #expect(day.exceptions[.recalled] ?? 0 > 0 && day.exceptions[.batterySuspect] ?? 0 > 0)
        #expect(day.tables.last?.title.hasPrefix("what went wrong") == true)
    }

    @Test func `a bad day is the same each time, and a usual day has no such things`() throws {
        let day = try Self.day(seed: 3).work()
        #expect(try Self.day(seed: 3).work() == day)
        let usual = GeneratedDay(seed: 3, size: Self.size, playbook: try StandardPlaybook.load()).work()
        #expect(usual.troubles.isEmpty && usual.parcels == day.parcels)
    }

    @Test func `a hub that is handed events out of turn, or has not got all of them, says so`() throws {
        let site = try Self.day(seed: 1).site
        let events = (1...3).map {
            RecordedEvent(sequence: $0, step: $0, at: site.morning, event: .benchPaused)
        }
        var hub = DayHub()
        hub.take(Array(events.prefix(2)), of: "S1")
        #expect(hub.findings.isEmpty)
        #expect(!hub.findings(atTheEndOf: events.map { [$0] }, of: "S1").isEmpty)
        #expect(hub.findings(atTheEndOf: events.prefix(2).map { [$0] }, of: "S1").isEmpty)
        hub.take([events[0]], of: "S1")
        #expect(hub.findings.count == 1)
    }
}
