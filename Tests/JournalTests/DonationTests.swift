import Journal
import Returns
import Testing
import Wire

/// Offers of donation as the hub tells of them, kept by the journal and judged by the bench's own clock.
struct DonationTests {
    /// A house that destroys worn clothes that nobody wants.
    private static var policy: Policy {
        var condition = ItemCondition(grades: [.fair])
        condition.evidence = [.donationOffers]
        let rule = DispositionRule(
            id: "M-H", when: condition, disposition: .destroy, binClass: "DESTROY", ground: .donationRefused,
            label: Floor.text("DÉTRUIRE"), reason: Floor.text("personne"))
        return Policy(id: "house", version: 1, mandates: [rule], otherwise: Floor.dispositions(version: 1))
    }

    /// The civil day of the script in Paris.
    private static let today = SiteCalendar.metropolitanFrance.day(of: Floor.start)

    private static func record(daysFromNow days: Int) throws -> ReferenceItem {
        .donationRecord(
            DonationRecord(
                subject: .product(try Floor.gtin(Floor.shirt)), outcome: .inVain(from: today.advanced(byDays: days))))
    }

    /// Grades a worn shirt; whether its destruction is proposed. The item is given up again.
    private static func proposesDestruction(_ script: Script) throws -> Bool {
        try script.run([.scan(Floor.shirt), .press(2)])
        let isProposed: Bool = if case .confirming(.destruction) = script.state.bench.phase { true } else { false }
        try script.run([.command(.undo), .command(.undo)])
        return isProposed
    }

    private static func start(_ journal: Journal) throws -> Script {
        let script = Script(journal)
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1)])
        return script
    }

    @Test func `offers count from the first day that the hub told, and no longer than it tells so`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        try journal.applyReference([.policy(Self.policy)], cursor: "g1:2")
        let script = try Self.start(journal)
        #expect(try !Self.proposesDestruction(script))
        try journal.applyReference([try Self.record(daysFromNow: 1)], cursor: "g1:3")
        #expect(try !Self.proposesDestruction(script))
        try journal.applyReference([try Self.record(daysFromNow: 0)], cursor: "g1:4")
        #expect(try Self.proposesDestruction(script))
        let shirt = try Floor.gtin(Floor.shirt).fourteen
        try journal.applyReference([.removed(kind: .donationRecord, key: shirt)], cursor: "g1:5")
        #expect(try !Self.proposesDestruction(script))
        #expect(try journal.restore() == script.state)
    }

    @Test func `what is told is still there after a restart, and gone after a telling that does not bring it`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        try journal.applyReference([.policy(Self.policy), try Self.record(daysFromNow: -3)], cursor: "g1:2")
        try journal.close()
        let reopened = try Floor.open(folder.journal)
        try reopened.applyReference([.policy(Self.policy)], cursor: "g1:3")
        let script = try Self.start(reopened)
        #expect(try Self.proposesDestruction(script))
        try reopened.restartReference()
        try reopened.applyReference(
            try Floor.reference() + [.policy(Self.policy)], cursor: "g2:1", isComplete: true)
        #expect(try !Self.proposesDestruction(script))
    }

    @Test func `what the hub tells while an item is in the hand counts from the next key on`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        try journal.applyReference([.policy(Self.policy)], cursor: "g1:2")
        let script = try Self.start(journal)
        // A key without an answer asks for the same as the one that grades it.
        try script.run([.scan(Floor.shirt), .press(9)])
        try journal.applyReference([try Self.record(daysFromNow: 0)], cursor: "g1:3")
        try script.run([.press(2)])
        guard case .confirming(.destruction) = script.state.bench.phase else {
            Issue.record("destruction is not proposed")
            return
        }
    }

    @Test func `only what the workflow asks for is read`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let plate = LicencePlate(prefix: try Floor.identity().platePrefix, counter: 4)
        let taken = DonationRecord(subject: .item(plate), outcome: .taken)
        try journal.applyReference([.donationRecord(taken), try Self.record(daysFromNow: 5)], cursor: "g1:2")
        var request = FactRequest()
        request.gtins = [try Floor.gtin(Floor.shirt)]
        #expect(try journal.facts(for: request).donations.isEmpty)
        request.needsBins = true
        #expect(
            try journal.facts(for: request).donations.map { ReferenceItem.donationRecord($0) }
                == [try Self.record(daysFromNow: 5)])
        request = FactRequest()
        request.offered = plate
        #expect(try journal.facts(for: request).donations == [taken])
    }
}
