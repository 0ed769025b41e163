import Devices
import Foundation
import Journal
import Returns
import Synchronization
import Testing
import Wire

@testable import Station

/// What a station makes of a hub's word about compressed bodies, and about when to come back.
@Suite(.serialized) struct HubAnswersTests {
    /// A push as the hub received it.
    private struct Push {
        let isCompressed: Bool
        let body: String

        init(_ request: String) {
            isCompressed = request.lowercased().contains("content-encoding: gzip")
            body = request.components(separatedBy: "\r\n\r\n").dropFirst().joined()
        }

        /// Everything that it holds as taken; nil when it cannot be read.
        var accepted: PushReply? {
            guard let batch = try? PushBatch(decoding: Data(body.utf8)) else { return nil }
            let through = batch.header.fromSequence + batch.header.count - 1
            let mark = Watermark(
                generation: "g", epoch: 1, acceptedThrough: through, durableThrough: through,
                headHash: EventHash(of: batch.events.last ?? Data()))
            return .accepted(mark, quarantined: [])
        }
    }

    /// A shift at a bench whose hub answers nothing, and then the hub for a while; gives all first lines of requests.
    private static func serve(
        welcome header: String, milliseconds: Int,
        _ answer: @escaping @Sendable (Push) -> (status: String, body: [UInt8])
    ) async throws -> [String] {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let hub = try ScriptedHub()
        var configuration = try ExchangeTests.station(place, hub)
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        let identity = StationIdentity(configuration)
        let welcome = StationWelcome(
            station: identity.station, epoch: 1, platePrefix: identity.platePrefix, site: identity.site,
            labelLanguage: identity.labelLanguage, generation: "g")
        let mark = Watermark(generation: "g", epoch: 1, acceptedThrough: 0, durableThrough: 0, headHash: .zero)
        let page = FeedPage(items: [], cursor: "g:1", isComplete: true)
        return try await RunningStation.run(configuration) { _ in
            let pipe = try Attached(place.socket)
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<1))
            #expect(try shift.work(at: pipe))
            return hub.serve(until: .now().advanced(byMilliseconds: milliseconds)) { request in
                if request.contains("/welcome") { return ("200 OK\(header)", Array(welcome.encoded())) }
                if request.contains("/watermark") { return ("200 OK", Array(mark.encoded())) }
                if request.contains("/events") { return answer(Push(request)) }
                if request.contains("/feeds/") { return ("200 OK", Array(page.encoded())) }
                return ("503 Busy", [])
            }
        }
    }

    @Test func `a hub that says it reads gzip gets it, and one that then does not gets the same as it is`() async throws
    {
        let seen = Mutex<[Bool]>([])
        let requests = try await Self.serve(welcome: "\r\nAccept-Encoding: gzip", milliseconds: 2_000) { push in
            let isFirst = seen.withLock { seen in
                seen.append(push.isCompressed)
                return seen.count == 1
            }
            guard !push.isCompressed, let reply = push.accepted else { return ("415 Unsupported Media Type", []) }
            #expect(!isFirst)
            return ("200 OK", Array(reply.encoded()))
        }
        let compressed = seen.withLock { $0 }
        // Once is enough: until the next welcome nothing is compressed.
        #expect(compressed.prefix(2) == [true, false], "\(requests)")
        #expect(!compressed.dropFirst().contains(true), "\(compressed) \(requests)")
    }

    @Test func `a hub that says nothing of it gets nothing compressed`() async throws {
        let seen = Mutex<[Bool]>([])
        _ = try await Self.serve(welcome: "", milliseconds: 2_000) { push in
            seen.withLock { $0.append(push.isCompressed) }
            return push.accepted.map { ("200 OK", Array($0.encoded())) } ?? ("400 Bad", [])
        }
        let compressed = seen.withLock { $0 }
        #expect(!compressed.isEmpty)
        #expect(!compressed.contains(true))
    }

    @Test func `a station with a ticket comes back at its time and does not introduce itself again`() async throws {
        let pushes = Mutex(0)
        let requests = try await Self.serve(welcome: "", milliseconds: 4_000) { push in
            let count = pushes.withLock { count in
                count += 1
                return count
            }
            guard count > 2, let reply = push.accepted else {
                return ("429 Too Many Requests\r\nRetry-After: 1", Array("{}".utf8))
            }
            return ("200 OK", Array(reply.encoded()))
        }
        #expect(requests.count { $0.contains("/welcome") } == 1, "\(requests)")
        // Two tickets of a second, a tenth more or less, in four; the commits in between ring in vain.
        #expect((3...5).contains(pushes.withLock { $0 }), "\(requests)")
    }
}
