import Rehearsal
import Testing

@testable import Devices

/// The keys of a scan, read again.
struct KeyReadingTests {
    private func scan(_ script: String, layout: String = "us") throws -> ScannedText {
        let profile = ScannerProfile(name: "bench", layout: layout)
        var stream = ScanStream(
            path: "script", profile: profile, layout: try KeyboardLayout(named: layout), stamps: .recorded)
        var reports: [StreamReport] = []
        stream.feed(Typing(script).bytes, at: .distantFuture, &reports)
        guard case .outcome(.scanned(let scan)) = reports.first else { throw Impatience(what: "a scan") }
        return scan
    }

    private func readings(_ keys: [KeyStroke], _ names: [String] = ["us", "fr", "de"]) throws -> [String] {
        let layouts = try names.map { try KeyboardLayout(named: $0) }
        return KeyboardLayout.readings(of: keys, under: layouts, gsConvention: .controlBracket).map { reading in
            "\(reading.layout) \(reading.text)"
        }
    }

    @Test func `a US scanner behind a French profile is read right under US`() throws {
        let scan = try scan("'4006381333931' enter", layout: "fr")
        #expect(scan.text == "'àà-\"_&\"\"\"ç\"&")
        #expect(try readings(scan.keys) == ["us 4006381333931", "fr 'àà-\"_&\"\"\"ç\"&", "de 4006381333931"])
    }

    @Test func `characters typed as numbers are the same under every layout`() throws {
        let gs = "+56 ; +82 ; -82 ; +80 ; -80 ; +73 ; -73 ; -56 ;"
        let letter = "+56 ; +82 ; -82 ; +77 ; -77 ; +76 ; -76 ; -56 ;"
        let scan = try scan("'z' \(gs) \(letter) '1' enter")
        #expect(scan.text == "z\u{1D}A1")
        #expect(try readings(scan.keys) == ["us z\u{1D}A1", "fr w\u{1D}A&", "de y\u{1D}A1"])
    }

    @Test func `a layout under which a key types nothing has no reading`() throws {
        let scan = try scan("'a' '=' enter")
        #expect(try readings(scan.keys) == ["us a=", "fr q="])
    }

    @Test func `every usual layout is known to the machine, and a scan can be read under each`() throws {
        let scan = try scan("'ab' enter")
        #expect(try readings(scan.keys, KeyboardLayout.usual).count == KeyboardLayout.usual.count)
    }

    @Test func `keys beyond the limit are not kept`() throws {
        let scan = try scan("'\(String(repeating: "7", count: ScanLimits.textBytesMax))' enter")
        #expect(scan.keys.count == ScanLimits.textBytesMax)
    }
}
