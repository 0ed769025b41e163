import Testing

@testable import Devices

/// The reports of a scanner that types, for those whose keys the kernel cannot pass on whole.
struct KeyReportStreamTests {
    /// What reports come to that are written as their bytes; zeros at their end are left out, and `|` is between them.
    private func check(
        _ script: String, _ descriptor: [UInt8]? = nil, sizeBytes: Int = 8, suffix: ScannerProfile.Suffix = .enter,
        gives expected: [String], at location: SourceLocation = #_sourceLocation
    ) throws {
        let bytes = try descriptor ?? Captures.bytes("keyboard.descriptor")
        let layout = try #require(KeyReportLayout(try ReportDescriptor(bytes)), sourceLocation: location)
        for boundaries in [ReportSplitter.Boundaries.reads, .sizes] {
            var stream = KeyReportStream(
                path: "script", profile: ScannerProfile(name: "bench", suffix: suffix),
                layout: try KeyboardLayout(named: "us"), reports: layout, boundaries: boundaries)
            var told: [StreamReport] = []
            for report in KeyScript.reports(script, sizeBytes: sizeBytes) {
                stream.feed(report, at: MonotonicTime(nanoseconds: 1_000_000_000), &told)
                stream.caughtUp()
            }
            stream.pass(.distantFuture, &told)
            #expect(lines(of: told) == expected, sourceLocation: location)
        }
    }

    /// One press of each usage, with nothing held between them.
    private func taps(_ usages: [Int], shift: Bool = false) -> String {
        usages.map { "\(shift ? "02" : "00") 00 \(String($0, radix: 16)) | 00" }.joined(separator: " | ")
    }

    @Test func `a recorded scanner that types numbers with Alt is read whole`() throws {
        try check(KeyScript.altTrace, gives: ["scan SIP-4-1"])
    }

