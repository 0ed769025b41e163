import Foundation
import Glibc
import Journal
import Returns
import SystemPackage
import Testing
import Wire

@testable import Station

/// A supervisor in a real terminal: the PIN opens the mode, and an item goes into another bin.
@Suite(.serialized) struct SupervisorProgramTests {
    static let chief = OwnCode.badge("CHEF01").text
    static let pin = "47110815"
    private static let spare = "S-99"

    /// A site whose supervisor has a PIN, with a pepper, and with a spare bin for every class.
    static func stock(_ place: Place) throws {
        try place.write("a pepper of thirty-two characters\n", to: "pepper")
        let hash = PinHash(pepper: try Pepper.read(place.file("pepper")))
        let verifier = try #require(
            hash.verifier(of: Array(pin.utf8), salt: Array(repeating: 7, count: 16), cost: 16, parallelism: 1))
        let badge = Badge(id: "CHEF01", alias: "CH", language: .english, role: .supervisor, pin: verifier)
        let spares = try SmallSite.bins().enumerated().map { index, bin in
            Bin(code: "\(spare)\(index)", generation: 1, zone: "Zone S", binClass: bin.binClass, capacity: 5)
        }
        let journal = try Journal.open(
            at: place.journal, identity: StationIdentity(place.configuration), playbook: StandardPlaybook.load())
        try journal.applyReference(
            SmallSite.reference(parcels: 1) + [.badge(badge)] + spares.map(ReferenceItem.bin), cursor: "none:0",
            isComplete: true)
        try journal.close()
    }

    /// An item in its bin, and the spare bin of the same class.
    private static func workOneParcel(_ place: Place) async throws -> (item: JournalItem, spare: Bin) {
        var configuration = place.configuration
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        try await RunningStation.run(configuration) { _ in
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<1))
            let pipe = try Attached(place.socket)
            #expect(try shift.work(at: pipe))
        }
        let item = try #require(try Findings(place).items.first { $0.isBinned })
        let bins = try SmallSite.bins()
        let index = try #require(bins.firstIndex { $0.code == item.place?.code })
        return (
            item,
            Bin(code: "\(spare)\(index)", generation: 1, zone: "", binClass: bins[index].binClass, capacity: 5)
        )
    }

    @Test func `the PIN opens the mode unseen, and an item goes into another bin`() async throws {
        let place = try Place()
        try Self.stock(place)
        let (item, spare) = try await Self.workOneParcel(place)
        try await blocking {
            try place.configure("pepper: { file: \(place.file("pepper")) }")
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let terminal = try Pseudoterminal()
            let device = try terminal.open()
            defer { try? device.close() }
            let prompt = try Child(
                ["prompt", "--config", place.file("station.yaml")], input: device, output: device, errors: device)
            func see(_ words: String) throws {
                try terminal.wait(for: words) { glass($0).text.contains(words) }
            }
            // The operator is still signed in.
            try see("Scan a parcel")
            try terminal.type(Self.chief + "\r")
            try see("Hello CH")
            try terminal.type("\u{12}")
            try see("Type or scan the PIN")
            try terminal.type("00000000\r")
            try see("Wrong PIN")
            try terminal.type(Self.pin)
            try see("********")
            try terminal.type("\r")
            try see("Scan an item to move, or a bin")
            try terminal.type(item.plate.text + "\r")
            try see("Put it into its bin")
            try terminal.type(OwnCode.bin(code: spare.code, generation: 1).text + "\r")
            try see("Item \(item.plate) is in \(spare.code)")
            #expect(glass(terminal.received).faults == [])
            #expect(!String(decoding: terminal.received, as: UTF8.self).contains(Self.pin))
            daemon.kill(SIGTERM)
            try daemon.wait()
            #expect(try prompt.wait() == .exit(0))
        }
        let findings = try Findings(place)
        #expect(findings.items.first { $0.plate == item.plate }?.place == spare.place)
        let steps = findings.events.compactMap { event -> SupervisorStep? in
            if case .supervised("CHEF01", let step) = event { step } else { nil }
        }
        #expect(steps.contains(.pinRefused(PinTries(wrong: 1, lockedUntil: nil))) && steps.contains(.opened))
        let moved = ItemMove(plate: item.plate, from: item.place, to: spare.place)
        #expect(steps.contains(.itemMoved(moved)))
        for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
            #expect(!place.text(of: name).contains(Self.pin), "\(name)")
        }
    }

    @Test func `digits come from answer cards and keys, and END ends them`() throws {
        var desk = PinDesk()
        func card(_ number: Int) -> Input { .scan(Barcode(parsing: OwnCode.answer(site: "DEMO", number: number).text)) }
        for digit in [4, 0, 7] { #expect(desk.take(card(digit), site: "DEMO") == .kept) }
        #expect(desk.count == 3)
        #expect(desk.take(.command(.endOfParcel), site: "DEMO") == .refused(.pinLength))
        #expect(desk.count == 0)
        for digit in [4, 0, 7, 1] { #expect(desk.take(card(digit), site: "DEMO") == .kept) }
        #expect(desk.take(.command(.undo), site: "DEMO") == .kept && desk.count == 0)
        #expect(desk.take(.command(.undo), site: "DEMO") == .passes)
        for digit in [4, 0, 7, 1] { #expect(desk.take(card(digit), site: "DEMO") == .kept) }
        let end = Barcode(parsing: OwnCode.command(site: "DEMO", name: "END").text)
        #expect(desk.take(.scan(end), site: "DEMO") == .check(Array("4071".utf8)))
        // Until the verdict is there, more digits are none.
        #expect(desk.take(card(1), site: "DEMO") == .kept && desk.count == 0)
        desk.forget()
        #expect(desk.take(.entered(Barcode(parsing: "123456789")), site: "DEMO") == .refused(.pinLength))
        #expect(desk.take(.entered(Barcode(parsing: "12a4")), site: "DEMO") == .refused(.pinLength))
        #expect(desk.take(.scan(Barcode(parsing: "4006381333931")), site: "DEMO") == .refused(.pinExpected))
        #expect(desk.take(.entered(Barcode(parsing: "1234")), site: "DEMO") == .check(Array("1234".utf8)))
    }
}
