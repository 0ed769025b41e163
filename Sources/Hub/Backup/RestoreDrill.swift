import Foundation
public import Returns
import SystemPackage
import Wire

/// Tries a backup out: brings it back into a scratch place, reads all of it, and removes it again.
public struct RestoreDrill: Sendable {
    /// The backup.
    public let file: String
    /// The folder, or for a dump the server of PostgreSQL, in which it is tried out; nil for the system's own folder.
    public let scratch: String?
    /// The database that it is a backup of; nil to compare with nothing.
    public let original: HubDatabase?

    /// Plans a drill.
    public init(file: String, scratch: String?, original: HubDatabase?) {
        self.file = file
        self.scratch = scratch
        self.original = original
    }

    /// Carries it out. Throws what restoring and reading throw: then the backup cannot be used, or not here.
    public func run(
        at now: Moment = .present, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws(HubFault) -> DrillReport {
        switch try BackupFile(file) {
        case .sqlite:
            let folder = (scratch ?? NSTemporaryDirectory()) + "/returns-hub-drill-" + Self.name
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw .file(path: folder, .ioError)
            }
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let path = SQLitePath(path: FilePath(folder + "/hub.sqlite"))
            let restored = try await HubDatabase(path.description).restore(file, at: now)
            let faults = try SQLiteStore.integrityFaults(of: path)
            return try await look(at: HubDatabase(path.description), restored, faults, progress)
        case .postgres:
            guard let scratch else { throw .refused(.scratchNeeded) }
            let place = try PostgresDump(scratch).makeScratch(named: "returns_drill_" + Self.name)
            let outcome: Result<DrillReport, HubFault>
            do throws(HubFault) {
                let restored = try await place.database.restore(file, at: now)
                // The dump's constraints were checked when its tables were made.
                outcome = .success(try await look(at: place.database, restored, [], progress))
            } catch {
                outcome = .failure(error)
            }
            try place.drop()
            return try outcome.get()
        }
    }

    private static var name: String { UUID().uuidString.prefix(8).lowercased() }

    private func look(
        at database: HubDatabase, _ restored: RestoredStore, _ integrity: [String],
        _ progress: (Int, Int) -> Void
    ) async throws(HubFault) -> DrillReport {
        let store = try await HubStore.openReadOnly(database)
        let summary = try await store.summary()
        let report = try await store.verify(VerifyAsk(), progress: progress)
        try await store.close()
        let differences = try await compare(summary, restored)
        return DrillReport(
            file: file, summary: summary, integrity: integrity, verification: report, differences: differences.found,
            behind: differences.behind)
    }

    /// What the original holds and the backup does not, or other than that.
    private func compare(
        _ summary: StoreSummary, _ restored: RestoredStore
    ) async throws(HubFault) -> (found: [String], behind: Int?) {
        guard let original else { return ([], nil) }
        let store = try await HubStore.openReadOnly(original)
        let (live, hash, root) = try await store.reading { db in
            (
                try StoreSummary(of: db), try StoreSummary.hash(at: summary.through, in: db),
                try DailyRoot.all(in: db).first { $0.number == summary.lastRoot?.number }
            )
        }
        try await store.close()
        var found: [String] = []
        if live.generation != restored.previous {
            found.append("the backup is of the generation \(restored.previous), the hub serves \(live.generation)")
        }
        if live.through < summary.through {
            found.append("the backup ends with hubSequence \(summary.through), the hub with \(live.through)")
        }
        if hash != summary.lastHash {
            found.append("the event at hubSequence \(summary.through) is another one in the hub's database")
        }
        if root != summary.lastRoot {
            found.append("the root \(summary.lastRoot?.number ?? 0) is another one in the hub's database")
        }
        return (found, live.through - summary.through)
    }
}

/// What a drill found.
public struct DrillReport: Hashable, Sendable {
    /// The backup.
    public let file: String
    /// What it holds.
    public let summary: StoreSummary
    /// What the database itself complains of.
    public let integrity: [String]
    /// What verifying its events found.
    public let verification: VerifyReport
    /// What differs from the original, where there was one to compare with.
    public let differences: [String]
    /// How many events the original has that the backup does not; nil when it was not compared.
    public let behind: Int?

    /// Whether the backup can be used.
    public var isSound: Bool {
        integrity.isEmpty && differences.isEmpty && verification.isSound && summary.events == summary.through
    }

    /// The report.
    public var words: String {
        var lines = ["backup      \(file)", "holds       \(summary.words)"]
        lines.append("compared    \(behind.map { "with the hub, which has \($0) events more" } ?? "with nothing")")
        if summary.events != summary.through {
            lines.append("FOUND  \(summary.events) rows of events, and \(summary.through) places were given out")
        }
        lines += (integrity + differences).map { "FOUND  \($0)" }
        lines.append(verification.words)
        lines.append(isSound ? "The backup can be restored." : "THE BACKUP IS NOT SOUND.")
        return lines.joined(separator: "\n")
    }
}
