import Labels
import Testing

/// From the last byte of a job to the printer's word that the label is out.
@Suite struct PrintWatchTests {
    static let zplBusy =
        "\u{2}030,0,0,0319,002,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,0,0,0,2,6,0,00000001,1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
    static let zplIdle =
        "\u{2}030,0,0,0319,000,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,0,0,0,2,6,0,00000000,1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
    static let zplPaperOut =
        "\u{2}030,1,0,0319,001,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,0,0,0,2,6,0,00000001,1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"

    @Test func `ZPL is confirmed when nothing waits any more`() {
        check(
            .zpl,
            [
                (Self.zplBusy, .waiting), (Self.zplPaperOut, .stopped([.paperOut])), ("", .stopped([.noAnswer])),
                (Self.zplIdle, .confirmed(.nothingWaits)), (Self.zplPaperOut, .confirmed(.nothingWaits)),
            ])
    }

    @Test func `TSPL is confirmed when it printed and then is ready`() {
        check(
            .tspl,
            [
                ("\u{0}", .waiting), ("\u{20}", .waiting), ("\u{4}", .stopped([.paperOut])),
                ("\u{11}", .stopped([.headOpen, .paused])), ("\u{0}", .confirmed(.printedThenReady)),
            ])
        check(.tspl, [("\u{0}", .waiting), ("\u{0}", .waiting), ("", .stopped([.noAnswer]))])
    }

    @Test func `EPL2 is confirmed when it acknowledged and has no error`() {
        check(.epl2, [("00\r\n", .waiting), ("\u{6}00\r\n", .confirmed(.acknowledged))])
        check(
            .epl2,
            [
                ("\u{15}07\u{13}07\r\n", .stopped([.paperOut])),
                ("\u{11}\u{6}07,11\r\n", .stopped([.paperOut, .headOpen])),
                ("00\r\n", .confirmed(.acknowledged)),
            ])
    }

    @Test func `EPL2 that cannot read the job never prints it`() {
        check(.epl2, [("\u{15}01\u{13}", .refused(1)), ("00\r\n", .refused(1)), ("\u{6}00\r\n", .refused(1))])
    }

    @Test func `ESC-POS is confirmed by the job's own mark or a later one`() {
        let ready = "\u{12}\u{12}\u{12}\u{12}"
        let own = "7\"0002\u{0}"
        check(.escPOS, job: 2, [(ready, .waiting), ("7\"0001\u{0}", .waiting), (own, .confirmed(.markReturned))])
        check(.escPOS, job: 2, [("7\"0003\u{0}", .confirmed(.markReturned))])
        check(.escPOS, job: 9_999, [("7\"9998\u{0}", .waiting), ("7\"0001\u{0}", .confirmed(.markReturned))])
        check(.escPOS, job: 2, [("\u{1A}2\u{12}~", .stopped([.paperOut])), ("7\"0000\u{0}", .stopped([.noAnswer]))])
    }

    @Test func `a language without evidence never confirms`() {
        check(.text, [(Self.zplIdle, .waiting), ("00\r\n", .waiting), ("", .waiting)])
    }

    @Test func `marks are four digits and begin again after the last`() {
        let marks = [1, 2, 9_999, 10_000, 0, -1].map { job in
            ESCPOS().mark(job: job).map { String(decoding: $0.suffix(4), as: UTF8.self) }
        }
        #expect(marks == ["0001", "0002", "9999", "0001", "9999", "9998"])
        #expect(ESCPOS().mark(job: 17) == [0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 0x30, 0x30, 0x31, 0x37])
        #expect(PrinterLanguageKind.allCases.filter { $0.language.mark(job: 1) != nil } == [.escPOS])
        #expect(PrinterLanguageKind.allCases.filter { $0.language.reportsOn != nil } == [.epl2])
    }

    @Test func `only an answer of the printer that it printed counts as printed`() {
        let levels = PrinterLanguageKind.allCases.map { $0.language.evidence?.level }
        #expect(levels == [.consumed, .printed, .consumed, .printed, nil])
    }

    /// Asks, hears the bytes, lets the time pass when they are none, and looks at the verdict; row by row.
    private func check(_ kind: PrinterLanguageKind, job: Int = 1, _ rows: [(String, PrintWatch.Verdict)]) {
        var watch = PrintWatch(kind, job: job)
        var parser = kind.language.statusParser
        for (index, (heard, expected)) in rows.enumerated() {
            parser?.asked()
            watch.take(parser?.consume(heard.utf8) ?? [])
            if watch.verdict != expected { watch.take(parser?.silence() ?? []) }
            #expect(watch.verdict == expected, "row \(index)")
        }
    }
}
