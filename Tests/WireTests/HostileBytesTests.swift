import Foundation
import Rehearsal
import Returns
import Testing

@testable import Wire

/// Valid bytes, damaged at random from a fixed seed: whatever comes out is an error or a value that reads back.
struct HostileBytesTests {
    @Test func `damaged bytes never trap and never read as something unstable`() throws {
        var random = Dice(seed: 20_261_122)
        let corpus = try Self.corpus()
        var refused = 0
        for _ in 0..<20_000 {
            let (reader, bytes) = corpus[Int(random.next() % UInt64(corpus.count))]
            let damaged = Self.damage(bytes, &random)
            do { try reader.read(damaged) } catch is WireError { refused += 1 }
        }
        #expect(refused > 10_000, "the damage is too mild to mean anything")
        #expect(refused < 20_000, "nothing at all was read")
    }

    @Test func `a damaged configuration or playbook never traps`() {
        var random = Dice(seed: 7)
        var refused = 0
        let documents = StandardPlaybook.documents.map { Data($0.yaml.utf8) } + [Data(ConfigurationTests.full.utf8)]
        for round in 0..<2_000 {
            let text = String(decoding: Self.damage(documents[round % documents.count], &random), as: UTF8.self)
            do {
                if round % documents.count == documents.count - 1 {
                    _ = try StationConfiguration.parse(yaml: text, file: "f")
                } else {
                    _ = try PlaybookFile.parse(yaml: text, file: "f")
                }
            } catch {
                refused += 1
            }
        }
        #expect(refused > 200)
    }

    private enum Reader: CaseIterable {
        case event, reference, checkpoint, batch, reply, page, welcome

        /// Reads, and when that works, writes and reads again: the value must be the same.
        func read(_ bytes: Data) throws {
            switch self {
            case .event:
                let opened = try EventReader.open(bytes)
                var chain = EventChain(
                    station: opened.station, epoch: opened.epoch, lastSequence: opened.recorded.sequence - 1,
                    lastHash: opened.previousHash)
                let again = chain.seal(opened.recorded.event, step: opened.recorded.step, at: opened.recorded.at)
                #expect(try EventReader.open(again.bytes) == opened)
            case .reference:
                let item = try ReferenceCoding.decode(bytes)
                #expect(try ReferenceCoding.decode(ReferenceCoding.encode(item)) == item)
                if case .sheet(let sheet) = item { _ = SheetLint.findings(in: sheet) }
                if case .dispositions(let table) = item { _ = DispositionLint.findings(in: table) }
            case .checkpoint:
                let checkpoint = try CheckpointCoding.decode(bytes)
                #expect(try CheckpointCoding.decode(CheckpointCoding.encode(checkpoint)) == checkpoint)
            case .batch: _ = try PushBatch(decoding: bytes)
            case .reply:
                let reply = try PushReply(decoding: bytes)
                #expect(try PushReply(decoding: reply.encoded()) == reply)
            case .page: _ = try FeedPage(decoding: bytes)
            case .welcome:
                let welcome = try StationWelcome(decoding: bytes)
                #expect(try StationWelcome(decoding: welcome.encoded()) == welcome)
            }
        }
    }

    private static func corpus() throws -> [(Reader, Data)] {
        var chain = EventChain(station: "S1", epoch: 1)
        let events = try EventSample.all().map { chain.seal($0.event, step: 1, at: Sample.noon).bytes }
        let items = try ReferenceCodingTests.items().map(ReferenceCoding.encode)
        let mark = Watermark(generation: "g", epoch: 1, acceptedThrough: 5, durableThrough: 4, headHash: .zero)
        let welcome = StationWelcome(
            station: "S1", epoch: 1, platePrefix: try Sample.prefix(), site: "DEMO", labelLanguage: .english,
            generation: "g")
        let checkpoint = try #require(Checkpoint(State()))
        let batch = PushBatch(epoch: 1, fromSequence: 1, previousHash: .zero, events: Array(events.prefix(3)))
        let page = FeedPage(items: items, cursor: "g:1", isComplete: true)
        return events.map { (.event, $0) } + items.map { (.reference, $0) } + [
            (.checkpoint, CheckpointCoding.encode(checkpoint)), (.batch, batch.encoded()),
            (.reply, PushReply.accepted(mark, quarantined: [1, 2]).encoded()),
            (.page, page.encoded()), (.welcome, welcome.encoded()),
        ]
    }

    /// One to three wounds: a byte changed, bytes cut out, doubled, or put in.
    private static func damage(_ bytes: Data, _ random: inout Dice) -> Data {
        var bytes = [UInt8](bytes)
        for _ in 0...(random.next() % 3) {
            guard !bytes.isEmpty else { break }
            let place = Int(random.next() % UInt64(bytes.count))
            let end = min(bytes.count, place + Int(random.next() % 12))
            switch random.next() % 5 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes[place] ^= 1 << UInt8(random.next() % 8)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default: bytes.insert(contentsOf: splinters[Int(random.next() % UInt64(splinters.count))], at: place)
            }
        }
        return Data(bytes)
    }

    private static let splinters: [[UInt8]] =
        [
            "9999999999999999999", "-", "1e999", "null", "[[[[[[[[[[[[[[[[[[[[", "{\"", "\\ud800", "\\u0000", "\n",
            "true",
            "&a *a", "!!binary", "? ", ": ", "- ",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0]]
}
