import Returns
import Testing

@testable import Hub

/// What supervisors hear of the stations' scanners.
@Suite(.overBothStores) struct ScannerNoteTests {
    private let calibration = ScannerCalibration(
        layout: "us", letters: .allCapitals, separator: .lost, end: .tabEnter, sendsSymbology: true)

    private func rows(of store: HubStore) async throws -> [[Listing.Cell]] {
        try await store.scannerListing().rows.map { Array($0.prefix(4)) }
    }

    @Test func `each thing that is wrong is listed once, until the scanner is calibrated`() async throws {
        let floor = try Floor()
        let store = try await floor.open(stations: ["S1", "S2"]).store
        var journal = StationJournal("S1")
        journal.add(.scannerNoted(scanner: "hand", .bound(device: "usb-0:3")))
        journal.add(.scannerNoted(scanner: "hand", .otherLayout(configured: "fr", actual: "us")))
        journal.add(.scannerNoted(scanner: "hand", .otherLayout(configured: "fr", actual: "us")))
        journal.add(.scannerNoted(scanner: "belt", .separatorLost))
        _ = try await store.append(journal.received())
        let words = "types as us, set up here as fr: scan the calibration card with it"
        #expect(
            try await rows(of: store) == [
                [.text("S1"), .text("belt"), .text("separator"), .text(ScannerNote.separatorLost.words)],
                [.text("S1"), .text("hand"), .text("binding"), .text("bound to usb-0:3")],
                [.text("S1"), .text("hand"), .text("layout"), .text(words)],
            ])
        journal.add(.scannerNoted(scanner: "hand", .calibrated(calibration)))
        _ = try await store.append(journal.received(from: 5))
        #expect(try await rows(of: store).map { $0[2] } == [.text("separator"), .text("calibration")])
        #expect(
            calibrationWords(try await rows(of: store)[1][3])
                == "calibrated: layout us, ends with Tab and Enter, sends capitals only: set it to keep the case, "
                + "drops the separators of GS1 codes: set the scanner to send GS, sends the symbology")
    }

    private func calibrationWords(_ cell: Listing.Cell) -> String? {
        if case .text(let words) = cell { words } else { nil }
    }
}
