import Foundation
import SystemPackage

extension HubDatabase {
    /// Copies the whole database into a new file, as it is at one instant, while a hub serves it and writes.
    ///
    /// The file is there whole and on the disk, or not at all. A dump of PostgreSQL's is made by `pg_dump`.
    /// Throws `file` with `fileExists` when there is one, `programMissing`, `programFailed`, and what opening throws.
    /// Returns what was copied.
    public func backUp(to path: String) async throws(HubFault) -> StoreSummary {
        PosixCalls.keepFilesPrivate()
        let file = try NewFile(path)
        defer { file.discard() }
        let summary: StoreSummary
        switch place {
        case .file(let source):
            try SQLiteStore.copy(source, to: file.part.string)
            let copy = try await HubStore.openReadOnly(HubDatabase(file.part.string))
            summary = try await copy.summary()
            try await copy.close()
        case .server(let text):
            // The dump is of a later instant than this, and holds no less.
            let store = try await HubStore.openReadOnly(self)
            summary = try await store.summary()
            try await store.close()
            try await PostgresDump(text).write(to: file.part.string)
        }
        try file.settle()
        return summary
    }
}
