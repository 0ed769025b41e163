import Foundation
import SystemPackage

/// A file that comes under its name whole or not at all, and never in the place of another: it is made under a name of
/// its own, brought to the disk, and linked to its name.
struct NewFile {
    /// The name that it is to have.
    let path: FilePath
    /// Where it is made.
    let part: FilePath

    /// Throws `file` with `fileExists` when there is one already.
    init(_ path: String) throws(HubFault) {
        self.path = FilePath(path)
        part = FilePath("\(path).\(UUID().uuidString.prefix(8).lowercased()).part")
        guard !FileManager.default.fileExists(atPath: path) else { throw .file(path: path, .fileExists) }
    }

    /// Writes it whole, for its owner only.
    func write(_ bytes: [UInt8]) throws(HubFault) {
        try mapped {
            let file = try FileDescriptor.open(
                part, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: [.ownerReadWrite])
            _ = try file.closeAfter { try file.writeAll(bytes) }
        }
        try settle()
    }

    /// Brings what was made under `part` to the disk and gives it its name. Throws `file`, with `fileExists` when
    /// somebody else has taken the name meanwhile.
    func settle() throws(HubFault) {
        defer { discard() }
        try mapped {
            let file = try FileDescriptor.open(part, .readOnly, options: [.closeOnExec])
            try file.closeAfter { try PosixCalls.sync(file) }
            try PosixCalls.link(part.string, path.string)
            let folder = path.removingLastComponent()
            let directory = try FileDescriptor.open(
                folder.isEmpty ? "." : folder, .readOnly, options: [.directory, .closeOnExec])
            try directory.closeAfter { try PosixCalls.sync(directory) }
        }
    }

    /// Removes what was begun.
    func discard() { try? FileManager.default.removeItem(atPath: part.string) }

    private func mapped(_ body: () throws -> Void) throws(HubFault) {
        do {
            try body()
        } catch {
            throw .file(path: path.string, (error as? Errno) ?? .ioError)
        }
    }
}
