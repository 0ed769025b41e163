import Journal
import Returns
import Testing
import Wire

/// Reference data as the hub tells it.
struct ReferenceTests {
    @Test func `the cursor and the rows survive a restart together`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        #expect(try journal.referenceCursor() == "g1:1")
        try journal.applyReference([.product(try product(name: "neuf"))], cursor: "g1:2")
        try journal.close()
        let reopened = try Floor.open(folder.journal)
        #expect(try reopened.referenceCursor() == "g1:2")
        let asked = try [Floor.lamp, Floor.shirt].map(Floor.gtin)
        #expect(try reopened.products(asked).map(\.name.french) == ["article \(Floor.lamp)", "neuf"])
    }

    @Test func `what was removed is not found any more`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.journal.applyReference(
            [
                .removed(kind: .badge, key: "CD34"), .removed(kind: .expectedReturn, key: "RMA1000"),
                .removed(kind: .product, key: try Floor.gtin(Floor.shirt).fourteen), .removed(kind: .bin, key: "B-1"),
                .removed(kind: .sheet, key: "nothing@9"),
            ], cursor: "g1:2")
        #expect(try script.commit(.badge("CD34")).decision == .refuse(.unknownBadge("CD34"), audit: []))
        #expect(try script.journal.products([try Floor.gtin(Floor.shirt)]).isEmpty)
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0))])
        #expect(script.state.bench.phase == .confirming(.blindParcel(code: Floor.parcelCode(0), carrier: nil)))
    }

    @Test func `a return that is told again is found under its new codes only`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        let told = ExpectedReturn(rma: "RMA1000", codes: ["NOUVEAU77"], lines: [])
        try script.journal.applyReference([.expectedReturn(told)], cursor: "g1:2")
        try script.run([.badge("AB12"), .scan("NOUVEAU77")])
        #expect(script.state.bench.parcel?.arrival.rma == "RMA1000")
        try script.run([.command(.undo), .scan(Floor.parcelCode(0))])
        #expect(script.state.bench.parcel == nil)
    }

    @Test func `the shipped rules count until the hub has sent some`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        #expect(journal.playbook() == Floor.playbook())
        let sent = Returns.Category(id: "toys", name: Floor.text("jouets"), sheet: "toys")
        #expect(try journal.applyReference([.category(sent)], cursor: "g1:2"))
        #expect(journal.playbook().categories == [sent])
        #expect(journal.playbook().sheets == [Floor.sheet(version: 1)])
        #expect(try !journal.applyReference([.category(sent)], cursor: "g1:3"))
        #expect(try journal.applyReference([.dispositions(Floor.dispositions(version: 4))], cursor: "g1:4"))
        #expect(try journal.applyReference([.dispositions(Floor.dispositions(version: 5))], cursor: "g1:5"))
        try journal.close()
        #expect(try Floor.open(folder.journal).playbook().dispositions.version == 5)
    }

    @Test func `a published sheet is the current one, and a shipped one stays for items pinned to it`() throws {
        let folder = try TemporaryFolder()
        let identity = try Floor.identity()
        let journal = try Journal.open(
            at: folder.journal, identity: identity, playbook: Floor.playbook(sheetVersion: 3))
        try journal.applyReference([.sheet(Floor.sheet(version: 5))], cursor: "g1:2")
        #expect(journal.playbook().sheets.map(\.version).sorted() == [3, 5])
        #expect(journal.playbook().currentSheet(ofCategory: "apparel")?.version == 5)
        try journal.applyReference(
            [.removed(kind: .sheet, key: "apparel@5"), .sheet(Floor.sheet(version: 2))], cursor: "g1:3")
        #expect(journal.playbook().sheets.map(\.version) == [2])
    }

    @Test func `a group has a sheet of its own until it is gone, and a product's own sheet goes before it`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        let group = ProductGroup(id: "furs", name: Floor.text("fourrures"), sheet: "fur")
        func shirt(sheet: String?) throws -> ReferenceItem {
            .product(
                Product(
                    gtin: try Floor.gtin(Floor.shirt), name: Floor.text("chemise"), category: "apparel",
                    supplier: "ACME", details: ProductDetails(group: "furs", sheet: sheet)))
        }
        func asked() throws -> String? {
            try script.run([.command(.undo), .scan(Floor.shirt)])
            return script.state.bench.item?.identification.sheet?.id
        }
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt)])
        #expect(script.state.bench.item?.identification.sheet?.id == "apparel")
        let sheets = ["fur", "mink"].map { ReferenceItem.sheet(Floor.sheet(id: $0, version: 1)) }
        let isOther = try script.journal.applyReference(
            sheets + [.group(group), try shirt(sheet: nil)], cursor: "g1:2")
        #expect(isOther && script.journal.playbook().groups == [group])
        #expect(try asked() == "fur")
        try script.journal.applyReference([try shirt(sheet: "mink")], cursor: "g1:3")
        #expect(try asked() == "mink")
        try script.journal.applyReference([try shirt(sheet: nil), .removed(kind: .group, key: "furs")], cursor: "g1:4")
        #expect(try asked() == "apparel")
        #expect(try script.journal.restore() == script.state)
    }

    @Test func `groups are there after a restart, and a feed that does not tell them again takes them away`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let group = ProductGroup(id: "furs", name: Floor.text("fourrures"), sheet: "apparel")
        try journal.applyReference([.group(group)], cursor: "g1:2")
        try journal.close()
        let reopened = try Floor.open(folder.journal)
        #expect(reopened.playbook().groups == [group])
        try reopened.restartReference()
        try reopened.applyReference([], cursor: "g2:1", isComplete: true)
        #expect(reopened.playbook().groups.isEmpty)
    }

    @Test func `bins are read again once the hub has changed them`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(2)])
        #expect(script.state.bench.item?.reserved == BinPlace(code: "B-1", generation: 1))
        let emptied = Bin(code: "B-1", generation: 2, zone: "B", binClass: "OUTLET", capacity: 5)
        try script.journal.applyReference([.bin(emptied)], cursor: "g1:2")
        try script.run([.command(.undo), .press(2)])
        #expect(script.state.bench.item?.reserved == BinPlace(code: "B-1", generation: 2))
    }

    @Test func `a feed told from the start keeps everything until it is complete`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        try journal.restartReference()
        #expect(try journal.referenceCursor() == nil)
        let (shirt, lamp) = (try Floor.gtin(Floor.shirt), try Floor.gtin(Floor.lamp))
        try journal.applyReference([.product(try product(name: "encore"))], cursor: "g2:1")
        #expect(try journal.products([shirt, lamp]).count == 2)
        try journal.close()
        let reopened = try Floor.open(folder.journal)
        try reopened.applyReference([.badge(Floor.badges[0])], cursor: "g2:2", isComplete: true)
        #expect(try reopened.products([shirt, lamp]).map(\.name.french) == ["encore"])
        try reopened.applyReference([], cursor: "g2:3", isComplete: true)
        #expect(try reopened.products([shirt, lamp]).count == 1)
        let script = Script(reopened)
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0))])
        #expect(script.state.bench.parcel == nil)
    }

    private func product(name: String) throws -> Product {
        Product(
            gtin: try Floor.gtin(Floor.shirt), name: Floor.text(name), category: "apparel", supplier: "ACME",
            priceCents: 1_990, weightGrams: nil)
    }
}
