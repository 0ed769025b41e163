import CLinuxInput
import Devices
import Glibc
import Rehearsal
import SystemPackage
import Testing

/// Recordings that are cut off, spoilt or missing, and pipes that live on.
struct ReplayTests {
    private let profile = ScannerProfile(name: "bench")

    private func withLoop(_ body: (DeviceLoop) throws -> Void) throws {
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        try body(loop)
    }

    private func replay(_ path: String, _ pace: Replay.Pace = .immediate) throws -> [String] {
        let inbox = try Inbox<ScannerReport>()
        try withLoop { loop in
            Replay(path: path, profile: profile, pace: pace) { inbox.post($0) }.start(on: loop)
            _ = inbox.wait { $0.map(line).contains { $0 == "detached" || $0.hasPrefix("fault") } }
        }
        return inbox.all.map(line)
    }

    @Test(arguments: Replay.Pace.allCases)
    func `a recording that is cut off within a record says where, and what was complete counts`(pace: Replay.Pace)
        throws
    {
        let scratch = try Scratch()
        let path = try scratch.file("cut", Typing("'12' enter").bytes + Typing("'3'").bytes.prefix(29))
        let size = Typing("'12' enter").bytes.count
        let expected: Set = ["attached", "scan 12", "truncated at \(size + 24): 5 of 24", "detached"]
        #expect(try Set(replay(path, pace)) == expected)
    }

    @Test func `a scan that is cut off is lost`() throws {
        let scratch = try Scratch()
        let path = try scratch.file("cut", Array(Typing("'12' enter '345'").bytes))
        #expect(try replay(path) == ["attached", "scan 12", "lost partial(characters: 3)", "detached"])
    }

    @Test(arguments: Replay.Pace.allCases)
    func `a record that no device sends ends the replay and says where`(pace: Replay.Pace) throws {
        let scratch = try Scratch()
        let good = Typing("'12' enter").bytes
        let text = Array(String(repeating: "This is no recording. ", count: 40).utf8)
        let lines = try replay(try scratch.file("text", good + text), pace)
        #expect(lines.prefix(2) == ["attached", "scan 12"])
        #expect(lines.count == 4 && lines[2].hasPrefix("malformed at \(good.count): "), "\(lines)")
    }

    @Test func `an empty recording is no scan`() throws {
        let scratch = try Scratch()
        #expect(try replay(try scratch.file("empty", []), .recorded) == ["attached", "detached"])
    }

    @Test func `what cannot be opened is a fault with its reason`() throws {
        let scratch = try Scratch()
        let missing = scratch.directory.appending("missing").string
        for (path, error) in [
            (missing, DeviceError.device(path: missing, operation: "fstatat", errno: .noSuchFileOrDirectory)),
            ("/tmp", .device(path: "/tmp", operation: "open", errno: .isDirectory)),
        ] {
            let inbox = try Inbox<ScannerReport>()
            try withLoop { loop in
                Replay(path: path, profile: profile) { inbox.post($0) }.start(on: loop)
                #expect(inbox.wait(count: 1) == [.fault(error)])
            }
        }
        let inbox = try Inbox<ScannerReport>()
        try withLoop { loop in
            let unknown = ScannerProfile(name: "bench", layout: "zz")
            Replay(path: "/dev/null", profile: unknown) { inbox.post($0) }.start(on: loop)
            #expect(inbox.wait(count: 1) == [.fault(.unknownLayout("zz"))])
        }
    }

    @Test func `a replay at recorded pace takes its time`() throws {
        let scratch = try Scratch()
        let path = try scratch.file("paced", Typing("'12' enter wait:200 '34' enter").bytes)
        let start = MonotonicTime.now()
        #expect(try replay(path, .recorded) == ["attached", "scan 12", "scan 34", "detached"])
        #expect(MonotonicTime.now() >= start.advanced(byMilliseconds: 200))
    }

