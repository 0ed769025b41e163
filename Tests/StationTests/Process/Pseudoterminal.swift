import CLinuxInput
import Devices
import Glibc
import Synchronization
import SystemPackage

/// A terminal or a serial line, held at its far end.
final class Pseudoterminal: Sendable {
    /// The device that a program opens.
    let path: String
    private let controller: FileDescriptor
    private let taken = Mutex<[UInt8]>([])

    init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
        var name = [CChar](repeating: 0, count: 64)
        let fd = linux_open_pseudoterminal(&name, Int32(name.count))
        guard fd >= 0 else { throw Impatience(what: "a pseudo-terminal", seen: "errno \(-fd)") }
        controller = FileDescriptor(rawValue: fd)
        path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(fd, UInt(TIOCSWINSZ), &size)
    }

    deinit { try? controller.close() }

    /// Everything that came so far.
    var received: [UInt8] { taken.withLock { $0 } }

    /// The program's end.
    func open() throws -> FileDescriptor {
        try FileDescriptor.open(path, .readWrite, options: [.closeOnExec, .init(rawValue: O_NOCTTY)])
    }

    func type(_ text: String) throws {
        _ = try controller.writeAll(Array(text.utf8))
    }

    /// Lets a name lead to this line.
    func plug(into name: String) throws {
        unlink(name)
        guard symlink(path, name) == 0 else { throw Impatience(what: "a link", seen: "errno \(errno)") }
    }

    /// Reads what is there now.
    func takeWhatIsThere() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(controller.rawValue, &buffer, buffer.count)
            guard count > 0 else { return }
            let bytes = buffer.prefix(count)
            taken.withLock { $0 += bytes }
        }
    }

    /// Reads what comes until it is enough.
    func wait(for what: String, _ isEnough: ([UInt8]) -> Bool) throws {
        let deadline = Patience.deadline
        while !isEnough(received) {
            guard pollReadable(controller.rawValue, until: deadline) else {
                throw Impatience(what: what, seen: String(decoding: received.suffix(400), as: UTF8.self))
            }
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = Glibc.read(controller.rawValue, &buffer, buffer.count)
            guard count > 0 || errno == EAGAIN || errno == EINTR else {
                // EIO: nobody has the device open; somebody still may.
                _ = poll(nil, 0, Patience.lookMilliseconds)
                guard MonotonicTime.now() < deadline else { throw Impatience(what: what) }
                continue
            }
            let bytes = buffer.prefix(max(0, count))
            taken.withLock { $0 += bytes }
        }
    }
}
