import Journal
import Returns
import Testing
import Wire

/// CSV files taken over by the journal of a station without a hub.
struct ImportTests {
    private static let files: [(kind: ImportKind, rows: String)] = [
        (.badges, "AB12,AB,fr,operator\nCD34,CD,en,supervisor"),
        (.bins, "A-1,A,RESTOCK,40,1\nB-1,B,OUTLET,500,1\nH-1,H,HOLD,500,1"),
        (.products, "\(Floor.shirt),chemise,shirt,apparel,ACME,19.90,\n\(Floor.phone),pull,jumper,apparel,ACME,,"),
        (.returns, "RMA1,COLIS100000,\(Floor.shirt),1,SIZE\nRMA1,,\(Floor.phone),2,"),
    ]

    /// A journal that never heard of a hub.
    private func open(_ folder: TemporaryFolder) throws -> Journal {
        try Journal.open(at: folder.journal, identity: try Floor.identity(), playbook: Floor.playbook())
    }

    private func csv(_ kind: ImportKind, _ rows: String) -> [UInt8] {
        Array((kind.columns.joined(separator: ",") + "\n" + rows).utf8)
    }

    @discardableResult
    private func take(_ kind: ImportKind, _ rows: String, into journal: Journal) throws -> ImportSummary {
        try journal.importCSV(kind, csv(kind, rows)).get()
    }

    private func stock(_ journal: Journal) throws {
        for file in Self.files { try take(file.kind, file.rows, into: journal) }
    }

    /// One announced item, from the badge to its bin.
    private func work(_ script: Script) throws {
        try script.run([.badge("AB12"), .scan("COLIS100000"), .press(1), .scan(Floor.shirt), .press(2)])
        let plate = try #require(script.state.bench.item?.plate)
        let place = try #require(script.state.bench.item?.reserved)
        #expect(place == BinPlace(code: "B-1", generation: 1))
        try script.run([.scan(plate.text), .bin(place)])
    }

    @Test func `four files are enough to work`() throws {
        let folder = try TemporaryFolder()
        let journal = try open(folder)
        let script = Script(journal)
        #expect(try script.commit(.badge("AB12")).decision == .refuse(.unknownBadge("AB12"), audit: []))
        try stock(journal)
        try work(script)
        #expect(try journal.items().map(\.isBinned) == [true])
        #expect(try journal.referenceCursor() == nil)
    }

    @Test func `only what is new or different counts as changed`() throws {
        let folder = try TemporaryFolder()
        let journal = try open(folder)
        try stock(journal)
        for file in Self.files { #expect(try take(file.kind, file.rows, into: journal).changed == 0) }
        #expect(
            try take(.badges, "AB12,AB,en,operator\nCD34,CD,en,supervisor\nEF56,EF,en,operator", into: journal)
                == ImportSummary(items: 3, changed: 2))
        try journal.close()
        #expect(try take(.bins, "A-1,A,RESTOCK,41,1", into: try open(folder)).changed == 1)
    }

    @Test(arguments: [
        (ImportKind.products, "\(Floor.lamp),a,b,apparel,s,1,\n\(Floor.phone),a,b,shoes,s,1,", "no known category"),
        (.returns, "R1,T1,\(Floor.shirt),1,\nR2,T2,\(Floor.lamp),1,", "no known product"),
        (.bins, "Z-1,F,C,1,1\nZ-2,F,C,0,1", "from 1 to 100000"),
        (.badges, "ZZ99,A,fr,operator\nAB12,A,fr,boss", "operator or supervisor"),
    ]) func `nothing of a bad file is taken`(kind: ImportKind, rows: String, words: String) throws {
        let folder = try TemporaryFolder()
        let journal = try open(folder)
        try stock(journal)
        guard case .failure(let faults) = try journal.importCSV(kind, csv(kind, rows)) else {
            Issue.record("it was taken")
            return
        }
        #expect(faults.named.map(\.line) == [3])
        #expect(faults.description.contains(words))
        let script = Script(journal)
        #expect(try script.commit(.badge("ZZ99")).decision == .refuse(.unknownBadge("ZZ99"), audit: []))
        #expect(try journal.products([try Floor.gtin(Floor.lamp)]).isEmpty)
        try work(script)
    }

