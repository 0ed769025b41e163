import Foundation
import Journal
import Returns
import Synchronization
import Testing
import Wire

@testable import Station

/// A hub that goes away from a bench that has nothing to send.
@Suite(.serialized) struct HubLossTests {
    /// How long the hub is away by the bench's clock, in milliseconds: long enough to be written down.
    static let awayMilliseconds = Limits.outageMilliseconds * 2

    @Test func `an idle bench notices that the hub is gone, and writes down for how long`() async throws {
        let place = try Place()
        let hub = RunningHub(place: place)
        let token = try await hub.register()
        try await hub.stock(parcels: 1)
        let port = try ScriptedHub.freePort()
        var configuration = place.configuration
        configuration.hub = HubAccess(url: "http://127.0.0.1:\(port)", token: .text(token))
        let station = configuration
        let lead = ClockLead()
        let hasStopped = Flag()
        let (reached, reaching) = AsyncStream.makeStream(of: Void.self)
        let (missed, missing) = AsyncStream.makeStream(of: Void.self)
        async let bench: Void = RunningStation.run(station, now: { lead.now }) { _ in
            defer {
                reaching.finish()
                missing.finish()
            }
            try Self.wait(for: "connected", at: place)
            reaching.yield()
            // A hub that is about to stop may still answer: only one that has stopped stays away.
            try eventually("a hub that has stopped") { hasStopped.isUp ? true : nil }
            try Self.wait(for: "unreachable", at: place)
            lead.advance(byMilliseconds: Self.awayMilliseconds)
            missing.yield()
            _ = try eventually("the outage at the hub") { try Self.outages(at: hub).first }
        }
        try await hub.run(port: port) { _ in for await _ in reached { break } }
        hasStopped.raise()
        for await _ in missed { break }
        // Both sides look at the hub's file: whichever stops first takes nothing away that the other waits for.
        let outages = try await hub.run(port: port) { _ in
            try await blocking { try eventually("the outage at the hub") { try Self.outages(at: hub).first } }
        }
        try await bench
        #expect(outages >= Self.awayMilliseconds)
        #expect(try Self.outages(at: hub).count == 1)
    }

    private static func wait(for word: String, at place: Place) throws {
        try eventually("a hub that is \(word)") {
            let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
            // Of a hub that is away an order about rights may be left that it has not heard of.
            return status.hub == word && (status.unsentEvents == 0 || word == "unreachable") ? true : nil
        }
    }

    /// How long each outage lasted that the hub was told of, in milliseconds.
    private static func outages(at hub: RunningHub) throws -> [Int64] {
        try hub.events().compactMap { bytes in
            let event = try EventReader.open(bytes).recorded.event
            guard case .hubRegained(let since, let until) = event else { return nil }
            return until.millisecondsSince(since)
        }
    }
}

/// A bench's clock that a test sets forward.
private final class ClockLead: Sendable {
    private let milliseconds = Mutex<Int64>(0)

    var now: Moment { Moment.systemClock().advanced(byMilliseconds: milliseconds.withLock { $0 }) }

    func advance(byMilliseconds lead: Int64) {
        milliseconds.withLock { $0 += lead }
    }
}
