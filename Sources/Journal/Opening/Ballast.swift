import Foundation
import SystemPackage

/// A file of real bytes beside the journal. On a full disk even deleting rows needs room; giving the ballast up makes
/// it.
struct Ballast {
    /// Where the ballast lies.
    let path: FilePath

    init(journal: FilePath) {
        path = FilePath(journal.string + ".ballast")
    }

    /// Whether the ballast is there in its full size.
    var isLaid: Bool { FileSize.bytes(of: path) == JournalLimits.ballastBytes }

    /// Free bytes of the file system that the ballast lies on, for a plain user; nil when it does not say.
    var freeBytes: Int? {
        let folder = path.removingLastComponent().string
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.isEmpty ? "." : folder)
        return (attributes?[.systemFreeSize] as? NSNumber)?.intValue
    }

    /// Lays the ballast when it is not there and the disk has room to spare; whether it lies there now.
    func lay() -> Bool {
        if isLaid { return true }
        guard let freeBytes, freeBytes >= JournalLimits.ballastFreeBytes else { return false }
        do {
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: [.ownerReadWrite])
            // Not zeros: a file system may keep runs of zeros without giving them room.
            try file.closeAfter {
                _ = try file.writeAll([UInt8](repeating: 0xB5, count: JournalLimits.ballastBytes))
            }
            return true
        } catch {
            _ = release()
            return false
        }
    }

    /// Gives the room back; whether there was any to give.
    func release() -> Bool {
        do {
            try FileManager.default.removeItem(atPath: path.string)
            return true
        } catch {
            return false
        }
    }
}
