import Devices
import Foundation
import Journal
import Returns
import Simulation
import SystemPackage
import Testing
import Wire

@testable import Station

/// Scanners that are set otherwise than the station thinks, through the whole station.
@Suite(.serialized) struct ScannerTests {
    /// A station that takes its scanner for a French one; what types here is American.
    private static func configuration(_ place: Place) -> StationConfiguration {
        var configuration = place.configuration
        configuration.scanners = [ScannerSetup(name: "hand", match: .node("/dev/input/none"), layout: "fr")]
        return configuration
    }

    private static func notes(_ place: Place) throws -> [ScannerNote] {
        try Findings(place).events.compactMap { event in
            if case .scannerNoted("hand", let note) = event { note } else { nil }
        }
    }

    private static func item(_ index: Int) -> String { SmallSite.gtins[index].display }

    /// Signs in and opens the first parcel, by scans alone.
    private static func open(_ fifo: FileDescriptor, _ pipe: Attached) throws {
        try fifo.writeAll(KeyTyping.scan(SmallSite.english))
        try pipe.wait(toRead: "? Scan a parcel")
        try fifo.writeAll(KeyTyping.scan(SmallSite.tracking(0)))
        try pipe.wait(toRead: "What does the parcel look like?")
        try fifo.writeAll(KeyTyping.scan(OwnCode.answer(site: "DEMO", number: 1).text))
        try pipe.wait(toRead: "? Scan an item")
    }

    @Test func `a scanner that is set to another layout serves the operator, and the supervisor is told once`()
        async throws
    {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let fifo = try place.freshFIFO("scanner")
        defer { try? fifo.close() }
        try await RunningStation.run(Self.configuration(place), replay: place.file("scanner")) { _ in
            let pipe = try Attached(place.socket)
            try Self.open(fifo, pipe)
            try fifo.writeAll(KeyTyping.scan(Self.item(0)))
            // The list of what is expected names it as well, before it was scanned.
            try pipe.wait(for: "a step with the item") {
                $0.latest.contains("Thing 0") && !$0.latest.contains("? Scan an item")
            }
        }
        #expect(try Self.notes(place) == [.otherLayout(configured: "fr", actual: "us")])
        #expect(try Findings(place).events.contains { $0.kind == .itemIdentified })
    }

    @Test func `after one scan of the calibration card the scanner is read right, and still is after a restart`()
        async throws
    {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let fifo = try place.freshFIFO("scanner")
        defer { try? fifo.close() }
        try await RunningStation.run(Self.configuration(place), replay: place.file("scanner")) { _ in
            let pipe = try Attached(place.socket)
            try fifo.writeAll(KeyTyping.scan(Calibration.text))
            try pipe.wait(toRead: "hand")
            try pipe.wait(toRead: "us")
        }
        let calibration = ScannerCalibration(
            layout: "us", letters: .asPrinted, separator: .kept, end: .enter, sendsSymbology: false)
        #expect(try Self.notes(place) == [.calibrated(calibration)])
        try await RunningStation.run(Self.configuration(place), replay: place.file("scanner")) { _ in
            try Self.open(fifo, try Attached(place.socket))
        }
        #expect(try Self.notes(place) == [.calibrated(calibration)])
        let journal = try Journal.openReadOnly(at: place.journal, playbook: StandardPlaybook.load())
        let learned = try LearnedScanners.parse(yaml: try #require(try journal.learnedScanners()), file: "learned")
        #expect(learned.applied(to: Self.configuration(place).scanners).map(\.layout) == ["us"])
        try journal.close()
    }

    @Test func `a scanner that sends nothing behind a code is read by silence after one scan of the card`()
        async throws
    {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let fifo = try place.freshFIFO("scanner")
        defer { try? fifo.close() }
        try await RunningStation.run(Self.configuration(place), replay: place.file("scanner")) { _ in
            let pipe = try Attached(place.socket)
            // A part of the card, and any other code, is as lost as before.
            try fifo.writeAll(KeyTyping.text(String(Calibration.text.dropLast())))
            try pipe.wait(toRead: "Part of the scan was lost")
            try fifo.writeAll(KeyTyping.text(Calibration.text))
            try pipe.wait(toRead: "Scanner hand: layout us, end: none.")
        }
        let calibration = ScannerCalibration(
            layout: "us", letters: .asPrinted, separator: .kept, end: .none, sendsSymbology: false)
        #expect(try Self.notes(place) == [.calibrated(calibration)])
        try await RunningStation.run(Self.configuration(place), replay: place.file("scanner")) { _ in
            let pipe = try Attached(place.socket)
            try fifo.writeAll(KeyTyping.text(SmallSite.english))
            try pipe.wait(toRead: "? Scan a parcel")
        }
        #expect(try Self.learned(place).map(\.suffix) == [.idle])
    }

    @Test func `a scanner on a line that sends nothing behind a code is read by silence after the card`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let fifo = try place.freshFIFO("scanner.serial")
        defer { try? fifo.close() }
        var configuration = place.configuration
        let line = SerialScannerSetup(baud: 19_200, character: .sevenEven, check: .code, answers: .bell)
        configuration.scanners = [
            ScannerSetup(name: "hand", match: .node("/dev/none"), kind: .serial, line: line)
        ]
        let held = configuration
        try await RunningStation.run(held, replay: place.file("scanner.serial")) { _ in
            let pipe = try Attached(place.socket)
            try fifo.writeAll(Calibration.text.utf8)
            try pipe.wait(toRead: "Scanner hand: sends characters.")
        }
        try await RunningStation.run(held, replay: place.file("scanner.serial")) { _ in
            let pipe = try Attached(place.socket)
            try fifo.writeAll(SmallSite.english.utf8)
            try pipe.wait(toRead: "? Scan a parcel")
        }
        let learned = SerialScannerSetup(baud: 19_200, character: .sevenEven, end: .silence, answers: .bell)
        #expect(try Self.learned(place).map(\.line) == [learned])
    }

    private static func learned(_ place: Place) throws -> [ScannerSetup] {
        let journal = try Journal.openReadOnly(at: place.journal, playbook: StandardPlaybook.load())
        let learned = try LearnedScanners.parse(yaml: try #require(try journal.learnedScanners()), file: "learned")
        try journal.close()
        return learned.entries.map(\.learned)
    }

    @Test func `text that no layout explains is what was typed`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let fifo = try place.freshFIFO("scanner")
        defer { try? fifo.close() }
        try await RunningStation.run(Self.configuration(place), replay: place.file("scanner")) { _ in
            let pipe = try Attached(place.socket)
            try fifo.writeAll(KeyTyping.scan("12AB"))
            try pipe.wait(toRead: "&éQB")
        }
        #expect(try Self.notes(place) == [])
    }
}
