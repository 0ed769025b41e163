import Foundation
import SystemPackage

/// Sizes of the files that lie beside one another, by `stat(2)` alone.
///
/// A database that SQLite has open must never be opened and closed beside it: closing any descriptor of a file drops
/// all locks that the process holds on it (fcntl(2), "advisory record locking"), and another program could then take
/// the write-ahead log away.
enum FileSize {
    /// The file's length in bytes; nil when it is not there.
    static func bytes(of path: FilePath) -> Int? {
        let facts = try? FileManager.default.attributesOfItem(atPath: path.string)
        return (facts?[.size] as? NSNumber)?.intValue
    }

    /// The length of SQLite's write-ahead log beside a database; nil when there is none.
    static func logBytes(beside path: FilePath) -> Int? {
        bytes(of: FilePath(path.string + "-wal"))
    }
}
