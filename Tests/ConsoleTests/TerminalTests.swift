import Console
import Glibc
import SystemPackage
import Testing

/// The terminal file over a real pseudo-terminal.
@Suite struct TerminalTests {
    @Test func `raw mode begins with the value and ends with it`() throws {
        let pty = try PseudoTerminal()
        defer { pty.close() }
        let before = try pty.settings()
        do {
            let raw = try RawMode(pty.slave)
            let during = try pty.settings()
            #expect(during.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0)
            #expect(during.c_iflag & tcflag_t(ICRNL | IXON) == 0)
            raw.restore()
            #expect(try pty.settings().c_lflag == before.c_lflag)
        }
        let after = try pty.settings()
        #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag && after.c_oflag == before.c_oflag)
    }

    @Test func `raw mode ends when its value goes, without a call`() throws {
        let pty = try PseudoTerminal()
        defer { pty.close() }
        let before = try pty.settings()
        func work() throws {
            _ = try RawMode(pty.slave)
        }
        try work()
        #expect(try pty.settings().c_lflag == before.c_lflag)
    }

    @Test func `bytes pass a raw terminal as they are`() throws {
        let pty = try PseudoTerminal()
        defer { pty.close() }
        let raw = try RawMode(pty.slave)
        let bytes: [UInt8] = [0x03, 0x0D, 0x1B, 0x5B, 0x41, 0xC3, 0xA9]
        _ = try bytes.withUnsafeBytes { try pty.master.write($0) }
        var got = [UInt8](repeating: 0, count: 32)
        let count = try got.withUnsafeMutableBytes { try pty.slave.read(into: $0) }
        #expect(Array(got.prefix(count)) == bytes)
        raw.restore()
    }

    @Test func `a terminal's size is read, and a pipe has none`() throws {
        let pty = try PseudoTerminal()
        defer { pty.close() }
        #expect(Terminal.size(of: pty.slave) == nil)
        var window = winsize(ws_row: 43, ws_col: 132, ws_xpixel: 0, ws_ypixel: 0)
        #expect(ioctl(pty.master.rawValue, UInt(TIOCSWINSZ), &window) == 0)
        #expect(Terminal.size(of: pty.slave) == Size(columns: 132, rows: 43))
        #expect(Terminal.isTerminal(pty.slave))
        let pipe = try FileDescriptor.pipe()
        #expect(Terminal.size(of: pipe.readEnd) == nil)
        #expect(!Terminal.isTerminal(pipe.readEnd))
        #expect(throws: Errno(rawValue: ENOTTY)) { _ = try RawMode(pipe.readEnd) }
        try pipe.readEnd.close()
        try pipe.writeEnd.close()
    }
}

/// A pseudo-terminal pair by `/dev/ptmx`, whose ioctls Swift does not import (`asm-generic/ioctls.h`).
private struct PseudoTerminal {
    let master: FileDescriptor
    let slave: FileDescriptor

    private static let unlock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430

    init() throws {
        master = try FileDescriptor.open("/dev/ptmx", .readWrite, options: .closeOnExec)
        var zero: CInt = 0
        var index: CUnsignedInt = 0
        guard ioctl(master.rawValue, Self.unlock, &zero) == 0, ioctl(master.rawValue, Self.number, &index) == 0
        else { throw Errno(rawValue: errno) }
        slave = try FileDescriptor.open(FilePath("/dev/pts/\(index)"), .readWrite, options: .closeOnExec)
    }

    func settings() throws -> termios {
        var settings = termios()
        guard tcgetattr(slave.rawValue, &settings) == 0 else { throw Errno(rawValue: errno) }
        return settings
    }

    func close() {
        try? slave.close()
        try? master.close()
    }
}
