import Foundation
public import Returns
import SystemPackage
import Wire

extension HubDatabase {
    /// Brings a backup back into a place that is empty, as another generation of the hub's history.
    ///
    /// A restore that was cut off leaves nothing that a hub would serve. Throws `notEmpty`, `notABackup`,
    /// `otherBackup`, `databaseInUse`, `programMissing`, `programFailed`, and what opening throws.
    public func restore(_ file: String, at now: Moment = .present) async throws(HubFault) -> RestoredStore {
        PosixCalls.keepFilesPrivate()
        let kind = try BackupFile(file)
        switch (place, kind) {
        case (.file(let path), .sqlite): return try await restore(file, to: path, at: now)
        case (.server(let text), .postgres):
            let dump = PostgresDump(text)
            try await dump.read(file)
            let restored = try await begin(at: now) { db in try db.script("DROP TABLE hubRestoring") }
            return restored
        case (.file, .postgres), (.server, .sqlite): throw .otherBackup(path: file, database: description)
        }
    }

    private func restore(
        _ file: String, to path: SQLitePath, at now: Moment
    ) async throws(HubFault) -> RestoredStore {
        // A log that is left beside it would be taken for the new file's.
        for name in [path.description, path.description + "-wal", path.description + "-shm"] {
            guard !FileManager.default.fileExists(atPath: name) else { throw .notEmpty(name) }
        }
        let lock = try DatabaseLock(path)
        defer { lock.release() }
        let new = try NewFile(path.description)
        let part = SQLitePath(path: new.part)
        defer { for name in [part.lockPath.string] { try? FileManager.default.removeItem(atPath: name) } }
        defer { new.discard() }
        do {
            try FileManager.default.copyItem(atPath: file, toPath: new.part.string)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: new.part.string)
        } catch {
            throw .file(path: new.part.string, .ioError)
        }
        let restored = try await HubDatabase(new.part.string).begin(at: now) { _ in }
        try new.settle()
        return restored
    }

    /// Opens what was brought back, brings its tables up to date, and begins the new history.
    private func begin(
        at now: Moment, _ finish: @escaping @Sendable (Database) throws -> Void
    ) async throws(HubFault) -> RestoredStore {
        let origin = try HubOrigin.fresh(at: now).finishingRestore
        let store = try await HubStore.open(self, origin: origin)
        do throws(HubFault) {
            let restored = try await store.writing { db in
                let restored = try NewHistory(db: db).begin(origin.generation, at: now)
                try finish(db)
                return restored
            }
            try await store.close()
            return restored
        } catch {
            try? await store.close()
            throw error
        }
    }
}
