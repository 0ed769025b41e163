import Devices
import Journal
import Returns
import Station
import SystemPackage

/// Scanner and terminal at the running station, and a twin of its journal for timing the same commits by themselves.
struct ScanRig {
    /// One scan, in microseconds.
    struct Round {
        /// From the last key event to the frame.
        let road: Double
        /// The commit in it.
        let commit: Double
        /// The same commit at the twin.
        let alone: Double
    }

    /// What came of all rounds.
    struct Result: Sendable {
        let rounds: [Round]
        let frameBytes: Int

        /// What lies between the station's two looks at its clock beside the commit, in the median; never negative.
        var derived: Double {
            max(0, Spread(rounds.map(\.commit)).median - Spread(rounds.map(\.alone)).median)
        }
    }

    private var prompt: AttachedPrompt
    private let scanner: FileDescriptor
    private let clock: WatchedClock
    private let service: StationService
    private let twin: Journal
    private var state: State
    private let scan: Input
    private let code: String
    private var at = BenchFloor.morning.advanced(byMilliseconds: 3_600_000)

    /// Time between two acts, in milliseconds of the station's clock: more than a double read takes.
    private static let pace: Int64 = 5_000
    /// How long every thread is left alone before the last key, in milliseconds: as long as the quickest scanners take.
    static let restMilliseconds = 3

    init(
        socket: String, scanner: String, clock: WatchedClock, service: StationService, journal: Journal, state: State,
        scan: Input, code: String
    ) throws {
        prompt = try AttachedPrompt(path: socket)
        self.scanner = try FileDescriptor.open(scanner, .writeOnly, options: .closeOnExec)
        (self.clock, self.service, twin, self.state) = (clock, service, journal, state)
        (self.scan, self.code) = (scan, code)
        _ = try prompt.nextFrame()
    }

    /// Times so many rounds, after some that are not counted, and detaches.
    mutating func run(rounds: Int, warmUp: Int) throws -> Result {
        defer {
            prompt.close()
            try? scanner.close()
        }
        for _ in 0..<warmUp { _ = try round() }
        var found: [Round] = []
        var frameBytes = 0
        for _ in 0..<rounds {
            let (round, bytes) = try round()
            found.append(round)
            frameBytes = max(frameBytes, bytes)
        }
        return Result(rounds: found, frameBytes: frameBytes)
    }

    private mutating func round() throws -> (Round, frameBytes: Int) {
        clock.advance(byMilliseconds: Self.pace)
        var keys = KeyRecords()
        keys.type(code)
        _ = try scanner.writeAll(keys.bytes)
        var enter = KeyRecords()
        enter.pressEnter()
        Descriptors.rest(milliseconds: Self.restMilliseconds)

        let start = MonotonicTime.now()
        _ = try scanner.writeAll(enter.bytes)
        let frame = try prompt.nextFrame()
        guard let commit = clock.commitMicroseconds else {
            throw BenchmarkFault.wrongOutcome(what: "a scan", expected: "a commit and a frame", found: "a frame only")
        }

        var release = KeyRecords()
        release.releaseEnter()
        _ = try scanner.writeAll(release.bytes)
        clock.advance(byMilliseconds: Self.pace)
        service.operate(.command(.undo))
        _ = try prompt.nextFrame()
        let alone = try timeTwin(scan)
        _ = try timeTwin(.command(.undo))
        return (Round(road: frame.at.microseconds(since: start), commit: commit, alone: alone), frame.bytes)
    }

    private mutating func timeTwin(_ input: Input) throws -> Double {
        at = at.advanced(byMilliseconds: Self.pace)
        let start = MonotonicTime.now()
        let commit = try twin.commit(input, state: state, at: at)
        let end = MonotonicTime.now()
        state = commit.state
        return end.microseconds(since: start)
    }
}
