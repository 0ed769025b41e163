import SystemPackage
import Wire

/// The bytes of a file that a person names.
public enum ImportFile {
    /// Reads a whole file of at most `ImportLimits.fileBytes`. Throws `file` with the reason, or `fileTooLong`.
    public static func read(_ path: String) throws(HubFault) -> [UInt8] {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
            defer { try? descriptor.close() }
            return try PosixCalls.readAll(from: descriptor, limit: ImportLimits.fileBytes)
        } catch Errno.fileTooLarge {
            throw .fileTooLong(path: path, limitBytes: ImportLimits.fileBytes)
        } catch {
            throw .file(path: path, (error as? Errno) ?? .ioError)
        }
    }
}
