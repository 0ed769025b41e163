import Journal
import Returns
import Testing
import Wire

/// Recalls as the journal keeps them, and what a scan makes of them and of serial numbers.
struct RecallTests {
    @Test func `a product scan is held by a recall that the hub told of, after a restart as well`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        try journal.applyReference([.recall(try Self.recall())], cursor: "g1:2")
        try journal.close()
        let script = try Script(Floor.open(folder.journal))
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt)])
        #expect(script.state.bench.item?.grading?.hold == .recall)
        #expect(script.state.bench.item?.reserved?.code == "H-1")
        #expect(try script.journal.restore() == script.state)
    }

    @Test func `a recall that was changed or ended counts as it is now`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.journal.applyReference([.recall(try Self.recall())], cursor: "g1:2")
        try script.journal.applyReference([.recall(try Self.recall(of: Floor.phone))], cursor: "g1:3")
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt)])
        #expect(script.state.bench.item?.grading == nil)
        try script.run([.command(.undo), .scan(Floor.phone)])
        #expect(script.state.bench.item?.grading?.hold == .recall)
        try script.journal.applyReference([.removed(kind: .recall, key: "2026-09-0001")], cursor: "g1:4")
        try script.run([.command(.undo), .scan(Floor.phone)])
        #expect(script.state.bench.item?.grading == nil)
    }

    @Test func `a recall that a new telling of the feed does not bring is gone`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.journal.applyReference([.recall(try Self.recall())], cursor: "g1:2")
        try script.journal.restartReference()
        try script.journal.applyReference(try Floor.reference(), cursor: "g2:1", isComplete: true)
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt)])
        #expect(script.state.bench.item?.grading == nil)
    }

    @Test func `a file of recalls is taken over by a station of its own`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        let file = Array("numero_fiche,gtin,libelle\n2026-09-0001,\(Floor.shirt),Chemise\n".utf8)
        #expect(try script.journal.importCSV(.recalls, file).get() == ImportSummary(items: 1, changed: 1))
        #expect(try script.journal.importCSV(.recalls, file).get() == ImportSummary(items: 1, changed: 0))
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt)])
        #expect(script.state.bench.item?.grading?.hold == .recall)
    }

    @Test func `a serial number that came back in another parcel holds the item, in the same parcel it is refused`()
        throws
    {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        let code = "]d201\(try Floor.gtin(Floor.shirt).fourteen)21SN1"
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(code), .press(2)])
        try Self.bin("B-1", script)
        try script.run([
            .command(.endOfParcel), .press(1), .scan("TBA999999999999"), .press(1), .press(1), .scan(code),
        ])
        #expect(script.state.bench.item?.grading?.hold == .serial)
        let plate = try #require(script.state.bench.item?.plate)
        try Self.bin("H-1", script)
        let again = try script.commit(.scan(code))
        guard case .refuse(.itemAlreadyProcessed(_, let known), _) = again.decision else {
            Issue.record("\(again.decision)")
            return
        }
        #expect(known.plate == plate)
    }

    /// Scans the label of the item in the hand, then a bin.
    private static func bin(_ code: String, _ script: Script) throws {
        let plate = try #require(script.state.bench.item?.plate)
        try script.run([.scan(plate.text), .bin(BinPlace(code: code, generation: 1))])
        #expect(script.state.bench.item == nil)
    }

    private static func recall(of product: String = Floor.shirt) throws -> Recall {
        Recall(
            id: "2026-09-0001", title: Floor.text("rappel"),
            products: [RecalledProduct(gtin: try Floor.gtin(product))], days: 10)
    }
}
