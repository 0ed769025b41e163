import Devices
import Foundation
import Returns
import Testing
import Wire

@testable import Station

/// E20: the time without a hub, as the station tells of it.
@Suite(.serialized) struct OutageTests {
    @Test func `a long time without the hub is told once, when it is over`() async throws {
        let place = try Place()
        let hub = RunningHub(place: place)
        let token = try await hub.register()
        let scripted = try ScriptedHub()
        let port = scripted.port
        var configuration = place.configuration
        configuration.hub = HubAccess(url: "http://127.0.0.1:\(port)", token: .text(token))
        let station = configuration
        // Twelve minutes pass when the file appears.
        let later = place.file("later")
        let now: @Sendable () -> Moment = {
            let present = Moment.systemClock()
            return FileManager.default.fileExists(atPath: later) ? present.advanced(byMilliseconds: 720_000) : present
        }
        let (missed, misses) = AsyncStream.makeStream(of: Void.self)
        async let noticing: Void = RunningStation.run(station, now: now) { _ in
            // The second request shows that the station has noticed the first failure.
            let moment = MonotonicTime.now().advanced(byMilliseconds: 4_000)
            #expect(scripted.serve(until: moment) { _ in ("503 Service Unavailable", []) }.count >= 2)
            scripted.turnAway()
            #expect(FileManager.default.createFile(atPath: later, contents: nil))
            misses.yield()
            try Self.waitForOutage(at: hub)
        }
        for await _ in missed { break }
        try await hub.run(port: port) { _ in try await blocking { try Self.waitForOutage(at: hub) } }
        try await noticing
        let outages = try EventBytes.journal(place).map { try EventReader.open($0).recorded.event }
        #expect(outages.count == 1)
        guard case .hubRegained(let since, let until) = outages.first else {
            Issue.record("\(outages)")
            return
        }
        #expect((720_000...840_000).contains(until.millisecondsSince(since)))
    }

    private static func waitForOutage(at hub: RunningHub) throws {
        try eventually("the outage at the hub") { try hub.events().isEmpty ? nil : true }
    }
}
