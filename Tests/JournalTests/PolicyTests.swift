import Journal
import Returns
import Testing
import Wire

/// Policies and what else is known of a product, as the journal keeps them.
struct PolicyTests {
    @Test func `a published policy is in force at once and after a restart, beside the earlier one`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        #expect(journal.playbook().currentPolicy == Policy(Floor.dispositions(version: 1)))
        #expect(try journal.applyReference([.policy(Self.policy(1))], cursor: "g1:2"))
        #expect(try journal.applyReference([.policy(Self.policy(2))], cursor: "g1:3"))
        #expect(journal.playbook().currentPolicy == Self.policy(2))
        try journal.close()
        let reopened = try Floor.open(folder.journal)
        #expect(reopened.playbook().currentPolicy == Self.policy(2))
        #expect(reopened.playbook().policy(PolicyReference(id: "house", version: 1)) == Self.policy(1))
        try reopened.applyReference([.removed(kind: .policy, key: "house@2")], cursor: "g1:4")
        #expect(reopened.playbook().currentPolicy == Self.policy(1))
    }

    @Test func `all that is known of a product comes back, and a plain one as well`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let known = Product(
            gtin: try Floor.gtin(Floor.phone), name: Floor.text("téléphone"), category: "connected",
            supplier: "ALPHA", priceCents: 12_000, weightGrams: 180,
            details: ProductDetails(group: "phones", costCents: 7_000, traits: [.serialised, .dataBearing]))
        let plain = Product(
            gtin: try Floor.gtin(Floor.lamp), name: Floor.text("lampe"), category: "home", supplier: "BETA")
        try journal.applyReference([.product(known), .product(plain)], cursor: "g1:2")
        #expect(try journal.products([known.gtin, plain.gtin]) == [known, plain])
    }

    @Test func `an item is decided by what the catalogue says of it`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        let gtin = try Floor.gtin(Floor.shirt)
        let shirt = Product(
            gtin: gtin, name: Floor.text("chemise"), category: "apparel", supplier: "ALPHA", priceCents: 2_990,
            details: ProductDetails(costCents: 1_100, traits: [.privateLabel]))
        try script.journal.applyReference([.product(shirt), .policy(Self.policy(1))], cursor: "g1:2")
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(2)])
        let basis = try #require(script.state.bench.item?.disposition?.basis)
        #expect(basis.item.priceCents == 2_990 && basis.item.costCents == 1_100)
        #expect(basis.item.traits == [.privateLabel])
        #expect(try script.journal.restore() == script.state)
    }

    private static func policy(_ version: Int) -> Policy {
        Policy(id: "house", version: version, otherwise: Floor.dispositions(version: 1))
    }
}
