import Journal
import Returns
import Testing
import Wire

/// Items that another bench processed, as a station knows them from its hub, and whose word counts.
struct FloorItemTests {
    private static let first = BinPlace(code: "B-1", generation: 1)
    private static let spare = BinPlace(code: "B-2", generation: 1)
    private static let held = BinPlace(code: "H-1", generation: 1)

    /// What one station's journal makes of an item, told as a hub tells it that has heard everything.
    private static func told(_ plate: LicencePlate, by journal: Journal) throws -> FloorItem {
        var history = HeldItemHistory(of: plate)
        for bytes in try journal.unsent(after: 0).events { history.add(try EventReader.open(bytes).recorded.event) }
        return try #require(history.floorItem(at: Floor.start))
    }

    /// A shirt that S1 put into B-1, outlet.
    private static func shirt(_ folder: TemporaryFolder) throws -> (script: Script, plate: LicencePlate) {
        let script = try Script(Floor.open(folder.journal))
        try meetHub(script.journal)
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(2)])
        let plate = try #require(script.state.bench.item?.plate)
        try script.run([.scan(plate.text), .bin(first)])
        return (script, plate)
    }

    /// Before its first push a station asks how far the hub has come.
    private static func meetHub(_ journal: Journal) throws {
        try journal.recordWatermark(
            Watermark(generation: "h1", epoch: 1, acceptedThrough: 0, durableThrough: 0, headHash: .zero))
    }

    /// Another bench of the house, where a supervisor is at work.
    private static func other(_ folder: TemporaryFolder, _ items: [FloorItem]) throws -> Script {
        let journal = try Journal.open(
            at: folder.journal, identity: try Floor.identity(station: "S2", prefix: "10002"),
            playbook: Floor.playbook())
        try meetHub(journal)
        let spare = Bin(code: "B-2", generation: 1, zone: "B", binClass: "OUTLET", capacity: 5)
        let verifier = PinVerifier(
            salt: Array(repeating: 1, count: 8), cost: 16, blockSize: 8, parallelism: 1,
            hash: Array(repeating: 2, count: 32))
        let chief = Badge(id: "CD34", alias: "C. D.", language: .english, role: .supervisor, pin: verifier)
        try journal.applyReference(
            try Floor.reference() + [.bin(spare), .badge(chief)] + items.map(ReferenceItem.floorItem), cursor: "g1:9",
            isComplete: true, heard: HeardEvents(epoch: 1, through: 0))
        return Script(journal)
    }

    private static func supervise(_ script: Script) throws {
        try script.run([
            .badge("CD34"), .scan(Floor.parcelCode(1)), .press(1), .command(.supervise), .pin(isRight: true),
        ])
    }

    private static func facts(_ journal: Journal, _ plate: LicencePlate) throws -> Facts {
        var request = FactRequest()
        (request.plate, request.needsStanding, request.needsHeldItem, request.seeksSecondLook) = (
            plate, true, true, true
        )
        return try journal.facts(for: request)
    }

    private static func contents(_ journal: Journal, of place: BinPlace) throws -> [LicencePlate] {
        var request = FactRequest()
        request.contents = place
        return try journal.facts(for: request).contents.items.map(\.plate)
    }

    private static func hears(_ journal: Journal, _ items: [ReferenceItem] = [], through sequence: Int) throws {
        try journal.applyReference(
            items, cursor: "g1:\(10 + sequence)", isComplete: true, heard: HeardEvents(epoch: 1, through: sequence))
    }

    @Test func `an item of another bench is known with its place, its grade and its way`() throws {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let (script, plate) = try Self.shirt(folder)
        let item = try Self.told(plate, by: script.journal)
        let other = try Self.other(elsewhere, [item])
        let facts = try Self.facts(other.journal, plate)
        #expect(facts.item?.place == Self.first && facts.item?.parcel == item.identification.parcel)
        #expect(facts.item?.room.byRight == false)
        #expect(facts.standing == item.verdict && facts.standing?.disposition.binClass == "OUTLET")
        #expect(facts.binned?.place == Self.first && facts.binned?.identification == item.identification)
        #expect(try Self.contents(other.journal, of: Self.first) == [plate])
        #expect(try Self.contents(other.journal, of: BinPlace(code: "B-1", generation: 2)).isEmpty)
        // It takes up no room of this bench's.
        #expect(try other.journal.items().isEmpty)
        try other.journal.close()
        let reopened = try Journal.open(
            at: elsewhere.journal, identity: try Floor.identity(station: "S2", prefix: "10002"),
            playbook: Floor.playbook())
        #expect(try Self.facts(reopened, plate).item?.place == Self.first)
    }

    @Test func `an order of the desk is read with all that it takes, and is none once it is in the hand`()
        throws
    {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let (script, plate) = try Self.shirt(folder)
        let order = DeskOrder(source: DeskOrder.Source(number: 3, by: "marie"), change: .grade(.defective, .examined))
        let item = try Self.told(plate, by: script.journal).lying(in: Self.first, order: order)
        let other = try Self.other(elsewhere, [item])
        var request = FactRequest()
        (request.plate, request.seeksOrder) = (plate, true)
        let facts = try other.journal.facts(for: request)
        #expect(facts.order == order && facts.binned?.place == Self.first && facts.standing == item.verdict)
        #expect(facts.products.map(\.gtin) == [item.identification.candidate.gtin].compactMap(\.self))
        #expect(facts.bins.status(ofCode: "B-1") != nil)
        try other.run([.badge("AB12"), .scan(plate.text)])
        #expect(other.state.bench.item?.plate == plate && other.state.bench.item?.grading?.grade == .defective)
        #expect(try other.journal.facts(for: request).order == nil)
        // The bench that plated it follows the order as soon as it knows what the hub knows.
        let own = script.journal
        try Self.hears(own, [.floorItem(item)], through: own.lastSequence - 1)
        #expect(try own.facts(for: request).order == nil)
        try Self.hears(own, through: own.lastSequence)
        #expect(try own.facts(for: request).order == order)
    }

    @Test func `what a feed that is told anew does not bring is known no more`() throws {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let (script, plate) = try Self.shirt(folder)
        let item = try Self.told(plate, by: script.journal)
        let journal = try Self.other(elsewhere, [item]).journal
        try journal.restartReference()
        #expect(try Self.facts(journal, plate).item?.place == Self.first)
        try journal.applyReference(
            [.floorItem(item.lying(in: Self.spare, order: nil))], cursor: "g2:1", isComplete: true)
        #expect(try Self.facts(journal, plate).item?.place == Self.spare)
        try journal.restartReference()
        try journal.applyReference([], cursor: "g3:1", isComplete: true)
        #expect(try Self.facts(journal, plate).item == nil)
    }

    @Test func `the bench that plated an item believes itself until the hub has heard it, and the hub from then on`()
        throws
    {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.shirt(folder)
        let moved = try Self.told(plate, by: script.journal).lying(in: Self.spare, order: nil)
        let journal = script.journal
        try Self.hears(journal, [.floorItem(moved)], through: journal.lastSequence - 1)
        #expect(try Self.facts(journal, plate).item?.place == Self.first)
        #expect(try Self.contents(journal, of: Self.spare).isEmpty)
        // Of another epoch the hub says nothing about these events.
        try journal.applyReference(
            [], cursor: "g1:80", isComplete: true, heard: HeardEvents(epoch: 2, through: journal.lastSequence))
        #expect(try Self.facts(journal, plate).item?.place == Self.first)
        try Self.hears(journal, through: journal.lastSequence)
        #expect(try Self.facts(journal, plate).item?.place == Self.spare)
        #expect(try Self.facts(journal, plate).binned?.place == Self.spare)
        #expect(try Self.contents(journal, of: Self.first).isEmpty)
        #expect(try Self.contents(journal, of: Self.spare) == [plate])
        // What counts is no matter of when the tables were made.
        try journal.rebuildProjections()
        #expect(try Self.facts(journal, plate).item?.place == Self.spare)
        try journal.close()
        #expect(try Self.facts(try Floor.open(folder.journal), plate).item?.place == Self.spare)
    }

    @Test func `an item that left is nowhere, and comes back when the hub tells of it again`() throws {
        let folder = try TemporaryFolder()
        let (script, plate) = try Self.shirt(folder)
        let item = try Self.told(plate, by: script.journal)
        let journal = script.journal
        try Self.hears(journal, [.floorItem(item)], through: journal.lastSequence)
        try Self.hears(
            journal, [.removed(kind: .floorItem, key: plate.text)], through: journal.lastSequence)
        let facts = try Self.facts(journal, plate)
        #expect(facts.item != nil && facts.item?.place == nil && facts.binned == nil)
        #expect(try Self.contents(journal, of: Self.first).isEmpty)
        try Self.hears(journal, [.floorItem(item)], through: journal.lastSequence)
        #expect(try Self.contents(journal, of: Self.first) == [plate])
        let elsewhere = try TemporaryFolder()
        let other = try Self.other(elsewhere, [item]).journal
        try Self.hears(other, [.removed(kind: .floorItem, key: plate.text)], through: 0)
        #expect(try Self.facts(other, plate).item == nil)
    }

    @Test func `a bench that moved another's item knows so at once, and believes the hub when that has heard`() throws {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let (mine, plate) = try Self.shirt(folder)
        let item = try Self.told(plate, by: mine.journal)
        let script = try Self.other(elsewhere, [item])
        try Self.supervise(script)
        // By the same rules as an item of its own: it is no restock.
        try script.run([.scan(plate.text), .bin(Floor.bins[0].place)])
        #expect(try Self.facts(script.journal, plate).item?.place == Self.first)
        try script.run([.bin(Self.spare)])
        #expect(try Self.facts(script.journal, plate).item?.place == Self.spare)
        #expect(try Self.contents(script.journal, of: Self.spare) == [plate])
        #expect(try Self.contents(script.journal, of: Self.first).isEmpty)
        try script.journal.rebuildProjections()
        #expect(try Self.facts(script.journal, plate).item?.place == Self.spare)
        #expect(try script.journal.restore() == script.state)
        // The hub holds another word for later.
        try Self.hears(script.journal, through: script.journal.lastSequence)
        #expect(try Self.facts(script.journal, plate).item?.place == Self.first)
    }

    @Test func `a recount finds another bench's items where the hub has them, and takes them into the new generation`()
        throws
    {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let (mine, plate) = try Self.shirt(folder)
        let script = try Self.other(elsewhere, [try Self.told(plate, by: mine.journal)])
        try Self.supervise(script)
        try script.run([.bin(Self.first), .press(4), .scan(plate.text), .command(.endOfParcel)])
        guard case .recounted(_, let recount) = script.state.bench.supervising?.task else {
            Issue.record("no outcome: \(script.state.bench.supervising as Any)")
            return
        }
        #expect(recount.found == [plate] && recount.missing.isEmpty && recount.strange.isEmpty)
        try script.run([.press(1)])
        let renewed = BinPlace(code: "B-1", generation: 2)
        #expect(try Self.facts(script.journal, plate).item?.place == renewed)
        #expect(try Self.contents(script.journal, of: renewed) == [plate])
        // Nobody finds it there the next time: it is nowhere.
        try script.run([.bin(renewed), .press(4), .command(.endOfParcel), .press(1)])
        #expect(try Self.facts(script.journal, plate).item?.place == nil)
        #expect(try Self.facts(script.journal, plate).item != nil)
        #expect(try script.journal.restore() == script.state)
    }

    @Test func `a bin of another bench's items is merged and another grade is given at this one`() throws {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let (mine, plate) = try Self.shirt(folder)
        let script = try Self.other(elsewhere, [try Self.told(plate, by: mine.journal)])
        try Self.supervise(script)
        try script.run([.bin(Self.first), .press(5), .bin(Self.spare), .press(1)])
        #expect(try Self.contents(script.journal, of: Self.spare) == [plate])
        try script.run([.scan(plate.text), .press(1), .press(1), .press(1)])
        #expect(script.state.bench.item?.plate == plate && script.state.bench.item?.label?.copy == 2)
        #expect(try Self.facts(script.journal, plate).item?.place == nil)
        let reserved = try #require(script.state.bench.item?.reserved)
        try script.run([.scan(plate.text), .bin(reserved)])
        let facts = try Self.facts(script.journal, plate)
        #expect(facts.item?.place == reserved && facts.standing?.grading.grade == .new)
        #expect(try script.journal.restore() == script.state)
    }

    @Test func `a second look that was asked at one bench is taken at another`() throws {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let mine = try Script(Floor.open(folder.journal))
        try Self.meetHub(mine.journal)
        try mine.run([
            .badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .command(.doubt),
            .label(.sending), .label(.sent),
        ])
        let plate = try #require(mine.state.bench.item?.plate)
        try mine.run([.scan(plate.text), .bin(Self.held)])
        let item = try Self.told(plate, by: mine.journal)
        let script = try Self.other(elsewhere, [item])
        try script.run([.badge("CD34"), .scan(Floor.parcelCode(1)), .press(1), .scan(plate.text)])
        let opening = try #require(script.state.bench.item?.opening)
        #expect(opening.look.grader == "AB12" && opening.grader == "CD34" && opening.place == Self.held)
        #expect(opening.label?.plate == plate && opening.copies == 1)
        try script.run([.press(2)])
        #expect(script.state.bench.item?.grading?.grade == .fair)
        // Its own bench hears that it waits no more.
        let after = FloorItem(
            identification: item.identification, verdict: nil, place: nil, copies: 1, at: Floor.start)
        try Self.hears(mine.journal, [.floorItem(after)], through: mine.journal.lastSequence)
        #expect(try Self.facts(mine.journal, plate).secondLook == nil)
        #expect(try Self.facts(script.journal, plate).secondLook == nil)
        #expect(try script.journal.restore() == script.state)
    }

    @Test func `an item on hold for data is taken out at another bench`() throws {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let (mine, plate) = try Self.shirt(folder)
        let item = try Self.told(plate, by: mine.journal)
        let way = try #require(item.verdict?.disposition)
        let onHold = FloorItem(
            identification: item.identification,
            verdict: ItemVerdict(
                grading: ItemGrading(plate: plate, grade: .held, hold: .data, tasks: ["ERASE"]), disposition: way),
            place: Self.held, copies: 1, at: Floor.start)
        let script = try Self.other(elsewhere, [onHold])
        try script.run([.badge("CD34"), .scan(plate.text)])
        #expect(script.state.bench.item?.held?.place == Self.held)
        #expect(script.state.bench.phase == .confirming(.erasure(nil)))
        #expect(try Self.facts(script.journal, plate).held == nil)
        #expect(try script.journal.restore() == script.state)
    }
}