    @Test func `time stamps that run backwards or leap are played all the same`() throws {
        let scratch = try Scratch()
        var bytes = Typing("wait:5000 '1'").bytes + Typing("'2' enter").bytes
        bytes += [UInt8](repeating: 0xFF, count: 7) + [0x7F] + [UInt8](repeating: 0, count: 16)
        #expect(try replay(try scratch.file("back", bytes)) == ["attached", "scan 12", "detached"])
    }

    @Test func `a pipe outlives its writers and what one of them left half written`() throws {
        let scratch = try Scratch()
        let path = try scratch.pipe("scanner")
        let inbox = try Inbox<ScannerReport>()
        try withLoop { loop in
            Replay(path: path, profile: profile) { inbox.post($0) }.start(on: loop)
            _ = inbox.wait(count: 1)
            try write(Typing("'12' enter").bytes, to: path)
            _ = inbox.wait(count: 2)
            try write(Typing("'3'").bytes.dropLast(10), to: path)
            _ = inbox.wait(count: 4)
            try write(Typing("'45' enter").bytes, to: path)
            let lines = inbox.wait(count: 5).map(line)
            let offset = Typing("'12' enter").bytes.count + Typing("'3'").bytes.count - 24
            #expect(
                Set(lines) == [
                    "attached", "scan 12", "lost partial(characters: 1)", "truncated at \(offset): 14 of 24", "scan 45",
                ])
        }
    }

    @Test func `two scanners that type at the same time do not mix`() throws {
        let scratch = try Scratch()
        let paths = [try scratch.pipe("left"), try scratch.pipe("right")]
        let inbox = try Inbox<ScannerReport>()
        try withLoop { loop in
            for path in paths {
                Replay(path: path, profile: ScannerProfile(name: path)) { inbox.post($0) }.start(on: loop)
            }
            _ = inbox.wait(count: 2)
            let streams = [Typing("'111' enter").bytes, Typing("'222' enter").bytes]
            for start in stride(from: 0, to: streams[0].count, by: 24) {
                for (path, bytes) in zip(paths, streams) { try write(bytes[start..<start + 24], to: path) }
            }
            let scans = inbox.wait(count: 4).compactMap { report in
                if case .scanned(let scan) = report { [scan.device, scan.text] } else { nil }
            }
            #expect(Set(scans) == [[paths[0], "111"], [paths[1], "222"]])
        }
    }

    @Test func `a character device that hangs up loses the scan under way and is detached`() throws {
        var name = [CChar](repeating: 0, count: 64)
        let controller = FileDescriptor(rawValue: linux_open_pseudoterminal(&name, Int32(name.count)))
        let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var settings = termios()
        #expect(tcgetattr(controller.rawValue, &settings) == 0)
        cfmakeraw(&settings)
        #expect(tcsetattr(controller.rawValue, TCSANOW, &settings) == 0)
        let terminal = try FileDescriptor.open(path, .readWrite, options: [.nonBlocking])
        let bytes = Typing("'12' enter '345'").bytes
        try controller.writeAll(bytes)
        // A hang-up throws away what has not been read: the terminal has all of it before anything reads.
        let limit = MonotonicTime.now().advanced(byMilliseconds: 5000)
        var waiting: CInt = 0
        while waiting < bytes.count, MonotonicTime.now() < limit {
            _ = poll(nil, 0, 5)
            #expect(ioctl(terminal.rawValue, UInt(FIONREAD), &waiting) == 0)
        }
        let inbox = try Inbox<ScannerReport>()
        try withLoop { loop in
            Replay(path: path, profile: profile) { inbox.post($0) }.start(on: loop)
            _ = inbox.wait(count: 2)
            try terminal.close()
            try controller.close()
            #expect(
                inbox.wait(count: 4).map(line) == ["attached", "scan 12", "lost unplugged(characters: 3)", "detached"])
        }
    }

    private func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        let writer = try FileDescriptor.open(path, .writeOnly)
        try writer.writeAll(bytes)
        try writer.close()
    }
}
