import Devices
import SystemPackage
import Testing

/// Every recording of a real kernel, and what must come out of it: through a pipe in uneven pieces, and as a replay.
struct CaptureTests {
    struct Capture: Sendable, CustomTestStringConvertible {
        let name: String
        var profile = ScannerProfile(name: "bench")
        let lines: [String]

        /// The name as in the table, and the file with its ending.
        var testDescription: String { name }
        var file: String { name + ScannerKind.row(profile.kind).recordingSuffix }
    }

    private static let ascii = String(decoding: (0x20...0x7E).map { UInt8($0) }, as: UTF8.self)
    private static let pointOfSale = ScannerProfile(name: "bench", kind: .hidPOS)
    private static let gs1 = "scan ]C10104006381333931{1D}10LOT42"

    static let captures: [Capture] = [
        Capture(name: "qemu-ean13", lines: ["scan 4006381333931"]),
        Capture(name: "qemu-mixed", lines: ["scan RMA-2026/000123 aZ"]),
        Capture(name: "qemu-ascii", lines: ["scan \(ascii)"]),
        Capture(name: "qemu-gs1", lines: [gs1]),
        Capture(name: "qemu-tab", profile: ScannerProfile(name: "bench", suffix: .tab), lines: ["scan SN123"]),
        Capture(name: "qemu-noend", profile: ScannerProfile(name: "bench", suffix: .idle), lines: ["scan SN123"]),
        // Enter came 0.55 s after the key was let go.
        Capture(name: "qemu-held", profile: ScannerProfile(name: "bench", silenceMilliseconds: 600), lines: ["scan a"]),
        Capture(name: "wedge-ean13", lines: ["scan 4006381333931"]),
        Capture(name: "wedge-ascii", lines: ["scan \(ascii)"]),
        Capture(name: "wedge-gs1", lines: [gs1]),
        Capture(name: "wedge-three", lines: ["scan 4006381333931", "scan RMA-1", "scan 9780201379624"]),
        Capture(name: "wedge-lower", lines: ["scan https://example.com/r?id=42&x=%20"]),
        Capture(name: "wedge-rollover", lines: ["scan ab"]),
        Capture(name: "wedge-unplugged", lines: ["lost partial(characters: 10)"]),
        Capture(name: "uinput-ean13", lines: ["scan 4006381333931"]),
        Capture(name: "uinput-burst", lines: ["scan RMA-2026/000123 aZ"]),
        Capture(name: "uinput-overflow", lines: ["lost overflow", "scan RMA-7"]),
        Capture(name: "uhid-ean13", lines: ["scan 4006381333931"]),
        Capture(name: "pos-ean13", profile: pointOfSale, lines: ["scan ]E04006381333931"]),
        Capture(name: "pos-gs1", profile: pointOfSale, lines: [gs1]),
        Capture(
            name: "pos-long", profile: pointOfSale,
            lines: ["scan ]Q3https://example.com/returns/" + String(repeating: "0", count: 101) + "7"]),
        Capture(name: "uhidpos-ean13", profile: pointOfSale, lines: ["scan ]E04006381333931"]),
    ]

    @Test(arguments: captures)
    func `a recording replays to what was scanned`(capture: Capture) throws {
        for pace in capture.name == "wedge-three" ? Replay.Pace.allCases : [.immediate] {
            let inbox = try Inbox<ScannerReport>()
            let loop = try DeviceLoop()
            try loop.start()
            defer { loop.stop() }
            Replay(path: Captures.path(capture.file), profile: capture.profile, pace: pace) {
                inbox.post($0)
            }.start(on: loop)
            let reports = inbox.wait { $0.map(line).contains("detached") }
            #expect(reports.map(line) == ["attached"] + capture.lines + ["detached"])
        }
    }

    @Test(arguments: captures)
    func `a recording that comes through a pipe in pieces is read the same`(capture: Capture) throws {
        let scratch = try Scratch()
        let path = try scratch.pipe("scanner")
        if capture.profile.kind == .hidPOS {
            _ = try scratch.file("scanner.descriptor", Captures.bytes("\(capture.file).descriptor"))
        }
        let inbox = try Inbox<ScannerReport>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        Replay(path: path, profile: capture.profile) { inbox.post($0) }.start(on: loop)
        _ = inbox.wait(count: 1)
        let bytes = try Captures.bytes(capture.file)
        let writer = try FileDescriptor.open(path, .writeOnly)
        var start = 0
        var size = 1
        while start < bytes.count {
            let end = min(start + size, bytes.count)
            try writer.writeAll(bytes[start..<end])
            start = end
            size = size % 1000 + 101
        }
        try writer.close()
        let reports = inbox.wait(count: capture.lines.count + 1)
        #expect(reports.map(line) == ["attached"] + capture.lines)
    }

    @Test func `the table names every recording`() throws {
        let readme = String(decoding: try Captures.bytes("README.md"), as: UTF8.self)
        for capture in Self.captures { #expect(readme.contains("| \(capture.name) |")) }
        let heads = readme.split(separator: "\n").filter { $0.hasPrefix("| file |") }.count
        #expect(readme.split(separator: "\n").filter { $0.hasPrefix("| ") }.count == Self.captures.count + heads)
    }

    @Test func `a key that is held is one character even where Enter comes late`() throws {
        let inbox = try Inbox<ScannerReport>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        Replay(path: Captures.path("qemu-held.evdev"), profile: ScannerProfile(name: "bench"), pace: .immediate) {
            inbox.post($0)
        }.start(on: loop)
        let reports = inbox.wait { $0.map(line).contains("detached") }
        #expect(reports.map(line) == ["attached", "lost partial(characters: 1)", "detached"])
    }
}
