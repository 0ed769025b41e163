import Glibc
import SystemPackage

/// A file that is there whole or not at all, and for its owner only.
enum DurableFile {
    /// Writes a file anew, on the disk before it bears its name (`open`, `write`, `fsync`, `rename`).
    static func write(_ bytes: [UInt8], to path: String) throws(Errno) {
        let new = path + ".new"
        try fill(new, bytes)
        guard rename(new, path) == 0 else { throw Errno(rawValue: errno) }
        try sync(try opening(FilePath(path).removingLastComponent(), .readOnly, [.closeOnExec]))
    }

    private static func fill(_ path: String, _ bytes: [UInt8]) throws(Errno) {
        let file = try opening(FilePath(path), .writeOnly, [.create, .truncate, .closeOnExec, .noFollow])
        do {
            _ = try file.writeAll(bytes)
        } catch {
            try? file.close()
            throw (error as? Errno) ?? .ioError
        }
        try sync(file)
    }

    /// Syncs what was opened, and closes it.
    private static func sync(_ file: FileDescriptor) throws(Errno) {
        defer { try? file.close() }
        guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
    }

    private static func opening(
        _ path: FilePath, _ mode: FileDescriptor.AccessMode, _ options: FileDescriptor.OpenOptions
    ) throws(Errno) -> FileDescriptor {
        do {
            return try .open(
                path, mode, options: options, permissions: options.contains(.create) ? .ownerReadWrite : nil)
        } catch {
            throw (error as? Errno) ?? .ioError
        }
    }
}
