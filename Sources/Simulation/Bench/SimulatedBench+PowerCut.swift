import Rehearsal
import Returns
import Station

// The power cut, and what is looked at while a bench works.
extension SimulatedBench {
    /// The power goes: between two acts, or in the middle of one. What the disk holds at that instant goes on in
    /// `next`.
    mutating func losePower(_ life: BenchLife, into next: String) throws {
        if dice.chance(60) {
            // Scans that nobody waits for: the instant falls anywhere among their commits.
            marks += 1
            let records = (0..<dice.number(1...4)).flatMap { _ in
                KeyTyping.scan(dice.pick(hand.neighbours) ?? "")
            }
            try life.type(records, then: marks)
            for _ in 0..<dice.number(0...3_000) { Pause.yield() }
        }
        life.views.freeze()
        life.printer?.freeze()
        life.cable.sever()
        let image = try CrashImage(of: "\(life.directory)/journal.sqlite")
        outcome.image = image
        outcome.powerCuts += 1
        try image.write(to: "\(next)/journal.sqlite", tail: dice.chance(50) ? image.tornFrame(&dice) : [])
        let copy = try scratch.folder("\(access.station)-look-\(outcome.powerCuts)")
        try image.write(to: "\(copy)/journal.sqlite")
        let audit = try JournalAudit(directory: copy, of: access, bins: floor.bins)
        outcome.findings += audit.findings
        if let last = life.views.last { outcome.findings += audit.findings(lastShown: last.state) }
        outcome.findings += HubAudit.findings(
            station: access.station, hub: try hub.events(of: access.station), journal: audit.bytes, isOver: false)
        if dice.chance(15) { clock.advance(byMilliseconds: Int64(dice.pick([-30, -1, 365]) ?? 0) * 86_400_000) }
    }

    /// At any time the hub holds a beginning of what the journal holds.
    mutating func checkHub(_ directory: String) throws {
        // The hub is asked first: the journal only grows meanwhile.
        let there = try hub.events(of: access.station)
        let here = try EventBytes.journal("\(directory)/journal.sqlite")
        outcome.findings += HubAudit.findings(
            station: access.station, hub: there, journal: here, isOver: false)
    }
}
