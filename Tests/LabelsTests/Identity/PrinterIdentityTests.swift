import Labels
import Rehearsal
import Testing

/// What printers say of themselves, as captured from USB and from the line.
@Suite struct PrinterIdentityTests {
    @Test(arguments: [
        (
            "MANUFACTURER:Zebra Technologies ;COMMAND SET:ZPL;MODEL:ZTC ZD421-300dpi ZPL;CLASS:PRINTER;OPTIONS:XML;",
            "Zebra Technologies", "ZTC ZD421-300dpi ZPL", [PrinterLanguageKind.zpl], Resolution.dpi300
        ),
        ("MFG:Zebra;CMD:EPL,ZPL;MDL:ZTC GK420d 203 dpi;", "Zebra", "ZTC GK420d 203 dpi", [.epl2, .zpl], .dpi203),
        ("MFG:TSC;MDL:TTP-244 Plus;CMD:TSPL2;CLS:PRINTER;", "TSC", "TTP-244 Plus", [.tspl], nil),
        ("MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;", "EPSON", "TM-T88V", [.escPOS], nil),
        ("mfg:X;mdl:Y-600dpi;cmd:PCL,POSTSCRIPT;", "X", "Y-600dpi", [], .dpi600),
        ("\u{0}\u{1B}MFG:A;MDL:B;CMD:EPSON ESC/POS;", "A", "B", [.escPOS], nil),
        ("MDL:B\u{1B}[31m;MDL:C;", nil, "B[31m", [], nil),
    ])
    func `a device identification names maker, model, languages and head`(
        text: String, manufacturer: String?, model: String?, languages: [PrinterLanguageKind], resolution: Resolution?
    ) throws {
        let identity = try #require(PrinterIdentity(deviceID: text.utf8))
        #expect(identity.manufacturer == manufacturer && identity.model == model)
        #expect(identity.languages == languages && identity.resolution == resolution)
    }

    @Test(arguments: ["", ";;;", "hello", "A:B;", ":::", "CLS:PRINTER;"])
    func `other text is no device identification`(text: String) {
        #expect(PrinterIdentity(deviceID: text.utf8) == nil)
    }

    @Test(arguments: [
        ("\u{2}ZTC GK420d,V61.17.11Z,8,2104KB\u{3}\r\n", "ZTC GK420d", Resolution.dpi203),
        ("noise\u{2}030,0,0,1245\u{3}\r\n\u{2}ZD421-300dpi,V93.21.07Z,12,8192KB,X\u{3}\r\n", "ZD421-300dpi", .dpi300),
        ("\u{2}110Xi4-600,V53.17.1Z,24,65536KB\u{3}", "110Xi4-600", .dpi600),
    ])
    func `the answer to HI names model and head`(answer: String, model: String, resolution: Resolution?) throws {
        let identity = try #require(PrinterIdentity(hostIdentification: answer.utf8))
        #expect(identity.model == model && identity.languages == [.zpl] && identity.resolution == resolution)
    }

    @Test(arguments: [
        "", "\u{2}\u{3}", "\u{2}ZD421,V9,12,8192KB", "\u{2}030,0,0,1245,000,0,0,0,000,0,0,0\u{3}\r\n",
        "\u{2}ZD421,V9,twelve,8192KB\u{3}", "ZD421,V9,12,8192KB\u{3}",
    ])
    func `half an answer and an answer to another question are none`(answer: String) {
        #expect(PrinterIdentity(hostIdentification: answer.utf8) == nil)
    }

    @Test func `no bytes break the reading`() {
        var dice = Dice(seed: 1_284)
        let signs: [UInt8] = [0x02, 0x03, 0x2C, 0x3A, 0x3B, 0x56, 0xFF, 0x4D]
        for _ in 0..<2_000 {
            let bytes: [UInt8] = (0..<Int.random(in: 0...1_500, using: &dice)).map { _ in
                signs.randomElement(using: &dice) ?? 0
            }
            let languages = PrinterIdentity(deviceID: bytes)?.languages ?? []
            let resolution = PrinterIdentity(hostIdentification: bytes)?.resolution
            #expect(languages.isEmpty && resolution == nil)
        }
    }

