import Devices
import Foundation

/// Scans of each kind of scanner that come through a pipe as fast as it takes them, read by the station; beside it the
/// floor: read(2) on the same pipe with the same buffer, and nothing done with the bytes.
struct PipeBench: Sendable {
    let scans: Int

    static let scansUsually = 10_000
    private static let repetitions = 7

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let folder = try place.fresh("pipe")
        var report = BenchmarkReport()
        for kind in ScannerRecording.Kind.allCases {
            let recording = ScannerRecording(kind, scans: scans)
            let path = "\(folder)/scanner\(kind.suffix)"
            try Data(recording.descriptor).write(to: URL(filePath: path + ".descriptor"))
            try Descriptors.makeFIFO(at: path)
            var own: [Double] = []
            var floor: [Double] = []
            for _ in 0..<Self.repetitions {
                own.append(try await play(recording, at: path))
                floor.append(try await drain(recording, at: path))
            }
            report = report + figures(kind, own, floor)
        }
        return report
    }

    private func figures(_ kind: ScannerRecording.Kind, _ own: [Double], _ floor: [Double]) -> BenchmarkReport {
        func rows(_ who: String, _ microseconds: [Double]) -> [Figure] {
            let rates = microseconds.map { Double(scans) * 1e6 / $0 }
            return [
                Figure("pipe", "\(kind.rawValue): \(who)", .perSecond, rates),
                Figure("pipe", "\(kind.rawValue): \(who), each", .nanoseconds, rates.map { 1e9 / $0 }),
            ]
        }
        return BenchmarkReport(rows("scans by the station", own) + rows("read(2) alone (reference)", floor))
    }

    /// The time in microseconds from the first byte written to the last scan told. Each must be what was sent.
    private func play(_ recording: ScannerRecording, at path: String) async throws -> Double {
        let loop = try DeviceLoop()
        let (words, word) = AsyncStream.makeStream(of: Word.self)
        let tally = ScanTally(texts: ScannerRecording.texts, expected: scans)
        let replay = Replay(path: path, profile: ScannerProfile(name: "benchmark")) { report in
            switch report {
            case .attached: word.yield(.ready)
            case .scanned(let scanned): if tally.counts(scanned.text) { word.yield(.over(.now())) }
            case .detached, .fault, .unended, .lost, .busy, .replied, .switched, .heard, .misheard, .unheard:
                word.yield(.wrong("\(report)"))
            }
        }
        try loop.start()
        defer { loop.stop() }
        replay.start(on: loop)
        var start = MonotonicTime.now()
        for await said in words {
            switch said {
            case .ready:
                start = .now()
                try await OwnThread.run { try recording.write(to: path) }
            case .over(let end):
                guard tally.right == scans else {
                    throw BenchmarkFault.wrongOutcome(
                        what: "scans decoded", expected: "\(scans)", found: "\(tally.right)")
                }
                return end.microseconds(since: start)
            case .wrong(let found):
                throw BenchmarkFault.wrongOutcome(what: "a report", expected: "a scan", found: found)
            }
        }
        throw BenchmarkFault.stationEnded("the pipe's reader said nothing")
    }

    /// The time in microseconds from the first byte written to the last byte read.
    private func drain(_ recording: ScannerRecording, at path: String) async throws -> Double {
        let (total, atOnce) = (recording.bytes.count, recording.kind.bytesPerRead)
        let reading = try PipeDrain(path: path)
        let start = MonotonicTime.now()
        async let end = OwnThread.run { try reading.drain(total, atOnce: atOnce) }
        try await OwnThread.run { try recording.write(to: path) }
        return try await end.microseconds(since: start)
    }

    /// What the reader says.
    private enum Word: Sendable {
        case ready
        case over(MonotonicTime)
        case wrong(String)
    }
}
