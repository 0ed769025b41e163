import Foundation
import Returns
import Testing

@testable import Wire

struct EventChainTests {
    @Test func `a whole chain is followed to its head`() throws {
        let (events, chain) = try Self.sealed()
        var check = ChainCheck(station: "S1", epoch: 1)
        for event in events { try check.follow(event.bytes) }
        try check.end(at: chain.lastSequence, chain.lastHash)
        #expect(check.lastSequence == events.count)
        #expect(events.map(\.sequence) == Array(1...events.count))
    }

    @Test func `a chain is taken up after a restart`() throws {
        let (events, _) = try Self.sealed()
        var chain = EventChain(station: "S1", epoch: 1, lastSequence: 3, lastHash: events[2].hash)
        #expect(chain.seal(try EventSample.all()[3].event, step: 4, at: Sample.noon) == events[3])
    }

    @Test func `a flipped bit is named by the event that no longer follows`() throws {
        let (events, chain) = try Self.sealed()
        var bytes = events.map(\.bytes)
        let text = String(decoding: bytes[4], as: UTF8.self).replacingOccurrences(
            of: #""at":1790"#, with: #""at":1791"#)
        bytes[4] = Data(text.utf8)
        #expect(Self.fault(bytes, chain) == .brokenLink(sequence: 6))
    }

    @Test func `a flipped bit in the last event is named by its head`() throws {
        let (events, chain) = try Self.sealed()
        var bytes = events.map(\.bytes)
        let last = bytes.count - 1
        let text = String(decoding: bytes[last], as: UTF8.self)
        bytes[last] = Data(text.replacingOccurrences(of: #""at":1790"#, with: #""at":1791"#).utf8)
        #expect(Self.fault(bytes, chain) == .wrongHead(expected: events.count, found: events.count))
    }

    @Test func `two events that changed places are named`() throws {
        let (events, chain) = try Self.sealed()
        var bytes = events.map(\.bytes)
        bytes.swapAt(2, 3)
        #expect(Self.fault(bytes, chain) == .outOfOrder(expected: 3, found: 4))
    }

    @Test func `a cut tail is named by its head`() throws {
        let (events, chain) = try Self.sealed()
        #expect(
            Self.fault(events.dropLast(2).map(\.bytes), chain)
                == .wrongHead(expected: events.count, found: events.count - 2))
    }

    @Test func `a cut event and another station's event are named`() throws {
        let (events, chain) = try Self.sealed()
        let cut = events[0].bytes.dropLast()
        #expect(
            Self.fault([Data(cut)], chain)
                == .unreadable(sequence: 1, .notJSON(.unexpectedEnd, offset: cut.count)))
        var other = EventChain(station: "S2", epoch: 1)
        let foreign = other.seal(.benchPaused, step: 1, at: Sample.noon)
        #expect(Self.fault([foreign.bytes], chain) == .foreign(sequence: 1, station: "S2", epoch: 1))
    }

    @Test func `a hash reads back what it writes, and nothing else`() throws {
        let hash = EventHash(of: Data("abc".utf8))
        #expect(hash.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(EventHash(hex: hash.hex) == hash)
        #expect(EventHash(bytes: hash.bytes) == hash)
        #expect(EventHash(hex: hash.hex.uppercased()) == nil)
        #expect(EventHash(hex: String(hash.hex.dropLast())) == nil)
        #expect(EventHash(bytes: Array(hash.bytes.dropLast())) == nil)
        #expect(EventHash.zero.hex == String(repeating: "0", count: 64))
    }

    private static func sealed() throws -> ([SealedEvent], EventChain) {
        var chain = EventChain(station: "S1", epoch: 1)
        let events = try EventSample.all().enumerated().map { index, sample in
            chain.seal(sample.event, step: index + 1, at: Sample.noon)
        }
        return (events, chain)
    }

    private static func fault(_ events: [Data], _ chain: EventChain) -> ChainFault? {
        var check = ChainCheck(station: "S1", epoch: 1)
        do {
            for event in events { try check.follow(event) }
            try check.end(at: chain.lastSequence, chain.lastHash)
            return nil
        } catch {
            return error
        }
    }
}
