import SystemPackage

/// Sizes of the files that lie beside one another.
enum FileSize {
    /// The file's length in bytes; nil when it is not there or cannot be opened.
    static func bytes(of path: FilePath) -> Int? {
        do {
            let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
            return try file.closeAfter { Int(try file.seek(offset: 0, from: .end)) }
        } catch {
            return nil
        }
    }

    /// The length of SQLite's write-ahead log beside a database; nil when there is none.
    static func logBytes(beside path: FilePath) -> Int? {
        bytes(of: FilePath(path.string + "-wal"))
    }
}
