import Glibc
import Testing

@testable import Devices

/// The small rules of the printer side, each by itself.
@Suite struct PrinterRulesTests {
    @Test func `the waits for a missing port double up to five seconds`() {
        var schedule = ReconnectSchedule()
        let waits = (0..<40).map { _ in schedule.failed(at: .at(0)) / 1_000_000 }
        #expect(waits.prefix(7) == [250, 500, 1000, 2000, 4000, 5000, 5000])
        #expect(waits.last == 5000)
    }

    @Test(arguments: [(9999, 500), (10_000, 250)])
    func `only a port that lasted makes the waits start over`(lasted: Int, expected: Int64) {
        var schedule = ReconnectSchedule()
        _ = schedule.failed(at: .at(0))
        schedule.opened(at: .at(100))
        #expect(schedule.failed(at: .at(100 + lasted)) == expected * 1_000_000)
    }

    @Test(
        arguments: [
            ([], [], nil), ([0x41, 0x13, 0x42], [0x41, 0x42], FlowSignal.stop), ([0x13, 0x11], [], .goOn),
            ([0x11, 0xc1, 0x93, 0x13, 0x13], [0xc1, 0x93], .stop),
        ] as [([UInt8], [UInt8], FlowSignal?)])
    func `flow bytes are taken out and the last one counts`(bytes: [UInt8], text: [UInt8], last: FlowSignal?) {
        let separated = FlowSignal.separate(bytes)
        #expect(separated.text == text)
        #expect(separated.last == last)
    }

    @Test func `each allowed line speed is a speed that termios gives back`() {
        #expect(PrinterPort.allowedBaudRates.first == 1200)
        #expect(PrinterPort.allowedBaudRates.last == 921_600)
        #expect(Set(BaudRate.allCases.map(\.termiosCode)).count == BaudRate.allCases.count)
        #expect(BaudRate(rawValue: 9600)?.termiosCode == speed_t(B9600))
        #expect(BaudRate(rawValue: 12_345) == nil)
    }

    @Test(
        arguments: [
            ("3: FLOCK  ADVISORY  WRITE 11673 00:1a:3 0 EOF\n", 0x1a, 3, Int32(11_673)),
            ("1: POSIX  ADVISORY  WRITE 5 00:1a:3 0 EOF\n2: FLOCK ADVISORY WRITE 6 00:1a:3 0 EOF\n", 0x1a, 3, 6),
            ("3: -> FLOCK  ADVISORY  WRITE 7 00:1a:3 0 EOF\n", 0x1a, 3, nil),
            ("3: FLOCK  ADVISORY  WRITE 11673 00:1a:4 0 EOF\n", 0x1a, 3, nil),
            ("3: FLOCK  ADVISORY  WRITE 8 fd:01:99 0 EOF\n", 0xfd01, 99, 8),
            ("3: FLOCK  ADVISORY  WRITE -1 00:1a:3 0 EOF\n", 0x1a, 3, nil),
            ("garbage\n\n: : :\n", 0x1a, 3, nil),
        ] as [(String, UInt64, UInt64, Int32?)])
    func `the lock list of the kernel names the holder`(list: String, device: UInt64, inode: UInt64, holder: Int32?) {
        #expect(PortHolder.locker(in: list, device: device, inode: inode) == holder)
    }

    @Test func `a program that has the file open without a lock is found`() throws {
        let place = try DeviceLink()
        let fd = open(place.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        try #require(fd >= 0)
        defer { close(fd) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, fd, 0)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var words: [UnsafeMutablePointer<CChar>?] = [strdup("tail"), strdup("-f"), nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        try #require(posix_spawnp(&child, "tail", &actions, nil, &words, nil) == 0)
        defer {
            kill(child, SIGKILL)
            waitpid(child, nil, 0)
        }
        #expect(PortHolder.find(path: place.path) == PortHolder(process: child, name: "tail", isSeen: true))
    }

    @Test func `the holder of a file that nobody has open is unknown`() {
        #expect(PortHolder.find(path: "/nowhere/at/all") == nil)
    }
}
