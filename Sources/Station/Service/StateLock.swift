import SystemPackage

/// The lock that lets one daemon at a time work on a state directory: `flock` on its file `lock`. The control socket
/// alone would not do: two configurations can name one state directory and two runtime directories.
///
/// The kernel gives it back when the process ends, however it ends.
final class StateLock: Sendable {
    private let descriptor: FileDescriptor

    /// Takes the lock (`open`, `flock`).
    ///
    /// Throws `StationFault.alreadyRunning` when another daemon has it, and `directory` when the file cannot be made.
    init(directory: String) throws(StationFault) {
        let path = FilePath(directory).appending("lock")
        do {
            descriptor = try FileDescriptor.open(
                path, .readWrite, options: [.create, .closeOnExec], permissions: [.ownerReadWrite])
        } catch {
            throw .directory(path: directory, cause: String(describing: error))
        }
        guard ControlSocket.lock(descriptor) else {
            try? descriptor.close()
            throw .alreadyRunning(path: path.string)
        }
    }

    deinit {
        try? descriptor.close()
    }
}
