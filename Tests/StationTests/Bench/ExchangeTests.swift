import Devices
import Foundation
import Journal
import Returns
import Testing
import Wire

@testable import Station

/// The exchange with a real hub over a real socket.
@Suite(.serialized) struct ExchangeTests {
    @Test func `reference data comes from the hub, events go to it, and both sides end equal`() async throws {
        let place = try Place()
        let hub = RunningHub(place: place)
        let token = try await hub.register()
        try await hub.stock(parcels: 2)
        try await hub.run { port in
            var configuration = place.configuration
            configuration.hub = HubAccess(url: "http://127.0.0.1:\(port)", token: .text(token))
            configuration.printer = PrinterSetup(connection: .file(path: place.labels))
            try await RunningStation.run(configuration) { _ in
                // Once the socket is there, so is the journal.
                let pipe = try Attached(place.socket)
                try Self.waitForReference(place)
                var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<2))
                #expect(try shift.work(at: pipe))
                try Self.waitUntilAllIsSent(place)
            }
        }
        let events = try EventBytes.journal(place)
        #expect(events.count > 40)
        #expect(try hub.events() == events)
        #expect(try Findings(place).items.filter(\.isBinned).count == 4)
    }

    @Test func `a hub that starts after the whole run ends in the same state, and everything flows once`() async throws
    {
        let place = try Place()
        let hub = RunningHub(place: place)
        let token = try await hub.register()
        try await hub.stock(parcels: 2)
        try SmallSite.stock(place, parcels: 2)
        let port = try ScriptedHub.freePort()
        var configuration = place.configuration
        configuration.hub = HubAccess(url: "http://127.0.0.1:\(port)", token: .text(token))
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        let station = configuration
        try await RunningStation.run(station) { _ in
            let pipe = try Attached(place.socket)
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<2))
            #expect(try shift.work(at: pipe))
            let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
            #expect(status.hub == "unreachable")
            #expect(status.unsentEvents == status.events)
        }
        let before = try EventBytes.journal(place)
        #expect(try hub.events() == [])
        // Once more while the station runs, so that it is the station that notices.
        let (missed, misses) = AsyncStream.makeStream(of: Void.self)
        async let noticing: Void = RunningStation.run(station) { _ in
            try eventually("the word that the hub is away") {
                let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
                return status.hub == "unreachable" ? true : nil
            }
            misses.yield()
            try Self.wait(for: before, at: hub)
        }
        for await _ in missed { break }
        // Both sides look at the hub's file: whichever stops first takes nothing away that the other waits for.
        try await hub.run(port: port) { _ in try await blocking { try Self.wait(for: before, at: hub) } }
        try await noticing
        // What the hub makes of it is said behind it: which rights are held, and those that came.
        let after = try EventBytes.journal(place)
        #expect(Array(after.prefix(before.count)) == before)
        #expect(try after.dropFirst(before.count).allSatisfy(Self.isAboutRights))
        #expect(try hub.events().prefix(before.count) == before.prefix(before.count))
        let found = try Findings(place)
        #expect(found.items.count == 4)
        #expect(found.items.filter(\.isBinned).count == 4)
    }

    private static func isAboutRights(_ bytes: Data) throws -> Bool {
        switch try EventReader.open(bytes).recorded.event {
        case .rightsReported, .rightsReceived, .rightsReturned: true
        default: false
        }
    }

    @Test func `a hub of nonsense is asked with pauses and the bench works`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let hub = try ScriptedHub()
        let requests = try await RunningStation.run(try Self.station(place, hub)) { _ in
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            let requests = hub.serve(until: Self.watching) { _ in ("200 OK", Array("<html>\u{1B}[2J".utf8)) }
            let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
            #expect(status.hub == "unreachable" && status.unsentEvents == 1)
            return requests
        }
        #expect((2...12).contains(requests.count), "\(requests)")
    }

    @Test(arguments: [true, false]) func `a hub that never takes anything is asked with pauses`(namesGap: Bool)
        async throws
    {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let hub = try ScriptedHub()
        let mark = Watermark(generation: "g", epoch: 1, acceptedThrough: 0, durableThrough: 0, headHash: .zero)
        let reply = namesGap ? PushReply.gap(expectedSequence: 1) : .accepted(mark, quarantined: [])
        let identity = StationIdentity(place.configuration)
        let welcome = StationWelcome(
            station: identity.station, epoch: 1, platePrefix: identity.platePrefix, site: identity.site,
            labelLanguage: identity.labelLanguage, generation: "g")
        let requests = try await RunningStation.run(try Self.station(place, hub)) { _ in
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            return hub.serve(until: Self.watching) { request in
                if request.contains("/welcome") {
                    return ("200 OK", Array(welcome.encoded()))
                }
                if request.contains("/watermark") { return ("200 OK", Array(mark.encoded())) }
                if request.contains("/events") { return ("\(reply.status) Said", Array(reply.encoded())) }
                return ("503 Busy", [])
            }
        }
        let pushes = requests.filter { $0.hasPrefix("POST") }
        #expect((1...12).contains(pushes.count), "\(pushes.count) pushes")
    }

    @Test func `what the hub no longer tells is gone once the feed was told anew`() async throws {
        let place = try Place()
        let hub = RunningHub(place: place)
        let token = try await hub.register()
        try await hub.stock(parcels: 1)
        // The station knows a badge that the hub does not know any more, behind a cursor of another history.
        try SmallSite.stock(place, parcels: 1)
        let journal = try Journal.open(
            at: place.journal, identity: StationIdentity(place.configuration), playbook: StandardPlaybook.load())
        let gone = Badge(id: "GONE99", alias: "GO", language: .english, role: .operator)
        try journal.applyReference([.badge(gone)], cursor: "none:1", isComplete: true)
        try journal.close()
        try await hub.run { port in
            var configuration = place.configuration
            configuration.hub = HubAccess(url: "http://127.0.0.1:\(port)", token: .text(token))
            try await RunningStation.run(configuration) { _ in
                try eventually("the feed from its start to its end") {
                    let journal = try Journal.openReadOnly(at: place.journal, playbook: StandardPlaybook.load())
                    defer { try? journal.close() }
                    let cursor = try journal.referenceCursor() ?? "none"
                    return cursor.hasPrefix("none") ? nil : true
                }
                let pipe = try Attached(place.socket)
                try pipe.enter(OwnCode.badge("GONE99").text, reading: "is not known at this bench")
                try pipe.enter(SmallSite.english, reading: "Hello BO")
            }
        }
    }

    @Test func `a token that the hub does not know is named as rejected`() async throws {
        let place = try Place()
        let hub = RunningHub(place: place)
        _ = try await hub.register()
        try await hub.run { port in
            var configuration = place.configuration
            configuration.hub = HubAccess(
                url: "http://127.0.0.1:\(port)", token: .text(String(repeating: "x", count: 40)))
            try await RunningStation.run(configuration) { _ in
                _ = try eventually("the word about the token") {
                    let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
                    return status.hub == "rejected" ? true : nil
                }
            }
        }
    }

    static func waitUntilAllIsSent(_ place: Place) throws {
        try eventually("the hub's last word") {
            let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
            return status.hub == "connected" && status.unsentEvents == 0 && status.events > 0 ? true : nil
        }
    }

    private static func wait(for events: [Data], at hub: RunningHub) throws {
        try eventually("every event at the hub") { try hub.events().starts(with: events) ? true : nil }
    }

    static func waitForReference(_ place: Place) throws {
        try eventually("the reference data") {
            let journal = try Journal.openReadOnly(at: place.journal, playbook: StandardPlaybook.load())
            defer { try? journal.close() }
            return try journal.products([SmallSite.gtins[7]]).isEmpty || journal.referenceCursor() == nil ? nil : true
        }
    }

    /// How long requests are counted: with the shortest pauses a patient station asks three times in it.
    static var watching: MonotonicTime { .now().advanced(byMilliseconds: 1_500) }

    static func station(_ place: Place, _ hub: ScriptedHub) throws -> StationConfiguration {
        var configuration = place.configuration
        configuration.hub = HubAccess(url: "http://127.0.0.1:\(hub.port)", token: .text("t"))
        return configuration
    }
}
