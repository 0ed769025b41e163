import Journal
import Returns
import Testing
import Wire

/// A supervisor's acts on a real disk: items, loads, bins and what the feed tells of them.
struct SupervisedTests {
    private static let spare = BinPlace(code: "B-2", generation: 1)
    private static let first = BinPlace(code: "B-1", generation: 1)

    /// A shirt lies in B-1, outlet; a supervisor is at work, and B-2 takes the same class.
    private static func opened(
        _ folder: TemporaryFolder, grading keys: [Int] = [2], in place: BinPlace = first
    ) throws -> (script: Script, plate: LicencePlate) {
        let script = try Script(Floor.open(folder.journal))
        let verifier = PinVerifier(
            salt: Array(repeating: 1, count: 8), cost: 16, blockSize: 8, parallelism: 1,
            hash: Array(repeating: 2, count: 32))
        let badge = Badge(id: "CD34", alias: "C. D.", language: .english, role: .supervisor, pin: verifier)
        try script.journal.applyReference([.badge(badge), .bin(bin(generation: 1))], cursor: "g1:2")
        #expect(try script.journal.badge("CD34") == badge)
        try script.run([.badge("CD34"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt)])
        for key in keys { try script.commit(.press(key)) }
        let plate = try #require(script.state.bench.item?.plate)
        try script.run([.scan(plate.text), .bin(place), .command(.supervise), .pin(isRight: true)])
        return (script, plate)
    }

    private static func bin(generation: Int, binClass: String = "OUTLET") -> Bin {
        Bin(code: "B-2", generation: generation, zone: "B", binClass: binClass, capacity: 5)
    }

    /// Nothing but the events is needed to have the tables and the state again.
    private static func survives(_ script: Script, _ folder: TemporaryFolder) throws {
        #expect(try script.journal.restore() == script.state)
        let kept = try Tables(of: folder.journal)
        try script.journal.rebuildProjections()
        #expect(try Tables(of: folder.journal) == kept)
    }

