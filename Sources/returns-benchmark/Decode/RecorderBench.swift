import Devices
import Foundation
import SystemPackage

/// The same scans through a pipe, read, framed and decoded as from a scanner, with and without the flight recorder.
struct RecorderBench: Sendable {
    let scans: Int

    static let scansUsually = 5_000
    private static let repetitions = 7
    /// As many records as one read of an input device gives.
    private static let bytesPerWrite = 64 * KeyRecords.recordBytes

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let pipe = try place.fresh("recorder") + "/scanner"
        try Descriptors.makeFIFO(at: pipe)
        var keys = KeyRecords()
        for number in 0..<scans {
            keys.type("4006381333\(100 + number % 900)")
            keys.pressEnter()
            keys.releaseEnter()
        }
        let events = Double(keys.bytes.count / KeyRecords.recordBytes)
        var (without, with): ([Double], [Double]) = ([], [])
        for _ in 0..<Self.repetitions {
            without.append(events / (try await play(keys.bytes, pipe, nil) / 1_000_000))
            let recorder = LoopConfined(FlightRecorder())
            with.append(events / (try await play(keys.bytes, pipe, recorder) / 1_000_000))
        }
        let bare = Figure("recorder", "events through a pipe without the flight recorder", .perSecond, without)
        let kept = Figure("recorder", "the same with it", .perSecond, with)
        let ratio = Figure("recorder", "with to without, medians", .ratio, [kept.spread.median / bare.spread.median])
        return BenchmarkReport([bare, kept, ratio], notes: ["recorder: more is better."])
    }

    /// Writes the records as fast as they are taken; the time until the last scan is decoded, in microseconds.
    private func play(
        _ bytes: [UInt8], _ pipe: String, _ recorder: LoopConfined<FlightRecorder>?
    ) async throws -> Double {
        let loop = try DeviceLoop()
        let (ends, end) = AsyncStream.makeStream(of: ScannerReport.self)
        Replay(path: pipe, profile: ScannerProfile(name: "benchmark")) { end.yield($0) }
            .start(on: loop, recorder: recorder)
        try loop.start()
        defer { loop.stop() }
        var reports = ends.makeAsyncIterator()
        guard case .attached = await reports.next() else {
            throw BenchmarkFault.stationEnded("the pipe was not opened")
        }
        let writer = try FileDescriptor.open(pipe, .writeOnly)
        defer { try? writer.close() }
        let start = MonotonicTime.now()
        Thread.detachNewThread {
            for place in stride(from: 0, to: bytes.count, by: Self.bytesPerWrite) {
                _ = try? writer.writeAll(bytes[place...].prefix(Self.bytesPerWrite))
            }
        }
        for number in 0..<scans {
            guard case .scanned(let scan) = await reports.next(), scan.text.hasPrefix("4006381333") else {
                throw BenchmarkFault.wrongOutcome(what: "scans decoded", expected: "\(scans)", found: "\(number)")
            }
        }
        return MonotonicTime.now().microseconds(since: start)
    }
}
