import Testing

@testable import Wire

struct LearnedScannersTests {
    private static let hand = ScannerSetup(name: "hand", match: .vendorProduct(vendor: 0x0C2E, product: 0x0B61))

    private static let bound = ScannerSetup(
        name: "hand",
        match: .device(serial: "X\"1\\: {é}", port: "pci-0000:00:14.0-usb-0:3", vendor: 0x0C2E, product: 0x0B61),
        layout: "ch(fr)", suffix: .idle, separator: .f8, silence: 120)

    /// One of each way to recognise and to set a scanner.
    private static let all =
        [
            bound, hand, ScannerSetup(name: "a", match: .path("usb-0:1")),
            ScannerSetup(name: "b", match: .serial("007"), suffix: .tab),
            ScannerSetup(name: "c", match: .node("/dev/ttyACM0"), kind: .serial),
            ScannerSetup(
                name: "d", match: .device(serial: nil, port: "usb-0:2", vendor: 0x1A86, product: 0x7523), kind: .serial,
                line: SerialScannerSetup(
                    baud: 115_200, flow: .rtsCts, start: .stx, end: .etx, check: .code, answers: .ackNak)),
            ScannerSetup(
                name: "e", match: .device(serial: "9", port: "usb-0:4", vendor: nil, product: nil), kind: .hidPOS),
        ]
        + SerialScannerSetup.Character.allCases.map { character in
            ScannerSetup(
                name: character.rawValue, match: .node("/dev/tty-\(character.rawValue)"), kind: .serial,
                line: SerialScannerSetup(character: character))
        }

    @Test func `what is written reads as the same again`() throws {
        var learned = LearnedScanners()
        #expect(try LearnedScanners.parse(yaml: learned.yaml, file: "f") == learned)
        for setup in Self.all.dropFirst(2) { learned.learn(setup, configured: []) }
        learned.learn(Self.bound, configured: [Self.hand])
        #expect(try LearnedScanners.parse(yaml: learned.yaml, file: "f") == learned)
        #expect(learned.entries.count == 11)
    }

    @Test func `what was learned stands in the place of what was configured`() {
        var learned = LearnedScanners()
        let belt = ScannerSetup(name: "belt", match: .path("usb-0:9"))
        learned.learn(Self.bound, configured: [Self.hand, belt])
        learned.learn(Self.all[3], configured: [Self.hand, belt])
        #expect(learned.applied(to: [Self.hand, belt]) == [Self.bound, belt, Self.all[3]])
    }

    @Test func `what IT configures later counts`() {
        var learned = LearnedScanners()
        learned.learn(Self.bound, configured: [Self.hand])
        let anew = ScannerSetup(name: "hand", match: .path("usb-0:9"))
        #expect(learned.applied(to: [anew]) == [anew])
        // Nor does a scanner that IT has taken out come back by itself.
        #expect(learned.applied(to: []) == [])
        learned.learn(Self.bound, configured: [])
        #expect(learned.applied(to: []) == [Self.bound])
        #expect(learned.applied(to: [anew]) == [anew])
    }

    @Test func `a device belongs to one scanner only`() {
        var learned = LearnedScanners()
        learned.learn(Self.bound, configured: [])
        let renamed = ScannerSetup(name: "other", match: Self.bound.match)
        learned.learn(renamed, configured: [])
        #expect(learned.applied(to: []) == [renamed])
    }

    @Test(arguments: [
        "scanners: [{learned: {name: a, path: x}, extra: 1}]", "scanners: [{configured: {name: a, path: x}}]",
        "scanners: [{learned: {name: a}}]", "other: 1", "scanners: [{learned: {name: a, path: x, node: /dev/x}}]",
        "scanners: [{learned: {name: a, serial: x, vendorProduct: '0c2e:0b61'}}]",
        "scanners: [{learned: {name: a, path: x}}, {learned: {name: a, path: y}}]",
    ])
    func `anything else is a fault`(yaml: String) {
        #expect(throws: ConfigurationFault.self) { try LearnedScanners.parse(yaml: yaml, file: "f") }
    }

    @Test func `an answer to bind reads as the same again`() throws {
        for answer in [
            BindAnswer(scanner: "hand", device: "x", sentences: ["a", "b"]),
            BindAnswer(scanner: "hand", device: nil, sentences: []),
        ] {
            #expect(try BindAnswer(decoding: answer.encoded()) == answer)
        }
        #expect(BindAnswer(scanner: "hand", device: "x\u{1B}[2J", sentences: []).words.contains("\u{1B}") == false)
    }
}
