import Rehearsal
import Testing

@testable import Devices

/// What one scan of a device that nobody has set up shows of it.
struct HeardScanTests {
    private func node(_ subsystem: InputNode.Subsystem) -> InputNode {
        InputNode(syspath: "/sys/x", node: "/dev/x", subsystem: subsystem, name: "")
    }

    private func heard(_ reports: [StreamReport], from node: InputNode, _ profile: ScannerProfile) -> [HeardScan] {
        reports.compactMap { report in
            guard case .outcome(.scanned(let scanned)) = report else { return nil }
            return HeardScan(scanned, from: node, readBy: profile)
        }
    }

    @Test(arguments: [
        ("'4006' enter", ["4006"], ScannerProfile.Suffix.enter), ("'4006' kpenter", ["4006"], .enter),
        ("'4006' tab", ["4006"], .tab), ("'4006'", ["4006"], .idle), ("'40' tab '06' enter", ["40\t06"], .enter),
        ("tab", [], .tab), ("'12' wait:300 '34' enter", ["1234"], .enter),
    ])
    func `a scanner that types is read whatever it puts behind a code`(
        script: String, texts: [String], suffix: ScannerProfile.Suffix
    ) throws {
        let profile = HeardScan.profile(for: node(.input), of: .wedge)
        var stream = ScanStream(path: "x", profile: profile, layout: try KeyboardLayout(named: "us"), stamps: .recorded)
        var reports: [StreamReport] = []
        stream.feed(Typing(script).bytes, at: MonotonicTime(nanoseconds: 0), &reports)
        stream.pass(.distantFuture, &reports)
        let scans = heard(reports, from: node(.input), profile)
        #expect(scans.map(\.scan.text) == texts)
        for scan in scans {
            #expect(scan.profile == ScannerProfile(name: "/dev/x", suffix: suffix))
            #expect(!scan.scan.keys.isEmpty)
        }
    }

    @Test(arguments: [
        ("4006\r", "4006", SerialFraming(end: .cr)), ("4006\r\n", "4006", SerialFraming(end: .cr)),
        ("4006\n", "4006", SerialFraming(end: .lf)), ("4006\t", "4006", SerialFraming(end: .tab)),
        ("4006", "4006", SerialFraming(end: .silence)), ("\u{02}4006\u{03}", "4006", .packet),
        ("\u{02}4006\u{03}\r\n", "4006", .packet), ("]C110\u{1D}21\r", "]C110\u{1D}21", SerialFraming(end: .cr)),
        ("\r\n", nil, SerialFraming()),
    ])
    func `a scanner on a line is read whatever surrounds a code`(
        bytes: String, text: String?, framing: SerialFraming
    ) {
        let profile = HeardScan.profile(for: node(.tty), of: .serial)
        var stream = SerialStream(profile: profile)
        var reports: [StreamReport] = []
        stream.feed(bytes.utf8, at: MonotonicTime(nanoseconds: 0), &reports)
        stream.pass(.distantFuture, &reports)
        let scans = heard(reports, from: node(.tty), profile)
        #expect(scans.map(\.scan.text) == (text.map { [$0] } ?? []))
        for scan in scans { #expect(scan.profile.serial == SerialSettings(framing: framing)) }
    }

    @Test func `what is listened to, and as what`() {
        var keyboard = node(.input)
        #expect(UnboundDevices.kind(of: keyboard, beside: []) == .wedge)
        keyboard.isKeyboard = false
        #expect(UnboundDevices.kind(of: keyboard, beside: []) == nil)
        keyboard.isMarked = true
        #expect(UnboundDevices.kind(of: keyboard, beside: []) == .wedge)
        var reports = node(.hidraw)
        #expect(UnboundDevices.kind(of: reports, beside: []) == nil)
        reports.reportDescriptor = Descriptors.honeywell
        #expect(UnboundDevices.kind(of: reports, beside: []) == .hidPOS)
        var line = node(.tty)
        #expect(UnboundDevices.kind(of: line, beside: []) == nil)
        (line.vendor, line.product) = (0x05E0, 0x1701)
        #expect(UnboundDevices.kind(of: line, beside: []) == .serial)
    }
}
