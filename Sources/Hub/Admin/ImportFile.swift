import SystemPackage
import Wire

/// The bytes of a file that a person names.
public enum ImportFile {
    /// Reads a whole file of at most `ImportLimits.fileBytes`. Throws `file` with the reason, or `fileTooLong`.
    public static func read(_ path: String) throws(HubFault) -> [UInt8] {
        try read(path, limitBytes: ImportLimits.fileBytes, takesInput: false)
    }

    /// The same of at most `limitBytes`; where it `takesInput`, `-` is standard input.
    static func read(_ path: String, limitBytes: Int, takesInput: Bool) throws(HubFault) -> [UInt8] {
        let isInput = takesInput && path == "-"
        let path = isInput ? "Standard input" : path
        do {
            if isInput { return try PosixCalls.readAll(from: .standardInput, limit: limitBytes) }
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
            defer { try? descriptor.close() }
            return try PosixCalls.readAll(from: descriptor, limit: limitBytes)
        } catch Errno.fileTooLarge {
            throw .fileTooLong(path: path, limitBytes: limitBytes)
        } catch {
            throw .file(path: path, (error as? Errno) ?? .ioError)
        }
    }
}
