import Synchronization
import SystemPackage

/// The lock that lets one program at a time write a database: `flock` on the file `DATABASE.lock`.
///
/// A file of its own, because closing any descriptor of the database itself would drop SQLite's own locks (fcntl(2)).
/// The kernel gives it back when the process ends, however it ends.
final class DatabaseLock: Sendable {
    private let descriptor: Mutex<FileDescriptor?>

    /// Takes the lock, or throws `databaseInUse`; `file` when the lock file cannot be made.
    init(_ database: SQLitePath) throws(HubFault) {
        let opened: FileDescriptor
        do {
            opened = try FileDescriptor.open(
                database.lockPath, .readWrite, options: [.create, .closeOnExec], permissions: [.ownerReadWrite])
        } catch {
            throw .file(path: database.lockPath.string, (error as? Errno) ?? .ioError)
        }
        guard PosixCalls.lockExclusively(opened) else {
            try? opened.close()
            throw .databaseInUse(path: database.description)
        }
        descriptor = Mutex(opened)
    }

    deinit { release() }

    /// Gives the lock back; a second call has no effect.
    func release() {
        descriptor.withLock { held in
            try? held?.close()
            held = nil
        }
    }
}
