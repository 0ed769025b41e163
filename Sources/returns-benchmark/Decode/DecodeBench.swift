import Devices
import Foundation

/// A recording of many scans, played as fast as it can be read through the same reader, decoder and framer as a
/// scanner's records; beside it the loop of a Python script over the same file.
struct DecodeBench: Sendable {
    let scans: Int

    static let scansUsually = 10_000
    private static let repetitions = 7

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let recording = try place.fresh("decode") + "/recording.evdev"
        let bytes = ScannerRecording(.keys, scans: scans).bytes
        try Data(bytes).write(to: URL(filePath: recording))
        let events = bytes.count / KeyRecords.recordBytes
        let python = PythonLoop(recording: recording, scans: scans)
        var own: [Double] = []
        var other: [Double] = []
        for _ in 0..<Self.repetitions {
            own.append(Double(events) / (try await play(recording) / 1_000_000))
            if let microseconds = try await python.run() { other.append(Double(events) / (microseconds / 1_000_000)) }
        }
        let what = "\(scans) scans, \(events) events: by the station"
        let figure = Figure("decode", what, .perSecond, own)
        guard !other.isEmpty else {
            return BenchmarkReport([figure], notes: ["decode: python3 is not here, so there is no reference."])
        }
        let reference = Figure("decode", "the same by a python-evdev loop (reference)", .perSecond, other)
        let ratio = Figure(
            "decode", "station to python, medians", .ratio, [figure.spread.median / reference.spread.median])
        return BenchmarkReport(
            [figure, reference, ratio],
            notes: ["decode: more is better; p99 is the slowest of \(Self.repetitions) runs, max the fastest."])
    }

    /// Plays the recording once; the time in microseconds. Each scan must be the text that was typed.
    private func play(_ recording: String) async throws -> Double {
        let loop = try DeviceLoop()
        let (ends, end) = AsyncStream.makeStream(of: MonotonicTime.self)
        let tally = ScanTally(texts: ScannerRecording.texts, expected: scans)
        let replay = Replay(path: recording, profile: ScannerProfile(name: "benchmark"), pace: .immediate) { report in
            switch report {
            case .scanned(let scanned): _ = tally.counts(scanned.text)
            case .detached, .fault: end.yield(.now())
            case .attached, .unended, .lost, .busy, .replied, .switched, .heard, .misheard, .unheard: break
            }
        }
        try loop.start()
        defer { loop.stop() }
        let start = MonotonicTime.now()
        replay.start(on: loop)
        guard let over = await ends.first(where: { _ in true }) else {
            throw BenchmarkFault.stationEnded("the replay said nothing")
        }
        guard tally.right == scans else {
            throw BenchmarkFault.wrongOutcome(what: "scans decoded", expected: "\(scans)", found: "\(tally.right)")
        }
        return over.microseconds(since: start)
    }
}
