import Labels
import Rehearsal
import Testing

/// Answers to `~HS`, in the shapes that printers really send.
@Suite struct HostStatusParserTests {
    static let first = "030,0,0,1245,000,0,0,0,000,0,0,0"
    static let second = "000,0,0,0,0,2,4,0,00000000,1,000"
    static let third = "1234,0"

    @Test func `a healthy printer is ready and idle`() throws {
        let status = try #require(read(answer()))
        #expect(status.isReady && status.isIdle)
        #expect(status.findings == [.formatsInBuffer(0), .labelsRemaining(0)])
    }

    @Test func `an answer in single bytes is the same answer`() {
        var parser = HostStatusParser()
        let whole = parser.consume(answer().utf8)
        var single: [PrinterFinding] = []
        for byte in answer().utf8 { single += parser.consume(CollectionOfOne(byte)) }
        #expect(single == whole)
        #expect(whole.count == 3)
    }

    @Test(arguments: [
        (1, PrinterFinding.paperOut, true), (2, .paused, true), (5, .bufferFull, true), (7, .partialFormat, false),
        (9, .ramCorrupt, true), (10, .underTemperature, false), (11, .overTemperature, true),
    ])
    func `each flag of the first frame is one finding`(field: Int, finding: PrinterFinding, stops: Bool) throws {
        let status = try #require(read(answer(first: Self.first.with("1", at: field))))
        #expect(status.findings.contains(finding) && status.findings.count == 3)
        #expect(status.isReady == !stops)
        #expect(status.isIdle == (finding != .partialFormat))
    }

    @Test(arguments: [(2, PrinterFinding.headOpen), (3, .ribbonOut), (7, .labelWaiting)])
    func `each flag of the second frame is one finding`(field: Int, finding: PrinterFinding) throws {
        let status = try #require(read(answer(second: Self.second.with("1", at: field))))
        #expect(status.findings.contains(finding) && status.findings.count == 3)
        #expect(!status.isReady)
    }

    @Test func `waiting formats and remaining labels are counted and keep the printer from being idle`() throws {
        let waiting = try #require(read(answer(first: Self.first.with("012", at: 4))))
        #expect(waiting.formatsInBuffer == 12 && !waiting.isIdle && waiting.isReady)
        let printing = try #require(read(answer(second: Self.second.with("00000107", at: 8))))
        #expect(printing.labelsRemaining == 107 && !printing.isIdle)
    }

    @Test func `a print mode that is a letter, more fields and a lost third frame are tolerated`() throws {
        let bytes = framed(Self.first + ",0,7") + framed(Self.second.with("K", at: 5) + ",1,extra")
        #expect(try #require(read(bytes)).isIdle)
    }

    @Test(arguments: [
        "\u{2}030,0,0,1245,000,0,0,0,000,0,0,0\u{3}\r\nERROR CONDITION: HEAD OPEN [t]\r\n\u{2}",
        "\u{2}030,0,0,1245,ERROR CONDITION: HEAD OPEN [t]\r\n000,0,0,0,000,0,0,0\u{3}\r\n\u{2}",
        "\u{2}030,0,0,1245,\r\nERROR CONDITION: HEAD OPEN [t]\r\n000,0,0,0,000,0,0,0\u{3}\r\n\u{2}",
        "ERROR CONDITION: HEAD OPEN [t]\r\n\u{2}030,0,0,1245,000,0,0,0,000,0,0,0\u{3}\r\n\u{2}",
    ])
    func `an alert between or within frames is recognised, and so is the answer`(start: String) {
        var parser = HostStatusParser()
        let findings = parser.consume((start + Self.second + "\u{3}\r\n" + framed(Self.third)).utf8)
        #expect(findings.contains(.alert("ERROR CONDITION: HEAD OPEN [t]")))
        #expect(findings.contains(.formatsInBuffer(0)) && findings.contains(.labelsRemaining(0)))
        #expect(findings.count == 4)
    }

    @Test func `noise before a frame and a frame that was cut off are left behind`() throws {
        var parser = HostStatusParser()
        let noise: [UInt8] = [0xFF, 0x00, 0x11, 0x13, 0xFF, 0x03, 0x02, 0xFF, 0x30]
        #expect(parser.consume(noise).isEmpty)
        let findings = parser.consume(answer().utf8)
        #expect(findings.count == 3)
    }

    @Test(arguments: [
        "", ",,,,,,,,,,,,", "030,2,0,1245,000,0,0,0,000,0,0,0", "030,0,0,1245,xyz,0,0,0,000,0,0,0",
        "030,,0,1245,000,0,0,0,000,0,0,0", "000,0,0,0,0,2,4,0,0000000,1,000", "000,0,9,0,0,2,4,0,00000000,1,000",
        "030,0,0,1245,99999999999999999999,0,0,0,000,0,0,0", "V1.0.0,8,512KB",
    ])
    func `a frame that is no status states nothing`(body: String) {
        var parser = HostStatusParser()
        #expect(parser.consume(framed(body).utf8).isEmpty)
        #expect(parser.consume(answer().utf8).count == 3, "the next answer is read")
    }

    @Test func `a second frame alone is no whole answer`() {
        var parser = HostStatusParser()
        #expect(parser.consume(framed(Self.second).utf8) == [.labelsRemaining(0)])
        #expect(parser.consume(framed(Self.third).utf8).isEmpty)
    }

    @Test func `frames of different answers are never put together`() {
        var parser = HostStatusParser()
        _ = parser.consume((framed(Self.first) + framed(Self.second)).utf8)
        #expect(parser.consume(framed(Self.second).utf8) == [.labelsRemaining(0)], "its first frame was lost")
        #expect(parser.consume((framed(Self.first) + framed(Self.third)).utf8) == [.formatsInBuffer(0)])
        #expect(parser.consume(framed(Self.second).utf8) == [.labelsRemaining(0)], "its first frame was lost")
    }

    @Test func `an endless frame and an endless line are dropped`() {
        var parser = HostStatusParser()
        #expect(parser.consume(("\u{2}" + String(repeating: "0", count: 100_000)).utf8).isEmpty)
        #expect(parser.consume(("\u{3}" + String(repeating: "A:", count: 100_000) + "\n").utf8).isEmpty)
        #expect(parser.consume(answer().utf8).count == 3)
    }

    @Test func `no bytes make the parser state readiness`() {
        var dice = Dice(seed: 10)
        var parser = HostStatusParser()
        for _ in 0..<20_000 {
            let findings = parser.consume(CollectionOfOne(UInt8.random(in: 0...255, using: &dice)))
            #expect(!findings.contains { if case .answered = $0 { true } else { false } })
        }
    }

    // MARK: Parts

    private func read(_ bytes: String) -> StatusAnswer? {
        var parser = HostStatusParser()
        let statuses = parser.consume(bytes.utf8).compactMap { finding -> StatusAnswer? in
            if case .answered(let status) = finding { status } else { nil }
        }
        return statuses.count == 1 ? statuses.first : nil
    }

    private func framed(_ body: String) -> String { "\u{2}\(body)\u{3}\r\n" }

    private func answer(first: String = first, second: String = second) -> String {
        framed(first) + framed(second) + framed(Self.third)
    }
}

extension String {
    /// The comma-separated fields with one of them replaced.
    fileprivate func with(_ value: String, at index: Int) -> String {
        var fields = split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[index] = value
        return fields.joined(separator: ",")
    }
}
