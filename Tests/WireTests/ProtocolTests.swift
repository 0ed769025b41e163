import Foundation
import Returns
import Testing

@testable import Wire

struct ProtocolTests {
    @Test func `a batch reads back byte for byte`() throws {
        var chain = EventChain(station: "S1", epoch: 3, lastSequence: 40, lastHash: Self.hash)
        let events = try EventSample.all().map { chain.seal($0.event, step: 41, at: Sample.noon).bytes }
        let batch = PushBatch(epoch: 3, fromSequence: 41, previousHash: Self.hash, events: events)
        let body = batch.encoded()
        #expect(body.filter { $0 == 0x0A }.count == events.count + 1)
        #expect(body.starts(with: Data(#"{"count":\#(events.count),"epoch":3,"from":41,"prev":""#.utf8)))
        #expect(try PushBatch(decoding: body) == batch)
        #expect(try PushBatch(decoding: Data(body.dropLast())) == batch)
    }

    @Test func `events that cannot be read travel all the same`() throws {
        let batch = PushBatch(epoch: 1, fromSequence: 1, previousHash: .zero, events: [Data("nonsense".utf8), Data()])
        #expect(try PushBatch(decoding: batch.encoded()) == batch)
    }

    @Test func `a batch over its limits is refused`() throws {
        let limit = WireLimits.eventsPerBatch
        let full = PushBatch(epoch: 1, fromSequence: 1, previousHash: .zero, events: Self.lines(limit))
        #expect(try PushBatch(decoding: full.encoded()) == full)
        let over = PushBatch(epoch: 1, fromSequence: 1, previousHash: .zero, events: Self.lines(limit + 1))
        #expect(throws: WireError.tooLarge(what: "batch events", found: limit + 1, limit: limit)) {
            try PushBatch(decoding: over.encoded())
        }
        let bytes = WireLimits.batchBytes
        #expect(throws: WireError.tooLarge(what: "batch", found: bytes + 1, limit: bytes)) {
            try PushBatch(decoding: Data(count: bytes + 1))
        }
    }

    @Test func `a body of nothing but line feeds is refused by its count`() {
        let bytes = WireLimits.feedPageBytes
        let limit = WireLimits.itemsPerFeedPage
        #expect(throws: WireError.tooLarge(what: "feed page items", found: bytes - 1, limit: limit)) {
            try FeedPage(decoding: Data(repeating: 0x0A, count: bytes))
        }
    }

    @Test func `a batch that lost or gained lines is refused`() throws {
        let body = PushBatch(epoch: 1, fromSequence: 1, previousHash: .zero, events: Self.lines(3)).encoded()
        #expect(throws: WireError.wrongCount(announced: 3, found: 2)) { try PushBatch(decoding: body.dropLast(3)) }
        #expect(throws: WireError.wrongCount(announced: 3, found: 4)) {
            try PushBatch(decoding: body + Data("{}\n".utf8))
        }
        #expect(throws: WireError.notJSON(.unexpectedEnd, offset: 0)) { try PushBatch(decoding: Data()) }
    }

    @Test func `what fits into one push really fits`() throws {
        #expect(PushBatch.fitting([]) == 0)
        #expect(PushBatch.fitting([5 * WireLimits.batchBytes, 1]) == 1)
        #expect(PushBatch.fitting(Array(repeating: 10, count: 900)) == WireLimits.eventsPerBatch)
        let sizes = Array(repeating: 9_999, count: 300)
        let count = PushBatch.fitting(sizes)
        let events = sizes.prefix(count).map { Data(repeating: UInt8(ascii: "x"), count: $0) }
        let batch = PushBatch(
            epoch: WireLimits.sequences.upperBound, fromSequence: WireLimits.sequences.upperBound,
            previousHash: Self.hash, events: events)
        #expect(batch.encoded().count <= WireLimits.batchBytes)
        #expect(batch.encoded().count + 10_000 + 256 > WireLimits.batchBytes)
        #expect(try PushBatch(decoding: batch.encoded()) == batch)
    }

    @Test func `every reply reads back with its status`() throws {
        let replies: [(PushReply, Int)] = [
            (.accepted(Self.watermark, quarantined: [3, 9]), 200), (.accepted(Self.watermark, quarantined: []), 200),
            (.gap(expectedSequence: 7), 409), (.fenced(newEpoch: 4), 409), (.fenced(newEpoch: nil), 409),
            (.tooLarge, 413),
        ]
        for (reply, status) in replies {
            #expect(try PushReply(decoding: reply.encoded()) == reply)
            #expect(reply.status == status)
        }
        #expect(throws: WireError.self) { try PushReply(decoding: Data(#"{"reply":"maybe"}"#.utf8)) }
    }

    @Test func `a watermark and a welcome read back`() throws {
        #expect(try Watermark(decoding: Self.watermark.encoded()) == Self.watermark)
        let welcome = StationWelcome(
            station: "S1", epoch: 2, platePrefix: try Sample.prefix(), site: "DEMO", labelLanguage: .french,
            generation: "g-1")
        #expect(try StationWelcome(decoding: welcome.encoded()) == welcome)
        let text = String(decoding: welcome.encoded(), as: UTF8.self).replacingOccurrences(of: "10001", with: "1000")
        #expect(throws: WireError.badValue(path: "platePrefix", value: "1000", allowed: "five digits")) {
            try StationWelcome(decoding: Data(text.utf8))
        }
    }

    @Test func `a feed page reads back, whatever its items hold`() throws {
        let items = try ReferenceCodingTests.items().map(ReferenceCoding.encode) + [Data("later kinds".utf8)]
        for page in [
            FeedPage(items: items, cursor: "g-1:17", isComplete: false),
            FeedPage(items: [], cursor: "", isComplete: true),
            FeedPage(items: [], cursor: "g", isComplete: true, heard: HeardEvents(epoch: 2, through: 0)),
        ] {
            #expect(try FeedPage(decoding: page.encoded()) == page)
        }
        let cut = FeedPage(items: items, cursor: "c", isComplete: true).encoded().dropLast(5)
        #expect(throws: Never.self) { try FeedPage(decoding: cut) }
        #expect(throws: WireError.self) { try FeedPage(decoding: cut.prefix(100)) }
    }

    private static let hash = EventHash(of: Data("x".utf8))
    private static let watermark = Watermark(
        generation: "g-1", epoch: 2, acceptedThrough: 12, durableThrough: 0, headHash: hash)

    private static func lines(_ count: Int) -> [Data] { Array(repeating: Data("{}".utf8), count: count) }
}
