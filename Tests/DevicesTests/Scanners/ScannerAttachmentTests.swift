import Testing

@testable import Devices

/// Scanners that are bound, listened to and bound anew while they are there: real pseudo-terminals, and the loop.
struct ScannerAttachmentTests {
    /// A station's scanners without udev: what is plugged in is said by the test.
    private final class Floor {
        let inbox: Inbox<ScannerReport>
        let scanners: AttachedScanners
        let recorder = LoopConfined(FlightRecorder())
        private let loop: DeviceLoop
        private let box = LoopConfined(AttachmentBox())

        init() throws {
            inbox = try Inbox<ScannerReport>()
            loop = try DeviceLoop()
            try loop.start()
            scanners = AttachedScanners(loop: loop, box: box)
            let inbox = self.inbox
            loop.perform { [box, recorder] core in
                let attachment = ScannerAttachment(core: core) { inbox.post($0) }
                attachment.recorder = recorder.on(core)
                box.on(core).attachment = attachment
            }
        }

        /// What the flight recorder keeps.
        func recordings() throws -> [Recording] {
            let copies = try Inbox<[TapeCopy]>()
            loop.perform { [recorder] core in copies.post(recorder.on(core).copies) }
            return copies.wait(count: 1).joined().map(\.recording)
        }

        deinit { loop.stop() }

        func plug(_ nodes: [InputNode]) {
            loop.perform { [box] core in box.on(core).attachment?.appear(nodes) }
        }

        func unplug(_ node: InputNode) {
            loop.perform { [box] core in box.on(core).attachment?.disappear(node.syspath) }
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

        /// Lets the loop do all that was asked of it so far, before more comes in on the lines.
        func catchUp() throws {
            let done = try Inbox<Bool>()
            loop.perform { _ in done.post(true) }
            #expect(done.wait(count: 1) == [true])
        }

        /// What was told, once there are so many reports.
        func told(_ count: Int) -> [String] { inbox.wait(count: count).map(line) }
    }

    private func node(_ path: String) -> InputNode {
        InputNode(
            syspath: "/sys" + path, node: path, subsystem: .tty, name: "", vendor: 0x05E0, product: 0x1701,
            plug: "/sys" + path)
    }

    private func binding(
        _ match: ScannerBinding.Match, _ name: DeviceName = "bench", end: SerialFraming.End = .cr
    ) -> ScannerBinding {
        ScannerBinding(
            match: match,
            profile: ScannerProfile(
                name: name, kind: .serial, serial: SerialSettings(framing: SerialFraming(end: end))))
    }

    @Test func `what is not bound is heard apart, until it is bound`() throws {
        let (scanner, printer) = (try FakeSerialPrinter(), try FakeSerialPrinter())
        let floor = try Floor()
        floor.plug([node(printer.path)])
        floor.scanners.listen(leavingAlone: [printer.path])
        // What comes while it is listened to is listened to as well.
        floor.plug([node(scanner.path)])
        try floor.settle()
        try printer.say(Array("12\r".utf8))
        try scanner.say(Array("4006\r\n".utf8))
        #expect(floor.told(1) == ["heard serial 4006"])
        floor.scanners.rebind([binding(.node(scanner.path))])
        #expect(floor.told(2).last == "attached")
        try floor.settle()
        try scanner.say(Array("4006\r".utf8))
        #expect(floor.told(3).last == "scan 4006")
        floor.scanners.rebind([])
        #expect(floor.told(4).last == "detached")
        // It is nobody's again, and still listened to.
        try floor.settle()
        try scanner.say(Array("12\t".utf8))
        #expect(floor.told(5).last == "heard serial 12")
        floor.scanners.stopListening()
        try floor.settle()
        try scanner.say(Array("34\r".utf8))
        try floor.settle()
        #expect(floor.inbox.all.count == 5)
        guard case .heard(let heard) = floor.inbox.all[0] else {
            Issue.record("told \(floor.inbox.all[0])")
            return
        }
        #expect(heard.node == node(scanner.path))
        #expect(heard.profile.serial.framing == SerialFraming(end: .cr))
    }

