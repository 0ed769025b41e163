import SystemPackage

/// The bytes of a file that a person names.
public enum ImportFile {
    /// Reads a whole file of at most `HubLimits.importBytes`. Throws `file` with the reason, or `fileTooLong`.
    public static func read(_ path: String) throws(HubFault) -> [UInt8] {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
            defer { try? descriptor.close() }
            return try PosixCalls.readAll(from: descriptor, limit: HubLimits.importBytes)
        } catch Errno.fileTooLarge {
            throw .fileTooLong(path: path, limitBytes: HubLimits.importBytes)
        } catch {
            throw .file(path: path, (error as? Errno) ?? .ioError)
        }
    }
}
