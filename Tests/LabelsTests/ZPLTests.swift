import Labels
import Returns
import Testing

/// What only ZPL promises.
@Suite struct ZPLTests {
    @Test(arguments: LabelSample.allCases)
    func `only drawing commands are used and no setting is changed`(sample: LabelSample) throws {
        let drawing: Set = [
            "XA", "CI", "PW", "LL", "LH", "FO", "A0", "FH", "FD", "FS", "BY", "BC", "BX", "GB", "PQ", "XZ",
        ]
        for size in LabelSize.allCases {
            let commands = try job(sample, size).split(separator: "^").map { $0.prefix(2) }
            #expect(Set(commands.map(String.init)).subtracting(drawing).isEmpty)
            for once in ["XA", "CI", "PW", "LL", "LH", "BC", "BX", "PQ", "XZ"] {
                #expect(commands.count { $0 == once } == 1, "^\(once)")
            }
            #expect(try !job(sample, size).contains("~"))
        }
    }

    @Test(arguments: LabelSample.allCases)
    func `every field is hexadecimal but for harmless characters`(sample: LabelSample) throws {
        let fields = try job(sample, .large).split(separator: "^FD", omittingEmptySubsequences: false)
        #expect(fields.count > 5)
        for (before, after) in zip(fields, fields.dropFirst()) {
            let data = try #require(after.split(separator: "^FS").first)
            let isPlate = data.hasPrefix(">:L>5")
            let signs = before.hasSuffix("^FH_") ? " .-_" : " .-"
            let isHarmless = data.utf8.allSatisfy { byte in
                let character = Character(Unicode.Scalar(byte))
                return character.isASCII && (character.isLetter || character.isNumber || signs.contains(character))
            }
            #expect(isPlate || isHarmless, "\(data)")
            #expect(before.hasSuffix("^FH_") == data.contains("_"), "said only where it is needed")
        }
    }

    @Test func `accents are UTF-8 in hexadecimal`() throws {
        #expect(
            try job(.plain, .large).contains("L_E2_80_99_C5_93uvre _C2_AB _C3_A9t_C3_A9 _C2_BB _E2_80_93 5 _E2_82_AC"))
    }

    @Test func `the plate is Code 128 in explicit sets and Data Matrix with an explicit escape`() throws {
        let job = try job(.plain, .small)
        #expect(job.contains("^BY2^BCN,72,N^FD>:L>5123450006788^FS"))
        #expect(job.contains("^BXN,7,200,,,,!^FDL123450006788^FS"))
    }

    @Test func `one label is one copy, and a job is under a second at 9600 baud`() throws {
        for sample in LabelSample.allCases {
            let job = try job(sample, .large)
            #expect(job.hasPrefix("^XA^CI28^PW800^LL400^LH0,0^FO"))
            #expect(job.hasSuffix("^FS^PQ1^XZ\n"))
        }
        #expect(try job(.plain, .large).utf8.count < 960)
    }

    private func job(_ sample: LabelSample, _ size: LabelSize) throws -> String {
        let label = try sample.label(size: size, resolution: .dpi203)
        return String(decoding: try PrinterLanguageKind.zpl.encode(label), as: UTF8.self)
    }
}