    @Test func `what cannot be heard is told once, and again when it is asked for again`() throws {
        let floor = try Floor()
        floor.plug([node("/dev/no-such-line")])
        floor.scanners.listen()
        #expect(floor.told(1).map { $0.prefix(7) } == ["unheard"])
        floor.plug([node("/dev/no-such-line")])
        floor.scanners.listen()
        #expect(floor.told(2).map { $0.prefix(7) } == ["unheard", "unheard"])
    }

    @Test func `a scanner without a rule that changes is not disturbed`() throws {
        let (left, right) = (try FakeSerialPrinter(), try FakeSerialPrinter())
        let floor = try Floor()
        floor.scanners.rebind([binding(.node(left.path), "left")])
        floor.plug([node(left.path), node(right.path)])
        #expect(floor.told(1) == ["attached"])
        try floor.settle()
        try left.say(Array("12".utf8))
        try floor.settle()
        let learned = ScannerBinding.Match.device(serial: nil, port: "usb", vendor: 0x05E0, product: 0x1701)
        floor.scanners.rebind([
            binding(learned, "nobody"), binding(.node(left.path), "left"), binding(.node(right.path), "right"),
        ])
        #expect(floor.told(2).last == "attached")
        try left.say(Array("34\r".utf8))
        #expect(floor.told(3).last == "scan 1234")
        floor.unplug(node(right.path))
        #expect(floor.told(4).last == "detached")
    }

    @Test func `a changed profile is applied behind the scan under way`() throws {
        let scanner = try FakeSerialPrinter()
        let floor = try Floor()
        floor.scanners.rebind([binding(.node(scanner.path))])
        floor.plug([node(scanner.path)])
        _ = floor.told(1)
        try floor.settle()
        try scanner.say(Array("12".utf8))
        try floor.settle()
        floor.scanners.rebind([binding(.node(scanner.path), end: .etx)])
        floor.scanners.rebind([binding(.node(scanner.path), "new", end: .tab)])
        try floor.catchUp()
        try scanner.say(Array("34\r".utf8))
        #expect(floor.told(4) == ["attached", "scan 1234", "detached", "attached"])
        try floor.settle()
        try scanner.say(Array("5\r6\t".utf8))
        #expect(floor.told(5).last == "scan 5{D}6")
        guard case .scanned(let scan) = floor.inbox.all[4] else { return }
        #expect(scan.device == "new")
    }

    @Test func `what came under each profile is recorded with it, and plays as it was read`() throws {
        let scanner = try FakeSerialPrinter()
        let floor = try Floor()
        floor.scanners.rebind([binding(.node(scanner.path))])
        floor.plug([node(scanner.path)])
        _ = floor.told(1)
        try floor.settle()
        try scanner.say(Array("1\t2\r".utf8))
        _ = floor.told(2)
        floor.scanners.rebind([binding(.node(scanner.path), end: .tab)])
        _ = floor.told(4)
        try floor.settle()
        try scanner.say(Array("1\t2\r\t".utf8))
        #expect(floor.told(6) == ["attached", "scan 1{9}2", "detached", "attached", "scan 1", "scan 2{D}"])
        let recordings = try floor.recordings()
        #expect(recordings.map(\.device.profile.serial.framing.end) == [.cr, .tab])
        #expect(try recordings.map(Tapes.play) == [["scan 1{9}2"], ["scan 1", "scan 2{D}"]])
    }

    @Test func `a rule with a layout that does not exist counts for nothing`() throws {
        let scanner = try FakeSerialPrinter()
        let floor = try Floor()
        floor.plug([node(scanner.path)])
        var wrong = binding(.node(scanner.path), "wrong")
        wrong.profile.layout = "zz"
        floor.scanners.rebind([wrong, binding(.node(scanner.path), "right")])
        #expect(floor.told(2).last == "attached")
        #expect(floor.inbox.all.first == .fault(.unknownLayout("zz")))
        guard case .attached(let description) = floor.inbox.all[1] else { return }
        #expect(description.name == "right")
    }
}
