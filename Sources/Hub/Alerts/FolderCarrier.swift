import Foundation
import SystemPackage

/// Puts each alert into a folder as a file of its own.
///
/// Whoever watches the folder sees whole files only: each is written under another name, brought to the disk, renamed.
struct FolderCarrier: Hashable, Sendable {
    let folder: String

    /// One try; a second one writes the same file again.
    func carry(_ alert: WaitingAlert) -> AlertOutcome {
        let path = FilePath(folder)
        let name = "restock-\(alert.key).json"
        do {
            let part = path.appending("." + name + ".part")
            let file = try FileDescriptor.open(
                part, .writeOnly, options: [.create, .truncate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead])
            try file.closeAfter {
                // The reader is another system under another account.
                try PosixCalls.letGroupRead(file)
                _ = try file.writeAll(alert.document)
                try PosixCalls.sync(file)
            }
            try PosixCalls.rename(part.string, path.appending(name).string)
            let directory = try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
            try directory.closeAfter { try PosixCalls.sync(directory) }
            return .delivered
        } catch {
            return .failed("\(folder): \((error as? Errno) ?? .ioError)")
        }
    }
}
