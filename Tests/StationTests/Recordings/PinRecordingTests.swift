import Devices
import Foundation
import Journal
import Rehearsal
import Returns
import Simulation
import SystemPackage
import Testing
import Wire

@testable import Station

/// What the recordings keep while a supervisor's PIN is entered: nothing of it, and everything before and after.
@Suite(.serialized) struct PinRecordingTests {
    private static func card(_ command: Command) -> String {
        OwnCode.command(site: "DEMO", name: command.rawValue).text
    }

    private static func scans(_ place: Place, in folder: String) throws -> [String] {
        let export = try Child.run(
            place,
            [
                "devices", "record", "--plain", "--out", place.file(folder), "--config", place.file("station.yaml"),
            ])
        #expect(export.ending == .exit(0), "\(export.errors)")
        let run = try Child.run(place, ["replay", "--json", place.file("\(folder)/02----hand.evdev")])
        #expect(run.ending == .exit(0), "\(run.errors)")
        let lines = try JSONDecoder().decode([[String: String?]].self, from: Data(run.output.utf8))
        return lines.filter { $0["what"] == "scan" }.compactMap { $0["text"] ?? nil }
    }

    @Test func `recordings are silent from the question for the PIN on, and hear again when it is answered`()
        async throws
    {
        try await blocking { try Self.record() }
    }

    private static func record() throws {
        let place = try Place()
        try SupervisorProgramTests.stock(place)
        try place.configure(
            """
            pepper: { file: \(place.file("pepper")) }
            scanners: [{ name: "..-hand", vendorProduct: "0c2e:0b61" }]
            printer: { file: \(place.labels), language: zpl }
            """)
        let fifo = try place.freshFIFO("scanner")
        defer { try? fifo.close() }
        let daemon = try Child.daemon(place, ["--replay", place.file("scanner")])
        let pipe = try Attached(place.socket)
        func scan(_ code: String, until words: String) throws {
            let count = pipe.text.count
            _ = try fifo.writeAll(KeyTyping.scan(code))
            try pipe.wait(for: "\(words) after \(code)") { String($0.text.dropFirst(count)).contains(words) }
        }
        let (chief, bin) = (SupervisorProgramTests.chief, SmallSite.card(ofBin: try SmallSite.bins()[0].code))
        func enterPin() throws {
            try scan(card(.supervise), until: "Type or scan the PIN")
            for digit in SupervisorProgramTests.pin {
                let card = OwnCode.answer(site: "DEMO", number: Int(String(digit)) ?? 0)
                _ = try fifo.writeAll(KeyTyping.scan(card.text))
            }
            try scan(card(.endOfParcel), until: "Scan an item to move, or a bin")
        }
        try scan(chief, until: "Scan a parcel")
        try enterPin()
        try scan(bin, until: "what is to be done?")
        #expect(try scans(place, in: "first") == [chief, card(.supervise), bin])
        // The second time is as silent as the first, and a question that was left without an answer ends the silence.
        try scan(card(.supervise), until: "Scan a parcel")
        try scan(card(.supervise), until: "Type or scan the PIN")
        _ = try fifo.writeAll(KeyTyping.scan(OwnCode.answer(site: "DEMO", number: 4).text))
        try scan(card(.supervise), until: "Scan a parcel")
        try scan(card(.help), until: "ATTENTION")
        #expect(
            try scans(place, in: "second") == [
                chief, card(.supervise), bin, card(.supervise), card(.supervise), card(.help),
            ])
        daemon.kill(SIGTERM)
        try daemon.wait()
        let told = try FileManager.default.contentsOfDirectory(atPath: place.file("second")).map {
            place.text(of: "second/\($0)")
        }
        #expect(told.contains { $0.contains("a secret was entered: left out") })
    }
}
