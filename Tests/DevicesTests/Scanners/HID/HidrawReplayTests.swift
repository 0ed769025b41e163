import Devices
import Testing

/// Recordings of reports that are cut off, spoilt, or lack their descriptor.
struct HidrawReplayTests {
    private func check(
        _ bytes: [UInt8], descriptor: [UInt8]?, gives expected: [String],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let scratch = try Scratch()
        let path = try scratch.file("recording.hidraw", bytes)
        if let descriptor { _ = try scratch.file("recording.hidraw.descriptor", descriptor) }
        let inbox = try Inbox<ScannerReport>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        Replay(path: path, profile: ScannerProfile(name: "bench")) { inbox.post($0) }.start(on: loop)
        let reports = inbox.wait { $0.map(line).contains { $0 == "detached" || $0.hasPrefix("fault") } }
        #expect(reports.map(line).map { $0.replacing(path, with: "FILE") } == expected, sourceLocation: location)
    }

    private let code = POSReports.code("]E0", Array("4006381333931".utf8)).flatMap { $0 }

    @Test func `a recording that is cut off within a report says where`() throws {
        try check(
            code + code.prefix(10), descriptor: Descriptors.honeywell,
            gives: ["attached", "scan ]E04006381333931", "truncated at 64: 10 of 64", "detached"])
    }

    @Test func `a report that the device does not have ends the replay and says where`() throws {
        try check(
            code + [9, 9, 9] + code, descriptor: Descriptors.honeywell,
            gives: ["attached", "scan ]E04006381333931", "malformed at 64: 9, 0", "detached"])
    }

    @Test func `a code whose end was not recorded is lost`() throws {
        let piece = POSReports.report("]Q1", Array("40".utf8), continued: true)
        try check(
            piece, descriptor: Descriptors.honeywell, gives: ["attached", "lost partial(characters: 2)", "detached"])
    }

    @Test func `without a descriptor that can be used nothing is guessed`() throws {
        let missing = "device(path: \"FILE.descriptor\", operation: \"open\", errno: No such file or directory)"
        try check(code, descriptor: nil, gives: ["fault \(missing)"])
        let spoilt =
            "device(path: \"FILE.descriptor\", operation: \"report_descriptor\", errno: Invalid argument)"
        let mouse: [UInt8] = [0x05, 0x01, 0x09, 0x02, 0xA1, 0x01, 0x75, 8, 0x95, 3, 0x81, 0x02, 0xC0]
        for descriptor in [[], [0xA1, 0x01], mouse] {
            try check(code, descriptor: descriptor, gives: ["fault \(spoilt)"])
        }
    }

    @Test func `the reports of a scanner that types are replayed as well`() throws {
        let keyboard = try Captures.bytes("keyboard.descriptor")
        let trace = KeyScript.reports(KeyScript.altTrace).flatMap { $0 }
        try check(trace, descriptor: keyboard, gives: ["attached", "scan SIP-4-1", "detached"])
        try check(
            trace + [4], descriptor: keyboard,
            gives: ["attached", "scan SIP-4-1", "truncated at \(trace.count): 1 of 8", "detached"])
    }

    @Test func `the bytes of a serial line are replayed as well`() throws {
        let scratch = try Scratch()
        let path = try scratch.file("recording.serial", Array("4006\r12\r\n3".utf8))
        let inbox = try Inbox<ScannerReport>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        Replay(path: path, profile: ScannerProfile(name: "bench")) { inbox.post($0) }.start(on: loop)
        let reports = inbox.wait { $0.map(line).contains("detached") }
        #expect(
            reports.map(line) == ["attached", "scan 4006", "scan 12", "lost partial(characters: 1)", "detached"])
    }
}
