import Returns
import Testing

@Suite struct BarcodePropertyTests {
    private static let alphabets: [[String]] = [
        ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
        ["0", "1", "4", "9", "A", "B", "L", "Z", "%", "-", "U", "C", "l"],
        [
            "]", "C", "E", "d", "Q", "0", "1", "2", "3", "4", "\u{1D}", "01", "10", "17", "21", "09520123456788",
            "261231",
        ],
        [
            "https://", "HTTP://", "a", "/", "01", "10", "21", "?", "&", "=", "%", "%41", "#", "+", "09520123456788",
            "é",
        ],
        [
            "\u{0}", "\u{1B}", "\r\n", "\r", "\n", "\u{7F}", "\u{85}", "\u{202E}", "\u{200D}", "\u{2028}", "A", "1",
            "\u{301}", "👩‍🚀", "１", "^XZ", "~JA",
        ],
        ["1Z", "JJD", "JVGL", "TBA", "420", "96", "94", "RB", "GB", "FR", "8R", "9V", "%00", "1", "2", "3", "A", " "],
    ]

    @Test func `any text whatsoever has readings`() {
        var random = SeededNumbers(seed: 20_261_122)
        for round in 0..<20_000 {
            let alphabet = Self.alphabets[round % Self.alphabets.count]
            let length = Int.random(in: 0...40, using: &random)
            let scanned = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
                .joined()
            let barcode = Barcode(parsing: scanned)
            #expect(isSound(barcode), "seed 20261122, round \(round): \(scanned.debugDescription)")
        }
    }

    /// What holds of every barcode: something is read; printable text is the last reading; an unreadable one has no
    /// other; keys are few, short and distinct; and a code of ours prints as it was read.
    private func isSound(_ barcode: Barcode) -> Bool {
        let keys = barcode.parcelKeys
        guard let last = barcode.readings.last, Set(barcode.readings).count == barcode.readings.count,
            keys.count <= Limits.parcelKeys, Set(keys).count == keys.count,
            keys.allSatisfy({ (1...Limits.parcelCodeBytes).contains($0.utf8.count) })
        else { return false }
        if let code = barcode.ownCode, Barcode(parsing: code.text).ownCode != code { return false }
        return switch last {
        case .text(let text): text == barcode.text && !barcode.isUnreadable
        case .unreadable: barcode.readings.count == 1
        case .elements, .sscc, .carrier: barcode.text.utf8.contains(0x1D)
        case .own, .wrongOwnCode, .product, .url, .suspectProduct: false
        }
    }

    @Test func `every code of ours reads as itself`() throws {
        var random = SeededNumbers(seed: 7)
        let codeCharacters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let capitals = Array(codeCharacters.dropFirst(10))
        func word(_ characters: [Character], _ lengths: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: lengths, using: &random)).map { _ in
                    characters[Int.random(in: 0..<characters.count, using: &random)]
                })
        }
        for _ in 0..<1_000 {
            let prefix = try #require(PlatePrefix(word(Array("0123456789"), 5...5)))
            let parts = (0..<Int.random(in: 1...4, using: &random)).map { _ in word(codeCharacters, 1...7) }
            let codes: [OwnCode] = [
                .licencePlate(
                    LicencePlate(prefix: prefix, counter: Int.random(in: 1...Limits.platesPerPrefix, using: &random))),
                .bin(
                    code: parts.joined(separator: "-"),
                    generation: Int.random(in: 1...Limits.binGenerations, using: &random)),
                .badge(word(codeCharacters, Limits.badgeBytes)),
                .command(site: word(codeCharacters, Limits.siteBytes), name: word(capitals, Limits.commandBytes)),
                .answer(
                    site: word(codeCharacters, Limits.siteBytes),
                    number: Int.random(in: Limits.answerNumbers, using: &random)),
            ]
            for code in codes {
                #expect(Barcode(parsing: code.text).ownCode == code)
                #expect(Barcode(parsing: code.text).readings.count == 2)
            }
        }
    }
}

/// Random numbers that come again for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
