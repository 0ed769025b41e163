import Glibc
import Rehearsal
import SystemPackage
import Testing

@testable import Devices

/// A bug report is a test: what the recorder kept of a live device gives the same scans when it is played.
struct RecordingPlayerTests {
    private let recorder = LoopConfined(FlightRecorder())

    private func recordings(_ loop: DeviceLoop) throws -> [Recording] {
        let inbox = try Inbox<[TapeCopy]>()
        loop.perform { [recorder] core in inbox.post(recorder.on(core).copies) }
        return try #require(inbox.wait(count: 1).first).map(\.recording)
    }

    /// Through the files of an export.
    private func imported(_ recording: Recording) throws -> Recording {
        let files = recording.files(stem: "01-hand", facts: [])
        return try Recording(description: files[1].bytes, data: files[0].bytes)
    }

    @Test func `a scanner on a pipe is recorded, exported, and gives the same scans; redacted, the same shape`() throws
    {
        let scratch = try Scratch()
        let path = try scratch.pipe("scanner")
        let inbox = try Inbox<ScannerReport>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        Replay(path: path, profile: ScannerProfile(name: "bench")) { inbox.post($0) }.start(
            on: loop, recorder: recorder)
        _ = inbox.wait(count: 1)
        let writer = try FileDescriptor.open(path, .writeOnly)
        for script in ["']d20104006381333931' +29 ; +27 ; -27 ; -29 ; '10LOT-42' enter", "dropped '1' ; enter", "'7'"] {
            try writer.writeAll(Typing(script).bytes)
        }
        try writer.close()
        // The last one has no end: silence gives it up.
        let live = inbox.wait(count: 4).dropFirst().map(line)
        #expect(live == ["scan ]d20104006381333931{1D}10LOT-42", "lost overflow", "lost partial(characters: 1)"])
        let recording = try #require(try recordings(loop).first)
        let back = try imported(recording)
        #expect(back == recording)
        #expect(try Tapes.play(back) == live)
        let redacted = try imported(recording.redacted { $0 })
        #expect(redacted.isRedacted)
        #expect(try Tapes.play(redacted) == ["scan ]d21111111111111111{1D}11QQQ-11"] + live.dropFirst())
    }

    @Test func `the reports of a scanner that types are recorded as its own device, and give the same scans`() throws {
        let scratch = try Scratch()
        let hidraw = InputNode(
            syspath: "/sys/hidraw0", node: try scratch.pipe("hidraw0"), subsystem: .hidraw, name: "Scanner",
            reportDescriptor: try Captures.bytes("keyboard.descriptor"))
        let inbox = try Inbox<ScannerReport>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        let held = LoopConfined(ReaderBox())
        loop.perform { [recorder] core in
            held.on(core).begin(hidraw, on: core, recorder.on(core)) { inbox.post($0) }
        }
        let writer = try FileDescriptor.open(hidraw.node, .readWrite)
        defer { try? writer.close() }
        // Until the first silence a scan without its beginning may come.
        let head = KeyScript.reports("00 00 04 | 00")
        for report in head + KeyScript.reports("00 00 28 | 00") { try send(report, writer) }
        #expect(inbox.wait(count: 1).map(line) == ["lost headMissing"])
        for report in KeyScript.reports(KeyScript.altTrace) { try send(report, writer) }
        let live = inbox.wait(count: 2).map(line)
        #expect(live == ["lost headMissing", "scan SIP-4-1"])
        let recording = try #require(try recordings(loop).first)
        #expect(recording.device.kind == .hidraw && recording.device.profile.kind == .wedge)
        #expect(recording.entries.map(\.kind).prefix(3) == [.opened, .began, .received])
        let files = recording.files(stem: "01-hand", facts: [])
        #expect(files.map(\.name) == ["01-hand.hidraw", "01-hand.hidraw.txt", "01-hand.hidraw.descriptor"])
        let back = try Recording(description: files[1].bytes, data: files[0].bytes, descriptor: files[2].bytes)
        #expect(back == recording)
        #expect(try Tapes.play(back) == live)
        #expect(try Tapes.play(back.redacted { $0 }) == ["lost headMissing", "scan AAA-1-1"])
    }

    /// Writes one report and waits until it has been read: hidraw gives one report for each read, and a pipe gives all
    /// that is there.
    private func send(_ report: [UInt8], _ writer: FileDescriptor) throws {
        try writer.writeAll(report)
        let deadline = MonotonicTime.now().advanced(byMilliseconds: Int(patienceMilliseconds))
        var unread: Int32 = 1
        while unread > 0 {
            guard ioctl(writer.rawValue, UInt(FIONREAD), &unread) == 0, MonotonicTime.now() < deadline else {
                throw Impatience(what: "a report that is read")
            }
            usleep(200)
        }
    }

