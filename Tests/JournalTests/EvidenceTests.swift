import Journal
import Returns
import Testing
import Wire

/// Evidence that the bench asked for, and the erasure of an item on hold for data, on a real disk.
struct EvidenceTests {
    @Test func `a serial number that was asked for is known to later scans, and taken back with its step`() throws {
        let folder = try TemporaryFolder()
        let script = try Self.script(folder)
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(2)])
        #expect(script.state.bench.phase == .confirming(.evidence([.serial])))
        try script.commit(.scan("SN-1"))
        #expect(try script.journal.items().map(\.serial) == ["SN-1"])
        try script.commit(.command(.undo))
        #expect(try script.journal.items().map(\.serial) == [nil])
        #expect(try script.journal.items().map(\.disposition) == [nil])
        try script.commit(.scan("SN-2"))
        #expect(try script.journal.restore() == script.state)
        try Self.bin("B-1", script)
        try script.run([
            .command(.endOfParcel), .press(1), .scan("TBA999999999999"), .press(1), .press(1), .scan(Floor.shirt),
            .press(2), .scan("SN-2"),
        ])
        #expect(script.state.bench.item?.grading?.hold == .serial)
        #expect(try script.journal.items().map(\.serial) == ["SN-2", "SN-2"])
        #expect(try script.journal.restore() == script.state)
        let kept = try Tables(of: folder.journal)
        try script.journal.rebuildProjections()
        #expect(try Tables(of: folder.journal) == kept)
    }

    @Test func `an item on hold for data is found by its plate after a restart, and released by its erasure`() throws {
        let folder = try TemporaryFolder()
        let first = try Self.script(folder)
        try first.run([
            .badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(3), .scan("SN-1"),
        ])
        #expect(first.state.bench.item?.grading?.hold == .data)
        let plate = try #require(first.state.bench.item?.plate)
        try Self.bin("H-1", first)
        try first.run([.command(.endOfParcel), .press(1), .command(.signOut)])
        try first.journal.close()

        let journal = try Floor.open(folder.journal)
        let script = Script(journal, state: try journal.restore())
        try script.run([.badge("CD34"), .scan(plate.text)])
        #expect(script.state.bench.phase == .confirming(.erasure(nil)))
        #expect(try journal.items().map(\.isBinned) == [false])
        try script.run([.press(2), .scan("CERT-0815")])
        #expect(script.state.bench.phase == .question("worn"))
        #expect(script.state.bench.item?.erasure?.certificate == "CERT-0815")
        #expect(script.state.bench.item?.erasure?.badge == "CD34")
        try script.commit(.press(2))
        #expect(script.state.bench.item?.disposition?.basis?.item.evidence == [.serial, .erasure])
        #expect(script.state.bench.item?.label?.copy == 2)
        #expect(try journal.restore() == script.state)
        try Self.bin("B-1", script)
        #expect(script.state.bench.phase == .parcel)
        let kept = try Tables(of: folder.journal)
        try journal.rebuildProjections()
        #expect(try Tables(of: folder.journal) == kept)
        let again = try script.commit(.scan(plate.text))
        guard case .refuse = again.decision else {
            Issue.record("an item without a hold is taken out of its bin: \(again.decision)")
            return
        }
    }

    @Test func `a hold that was taken back is not found`() throws {
        let folder = try TemporaryFolder()
        let script = try Self.script(folder)
        try script.run([
            .badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(3), .scan("SN-1"),
            .command(.undo), .command(.undo), .press(2), .scan("SN-1"),
        ])
        let plate = try #require(script.state.bench.item?.plate)
        try Self.bin("B-1", script)
        let again = try script.commit(.scan(plate.text))
        guard case .refuse(.itemAlreadyProcessed, _) = again.decision else {
            Issue.record("\(again.decision)")
            return
        }
    }

    /// A floor whose shirts have serial numbers, and whose sheet can find one locked.
    private static func script(_ folder: TemporaryFolder) throws -> Script {
        let script = try Script(Floor.open(folder.journal))
        let shirt = Product(
            gtin: try Floor.gtin(Floor.shirt), name: Floor.text("montre"), category: "apparel", supplier: "ACME",
            details: ProductDetails(traits: [.serialised]))
        let old = Floor.sheet(version: 2)
        let questions = old.questions.map { question in
            let locked = Answer(
                id: "locked", text: Floor.text("verrou"), next: .hold(.data), tasks: ["ERASE"], evidence: [.serial])
            return Question(
                id: question.id, text: question.text, help: question.help, answers: question.answers + [locked])
        }
        let sheet = GradingSheet(id: old.id, version: 2, title: old.title, first: old.first, questions: questions)
        try script.journal.applyReference([.product(shirt), .sheet(sheet)], cursor: "g1:2")
        return script
    }

    /// Scans the label of the item in the hand, then a bin.
    private static func bin(_ code: String, _ script: Script) throws {
        let plate = try #require(script.state.bench.item?.plate)
        try script.run([.scan(plate.text), .bin(BinPlace(code: code, generation: 1))])
        #expect(script.state.bench.item == nil)
    }
}