    @Test func `the answer to HI is found in pieces, between status frames and noise`() {
        let status = "~HI\u{2}030,0,0,1245\u{3}\r\n"
        let line = status + "\u{2}half\u{2}ZD421-300dpi,V93.21.07Z,12,8192KB\u{3}\r\n\u{2}1234,0\u{3}"
        var reader = HostIdentificationReader()
        #expect(reader.consume(line.utf8)?.dotsPerInch == 300)
        let found = line.utf8.compactMap { reader.consume([$0]) }
        #expect(found.map(\.model) == ["ZD421-300dpi"])
        #expect(reader.consume([0x02] + [UInt8](repeating: 0x41, count: 100_000)) == nil)
        #expect(reader.consume("\u{2}X,V1,8,1KB\u{3}".utf8)?.dotsPerInch == 203)
    }
}

/// What is configured, what the printer says, and what is to be done when they differ.
@Suite struct PrinterSettingsTests {
    private static func identity(_ commands: String, _ model: String = "M") -> PrinterIdentity? {
        PrinterIdentity(deviceID: "MFG:A;CMD:\(commands);MDL:\(model);".utf8)
    }

    @Test func `what is left open is taken from the printer, else supposed`() throws {
        var open = PrinterSettings(language: nil, resolution: nil)
        #expect(open.language == .zpl && open.languageSource == .supposition && !open.isLanguageProven)
        #expect(open.resolution == .dpi203 && open.resolutionSource == .supposition)
        open.learn(try #require(Self.identity("EPL,ZPL", "GK420d-300dpi")))
        #expect(open.language == .epl2 && open.languageSource == .printer && open.isLanguageProven)
        #expect(open.resolution == .dpi300 && open.resolutionSource == .printer && open.contradiction == nil)
        open.forget()
        #expect(open == PrinterSettings(language: nil, resolution: nil))
    }

    @Test func `USB tells the language and the line tells the head`() throws {
        var settings = PrinterSettings(language: .zpl, resolution: nil)
        settings.learn(try #require(Self.identity("ZPL", "ZD421")))
        settings.learn(try #require(PrinterIdentity(hostIdentification: "\u{2}ZD421,V9,12,8KB\u{3}".utf8)))
        #expect(settings.resolution == .dpi300 && settings.contradiction == nil && settings.model == "ZD421")
    }

    /// Configured language and dots, what the printer says, and what is wrong with that.
    @Test(
        arguments: [
            (PrinterLanguageKind.zpl, nil, "EPL", "M", .language(speaks: .epl2, set: .zpl)),
            (.zpl, nil, "ZPL,EPL", "M", nil), (.epl2, nil, "ZPL,EPL", "M", nil), (.zpl, nil, "PCL,PJL", "M", nil),
            (.zpl, .dpi203, "ZPL", "X-300dpi", .resolution(has: 300, set: 203)),
            (nil, nil, "ZPL", "X-152dpi", .resolution(has: 152, set: 203)), (.text, .dpi203, "ZPL", "X-300dpi", nil),
            (nil, .dpi300, "ZPL", "X-300dpi", nil),
        ] as [(PrinterLanguageKind?, Resolution?, String, String, PrinterSettings.Contradiction?)])
    func `a contradiction is named`(
        language: PrinterLanguageKind?, resolution: Resolution?, commands: String, model: String,
        expected: PrinterSettings.Contradiction?
    ) throws {
        var settings = PrinterSettings(language: language, resolution: resolution)
        #expect(settings.contradiction == nil)
        settings.learn(try #require(Self.identity(commands, model)))
        #expect(settings.contradiction == expected)
    }
}