    private final class ReaderBox {
        private var reader: KeyReportReader?

        func begin(
            _ node: InputNode, on core: LoopCore, _ recorder: FlightRecorder,
            _ report: @escaping (ScannerReport) -> Void
        ) {
            let profile = ScannerProfile(name: "hand")
            guard let layout = try? KeyboardLayout(named: profile.layout), let bytes = node.reportDescriptor else {
                return
            }
            let keys = InputNode(syspath: "/sys/event3", node: "/dev/input/event3", name: "Scanner")
            let place = NodePlace(
                core: core, description: ScannerDescription(name: "hand", input: keys), profile: profile,
                layout: layout, report: report, tapeOf: { recorder.tape(for: RecordedDevice($0, profile)) })
            reader = (try? HidrawDevice(path: node.node)).flatMap { device in
                try? KeyReportReader(place, beside: node, device, descriptor: bytes)
            }
            try? reader?.begin(isFresh: true) {}
        }
    }

    @Test func `a verdict that is in the recording is heard again`() throws {
        let settings = SerialSettings(answers: .ackNak)
        var recording = Tapes.serial(Array("4006\r".utf8), settings)
        recording.entries += [
            Recording.Entry(.sent, at: Tapes.at(1100), [0x06]),
            Recording.Entry(.received, at: Tapes.at(1200), Array("4006\r".utf8)),
            // No verdict yet: the scanner is impatient.
            Recording.Entry(.received, at: Tapes.at(1300), Array("4006\r".utf8)),
            Recording.Entry(.sent, at: Tapes.at(1400), [0x15]),
            Recording.Entry(.received, at: Tapes.at(1500), Array("4006\r".utf8)),
        ]
        #expect(try Tapes.play(recording) == ["scan 4006", "scan 4006"])
    }

    @Test func `what an unplugged device had begun is lost, and the next session begins anew`() throws {
        var recording = Tapes.typing("'12'")
        let time = try #require(recording.entries.last?.at).advanced(byMilliseconds: 10)
        recording.entries += [Recording.Entry(.closed, at: time), Recording.Entry(.opened, at: time)]
        recording.entries += Tapes.typing("'34' enter").entries.dropFirst()
        #expect(try Tapes.play(recording) == ["lost unplugged(characters: 2)", "scan 34"])
        recording.entries.insert(Recording.Entry(.began, at: Tapes.at(1_000_000), [2, 0]), at: 1)
        #expect(try Tapes.play(recording) == ["lost headMissing", "scan 34"])
    }

    @Test(arguments: ["pos-ean13", "pos-gs1", "pos-long", "uhidpos-ean13"])
    func `reports in a bare file play as the decoder reads them`(name: String) throws {
        var device = Tapes.device(.hidraw)
        device.descriptor = try Captures.bytes("\(name).hidraw.descriptor")
        let plain = Recording(bytes: try Captures.bytes("\(name).hidraw"), of: device)
        let scans = try Tapes.play(plain)
        #expect(!scans.isEmpty && scans.allSatisfy { $0.hasPrefix("scan ") })
    }

    @Test func `without a layout or a descriptor that can be used nothing is guessed`() throws {
        #expect(throws: DeviceError.unknownLayout("zz")) {
            try RecordingPlayer.play(Tapes.typing("'1'", ScannerProfile(name: "hand", layout: "zz")))
        }
        let report = DeviceError.device(
            path: "/dev/input/event3", operation: "report_descriptor", errno: .invalidArgument)
        #expect(throws: report) { try RecordingPlayer.play(Recording(bytes: [1], of: Tapes.device(.hidraw))) }
    }

    @Test func `what goes to a printer is recorded, and that it was opened and closed`() throws {
        let scratch = try Scratch()
        let path = try scratch.file("labels", [])
        let inbox = try Inbox<PrinterReport>()
        let loop = try DeviceLoop()
        let printer = Printer(loop: loop, port: .file(path: path), recorder: recorder) { inbox.post($0) }
        try loop.start()
        defer { loop.stop() }
        let job = Array("^XA^FDAnna^FS^XZ".utf8)
        printer.send(job, job: 17)
        _ = inbox.wait { $0.contains(.sent(job: 17)) }
        printer.close()
        _ = inbox.wait { $0.contains(.disconnected(.closed)) }
        let recording = try #require(try recordings(loop).first)
        #expect(recording.device.kind == .printer && recording.device.node == path)
        #expect(recording.entries.map(\.kind) == [.opened, .sent, .noted, .closed])
        #expect(recording.entries[1].bytes == job)
        let transcript = try #require(recording.files(stem: "02-printer", facts: []).first)
        #expect(transcript.name == "02-printer.printer")
        #expect(try Recording(description: transcript.bytes) == recording)
    }
}
