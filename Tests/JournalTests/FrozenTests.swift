import Foundation
import Journal
import Returns
import SystemPackage
import Testing

/// One database file per released schema: every later version opens it and gives the state it held.
///
/// `RECORD=1` writes the file of the present schema when there is none; one that is there is never changed.
struct FrozenTests {
    /// The present schema.
    private static let newest = 11

    @Test(arguments: [1, 2, 3, 4, 5, 6, 8, 9, 10, 11])
    func `a journal of a released schema opens, folds and goes on`(version: Int) throws {
        let isMissing = !FileManager.default.fileExists(atPath: frozen(version).string)
        if ProcessInfo.processInfo.environment["RECORD"] == "1", version == Self.newest, isMissing { try record() }
        let folder = try TemporaryFolder()
        try WholeFile.write(try WholeFile.read(frozen(version)), to: folder.journal)
        let journal = try Floor.open(folder.journal, parcels: 12)
        #expect(try journal.restore() == journal.foldFromStart())
        let expected = try String(contentsOfFile: frozen(version).string + ".txt", encoding: .utf8)
        #expect(try description(of: journal) == expected)
        let kept = try Tables(of: folder.journal)
        try journal.rebuildProjections()
        #expect(try Tables(of: folder.journal) == kept)
        let later = Floor.start.advanced(byMilliseconds: 9_000_000)
        var walk = BenchWalk(journal, state: try journal.restore(), seed: 78, at: later)
        let before = journal.lastSequence
        try walk.steps(40)
        #expect(journal.lastSequence > before)
        #expect(try journal.restore() == walk.state)
    }

    /// Rows of a kind that the earlier program did not know were passed over by its cursor.
    @Test(arguments: [4, 5])
    func `an upgraded journal asks its hub for everything again, and keeps what it has meanwhile`(
        version: Int
    ) throws {
        let folder = try TemporaryFolder()
        try WholeFile.write(try WholeFile.read(frozen(version)), to: folder.journal)
        let journal = try Journal.open(
            at: folder.journal, identity: try Floor.identity(), playbook: Floor.playbook())
        #expect(try journal.referenceCursor() == nil)
        #expect(try journal.products([Floor.gtin(Floor.shirt), Floor.gtin(Floor.lamp)]).count == 2)
        #expect(try journal.badges().count == 2)
    }

    private func description(of journal: Journal) throws -> String {
        let state = try journal.restore()
        let verdict = try journal.verifyChain()
        let lines =
            ["\(journal.identity.station) epoch \(journal.identity.epoch)", "\(verdict)"]
            + ["parcels \(state.ledger.parcelsReceived), plates \(state.ledger.platesMinted)"]
            + ["label jobs \(state.ledger.labelJobs), worker \(state.bench.worker?.alias ?? "none")"]
            + ["parcel \(state.bench.parcel?.arrival.parcel ?? "none"), phase \(state.bench.phase)"]
            + (try journal.items().map(line))
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ item: JournalItem) -> String {
        let place = item.place.map { "\($0.code)/\($0.generation)\(item.isBinned ? "" : " reserved")" }
        return [
            item.plate.text, item.gtin?.fourteen ?? "-", item.serial ?? "-", item.grade?.rawValue ?? "-",
            item.disposition?.rawValue ?? "-", place ?? "-",
        ].joined(separator: " ")
    }

    private func record() throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 12), seed: 77)
        try walk.steps(160)
        let text = try description(of: walk.journal)
        try walk.journal.close()
        try FileManager.default.createDirectory(
            atPath: frozen(Self.newest).removingLastComponent().string, withIntermediateDirectories: true)
        try WholeFile.write(try WholeFile.read(folder.journal), to: frozen(Self.newest))
        try text.write(toFile: frozen(Self.newest).string + ".txt", atomically: true, encoding: .utf8)
    }

    private func frozen(_ version: Int) -> FilePath {
        FilePath(#filePath).removingLastComponent().appending("Frozen").appending("v\(version).sqlite")
    }
}
