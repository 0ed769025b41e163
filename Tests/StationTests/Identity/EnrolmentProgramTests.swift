import Foundation
import Glibc
import Returns
import SystemPackage
import Testing
import Wire

@testable import Station

/// Both programs as processes: enrol, push, revoke, refused, enrol again, and the same epoch goes on.
@Suite(.serialized) struct EnrolmentProgramTests {
    @Test func `a bench is let in, shut out and let in again, and its journal goes on`() async throws {
        let place = try Place()
        try await RunningHub(place: place).stock(parcels: 1)
        try await blocking { try Self.play(place) }
    }

    private static func play(_ place: Place) throws {
        let port = try ScriptedHub.freePort()
        try place.write("tls: { names: [127.0.0.1] }\n", to: "hub.yaml")
        let server = try serve(place, port)
        try place.configure("hub: { url: \"https://127.0.0.1:\(port)\" }")
        try enrol(place)
        let daemon = try Child.daemon(place)
        // Once the socket is there, so is the journal.
        let pipe = try Attached(place.socket)
        try ExchangeTests.waitForReference(place)
        try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
        try ExchangeTests.waitUntilAllIsSent(place)

        let revoked = try hub(place, ["station", "revoke", "S1", "--reason", "Looked at by IT."])
        #expect(revoked.output.contains("S1 is refused from now on."), "\(revoked.errors)")
        let refused = try eventually("the refusal") {
            let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
            return status.hub == "rejected" ? status : nil
        }
        #expect(refused.hubDetail?.contains("Looked at by IT.") == true)
        let shown = try Child.run(place, ["status", "--config", place.file("station.yaml")])
        #expect(shown.output.contains("taken this station's access back"), "\(shown.output)")
        #expect(try hub(place, ["stations"]).output.contains("revoked"))
        try pipe.enter(TwoBenchFloor.command(.pause))
        try eventually("the pause") {
            try StationStatus(decoding: Data(Attached.ask("status", place.socket))).step == "paused" ? true : nil
        }

        try enrol(place)
        try ExchangeTests.waitUntilAllIsSent(place)
        let events = try EventBytes.journal(place)
        #expect(try RunningHub(place: place).events() == events)
        let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
        #expect(status.epoch == 1 && status.hub == "connected" && status.hubDetail == nil)
        let listed = try hub(place, ["station", "certificates"]).output
        #expect(listed.contains("Looked at by IT.") && listed.split(separator: "\n").count == 3, "\(listed)")
        for child in [daemon, server] {
            child.kill(SIGTERM)
            #expect(try child.wait() == .exit(0))
        }
    }

    /// Opens a code at the hub, and types it at the bench.
    private static func enrol(_ place: Place) throws {
        let asked = try hub(place, ["station", "enrol", "S1", "--site", "DEMO", "--labels", "en"])
        #expect(asked.ending == .exit(0), "\(asked.errors)")
        try place.write(try TrustedBench.code(in: asked.output) + "\n", to: "code")
        // A hub that is just starting does not listen yet; a code is used up only by one that answers.
        let done = try eventually("a hub that answers") {
            let run = try Child.run(
                place, ["enrol", "--config", place.file("station.yaml")], input: place.file("code"))
            return run.errors.contains("does not answer") ? nil : run
        }
        #expect(done.ending == .exit(0) && done.output.contains("S1 is enrolled"), "\(done.errors)")
    }

    private static func hub(
        _ place: Place, _ arguments: [String]
    ) throws -> (ending: Child.Ending, output: String, errors: String) {
        try Child.run(place, arguments + ["--database", place.file("hub.sqlite")], program: "returns-hub")
    }

    private static func serve(_ place: Place, _ port: Int) throws -> Child {
        let nothing = try FileDescriptor.open("/dev/null", .readWrite, options: [.closeOnExec])
        defer { try? nothing.close() }
        return try Child(
            [
                "serve", "--config", place.file("hub.yaml"), "--database", place.file("hub.sqlite"), "--listen",
                "127.0.0.1:\(port)",
            ], input: nothing, output: nothing, errors: nothing, program: "returns-hub")
    }
}
