import Returns
import Testing
import Wire

@testable import Simulation

/// The second bookkeeping of the destruction lock finds what the lock must never let through.
struct DestructionLedgerTests {
    private let site: DaySite
    private let plate: LicencePlate

    init() throws {
        site = DaySite(
            seed: 1, size: DaySize(parcels: 0, products: 9, bins: 60, rules: 0, benches: 1),
            playbook: try StandardPlaybook.load())
        plate = LicencePlate(prefix: try #require(PlatePrefix("10001")), counter: 1)
    }

    private static let text = LocalizedText(french: "T", english: "T")

    /// What the ledger says of events at a bench where OPER101 is signed in.
    private func findings(_ events: [Event]) -> [String] {
        var ledger = DestructionLedger(site: site)
        let signIn = Event.operatorSignedIn(badge: "OPER101", alias: "O1", language: .french)
        for (index, event) in ([signIn] + events).enumerated() {
            ledger.follow(
                RecordedEvent(sequence: index + 1, step: 1, at: site.morning, event: event), of: "S1",
                binClass: "DESTROY-A")
        }
        return ledger.findings
    }

    private var evidenced: Event { .destructionEvidenced(plate: plate, reference: "PHOTO-1") }

    private func approved(
        by second: String = "SUPER1", evidence: String = "PHOTO-1", ground: DestructionGround = .dangerous
    ) -> Event {
        .destructionApproved(
            DestructionApproval(plate: plate, ground: ground, evidence: evidence, badge: "OPER101", approvedBy: second))
    }

    /// A decision about a broken toy, which the day's policy has destroyed.
    private func decided(ground: DestructionGround? = .dangerous, category: String = "toy") -> Event {
        var item = ItemCase(grade: .salvage)
        item.category = category
        return .itemDispositioned(
            ItemDisposition(
                plate: plate, disposition: .destroy, binClass: "DESTROY-A", rule: "M-006", table: "day",
                tableVersion: 1, label: Self.text, reason: Self.text, ground: ground,
                basis: DispositionBasis(step: .mandatory, item: item, closed: [])))
    }

    private var binned: Event {
        .itemBinned(plate: plate, place: BinPlace(code: "L-1000", generation: 1))
    }

    @Test func `ground, photograph and second badge together are sound`() {
        #expect(findings([evidenced, approved(), decided(), binned]).isEmpty)
    }

    @Test func `a ground that is missing, or that no mandate gives, is found`() {
        #expect(findings([evidenced, approved(), decided(ground: nil)]).contains { $0.contains("without a ground") })
        let other = findings([evidenced, approved(), decided(category: "media")])
        #expect(other.contains { $0.contains("no mandate") })
    }

    @Test func `a photograph that nobody named is found`() {
        #expect(findings([approved(), decided()]).contains { $0.contains("nobody named") })
        let other = findings([evidenced, approved(evidence: "PHOTO-2"), decided()])
        #expect(other.contains { $0.contains("nobody named") })
    }

    @Test func `a second badge that is the first one, or that may not approve, is found`() {
        let own = findings([evidenced, approved(by: "OPER101"), decided()])
        #expect(own.contains { $0.contains("by the person at the bench") })
        let colleague = findings([evidenced, approved(by: "OPER102"), decided()])
        #expect(colleague.contains { $0.contains("who may not") })
    }

    @Test func `a decision and a bin without an approval, or with one that was taken back, are found`() {
        #expect(findings([evidenced, decided()]).contains { $0.contains("nobody approved it") })
        #expect(findings([evidenced, binned]).contains { $0.contains("is in DESTROY-A") })
        let undone = findings([evidenced, approved(), decided(), .destructionWithdrawn(plate: plate), binned])
        #expect(undone.contains { $0.contains("is in DESTROY-A") })
    }
}