    @Test func `the same recording through the kernel's eyes is lost`() throws {
        // Alt, KP0 and KP8 of 080: the second KP0 is swallowed.
        #expect(
            try play("+56 +82 +72 ; -56 -82 -72 ; enter") == ["lost ambiguousAltCode"])
    }

    @Test func `every key types what its usage says`() throws {
        let rows: [([Int], String, String)] = [
            (Array(0x04...0x1D), "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            (Array(0x1E...0x27), "1234567890", "!@#$%^&*()"),
            (Array(0x2C...0x38), " -=[]\\\\;'`,./", " _+{}||:\"~<>?"),
            (Array(0x54...0x57), "/*-+", "/*-+"),
            (Array(0x59...0x63), "1234567890.", "1234567890."),
        ]
        for (usages, plain, shifted) in rows {
            try check(taps(usages) + " | 00 00 28", gives: ["scan \(plain)"])
            try check(taps(usages, shift: true) + " | 00 00 28", gives: ["scan \(shifted)"])
        }
        try check(taps([0x2B]) + " | 00 00 58", gives: ["scan {9}"])
        try check(taps([0x3A, 0x45, 0x64]) + " | 00 00 28", gives: ["scan < unmapped 59,88"])
    }

    @Test func `modifiers hold for the keys of their report, and keys roll over as the kernel has them`() throws {
        try check("02 00 04 | 00 00 05 | 00 00 28", gives: ["scan Ab"])
        try check("00 00 04 | 00 00 04 05 | 00 00 05 06 | 00 00 28", gives: ["scan abc"])
        try check("00 00 04 | 00 00 04 | 00 00 04 | 00 | 00 00 04 | 00 00 28", gives: ["scan aa"])
        try check("01 00 30 | 00 | 40 00 04 | 00 00 28", gives: ["scan {1D}a"])
        // A key that moves to another place is still the same press.
        try check("00 00 04 05 | 00 00 05 | 00 00 05 04 | 00 00 28", gives: ["scan aba"])
    }

    @Test func `a key that is named twice is pressed twice`() throws {
        try check("04 00 62 62 62 | 00 | 00 00 28", gives: ["scan {0}"])
        try check("04 00 5b 5b 5b | 00 | 04 00 59 62 59 | 00 | 00 00 28", gives: ["lost ambiguousAltCode"])
        try check("00 00 04 04 | 00 00 28", gives: ["scan aa"])
        try check("00 00 04 | 00 00 04 05 04 | 00 00 28", gives: ["scan aba"])
    }

    @Test func `too many keys, and usages that are no key, are nothing`() throws {
        try check("00 00 04 | 00 00 01 01 01 01 01 01 | 00 00 04 | 00 00 28", gives: ["scan a"])
        try check("00 00 04 | 00 00 00 65 | 00 00 28", gives: ["scan a unmapped 127"])
        try check("00 00 ff fe | 00 00 04 | 00 00 28", gives: ["scan a"])
    }

    @Test func `without an end, silence ends a code as everywhere`() throws {
        try check("00 00 04 | 00", gives: ["lost partial(characters: 1)"])
        try check("00 00 04 | 00", suffix: .idle, gives: ["scan a"])
    }

    @Test func `the keys lie where the descriptor has them`() throws {
        // Report 5: 104 bits, one for each key, before the modifiers.
        let bitmap: [UInt8] = Descriptors.joined(
            [0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0x85, 0x05, 0x05, 0x07, 0x15, 0, 0x25, 1, 0x75, 1],
            [0x19, 0x00, 0x29, 0x67, 0x95, 0x68, 0x81, 0x02, 0x19, 0xE0, 0x29, 0xE7, 0x95, 0x08, 0x81, 0x02, 0xC0])
        let shiftA = "05 10 00 00 00 00 00 00 00 00 00 00 00 00 02"
        try check("\(shiftA) | 05 20 | 05 00 00 00 00 00 01 | 05", bitmap, sizeBytes: 15, gives: ["scan Ab"])
        // Report 1 counts from 1, and a mouse shares the device.
        let counted: [UInt8] = Descriptors.joined(
            [0x05, 0x01, 0x09, 0x02, 0xA1, 0x01, 0x85, 0x02, 0x75, 8, 0x95, 3, 0x81, 0x02, 0xC0],
            [0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0x85, 0x01, 0x05, 0x07, 0x15, 1, 0x25, 0x62, 0x75, 8, 0x95, 3],
            [0x19, 0x04, 0x29, 0x65, 0x81, 0x00, 0xC0])
        try check("01 01 | 02 01 02 03 | 01 02 | 01 25", counted, sizeBytes: 4, gives: ["scan ab"])
    }

    @Test func `what is no keyboard has no keys`() throws {
        for bytes in [Descriptors.honeywell, Descriptors.unnumbered, [0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0xC0]] {
            #expect(KeyReportLayout(try ReportDescriptor(bytes)) == nil)
        }
    }

    @Test func `an array of countless keys is not looked at`() throws {
        let bytes: [UInt8] = Descriptors.joined(
            [0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0x05, 0x07, 0x19, 0, 0x29, 0x65, 0x75, 1, 0x96, 0xFF, 0xFF, 0x81, 0],
            [0x75, 8, 0x95, 6, 0x19, 0, 0x29, 0x65, 0x81, 0, 0xC0])
        let layout = try #require(KeyReportLayout(try ReportDescriptor(bytes)))
        #expect(layout.reports[0]?.arrays.map(\.count) == [6])
    }

    @Test func `the reports beside an event node are those of its own interface`() throws {
        let keyboard = try Captures.bytes("keyboard.descriptor")
        let usb = "/sys/devices/usb1/1-4"
        func reports(_ interface: Int, _ descriptor: [UInt8]) -> InputNode {
            InputNode(
                syspath: "\(usb)/1-4:1.\(interface)/0003:0C2E:0B61.000\(interface)/hidraw/hidraw\(interface)",
                node: "/dev/hidraw\(interface)", subsystem: .hidraw, name: "", plug: usb, reportDescriptor: descriptor)
        }
        let keys = InputNode(
            syspath: "\(usb)/1-4:1.1/0003:0C2E:0B61.0001/input/input7/event3", node: "/dev/input/event3", name: "",
            plug: usb)
        let (first, second) = (reports(0, keyboard), reports(1, keyboard))
        #expect(keys.keyReports(among: [first, second]) == second)
        #expect(keys.keyReports(among: [first]) == first)
        #expect(keys.keyReports(among: [reports(1, Descriptors.honeywell), keys]) == nil)
        #expect(keys.keyReports(among: []) == nil)
    }
}

/// Reports as a test has them: `04 00 62 60 5b | 00`.
enum KeyScript {
    /// One report per character, as a scanner in ALT mode sent them (unix.stackexchange.com, question 392654).
    static let altTrace =
        [
            "62 60 5b", "62 5f 5b", "62 60 62", "62 5c 5d", "62 5d 5a", "62 5c 5d", "62 5c 61",
        ].map { "04 00 \($0) | 00 | " }.joined() + "00 00 28 | 00"

    static func reports(_ script: String, sizeBytes: Int = 8) -> [[UInt8]] {
        script.split(separator: "|").map { report in
            let bytes = report.split(separator: " ").compactMap { UInt8($0, radix: 16) }
            return bytes + [UInt8](repeating: 0, count: sizeBytes - bytes.count)
        }
    }
}
