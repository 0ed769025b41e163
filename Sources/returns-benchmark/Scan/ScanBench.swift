import Devices
import Foundation
import Journal
import Returns
import Station
import SystemPackage

/// The road of one scan through the running station: its last key event becomes readable, and the frame that shows the
/// outcome becomes readable at an attached terminal. Each round scans an item and takes the scan back.
struct ScanBench: Sendable {
    let rounds: Int

    static let roundsUsually = 1_000
    /// What the road may take without the commit, in microseconds.
    static let microsecondsMax = 1_000.0
    /// Rounds that are not counted: caches fill and threads find their places.
    static let warmUp = 50
    /// Items of the prepared parcel at most; only ever one is in it.
    private static let itemsPerParcel = 10

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let folder = try place.fresh("scan-to-frame")
        let (station, alone) = ("\(folder)/station", "\(folder)/alone")
        for path in [station, alone] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let floor = try BenchFloor()
        try Self.prepare(floor, at: "\(station)/journal.sqlite").0.close()
        let twin = try Self.prepare(floor, at: "\(alone)/journal.sqlite")
        let scanner = "\(station)/scanner"
        try Descriptors.makeFIFO(at: scanner)
        let clock = WatchedClock()
        let running = RunningStation(folder: station, scanner: scanner) { clock.now() }
        let (rounds, socket) = (self.rounds, "\(station)/control")
        let result = try await running.run {
            try await OwnThread.run {
                var rig = try ScanRig(
                    socket: socket, scanner: scanner, clock: clock, service: running.service, journal: twin.0,
                    state: twin.1, scan: BenchDay(floor: floor, itemsPerParcel: Self.itemsPerParcel).itemScan,
                    code: floor.product.gtin.display)
                return try rig.run(rounds: rounds, warmUp: Self.warmUp)
            }
        }
        try twin.0.close()
        try Self.check(floor, at: "\(station)/journal.sqlite", rounds: rounds + Self.warmUp)
        return BenchmarkReport(try figures(result), notes: Self.notes(result))
    }

    /// A journal whose bench is signed in and at the item step of an open parcel.
    private static func prepare(_ floor: BenchFloor, at path: String) throws -> (Journal, State) {
        let journal = try floor.journal(at: path)
        var day = BenchDay(floor: floor, itemsPerParcel: itemsPerParcel)
        var state = State()
        while state.bench.phase != .item || state.bench.worker == nil {
            let input = day.next(state)
            state = try journal.commit(input, state: state, at: day.at).state
        }
        return (journal, state)
    }

    /// Every round has identified an item and taken it back, or the times are of something else.
    private static func check(_ floor: BenchFloor, at path: String, rounds: Int) throws {
        let journal = try Journal.openReadOnly(at: FilePath(path), playbook: floor.playbook)
        let state = try journal.restore()
        guard state.ledger.platesMinted == rounds, state.bench.item == nil else {
            throw BenchmarkFault.wrongOutcome(
                what: "plates that were minted", expected: "\(rounds)", found: "\(state.ledger.platesMinted)")
        }
    }

    private func figures(_ result: ScanRig.Result) throws -> [Figure] {
        let rest = result.rounds.map { $0.road - $0.commit + result.derived }
        let subject = "scan-to-frame"
        return [
            Figure(
                subject, "scan to frame, without the commit", .microseconds, rest,
                goal: .p99Below(Self.microsecondsMax)),
            Figure(
                subject, "echo through one epoll thread (reference)", .microseconds,
                try Self.echo(threads: 1, bytes: result.frameBytes, rounds: rounds)),
            Figure(
                subject, "echo through three threads, as the scan (reference)", .microseconds,
                try Self.echo(threads: 3, bytes: result.frameBytes, rounds: rounds)),
            Figure(subject, "scan to frame, commit and all", .microseconds, result.rounds.map(\.road)),
            Figure(subject, "the commit in it", .microseconds, result.rounds.map(\.commit)),
            Figure(subject, "an equal commit by itself (reference)", .microseconds, result.rounds.map(\.alone)),
        ]
    }

    private static func echo(threads: Int, bytes: Int, rounds: Int) throws -> [Double] {
        let row = try EchoRow(threads: threads, answerBytes: bytes)
        defer { row.close() }
        var enter = KeyRecords()
        enter.pressEnter()
        var times: [Double] = []
        for round in 0..<(rounds + warmUp) {
            Descriptors.rest(milliseconds: ScanRig.restMilliseconds)
            let start = MonotonicTime.now()
            _ = try row.entrance.writeAll(enter.bytes)
            try row.receive()
            if round >= warmUp { times.append(MonotonicTime.now().microseconds(since: start)) }
        }
        return times
    }

    private static func notes(_ result: ScanRig.Result) -> [String] {
        let added = String(format: "%.1f", result.derived)
        return [
            """
            scan-to-frame: "the commit in it" is taken round by round between the station's two looks at its clock; by \
            \(added) µs in the median that is longer than an equal commit by itself, and so much is given back to the road.
            """
        ]
    }
}
