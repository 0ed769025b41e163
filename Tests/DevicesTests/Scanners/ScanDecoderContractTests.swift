import Rehearsal
import Testing

@testable import Devices

/// What every decoder keeps to, whatever its scanner sends.
struct ScanDecoderContractTests {
    /// Bytes of a kind of scanner, each element as one read gives it.
    private struct Sample<Decoder: ScanDecoder> {
        let make: () throws -> Decoder
        /// A whole code, which reads `said`.
        let code: [[UInt8]]
        /// The beginning of a code.
        let beginning: [[UInt8]]
        let said: String
    }

    private static let start = MonotonicTime(nanoseconds: 1_000_000_000_000)

    private func check<Decoder: ScanDecoder>(_ sample: Sample<Decoder>) throws {
        var fresh = try sample.make()
        #expect(fresh.deadline == nil)
        #expect(tell(&fresh) { $0.pass(Self.start, &$1) } == [])
        #expect(tell(&fresh) { $0.unplug(&$1) } == [])

        var reader = try sample.make()
        for _ in 0..<3 {
            #expect(feed(sample.code, to: &reader) == ["scan \(sample.said)"])
            #expect(reader.deadline == nil)
        }

        // A code without its end ends at the deadline, and not before; what follows is unharmed.
        #expect(feed(sample.beginning, to: &reader) == [])
        let deadline = try #require(reader.deadline)
        #expect(tell(&reader) { $0.pass(deadline.advanced(byNanoseconds: -1), &$1) } == [])
        #expect(tell(&reader) { $0.pass(deadline, &$1) }.map { $0.prefix(12) } == ["lost partial"])
        #expect(reader.deadline == nil)
        #expect(feed(sample.code, to: &reader) == ["scan \(sample.said)"])

        #expect(feed(sample.beginning, to: &reader) == [])
        #expect(tell(&reader) { $0.unplug(&$1) }.map { $0.prefix(14) } == ["lost unplugged"])
        #expect(tell(&reader) { $0.unplug(&$1) } == [])
    }

    private func tell<Decoder: ScanDecoder>(
        _ decoder: inout Decoder, _ change: (inout Decoder, inout [StreamReport]) -> Void
    ) -> [String] {
        var reports: [StreamReport] = []
        change(&decoder, &reports)
        return lines(of: reports)
    }

    private func feed<Decoder: ScanDecoder>(_ reads: [[UInt8]], to decoder: inout Decoder) -> [String] {
        var reports: [StreamReport] = []
        for read in reads { decoder.feed(read, at: Self.start, &reports) }
        decoder.caughtUp()
        return lines(of: reports)
    }

    @Test func `keys`() throws {
        try check(
            Sample(
                make: {
                    ScanStream(
                        path: "script", profile: ScannerProfile(name: "bench"), layout: try KeyboardLayout(named: "us"),
                        stamps: .arrival)
                },
                code: [Typing("'400638'").bytes, Typing("'1333931' enter").bytes],
                beginning: [Typing("'400638'").bytes], said: "4006381333931"))
    }

    @Test(arguments: [ReportStream.Boundaries.reads, .sizes])
    func `reports`(boundaries: ReportStream.Boundaries) throws {
        let pieces = [
            POSReports.report("]E0", Array("400638".utf8), continued: true),
            POSReports.report("]E0", Array("1333931".utf8)),
        ]
        let layout = try #require(POSLayout(try ReportDescriptor(Descriptors.honeywell)))
        try check(
            Sample(
                make: {
                    ReportStream(
                        path: "script", profile: ScannerProfile(name: "bench"), layout: layout, boundaries: boundaries)
                }, code: pieces, beginning: [pieces[0]], said: "]E04006381333931"))
    }

    @Test(arguments: [ReportSplitter.Boundaries.reads, .sizes])
    func `reports of keys`(boundaries: ReportSplitter.Boundaries) throws {
        let layout = try #require(KeyReportLayout(try ReportDescriptor(Captures.bytes("keyboard.descriptor"))))
        let beginning = KeyScript.reports("00 00 04 | 00 | 02 00 05 | 00")
        try check(
            Sample(
                make: {
                    KeyReportStream(
                        path: "script", profile: ScannerProfile(name: "bench"), layout: try KeyboardLayout(named: "us"),
                        reports: layout, boundaries: boundaries)
                }, code: beginning + KeyScript.reports("00 00 1e | 00 | 00 00 28 | 00"), beginning: beginning,
                said: "aB1"))
    }

    @Test func `a serial line`() throws {
        try check(
            Sample(
                make: { SerialStream(profile: ScannerProfile(name: "bench")) },
                code: [Array("400638".utf8), Array("1333931\r".utf8)], beginning: [Array("400638".utf8)],
                said: "4006381333931"))
    }
}
