import Returns
import Testing
import Wire

@testable import Simulation

/// The day's bookkeeping in memory and a station's own tables, side by side.
struct DayJournalTests {
    private static let size = DaySize(parcels: 45, products: 220, bins: 180, rules: 0, benches: 1, owners: 3)

    @Test func `a real journal knows, decides and writes what the day does, at every step`() throws {
        let scratch = try ScratchFolder()
        let day = GeneratedDay(
            seed: 2, size: Self.size, playbook: try StandardPlaybook.load(), isBad: true, rates: .rough)
        let summary = try day.work(journalIn: scratch.path)
        #expect(summary.findings.isEmpty, "\(summary.findings)")
        #expect(summary.stepsOnDisk > 500)
        #expect(day.work().stepsOnDisk == 0)
        #expect(day.work().exceptions == summary.exceptions)
    }

    @Test func `facts, decisions, events and states that differ are found`() throws {
        let scratch = try ScratchFolder()
        let site = GeneratedDay(seed: 2, size: Self.size, playbook: try StandardPlaybook.load()).site
        let station = site.stations[0]
        var journal = try DayJournal(folder: scratch.path, site: site, identity: station)
        let input = Input.scan(Barcode(parsing: OwnCode.badge(site.badges[0].id).text))
        let facts = DayFloor(site: site).facts(for: Workflow.request(State(), input), at: station)
        let decision = Workflow.decide(State(), facts, input, at: site.morning)
        var wrong = facts
        wrong.badge = nil
        journal.follow(
            DayJournal.Step(
                input: input, before: State(), facts: wrong, at: site.morning, decision: decision, recorded: [],
                after: State()))
        #expect(journal.findings.contains { $0.contains("badge: the journal says") })
        #expect(journal.findings.contains { $0.contains("other events") })
        #expect(journal.findings.contains { $0.contains("another state") })
        #expect(!journal.findings.contains { $0.contains("another decision") })
        let found = journal.findings.count
        journal.close(at: State())
        #expect(journal.findings.count > found)
    }
}