    @Test func `a new generation of a bin starts empty, and a changed bin keeps its load`() throws {
        let folder = try TemporaryFolder()
        let journal = try open(folder)
        try stock(journal)
        let script = Script(journal)
        try work(script)
        // Room for one: the item that is inside still takes it.
        try take(.bins, "B-1,B,OUTLET,1,1", into: journal)
        try script.run([.scan(Floor.phone), .press(2)])
        #expect(script.state.bench.item?.reserved == nil)
        try take(.bins, "B-1,B,OUTLET,1,2", into: journal)
        try script.run([.command(.undo), .press(2)])
        #expect(script.state.bench.item?.reserved == BinPlace(code: "B-1", generation: 2))
    }

    @Test func `the hub's first telling replaces what was imported, in the page that completes it`() throws {
        let folder = try TemporaryFolder()
        let journal = try open(folder)
        try stock(journal)
        let gtins = try [Floor.shirt, Floor.phone].map(Floor.gtin)
        let told = Product(
            gtin: gtins[0], name: Floor.text("du dépôt"), category: "apparel", supplier: "ACME")
        try journal.applyReference([.product(told), .badge(Floor.badges[0])], cursor: "g1:1")
        // The telling goes on: what was imported still serves the bench, and a restart changes nothing about it.
        #expect(try journal.products(gtins).map(\.name.french) == ["du dépôt", "pull"])
        try journal.close()
        let reopened = try open(folder)
        try reopened.applyReference([.bin(Floor.bins[3])], cursor: "g1:2", isComplete: true)
        #expect(try reopened.products(gtins) == [told])
        let script = Script(reopened)
        #expect(try script.commit(.badge("CD34")).decision == .refuse(.unknownBadge("CD34"), audit: []))
        try script.run([.badge("AB12"), .scan("COLIS100000")])
        #expect(script.state.bench.parcel == nil)
        #expect(script.state.bench.phase == .confirming(.blindParcel(code: "COLIS100000", carrier: nil)))
    }

    @Test func `an import on a station that had a hub makes the hub tell everything again`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let (shirt, lamp) = (try Floor.gtin(Floor.shirt), try Floor.gtin(Floor.lamp))
        try take(.products, "\(Floor.shirt),local,local,apparel,ACME,,", into: journal)
        #expect(try journal.referenceCursor() == nil)
        #expect(try journal.products([shirt, lamp]).map(\.name.french) == ["local", "article \(Floor.lamp)"])
        try take(.badges, "NEW1,NE,en,operator", into: journal)
        try journal.applyReference(try Floor.reference(), cursor: "g1:1", isComplete: true)
        #expect(try journal.products([shirt]).map(\.name.french) == ["article \(Floor.shirt)"])
        let script = Script(journal)
        #expect(try script.commit(.badge("NEW1")).decision == .refuse(.unknownBadge("NEW1"), audit: []))
    }

    @Test func `a receipt that the hub told is kept`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let receipt = Receipt(station: "S9", at: Floor.start)
        try journal.applyReference(
            [.expectedReturn(ExpectedReturn(rma: "RMA7", codes: ["COLIS7"], lines: [], received: receipt))],
            cursor: "g1:2")
        try take(.returns, "RMA7,COLIS7,\(Floor.shirt),1,", into: journal)
        let script = Script(journal)
        try script.run([.badge("AB12")])
        guard case .refuse(.parcelAlreadyReceived(_, receipt), _) = try script.commit(.scan("COLIS7")).decision else {
            Issue.record("a parcel that another station received was received again")
            return
        }
    }
}
