import Journal
import Returns
import Testing

/// Items that wait for another operator, as the journal keeps them.
struct SecondLookTests {
    /// A shirt about which AB12 doubts, in the bin of the held.
    private static let waiting: [Script.Line] = [
        .badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .command(.doubt),
        .label(.sending), .label(.sent),
    ]

    private func waitingItem(_ folder: TemporaryFolder) throws -> (script: Script, plate: LicencePlate) {
        let script = try Script(Floor.open(folder.journal))
        try script.run(Self.waiting)
        let plate = try #require(script.state.bench.item?.plate)
        try script.run([.scan(plate.text), .bin(BinPlace(code: "H-1", generation: 1)), .badge("CD34")])
        return (script, plate)
    }

    @Test func `it is taken up after a restart with its label, its copies and its place`() throws {
        let folder = try TemporaryFolder()
        let (first, plate) = try waitingItem(folder)
        try first.journal.close()
        let journal = try Floor.open(folder.journal)
        let script = Script(journal, state: try journal.restore())
        try script.run([.scan(plate.text)])
        let opening = try #require(script.state.bench.item?.opening)
        #expect(opening.look.grader == "AB12" && opening.grader == "CD34")
        #expect(opening.place == BinPlace(code: "H-1", generation: 1))
        #expect(opening.label?.plate == plate && opening.copies == 1)
        #expect(script.state.bench.phase == .question("worn"))
        try script.run([.press(2)])
        #expect(script.state.bench.item?.grading?.grade == .fair)
        #expect(try script.journal.restore() == script.state)
        let item = try #require(try journal.items().first)
        #expect(item.grade == .fair && item.place?.code == "B-1" && !item.isBinned)
    }

    @Test func `taken up it waits no more, and taken back it does`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try waitingItem(folder)
        try script.run([.scan(plate.text), .command(.undo)])
        #expect(script.state.bench.phase == .item)
        let item = try #require(try script.journal.items().first)
        #expect(item.grade == .held && item.place?.code == "H-1" && item.isBinned)
        try script.run([.scan(plate.text)])
        #expect(script.state.bench.item?.opening != nil)
        let kept = try Tables(of: folder.journal)
        try script.journal.rebuildProjections()
        #expect(try Tables(of: folder.journal) == kept)
    }

    @Test func `the tables made again hold what waits`() throws {
        let folder = try TemporaryFolder()
        let (script, _) = try waitingItem(folder)
        let kept = try Tables(of: folder.journal)
        #expect(kept.rows.contains { $0.hasPrefix("secondLook") })
        try script.journal.rebuildProjections()
        #expect(try Tables(of: folder.journal) == kept)
    }
}
