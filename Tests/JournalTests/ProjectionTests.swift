import GRDB
import Returns
import SystemPackage
import Testing

@testable import Journal

/// The tables that are derived from events.
struct ProjectionTests {
    @Test(arguments: [31, 32, 33, 34, 35, 36] as [UInt64])
    func `tables made anew equal tables kept up to date`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: seed)
        try walk.steps(350)
        let kept = try Tables(of: folder.journal)
        try walk.journal.rebuildProjections()
        #expect(try Tables(of: folder.journal) == kept, "seed \(seed)")
        #expect(kept.rows.count > 20, "seed \(seed) left too little to tell anything")
    }

    @Test(arguments: [41, 42, 43] as [UInt64])
    func `a bin's load is the number of items that name it`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: seed)
        for _ in 0..<8 {
            try walk.steps(40)
            let loads = try pairs(
                "SELECT code || '/' || generation, load FROM binLoad WHERE load > 0", in: folder.journal)
            let counted = try pairs(
                "SELECT bin || '/' || generation, count(*) FROM item WHERE bin IS NOT NULL GROUP BY bin, generation",
                in: folder.journal)
            #expect(loads == counted, "seed \(seed)")
        }
    }

    @Test(arguments: [51, 52, 53, 54] as [UInt64])
    func `the loads that the writer remembers are those of the rows`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: seed)
        var compared = 0
        for step in 0..<300 {
            try walk.step()
            guard let remembered = walk.journal.known.bins else { continue }
            let stored = try walk.journal.read { try $0.binBoard(openings: remembered.openings) }
            #expect(stored == remembered, "seed \(seed), step \(step)")
            if Floor.bins.contains(where: { remembered.load(of: $0) > 0 }) { compared += 1 }
        }
        #expect(compared > 20, "seed \(seed) left too little to tell anything")
    }

    @Test func `a step that was not written leaves nothing in the writer's memory`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(2)])
        let before = try #require(script.journal.known.bins)
        #expect(Floor.bins.contains { before.load(of: $0) == 1 })
        #expect(throws: JournalError.self) {
            try script.journal.write { db, memory in
                memory.bins?.count(1, in: Floor.bins[0].place)
                memory.bins?.declare(Floor.bins[1].place, isFull: true)
                #expect(memory.bins != before)
                // A load is never negative: the schema refuses the row, and the step with it.
                try db.run("INSERT INTO binLoad (code, generation, load, isDeclaredFull) VALUES ('X', 1, -1, 0)", [])
            }
        }
        #expect(script.journal.known.bins == before)
        #expect(try script.journal.read { try $0.binBoard(openings: before.openings) } == before)
        try script.run([.command(.undo), .press(2)])
        #expect(script.state.bench.item?.reserved != nil)
    }

    @Test func `when a bin was opened is found in the rows, and what lies in it with all that it takes up`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(2)])
        let place = try #require(script.state.bench.item?.reserved)
        let remembered = try #require(script.journal.known.bins?.status(ofCode: place.code))
        #expect(remembered.openedAt != nil && remembered.measure.grams > 0)
        let openings = try script.journal.read { try $0.openings() }
        #expect(openings == [place: try #require(remembered.openedAt)])
        let stored = try script.journal.read { try $0.binBoard(openings: openings) }
        #expect(stored.status(ofCode: place.code) == remembered)
        // Without the bins the moments are kept, and no item is read again for them.
        try script.journal.write { _, memory in memory.forgetBins() }
        #expect(script.journal.known.bins == nil && script.journal.known.openings == openings)
        try script.run([.command(.undo), .press(2)])
        let again = try #require(script.journal.known.bins?.status(ofCode: place.code))
        #expect(again.load == 1 && again.measure == remembered.measure)
    }

    @Test func `an item is known by its plate, and by product and serial, with the bin it is in`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.run([
            .badge("AB12"), .scan(Floor.parcelCode(0)), .press(1),
            .scan("]d201\(try Floor.gtin(Floor.shirt).fourteen)21SN1"), .press(2),
        ])
        let plate = try #require(script.state.bench.item?.plate)
        let reserved = try #require(script.state.bench.item?.reserved)
        #expect(try script.journal.items().map(\.isBinned) == [false])
        #expect(try script.journal.items().map(\.place) == [reserved])
        try script.run([.scan(plate.text), .bin(reserved)])
        let item = try #require(try script.journal.items().first)
        #expect(item.plate == plate)
        #expect(item.serial == "SN1")
        #expect(item.grade == .fair)
        #expect(item.disposition == .outlet)
        #expect(item.place == reserved)
        #expect(item.isBinned)
        let again = try script.commit(.scan("]d201\(try Floor.gtin(Floor.shirt).fourteen)21SN1"))
        guard case .refuse(.itemAlreadyProcessed(_, let known), _) = again.decision else {
            Issue.record("expected itemAlreadyProcessed, got \(again.decision)")
            return
        }
        #expect(known.plate == plate)
        #expect(known.place == reserved)
    }

    @Test func `a parcel is received once, and again after its arrival was taken back`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .command(.undo), .scan(Floor.parcelCode(0))])
        #expect(script.state.bench.parcel?.arrival.rma == "RMA1000")
        try script.run([.press(1), .command(.emptyBox), .press(1)])
        #expect(script.state.bench.parcel == nil)
        for code in [Floor.parcelCode(0), "RMA1000"] {
            let again = try script.commit(.scan(code))
            guard case .refuse(.parcelAlreadyReceived(_, let receipt), _) = again.decision else {
                Issue.record("expected parcelAlreadyReceived under \(code), got \(again.decision)")
                continue
            }
            #expect(receipt.station == "S1")
        }
    }

    private func pairs(_ sql: String, in path: FilePath) throws -> [String: Int] {
        try Tables.reading(path) { db in
            let rows = try Row.fetchAll(db, sql: sql).map { (key: $0[0] as String, value: $0[1] as Int) }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }
}

/// Every row of the derived tables, as text.
struct Tables: Equatable {
    let rows: [String]

    init(of path: FilePath) throws {
        rows = try Self.reading(path) { db in
            try ["labelJob", "receipt", "item", "binLoad", "secondLook"].flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.description)" }
            }
        }
    }

    static func reading<Value>(_ path: FilePath, _ body: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path.string, configuration: configuration).read(body)
    }
}

extension BinBoard {
    /// Items assigned to a bin or in it.
    fileprivate func load(of bin: Bin) -> Int { status(ofCode: bin.code)?.load ?? 0 }
}
