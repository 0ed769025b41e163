import Testing

@testable import Devices

/// Reports in every order, and what becomes of them.
struct ReportStreamTests {
    /// What happens to the stream, in turn.
    private enum Step {
        case reports([[UInt8]])
        case wait(milliseconds: Int)
        case caughtUp
        case unplug
    }

    private func check(
        _ steps: [Step], of descriptor: [UInt8] = Descriptors.honeywell, gives expected: [String],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let layout = try #require(POSLayout(try ReportDescriptor(descriptor)), sourceLocation: location)
        var stream = ReportStream(
            path: "script", profile: ScannerProfile(name: "bench", kind: .hidPOS), layout: layout, boundaries: .reads)
        var reports: [StreamReport] = []
        var now = MonotonicTime(nanoseconds: 1_000_000_000)
        for step in steps {
            switch step {
            case .reports(let bytes): for report in bytes { stream.feed(report, at: now, &reports) }
            case .wait(let milliseconds):
                now = now.advanced(byMilliseconds: milliseconds)
                stream.pass(now, &reports)
            case .caughtUp: stream.caughtUp()
            case .unplug: stream.unplug(&reports)
            }
        }
        #expect(lines(of: reports) == expected, sourceLocation: location)
    }

    private func digits(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(ascii: "0") + UInt8($0 % 10) }
    }

    private func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a code in one report is read with its identifier before it`() throws {
        try check([.reports(POSReports.code("]E0", digits(13)))], gives: ["scan ]E00123456789012"])
        try check(
            [.reports(POSReports.code("]C1", Array("0104006381333931\u{1D}10A".utf8)))],
            gives: ["scan ]C10104006381333931{1D}10A"])
        try check([.reports(POSReports.code("\0\0\0", digits(4)))], gives: ["scan 0123"])
    }

    @Test func `an identifier that the scanner also put into the code is there once`() throws {
        try check([.reports(POSReports.code("]C1", Array("]C1012".utf8)))], gives: ["scan ]C1012"])
    }

    @Test func `a line end behind the code is no part of it`() throws {
        for end in ["\r", "\r\n"] {
            try check([.reports(POSReports.code("]E0", Array("4006\(end)".utf8)))], gives: ["scan ]E04006"])
        }
    }

    @Test func `a long code is put together`() throws {
        for count in [57, 60, 112, 113, 2953, 7089] {
            let steps: [Step] = POSReports.code("]Q1", digits(count)).flatMap { [.reports([$0]), .caughtUp] }
            try check(steps, gives: ["scan ]Q1\(text(digits(count)))"])
        }
    }

    @Test func `zeros count where the scanner counts bytes`() throws {
        try check([.reports(POSReports.code("]d1", [0x41, 0, 0x42, 0]))], gives: ["scan ]d1A{0}B{0}"])
        let unnumbered = digits(5) + [UInt8](repeating: 0, count: 56) + Array("]E4".utf8)
        try check([.reports([unnumbered])], of: Descriptors.unnumbered, gives: ["scan ]E401234"])
    }

    @Test func `bytes that are no UTF-8 are read as Latin-1 and none is lost`() throws {
        try check([.reports(POSReports.code("]C0", [0x41, 0xE9, 0xFF]))], gives: ["scan ]C0A\u{E9}\u{FF}"])
        try check([.reports(POSReports.code("]C0", Array("é".utf8)))], gives: ["scan ]C0é"])
    }

    @Test func `fields off the byte boundary are read`() throws {
        // Flag 1 at bit 0, count 2, then "AB", everything one bit up.
        let first: [UInt8] = [7, 0x05, 0x82, 0x84, 0x00, 0x00, 0x00]
        let last: [UInt8] = [7, 0x02, 0x86, 0x00, 0x00, 0x00, 0x00]
        try check([.reports([first, last])], of: Descriptors.unaligned, gives: ["scan ABC"])
    }

    @Test func `a code whose end does not come is lost, and the next is read`() throws {
        let first = POSReports.report("]Q1", digits(56), continued: true)
        try check(
            [.reports([first]), .wait(milliseconds: 500), .reports(POSReports.code("]E0", digits(8)))],
            gives: ["lost partial(characters: 56)", "scan ]E001234567"])
        try check([.reports([first]), .wait(milliseconds: 499)], gives: [])
        try check([.reports([first]), .unplug], gives: ["lost unplugged(characters: 56)"])
    }

    @Test func `pieces of two codes are never one`() throws {
        let first = POSReports.report("]Q1", digits(56), continued: true)
        try check([.reports([first] + POSReports.code("]E0", digits(13)))], gives: ["lost outOfOrder"])
        try check(
            [.reports([first] + POSReports.code("]E0", digits(113)) + POSReports.code("]E0", digits(8)))],
            gives: ["lost outOfOrder", "scan ]E001234567"])
    }

    @Test func `another report between the pieces means that one is missing`() throws {
        let code = POSReports.code("]Q1", digits(100))
        try check([.reports([code[0], [9, 1, 2], code[1]])], gives: ["lost outOfOrder"])
        try check([.reports([[9, 1], code[0], code[1], [9, 1]])], gives: ["scan ]Q1\(text(digits(100)))"])
    }

    @Test func `a count beyond the report and a report that is cut off spoil the code`() throws {
        let code = POSReports.code("]Q1", digits(100))
        let lie = POSReports.report("]Q1", digits(56), continued: true, count: 57)
        try check([.reports([lie, code[1]])], gives: ["lost malformedRecords"])
        try check([.reports([Array(code[0].dropLast(3)), code[1]])], gives: ["lost malformedRecords"])
        try check([.reports([[2], []]), .wait(milliseconds: 500)], gives: ["lost malformedRecords"])
        try check(
            [.reports([lie]), .wait(milliseconds: 500), .reports(POSReports.code("]E0", digits(8)))],
            gives: ["lost malformedRecords", "scan ]E001234567"])
    }

    @Test func `when the kernel's ring was full nothing under way is trusted`() throws {
        let piece = POSReports.report("]Q1", digits(56), continued: true)
        let end = POSReports.report("]Q1", digits(10))
        let ring = [[UInt8]](repeating: piece, count: 63)
        try check([.reports(ring + [end])], gives: ["lost overflow"])
        try check(
            [.reports(Array(ring.dropLast())), .caughtUp, .reports([end])],
            gives: ["scan ]Q1" + [String](repeating: text(digits(56)), count: 62).joined() + "0123456789"])
        let scans = [[UInt8]](repeating: POSReports.report("]E0", digits(8)), count: 64)
        try check(
            [.reports(scans)], gives: [String](repeating: "scan ]E001234567", count: 63) + ["lost overflow"])
    }

    @Test func `a code beyond every measure is lost once and swallowed to its end`() throws {
        var steps: [Step] = []
        for report in POSReports.code("]Q1", digits(9000)) + POSReports.code("]E0", digits(8)) {
            steps += [.reports([report]), .caughtUp]
        }
        try check(steps, gives: ["lost tooLong(limit: 8192)", "scan ]E001234567"])
        let wide = [UInt8](repeating: 0xE9, count: 5000)
        steps = POSReports.code("]Q1", wide).flatMap { [Step.reports([$0]), .caughtUp] }
        try check(steps, gives: ["lost tooLong(limit: 8192)"])
    }

    @Test func `an empty code is no scan`() throws {
        try check([.reports(POSReports.code("]E0", []))], gives: [])
    }

    @Test func `the answer to a menu command never looks like a code`() throws {
        try check([.reports(POSReports.code("]Z6", Array("REVINF\u{06}.".utf8)))], gives: ["replied REVINF{6}."])
        try check([.reports(POSReports.code("]X0", Array("BEPLVL\u{15}.".utf8)))], gives: ["replied BEPLVL{15}."])
        try check([.reports(POSReports.code("]X0", Array("977123456".utf8)))], gives: ["scan ]X0977123456"])
    }
}
