import Foundation
import SystemPackage

/// What kind of backup a file is, by its first bytes.
enum BackupFile: Hashable, Sendable {
    /// A database of SQLite.
    case sqlite
    /// A dump of PostgreSQL's in the custom format of pg_dump.
    case postgres

    /// Looks at a file. Throws `file`, or `notABackup` for anything else.
    init(_ path: String) throws(HubFault) {
        let head: [UInt8]
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
            head = try file.closeAfter {
                var bytes = [UInt8](repeating: 0, count: Self.sqliteMark.count)
                let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
                return Array(bytes.prefix(count))
            }
        } catch {
            throw .file(path: path, (error as? Errno) ?? .ioError)
        }
        if head == Self.sqliteMark {
            self = .sqlite
        } else if head.starts(with: Self.postgresMark) {
            self = .postgres
        } else {
            throw .notABackup(path: path)
        }
    }

    /// The first bytes of every file of SQLite (sqlite.org/fileformat.html §1.3) and of a custom dump.
    private static let sqliteMark = Array("SQLite format 3\0".utf8), postgresMark = Array("PGDMP".utf8)
}
