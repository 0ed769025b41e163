import Returns
import Testing

@Suite struct OwnCodeTests {
    static let codes: [OwnCode] = [
        .bin(code: "A-17", generation: 3), .bin(code: "SELL", generation: 1),
        .bin(code: "A-1-2-3", generation: 999_999_999),
        .badge("7Q4M"), .badge(String(repeating: "Z9", count: 16)), .command(site: "LYS1", name: "CLOSE"),
        .command(site: "AB", name: "UN"), .answer(site: "LYS1", number: 1), .answer(site: "12345678", number: 9),
    ]

    @Test(arguments: codes)
    func `a code of ours reads as itself, typed small as well`(_ code: OwnCode) {
        expectReadings(code.text, ["own \(code.kind) \(code.text)", "text \(code.text)"])
        #expect(Barcode(parsing: code.text).ownCode == code)
        #expect(Barcode(parsing: code.text.lowercased()).ownCode == code)
        #expect(Barcode(parsing: "]C0\(code.text)").ownCode == code)
        #expect(code.isWellFormed)
    }

    @Test(arguments: codes)
    func `every single wrong character of a card is noticed`(_ code: OwnCode) {
        let text = Array(code.text.utf8)
        for place in text.indices.dropFirst(3) where text[place] != UInt8(ascii: "-") {
            for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8 where other != text[place] {
                var wrong = text
                wrong[place] = other
                let barcode = Barcode(parsing: String(decoding: wrong, as: UTF8.self))
                #expect(barcode.readings.first == .wrongOwnCode(.wrongCheck(code.kind)))
                #expect(barcode.ownCode == nil)
            }
        }
    }

    @Test func `the printed form is pinned, for cards hang on racks for years`() {
        #expect(OwnCode.bin(code: "A-17", generation: 3).text == "%B-A-17-3-1")
        #expect(OwnCode.badge("7Q4M").text == "%U-7Q4M-J")
        #expect(OwnCode.command(site: "LYS1", name: "CLOSE").text == "%C-LYS1-CLOSE-A")
        #expect(OwnCode.answer(site: "LYS1", number: 1).text == "%A-LYS1-1-4")
    }

    @Test func `a plate is ours, and with a wrong digit it is a damaged one`() throws {
        let prefix = try #require(PlatePrefix("00042"))
        let plate = LicencePlate(prefix: prefix, counter: 1)
        #expect(Barcode(parsing: plate.text).ownCode == .licencePlate(plate))
        #expect(Barcode(parsing: plate.text.lowercased()).ownCode == .licencePlate(plate))
        let last = plate.text.hasSuffix("0") ? "1" : "0"
        let wrong = Barcode(parsing: "\(plate.text.dropLast())\(last)")
        #expect(wrong.readings.first == .wrongOwnCode(.wrongCheck(.licencePlate)))
    }

    @Test(arguments: [
        "%B-", "%B-A", "%B-3-X", "%B-A-03-X", "%B-A-0-X", "%B--1-X", "%B-A-1-", "%B-A-1-XX", "%U-ABC-X",
        "%C-LYS1-CL0SE-X",
        "%C-L-CLOSE-X", "%A-LYS1-X-X", "%A-LYS1-12-X", "%A-LYS1-X", "%B-A_1-1-X",
    ])
    func `what breaks the grammar is no code of ours whatever its check`(_ pattern: String) {
        for check in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
            let text = pattern.hasSuffix("-X") ? "\(pattern.dropLast())\(check)" : pattern
            let barcode = Barcode(parsing: text)
            #expect(barcode.ownCode == nil)
            #expect(barcode.summary.first?.hasPrefix("wrongOwnCode") == true)
            #expect(barcode.summary.last == "text \(text)")
        }
    }

    @Test func `an unknown kind is named, and what has not our shape is left alone`() {
        #expect(Barcode(parsing: "%X-ABC-1").readings.first == .wrongOwnCode(.unknownKind))
        for text in ["%", "%B", "%%-A", "B-A-17-3", "%1-A-1", "%B_A-1-X", "100%-NEW", "L12345678901", "L12345678901A"] {
            expectReadings(text, ["text \(text)"])
        }
    }

    @Test func `a code of ours inside GS1 data is somebody else's`() {
        let text = OwnCode.badge("7Q4M").text
        #expect(Barcode(parsing: "]C1\(text)").ownCode == nil)
        #expect(Barcode(parsing: "]d2\(text)").ownCode == nil)
    }

    @Test func `parts that break the grammar print a code that is refused`() {
        for code in [
            OwnCode.bin(code: "", generation: 1), .bin(code: "a-17", generation: 3), .bin(code: "A", generation: 0),
            .bin(code: "A", generation: -1), .badge("ABC"), .badge("ABÉD"), .badge("A-BCD"),
            .command(site: "LYS1", name: "GO2"),
            .answer(site: "LYS1", number: 10), .bin(code: String(repeating: "A", count: 33), generation: 1),
        ] {
            #expect(!code.isWellFormed)
            #expect(Barcode(parsing: code.text).ownCode != code)
        }
    }
}
