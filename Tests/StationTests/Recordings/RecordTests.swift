import Foundation
import Journal
import Returns
import Simulation
import SystemPackage
import Testing
import Wire

@testable import Station

/// `returns-station devices record` and `replay` as a person runs them.
@Suite(.serialized) struct RecordTests {
    private static func record(_ place: Place, _ folder: String, _ options: [String] = []) throws -> (
        ending: Child.Ending, output: String, errors: String
    ) {
        try Child.run(
            place,
            ["devices", "record", "--out", place.file(folder), "--config", place.file("station.yaml")] + options)
    }

    private static func contents(_ place: Place, _ folder: String) throws -> String {
        try FileManager.default.contentsOfDirectory(atPath: place.file(folder)).sorted().map { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: place.file("\(folder)/\(name)")))
            return "\(name)\n" + String(decoding: data, as: UTF8.self)
        }.joined(separator: "\n")
    }

    private static func replay(_ files: [String], _ options: [String], _ place: Place) throws -> [[String: String?]] {
        let run = try Child.run(place, ["replay", "--json"] + files + options)
        #expect(run.ending == .exit(0), "\(run.errors)")
        return try JSONDecoder().decode([[String: String?]].self, from: Data(run.output.utf8))
    }

    @Test func `what was scanned at the bench is recorded, redacted and played again`() async throws {
        try await blocking {
            let place = try Place()
            try SmallSite.stock(place, parcels: 1)
            try place.configure(
                """
                scanners: [{ name: "..-hand", vendorProduct: "0c2e:0b61" }]
                printer: { file: \(place.labels), language: zpl }
                """)
            let fifo = try place.freshFIFO("scanner")
            defer { try? fifo.close() }
            let daemon = try Child.daemon(place, ["--replay", place.file("scanner")])
            let pipe = try Attached(place.socket)
            _ = try fifo.writeAll(KeyTyping.scan(SmallSite.english))
            try pipe.wait(toRead: "? Scan a parcel")
            _ = try fifo.writeAll(KeyTyping.scan(SmallSite.tracking(0)))
            try pipe.wait(toRead: "What does the parcel look like?")

            let plain = try Self.record(place, "plain", ["--plain"])
            #expect(plain.ending == .exit(0) && plain.errors.contains("as it was"), "\(plain.errors)")
            let run = try Self.record(place, "out")
            #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(run.errors)")
            let name = "02----hand.evdev"
            #expect(run.output.contains("/out/\(name)\n"), "\(run.output)")

            let scans = try Self.replay([place.file("plain/\(name)")], [], place).filter { $0["what"] == "scan" }
            #expect(scans.map { $0["text"] } == [SmallSite.english, SmallSite.tracking(0)])
            let shapes = try Self.replay([place.file("out/\(name)")], [], place).filter { $0["what"] == "scan" }
            #expect(shapes.map { $0["text"]??.count } == scans.map { $0["text"]??.count })
            #expect(shapes.map { $0["text"] } != scans.map { $0["text"] })

            // A second export goes into a folder of its own.
            let again = try Self.record(place, "out")
            #expect(again.ending == .exit(1) && again.errors.contains("empty or new"), "\(again.errors)")
            let devices = try Child.run(place, ["devices", "--json", "--config", place.file("station.yaml")])
            #expect(devices.ending == .exit(0) && devices.output.hasPrefix("["), "\(devices.errors)")
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }

    @Test func `a label that was printed is in the transcript, without its data`() async throws {
        try await blocking {
            let place = try Place()
            try SmallSite.stock(place, parcels: 1)
            try place.configure("printer: { file: \(place.labels), language: zpl }")
            let daemon = try Child.daemon(place)
            let pipe = try Attached(place.socket)
            try BenchWalk.toLabel(pipe)
            try eventually("the label") { place.text(of: "labels.zpl").contains("^XZ") ? true : nil }
            _ = try Self.record(place, "plain", ["--plain"])
            _ = try Self.record(place, "out")
            let (plain, secret) = (try Self.contents(place, "plain"), try Self.contents(place, "out"))
            #expect(plain.contains("01-printer.printer") && plain.contains("^FO"))
            #expect(secret.contains("redacted true") && secret.contains("^FO"))
            let lines = try Self.replay([place.file("out/01-printer.printer")], [], place)
            #expect(lines.map { $0["what"] }.prefix(2) == ["opened", "sent"])
            daemon.kill(SIGTERM)
            try daemon.wait()
            let plate = try #require(try Findings(place).items.first).plate.text
            #expect(plain.contains(plate) && !secret.contains(plate))
        }
    }

    @Test func `without a station, and without a recording, it says so`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            let none = try Self.record(place, "out")
            #expect(none.ending == .exit(69) && none.errors.contains("No station answers"), "\(none.errors)")
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let empty = try Self.record(place, "out")
            #expect(empty.ending == .exit(1) && empty.errors.contains("No device has sent"), "\(empty.errors)")
            daemon.kill(SIGTERM)
            try daemon.wait()
            let missing = try Child.run(place, ["replay", place.file("missing.evdev")])
            #expect(missing.ending == .exit(1) && missing.errors.contains("missing.evdev cannot be read"))
            #expect(try Child.run(place, ["replay"]).ending == .exit(64))
        }
    }
}