    @Test func `an item moves with its room, and back`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        try script.run([.scan(plate.text), .bin(Self.spare)])
        #expect(try script.journal.items().map(\.place) == [Self.spare])
        try Self.survives(script, folder)
        try script.commit(.command(.undo))
        #expect(try script.journal.items().map(\.place) == [Self.first])
        #expect(try script.journal.items().map(\.isBinned) == [true])
        try Self.survives(script, folder)
    }

    @Test func `a bin's new class is the station's own until the hub tells of a later generation`() throws {
        let folder = try TemporaryFolder()
        let (script, _) = try Self.opened(folder)
        try script.run([.bin(Self.spare), .press(3), .bin(Floor.bins[0].place)])
        let renewed = try #require(try script.journal.bin("B-2"))
        #expect(renewed.generation == 2 && renewed.binClass == "RESTOCK" && renewed.state == .empty)
        #expect(script.state.ledger.labelsDue == [DueLabel(place: renewed.place, badge: "CD34")])
        try Self.survives(script, folder)
        #expect(try script.journal.bin("B-2") == renewed)
        // The hub has not heard of it yet.
        try script.journal.applyReference([.bin(Self.bin(generation: 1))], cursor: "g1:3")
        #expect(try script.journal.bin("B-2") == renewed)
        try script.journal.applyReference([.bin(Self.bin(generation: 3))], cursor: "g1:4")
        #expect(try script.journal.bin("B-2") == Self.bin(generation: 3))
        // A feed that is told from the start keeps the row that it does not know better.
        try script.run([.bin(BinPlace(code: "B-2", generation: 3)), .press(3), .bin(Floor.bins[0].place)])
        try script.journal.restartReference()
        try script.journal.applyReference([.bin(Self.bin(generation: 3))], cursor: "g2:1", isComplete: true)
        #expect(try script.journal.bin("B-2")?.generation == 4)
    }

    @Test func `a recount leaves what was found and takes the missing out`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        try script.run([.bin(Self.first), .press(4), .command(.endOfParcel), .press(1)])
        #expect(try script.journal.items().map(\.place) == [nil])
        #expect(try script.journal.bin("B-1")?.generation == 2)
        try Self.survives(script, folder)
        // It turns up in another bin, and is counted there.
        try script.run([.bin(Self.spare), .press(4), .scan(plate.text), .command(.endOfParcel), .press(1)])
        #expect(try script.journal.items().map(\.place) == [BinPlace(code: "B-2", generation: 2)])
        try Self.survives(script, folder)
    }

    @Test func `a merge moves everything with its price, and a closed bin stays closed`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        try script.run([.bin(Self.first), .press(5), .bin(Self.spare)])
        guard case .merged(_, _, let merge) = script.state.bench.supervising?.task else {
            Issue.record("no preview: \(script.state.bench.supervising as Any)")
            return
        }
        #expect(merge.plates == [plate])
        #expect(try script.journal.items().map(\.place) == [Self.first])
        try script.commit(.press(1))
        #expect(try script.journal.items().map(\.place) == [Self.spare])
        try script.run([.bin(Self.spare), .press(1)])
        #expect(try script.journal.bin("B-2")?.state == .closed)
        try Self.survives(script, folder)
    }

    @Test func `another grade goes by a label that is a copy`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        try script.run([.scan(plate.text), .press(1), .press(1), .press(1)])
        #expect(script.state.bench.supervising == nil && script.state.bench.item?.label?.copy == 2)
        #expect(try script.journal.items().map(\.grade) == [.new])
        try Self.survives(script, folder)
    }

    @Test func `another way goes by a label that is a copy, and back`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder, grading: [1, 1], in: Floor.bins[0].place)
        let before = try script.journal.items()
        try script.run([.scan(plate.text), .press(2)])
        guard case .directing(_, let page) = script.state.bench.supervising?.task, let first = page.shown.first else {
            Issue.record("no ways: \(script.state.bench.supervising as Any)")
            return
        }
        try script.run([.press(1), .press(2)])
        #expect(script.state.bench.item?.label?.copy == 2)
        #expect(try script.journal.items().map(\.disposition) == [first.disposition])
        try Self.survives(script, folder)
        try script.commit(.command(.undo))
        let after = try script.journal.items()
        #expect(after.map(\.disposition) == before.map(\.disposition) && after.map(\.place) == before.map(\.place))
        try Self.survives(script, folder)
    }

    @Test func `a label that is printed again is a job like any other`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        try script.run([.scan(plate.text), .press(3)])
        let job = try #require(script.state.bench.item?.label)
        #expect(job.copy == 2 && job.stage == .queued && script.state.bench.supervising == nil)
        #expect(try script.journal.labelJob(job.number)?.content.plate == plate)
        try script.commit(.label(.sending))
        #expect(try script.journal.interruptedLabelJobs().map(\.number) == [job.number])
        try Self.survives(script, folder)
        try script.run([.scan(plate.text), .bin(Self.first)])
        #expect(try script.journal.items().map(\.place) == [Self.first])
        try Self.survives(script, folder)
    }

    @Test func `a plate is given up and had back with its grade and its place`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        let before = try script.journal.items()
        try script.run([.scan(plate.text), .press(4), .press(1)])
        #expect(try script.journal.items().isEmpty)
        try Self.survives(script, folder)
        try script.commit(.command(.undo))
        let after = try script.journal.items()
        #expect(after.map(\.grade) == before.map(\.grade) && after.map(\.place) == before.map(\.place))
        #expect(after.map(\.disposition) == before.map(\.disposition))
        try Self.survives(script, folder)
        try script.run([.scan(plate.text), .press(4), .press(1)])
        #expect(try script.journal.items().isEmpty)
        try Self.survives(script, folder)
    }

    /// The supervisor leaves, somebody else works, and the supervisor is back.
    private static func comeBack(_ script: Script) throws {
        try script.run([.command(.supervise), .badge("AB12"), .badge("CD34"), .command(.supervise)])
        try script.commit(.pin(isRight: true))
    }

    @Test func `a move is taken back in a later session, after a restart`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        try script.run([.scan(plate.text), .bin(Self.spare)])
        try Self.comeBack(script)
        try script.journal.close()
        let journal = try Floor.open(folder.journal)
        let again = Script(journal, state: try journal.restore())
        try again.run([.scan(plate.text), .press(5), .press(1)])
        #expect(try again.journal.items().map(\.place) == [Self.first])
        try Self.survives(again, folder)
        try again.run([.scan(plate.text)])
        guard case .item(let item) = again.state.bench.supervising?.task else {
            Issue.record("no item: \(again.state.bench.supervising as Any)")
            return
        }
        #expect(item.act == nil && item.place == Self.first)
    }

    @Test func `a void item, a merge and a count are taken back in a later session`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        let before = try script.journal.items()
        try script.run([.scan(plate.text), .press(4), .press(1)])
        try Self.comeBack(script)
        try script.run([.scan(plate.text), .press(1), .press(1)])
        let after = try script.journal.items()
        #expect(after.map(\.place) == [Self.first] && after.map(\.grade) == before.map(\.grade))
        try Self.survives(script, folder)
        try script.run([.bin(Self.first), .press(5), .bin(Self.spare), .press(1)])
        try Self.comeBack(script)
        try script.run([.bin(Self.spare), .press(6), .press(1)])
        let merged = BinPlace(code: "B-1", generation: 2)
        #expect(try script.journal.items().map(\.place) == [merged])
        try Self.survives(script, folder)
        try script.run([.bin(merged), .press(4), .command(.endOfParcel), .press(1)])
        #expect(try script.journal.items().map(\.place) == [nil])
        try Self.comeBack(script)
        let counted = BinPlace(code: "B-1", generation: 3)
        try script.run([.bin(counted), .press(6), .press(1)])
        #expect(try script.journal.items().map(\.place) == [counted])
        try Self.survives(script, folder)
    }

    @Test func `another grade is taken back in a later session by a label`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.opened(folder)
        try script.run([.scan(plate.text), .press(1), .press(1), .press(1)])
        try script.run([.scan(plate.text), .bin(Floor.bins[0].place)])
        try script.run([.command(.supervise), .pin(isRight: true), .scan(plate.text), .press(5), .press(1)])
        #expect(script.state.bench.item?.label?.copy == 3 && script.state.bench.supervising == nil)
        #expect(try script.journal.items().map(\.grade) == [.fair])
        try Self.survives(script, folder)
    }

    @Test func `wrong PINs outlive a restart`() throws {
        let folder = try TemporaryFolder()
        let (script, _) = try Self.opened(folder)
        try script.run([.command(.supervise), .command(.supervise), .pin(isRight: false), .pin(isRight: false)])
        try script.run([.command(.supervise), .command(.endOfParcel), .press(1), .command(.signOut)])
        #expect(script.state.ledger.pinTries["CD34"]?.wrong == 2)
        try script.journal.close()
        #expect(try Floor.open(folder.journal).restore() == script.state)
    }
}
