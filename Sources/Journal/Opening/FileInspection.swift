import GRDB
import SystemPackage

/// Looks at a file before anything is opened for writing, so that a foreign or damaged file stays as it is.
struct FileInspection {
    let path: FilePath

    /// What was found in a file.
    struct Outcome {
        /// The schema version of the journal in it; 0 when there is none yet.
        let version: Int
        /// The connection that looked, closed. It lives as long as the journal: giving it up is work for the shared
        /// thread pool, whose monitor would then wake an idle station once a second.
        let connection: DatabaseQueue?
    }

    /// Looks at the file's header and then at the database. No connection of this process may have the file open: see
    /// `FileSize`.
    func inspect() throws(JournalError) -> Outcome {
        guard try holdsDatabase() else { return Outcome(version: 0, connection: nil) }
        return try inspectDatabase()
    }

    /// Looks at what SQLite reads; safe beside other connections of this process.
    func inspectDatabase() throws(JournalError) -> Outcome {
        let found: Stamp
        let queue: DatabaseQueue
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(JournalLimits.busySeconds)
            queue = try DatabaseQueue(path: path.string, configuration: configuration)
            found = try queue.read { db in
                let stamp = try Stamp(db)
                let bytes = FileSize.bytes(of: path) ?? 0
                if stamp.isJournal, bytes <= JournalLimits.quickCheckBytes { try quickCheck(db) }
                return stamp
            }
            try queue.close()
        } catch {
            throw JournalError(error, path: path)
        }
        return Outcome(version: try version(of: found), connection: queue)
    }

    /// What a database file says about itself.
    private struct Stamp {
        let applicationID: Int32
        let version: Int
        let tables: Int

        init(_ db: Database) throws {
            applicationID = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        }

        var isJournal: Bool { applicationID == Schema.applicationID }
        /// A start that broke off before the first table leaves a database without anything in it.
        var isBlank: Bool { applicationID == 0 && version == 0 && tables == 0 }
    }

    private func version(of stamp: Stamp) throws(JournalError) -> Int {
        if stamp.isBlank { return 0 }
        guard stamp.isJournal else { throw .foreignFile(path: path, applicationID: stamp.applicationID) }
        guard stamp.version <= Schema.supportedVersion else {
            throw .newerSchema(found: stamp.version, supported: Schema.supportedVersion)
        }
        guard stamp.version >= 1 else {
            throw .damaged(path: path, detail: "a journal without a schema version")
        }
        return stamp.version
    }

    /// Whether the file holds a database; a missing file is none, an empty one only where no journal has been.
    private func holdsDatabase() throws(JournalError) -> Bool {
        guard let header = try header() else {
            guard !hasLog else { throw .damaged(path: path, detail: "the file is gone, its write-ahead log is not") }
            return false
        }
        if header.isEmpty {
            guard !hasLog, !Ballast(journal: path).isLaid else {
                throw .damaged(path: path, detail: "the file is empty, yet a journal was here")
            }
            return false
        }
        guard header.starts(with: Self.magic) || Self.magic.starts(with: header) else {
            throw .foreignFile(path: path, applicationID: nil)
        }
        guard header.count == Self.headerBytes else { throw .damaged(path: path, detail: "the file header is cut off") }
        return true
    }

    /// The first sixteen bytes of every SQLite 3 file (SQLite file format §1.3.1).
    private static let magic = Array("SQLite format 3\0".utf8)
    /// The file header's length in bytes (the same section).
    private static let headerBytes = 100

    private func header() throws(JournalError) -> [UInt8]? {
        do {
            let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
            return try file.closeAfter {
                try [UInt8](unsafeUninitializedCapacity: Self.headerBytes) { buffer, count in
                    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
            }
        } catch Errno.noSuchFileOrDirectory {
            return nil
        } catch {
            throw JournalError.cannotOpen(path: path, code: 0, message: String(describing: error))
        }
    }

    /// Whether a write-ahead log with something in it lies beside the file.
    private var hasLog: Bool { (FileSize.logBytes(beside: path) ?? 0) > 0 }

    private func quickCheck(_ db: Database) throws {
        let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        guard verdict == "ok" else { throw JournalError.damaged(path: path, detail: verdict ?? "no verdict") }
    }
}
