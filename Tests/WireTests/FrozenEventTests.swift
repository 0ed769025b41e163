import Foundation
import Returns
import Testing

@testable import Wire

/// Bytes of released versions: they must open for ever. A file is written once (`RECORD=1` adds those that are
/// missing) and never changed.
struct FrozenEventTests {
    @Test func `every sample still has the bytes that were frozen`() throws {
        for sample in try EventSample.all() {
            var chain = Self.chain()
            let sealed = chain.seal(sample.event, step: 11, at: Sample.noon)
            let frozen = try Self.frozen(sample.name, recording: sealed.bytes)
            #expect(String(decoding: sealed.bytes, as: UTF8.self) == String(decoding: frozen, as: UTF8.self))
            let opened = try EventReader.open(frozen)
            #expect(opened.recorded == RecordedEvent(sequence: 12, step: 11, at: Sample.noon, event: sample.event))
            #expect(opened.station == "S1")
            #expect(opened.epoch == 2)
            #expect(opened.previousHash == Self.previous)
        }
    }

    @Test func `every frozen file opens and seals to the same bytes`() throws {
        let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
        var kinds: Set<String> = []
        for file in files where file.pathExtension == "json" {
            let bytes = try Data(contentsOf: file).dropLast()
            let opened = try EventReader.open(Data(bytes))
            let recorded = opened.recorded
            var chain = EventChain(
                station: opened.station, epoch: opened.epoch, lastSequence: recorded.sequence - 1,
                lastHash: opened.previousHash)
            let again = chain.seal(recorded.event, step: recorded.step, at: recorded.at)
            #expect(again.bytes == Data(bytes), "\(file.lastPathComponent)")
            kinds.insert(recorded.event.kind.rawValue)
        }
        #expect(kinds == Set(EventKind.allCases.map(\.rawValue)), "a kind has no frozen file")
    }

    @Test func `an event is one line with its keys in order`() throws {
        var chain = EventChain(station: "S1", epoch: 1)
        let sealed = chain.seal(
            .wrongLabelScanned(plate: try Sample.plate(), scanned: "a/\"\n\u{1D}é"), step: 1, at: Sample.noon)
        let zeros = String(repeating: "0", count: 64)
        #expect(
            String(decoding: sealed.bytes, as: UTF8.self)
                == #"{"at":1790000000123,"data":{"plate":"L100010000073","scanned":"a/\"\n\u001dé"},"epoch":1,"#
                + #""kind":"wrongLabelScanned","prev":"\#(zeros)","seq":1,"station":"S1","step":1,"v":1}"#)
    }

    private static let previous = EventHash(of: Data("the event before".utf8))
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frozen")

    private static func chain() -> EventChain {
        EventChain(station: "S1", epoch: 2, lastSequence: 11, lastHash: previous)
    }

    private static func frozen(_ name: String, recording bytes: Data) throws -> Data {
        let file = folder.appending(path: "\(name).json")
        if ProcessInfo.processInfo.environment["RECORD"] == "1", !FileManager.default.fileExists(atPath: file.path()) {
            try (bytes + Data("\n".utf8)).write(to: file)
        }
        return try Data(contentsOf: file).dropLast()
    }
}
