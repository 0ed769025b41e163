import CLinuxInput
import Glibc
import Testing

@testable import Devices

/// The far side of a pseudo-terminal: a printer on a cable.
final class FakeSerialPrinter {
    /// The terminal device that a program opens.
    let path: String
    private var controller: Int32

    init() throws {
        var name = [CChar](repeating: 0, count: 64)
        let fd = linux_open_pseudoterminal(&name, Int32(name.count))
        try #require(fd >= 0)
        controller = fd
        path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { unplug() }

    /// Pulls the cable.
    func unplug() {
        guard controller >= 0 else { return }
        close(controller)
        controller = -1
    }

    /// Lets the bytes through as they are, as a device that is no terminal does.
    func makeRaw() throws {
        var line = termios()
        try #require(tcgetattr(controller, &line) == 0)
        cfmakeraw(&line)
        try #require(tcsetattr(controller, TCSANOW, &line) == 0)
    }

    /// Says something to the program.
    func say(_ bytes: [UInt8]) throws {
        try #require(write(controller, bytes, bytes.count) == bytes.count)
    }

    /// Reads exactly `count` bytes, at most `atOnce` in one call.
    func take(_ count: Int, atOnce: Int = 4096) throws -> [UInt8] {
        var taken: [UInt8] = []
        let deadline = MonotonicTime.now().advanced(byMilliseconds: Int(patienceMilliseconds))
        while taken.count < count {
            taken += readOnce(min(atOnce, count - taken.count))
            guard taken.count < count else { break }
            guard pollReadable(controller, until: deadline) else { throw Impatience(what: "\(count) bytes") }
        }
        return taken
    }

    /// Reads what is there now.
    func takeWhatIsThere() -> [UInt8] {
        var taken: [UInt8] = []
        while true {
            let part = readOnce(4096)
            guard !part.isEmpty else { return taken }
            taken += part
        }
    }

    private func readOnce(_ count: Int) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        let got = read(controller, &buffer, count)
        return Array(buffer.prefix(max(0, got)))
    }
}

/// A stable name for a device, as udev makes them, in a folder of its own.
final class DeviceLink {
    let path: String
    private let folder: String

    init() throws {
        var template = Array("/tmp/printer-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = "\(folder)/printer"
    }

    deinit {
        unlink(path)
        rmdir(folder)
    }

    /// Lets the name lead to another device.
    func lead(to device: String) throws {
        unlink(path)
        try #require(symlink(device, path) == 0)
    }
}
