import Testing

@testable import Returns

/// What vouches for a code, which decides whether another keyboard layout may explain it better.
struct TrustTests {
    @Test(arguments: [
        ("4006381333931", Barcode.Trust.checked), ("4006381333932", .none), ("L100010000073", .checked),
        ("L100010000074", .none), ("1Z999AA10123456784", .checked), ("1Y999AA10123456784", .none),
        ("]C100376104250021234569", .checked), ("RMA-2026-00417", .none), ("", .none),
        ("https://example.com/", .shape), ("àà-\"_&\"\"\"ç\"&", .none), ("A\u{0}B", .none),
        (String(repeating: "9", count: 9_000), .none),
    ])
    func `a check vouches for more than a shape, a wrong check for nothing`(text: String, trust: Barcode.Trust) {
        #expect(Barcode(parsing: text).trust == trust)
    }

    @Test func `of several texts the one code that a check vouches for counts, and of two codes none`() {
        let one = Barcode.vouched(among: ["àà-\"_&", "4006381333931", "RMA-1", "4006381333931"])
        #expect(one?.place == 1 && one?.barcode == Barcode(parsing: "4006381333931"))
        #expect(Barcode.vouched(among: ["4006381333931", "5901234123457"]) == nil)
        #expect(Barcode.vouched(among: ["4006381333932", "RMA-1"]) == nil)
    }

    @Test func `what a scanner tells is written down, whatever the bench does, and only answers are shown`() throws {
        let station = StationIdentity(
            station: "S1", epoch: 1, platePrefix: try #require(PlatePrefix("10001")), site: "LYS",
            labelLanguage: .french)
        let facts = Facts(
            station: station,
            playbook: Playbook(
                categories: [], sheets: [], dispositions: DispositionTable(id: "t", version: 1, rules: [])))
        let at = Moment(milliseconds: 1)
        let calibration = ScannerCalibration(
            layout: "fr", letters: .asPrinted, separator: .lost, end: .enter, sendsSymbology: false)
        let notes: [(ScannerNote, Notice?)] = [
            (.otherLayout(configured: "us", actual: "fr"), nil), (.separatorLost, nil),
            (.calibrated(calibration), .scannerCalibrated(name: "hand", calibration)),
            (.bound(device: "usb-0:3"), .scannerBound(name: "hand")),
        ]
        for (note, notice) in notes {
            let decision = Workflow.decide(State(), facts, .scanner(name: "hand", note), at: at)
            #expect(decision == .record([.scannerNoted(scanner: "hand", note)], notice: notice))
            let recorded = decision.events.map { RecordedEvent(sequence: 1, step: 1, at: at, event: $0) }
            #expect(Workflow.apply(State(), step: recorded) == State())
        }
    }
}
