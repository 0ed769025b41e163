import CLinuxInput
import Glibc
import SystemPackage
import Testing

@testable import Devices

/// A serial scanner over a real pseudo-terminal.
struct SerialNodeTests {
    /// The scanner's end of the line, the station's node, and what it reports.
    private final class Line {
        let scanner = try? FakeSerialPrinter()
        let inbox: Inbox<ScannerReport>
        private let loop: DeviceLoop
        private let box = LoopConfined(NodeBox())

        private final class NodeBox {
            var node: SerialNode?
        }

        init(_ settings: SerialSettings, path: String? = nil) throws {
            inbox = try Inbox<ScannerReport>()
            loop = try DeviceLoop()
            try loop.start()
            let node = InputNode(syspath: "pty", node: try path ?? #require(scanner).path, subsystem: .tty, name: "")
            let inbox = self.inbox
            loop.perform { [box] core in
                let profile = ScannerProfile(name: "bench", kind: .serial, serial: settings)
                guard let layout = try? KeyboardLayout(named: profile.layout) else { return }
                let serial = SerialNode(
                    NodePlace(
                        core: core, description: ScannerDescription(name: "bench", input: node), profile: profile,
                        layout: layout, report: { inbox.post($0) }))
                box.on(core).node = serial
                serial.open()
            }
        }

        deinit { loop.stop() }

        func answer(_ verdict: ScanVerdict) {
            loop.perform { [box] core in box.on(core).node?.answer(verdict) }
        }

        func close() {
            loop.perform { [box] core in
                box.on(core).node?.close()
                box.on(core).node?.close()
            }
        }

        /// Lets the time pass in which a scan would have lost its beginning.
        func settle() throws {
            let past = try Inbox<Bool>()
            loop.perform { core in
                let deadline = core.now.advanced(byMilliseconds: ScanLimits.headMilliseconds + 1)
                core.schedule(at: deadline) { past.post(true) }
            }
            #expect(past.wait(count: 1) == [true])
        }
    }

    @Test func `a code is read, and acknowledged when it is committed`() throws {
        let line = try Line(SerialSettings(answers: .ackNak))
        #expect(line.inbox.wait(count: 1).map(spelled) == ["attached"])
        try line.settle()
        let scanner = try #require(line.scanner)
        try scanner.say(Array("40063".utf8))
        try scanner.say(Array("81333931\r".utf8))
        #expect(line.inbox.wait(count: 2).map(spelled) == ["attached", "scan 4006381333931"])
        #expect(scanner.takeWhatIsThere() == [])
        line.answer(.accepted)
        #expect(try scanner.take(1) == [0x06])
        try scanner.say(Array("1\r".utf8))
        _ = line.inbox.wait(count: 3)
        line.answer(.refused)
        #expect(try scanner.take(1) == [0x15])
    }

    @Test func `a scanner that is unplugged loses the scan under way`() throws {
        let line = try Line(SerialSettings())
        _ = line.inbox.wait(count: 1)
        try line.settle()
        let scanner = try #require(line.scanner)
        try scanner.say(Array("12\r34".utf8))
        _ = line.inbox.wait(count: 2)
        scanner.unplug()
        let told = line.inbox.wait(count: 4).map(spelled)
        #expect(told == ["attached", "scan 12", "lost unplugged(characters: 2)", "detached"])
    }

    @Test func `a line that another program holds is told once`() throws {
        let held = try FakeSerialPrinter()
        let other = open(held.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        defer { Glibc.close(other) }
        try #require(flock(other, LOCK_EX | LOCK_NB) == 0)
        let line = try Line(SerialSettings(), path: held.path)
        #expect(line.inbox.wait(count: 1) == [.busy("bench", path: held.path)])
        line.close()
    }

    /// A pseudo-terminal has eight bits and no parity, whatever it is asked for.
    @Test(arguments: [SerialCharacter.eightEven, .eightOdd, .sevenEven, .sevenOdd])
    func `a line that cannot have the parity is named, and not read`(character: SerialCharacter) throws {
        let scanner = try FakeSerialPrinter()
        let line = try Line(SerialSettings(baudRate: 19_200, character: character), path: scanner.path)
        let fault = DeviceError.lineNotSet(path: scanner.path, baudRate: 19_200, character: character)
        #expect(line.inbox.wait(count: 1) == [.fault(fault)])
    }

    @Test func `a line that is not there, and a speed that cannot be had, are faults`() throws {
        let missing = try Line(SerialSettings(), path: "/dev/no-such-line")
        #expect(
            missing.inbox.wait(count: 1) == [
                .fault(.device(path: "/dev/no-such-line", operation: "open", errno: .noSuchFileOrDirectory))
            ])
        let scanner = try FakeSerialPrinter()
        let fast = try Line(SerialSettings(baudRate: 1), path: scanner.path)
        #expect(
            fast.inbox.wait(count: 1) == [
                .fault(.device(path: scanner.path, operation: "cfsetspeed", errno: .invalidArgument))
            ])
    }
}

/// A report as a line; a property of that name hides the function in the tests.
private func spelled(_ report: ScannerReport) -> String {
    line(report)
}
