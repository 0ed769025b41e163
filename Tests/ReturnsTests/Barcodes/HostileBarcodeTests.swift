import Returns
import Testing

@Suite struct HostileBarcodeTests {
    @Test(arguments: [
        "\u{1B}[2J", "A\u{0}B", "\u{7F}", "A\u{9B}31m", "\r\n", "4006381333931\r\n", "A\tB", "\u{202E}931333",
        "\u{2066}A",
        "A\u{200B}B", "A\u{2028}B", "A\u{2029}B", "\u{FEFF}4006381333931", "A\u{AD}B", "^XA^FD\u{1E}XZ", "\u{10}JA",
        "10A\u{1B}\u{1D}21B", "]d210A\u{1E}", "]C0\u{1D}", "A\u{1D}B", "]C04006381333931\u{1D}",
        "]E04006381333931\u{1D}",
        "\u{1D}\u{1D}10A", "]d2\u{1D}\u{1D}10A", "%B-A-1-\u{1D}", "\u{E0041}A",
    ])
    func `control and invisible characters make a scan unreadable and nothing else`(_ scanned: String) {
        #expect(Barcode(parsing: scanned).readings == [.unreadable(.controlCharacters)])
        #expect(Barcode(parsing: scanned).isUnreadable)
        #expect(Barcode(parsing: scanned).parcelKeys.isEmpty)
    }

    @Test(arguments: ["", " ", "   ", "]C0", "]d2\u{1D}", "\u{1D}", "]C1 "])
    func `a scan without data is empty`(_ scanned: String) {
        #expect(Barcode(parsing: scanned).readings == [.unreadable(.empty)])
    }

    @Test func `the scanner's answer to a menu command is no barcode`() {
        let reply = Barcode(parsing: "]Z6REVINF\u{6}.")
        #expect(reply.readings == [.unreadable(.menuReply)])
    }

    @Test(arguments: [
        "^XZ~JA", "=HYPERLINK(\"http://a\")", "'; DROP TABLE item;--", "４006381333931", "٤٠٠٦٣٨١٣٣٣٩٣١", "e\u{301}",
        "1\u{301}234567",
        "RＢ123456785GB", "Ｌ000420000018", "%В-A-17-3-X", "]", "]]", "]C", "-", "日本", "𝟜𝟘𝟘𝟞", "../../etc/passwd",
        "$(reboot)",
    ])
    func `printable text stays text`(_ scanned: String) {
        #expect(Barcode(parsing: scanned).readings == [.text(scanned)])
    }

    @Test func `a combining character behind the identifier does not hide it`() {
        let barcode = Barcode(parsing: "]C0\u{301}A")
        #expect(barcode.symbology?.description == "]C0")
        #expect(Array(barcode.text.utf8) == Array("\u{301}A".utf8))
    }

    @Test func `the longest scan is read and a longer one refused whole`() {
        let longest = String(repeating: "7", count: Limits.barcodeBytes)
        #expect(Barcode(parsing: longest).readings == [.text(longest)])
        let longer = Barcode(parsing: longest + "7")
        #expect(longer.readings == [.unreadable(.tooLong(bytes: Limits.barcodeBytes + 1))])
        #expect(longer.text.isEmpty)
        #expect(Barcode(parsing: String(repeating: "7", count: 9_000)).isUnreadable)
        #expect(Barcode(parsing: String(repeating: "é", count: 4_097)).isUnreadable)
        #expect(Barcode(parsing: String(repeating: "7", count: 7_089)).summary.count == 1)
    }

    @Test(arguments: [
        "10A\u{1D}", "01", "]", "%", "https://a/01/", "10", "\u{1D}10A", "]E1", "https://a/01/09520123456788?99=A&",
        "%2", "00",
    ])
    func `a piece repeated to the longest scan is read`(_ piece: String) {
        for start in ["", "]d2", "]E0", "]Q1", "]C0", "\u{1D}", "https://a/", "%B-"] {
            let room = Limits.barcodeBytes - start.utf8.count
            let scanned = start + String(repeating: piece, count: room / piece.utf8.count)
            #expect(!Barcode(parsing: scanned).readings.isEmpty)
        }
    }
}
