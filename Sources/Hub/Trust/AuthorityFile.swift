import Foundation
import Returns
import SystemPackage
import Trust

/// The file with the hub's authority: a key and its certificate as PEM, for the hub's user only.
struct AuthorityFile: Sendable {
    let path: String

    /// Bytes of the file at most.
    private static let bytesMax = 64 * 1_024

    /// The authority in the file; makes one where there is no file. Throws `badConfiguration` for one that others can
    /// read or that holds something else, and `file`.
    func open(at now: Moment) throws(HubFault) -> Authority {
        if let kept = try read() { return kept }
        let authority: Authority
        do throws(TrustFault) { authority = try Authority.make(at: now) } catch {
            throw .badConfiguration("No authority could be made: \(error)")
        }
        try write(authority.pem)
        // What lies there now counts, should two hubs have begun at once.
        return try read() ?? authority
    }

    /// Nil where there is no file.
    private func read() throws(HubFault) -> Authority? {
        let bytes: [UInt8]
        do throws(HubFault) {
            bytes = try ImportFile.read(path, limitBytes: Self.bytesMax, takesInput: false)
        } catch .file(_, .noSuchFileOrDirectory) {
            return nil
        } catch {
            throw error
        }
        let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? NSNumber
        guard let mode, mode.intValue & 0o077 == 0 else {
            throw .badConfiguration(
                "\(path) holds the hub's authority, and others can read it. `chmod 600` it; if somebody may have read "
                    + "it, remove it instead and enrol every station again.")
        }
        do throws(TrustFault) {
            return try Authority(pem: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .badConfiguration(
                "\(path) holds no authority: \(error) Restore it from a backup, or name another `authority`.")
        }
    }

    /// Whole on the disk under its name, or not at all.
    private func write(_ pem: String) throws(HubFault) {
        let new = path + ".new"
        do throws(Errno) {
            try Self.fill(new, pem)
            try PosixCalls.rename(new, path)
            try Self.syncFolder(of: path)
        } catch {
            throw .file(path: path, error)
        }
    }

    private static func fill(_ path: String, _ pem: String) throws(Errno) {
        let file = try FileDescriptor.opening(
            path, .writeOnly, [.create, .truncate, .closeOnExec, .noFollow], permissions: .ownerReadWrite)
        defer { try? file.close() }
        do {
            _ = try file.writeAll(Array(pem.utf8))
        } catch {
            throw (error as? Errno) ?? .ioError
        }
        try PosixCalls.sync(file)
    }

    private static func syncFolder(of path: String) throws(Errno) {
        let folder = try FileDescriptor.opening(
            FilePath(path).removingLastComponent().string, .readOnly, [.closeOnExec], permissions: nil)
        defer { try? folder.close() }
        try PosixCalls.sync(folder)
    }
}

extension FileDescriptor {
    /// open(2) with the one error that it has.
    fileprivate static func opening(
        _ path: String, _ mode: AccessMode, _ options: OpenOptions, permissions: FilePermissions?
    ) throws(Errno) -> FileDescriptor {
        do {
            return try .open(FilePath(path), mode, options: options, permissions: permissions)
        } catch {
            throw (error as? Errno) ?? .ioError
        }
    }
}
