import Devices
import Foundation
import Hub
import Returns
import Simulation
import Wire

/// What a hub takes in over HTTP from many stations, and what that costs it: the hub is the shipped program as a
/// process of its own, the stations are connections of this one. Beside it the same events as bare rows.
struct HubBench: Sendable {
    let stations: Int
    /// Events of one push.
    let batch: Int
    /// Events a second of the steady load.
    let rate: Int
    /// How long the steady load lasts, in seconds.
    let seconds: Int
    /// Events up to which the store is filled.
    let stored: Int
    /// The hub's program; nil for the one beside this program.
    let binary: String?
    /// An empty database of PostgreSQL; nil for a fresh file of SQLite.
    let database: String?

    static let (stationsUsually, stationsMax) = (500, 1_000)
    static let (batchUsually, batchMax) = (20, WireLimits.eventsPerBatch)
    static let (rateUsually, rateMax) = (2_000, 1_000_000)
    static let (secondsUsually, secondsMax) = (20, 3_600)
    static let (storedUsually, storedMax) = (100_000, 5_000_000)
    /// What was promised on two cores: events a second, and from push to answer at the steady rate.
    static let (perSecondMin, p50Max, p99Max) = (5_000.0, 20.0, 250.0)

    private static let levels = [10_000, 100_000, 1_000_000]
    private static let otherBatches = [1, 100, 500]
    private static let (seed, parcels): (UInt64, Int) = (1, 400)
    /// Events of one measured stretch.
    private static let stretch = 20_000
    private static let bareRows = 50_000
    /// More than all measured stretches together; for it, too, returns are announced.
    private static let beyondStored = 400_000

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let recorded = try RecordedReturns(
            seed: Self.seed, parcels: Self.parcels, playbook: try StandardPlaybook.load())
        let store = MeasuredStore(folder: try place.fresh("hub"), database: database)
        let perReturn = recorded.eventsPerPass / Self.parcels
        let returnsEach = (stored + Self.beyondStored) / stations / perReturn + 2
        // Three lines a station, on both sides.
        try Descriptors.allow(descriptors: 4 * stations + 64)
        let enrolled = try await store.prepare(recorded, stations: stations, returnsEach: returnsEach)
        return try await OwnThread.run { [self] in
            let bare = try store.rows.insert(rows(recorded, enrolled))
            let hub = try HubProcess.start(binary, store)
            defer { hub.stop() }
            let started = try hub.usage()
            var load = try HubLoad(port: hub.port, stations: loadStations(recorded, enrolled))
            defer { load.close() }
            var run = HubRun(bench: self, hub: hub, bare: bare)
            try run.connect(&load, started)
            for level in Self.levels.prefix(2) { try run.measure(&load, at: min(level, stored), Self.stretch) }
            try run.measureBatches(&load, Self.otherBatches, Self.stretch)
            try run.measureSteady(&load)
            for level in Self.levels.dropFirst(2) where level <= stored {
                try run.measure(&load, at: level, Self.stretch)
            }
            try run.measureListening(&load, Self.stretch)
            try run.measureRights(&load, Self.stretch)
            return try run.report(&load, store, notes: notes(recorded))
        }
    }

    private func stream(
        _ recorded: RecordedReturns, _ number: Int, _ enrolled: MeasuredStore.Enrolled
    ) -> StationStream {
        StationStream(
            recorded, station: enrolled.id, epoch: 1, number: number, prefix: enrolled.prefix, stations: stations,
            day: Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)))
    }

    private func loadStations(_ recorded: RecordedReturns, _ enrolled: [MeasuredStore.Enrolled]) -> [LoadStation] {
        enrolled.enumerated().map { LoadStation($1, stream: stream(recorded, $0, $1)) }
    }

    /// The events that the stations push first, in the order in which a hub would get them.
    private func rows(
        _ recorded: RecordedReturns, _ enrolled: [MeasuredStore.Enrolled]
    ) -> [EventRow] {
        var streams = enrolled.enumerated().map { stream(recorded, $0, $1) }
        var rows: [EventRow] = []
        while rows.count < Self.bareRows {
            for station in streams.indices {
                rows += streams[station].push(batch).events.map {
                    EventRow(
                        station: enrolled[station].id, sequence: $0.event.sequence, kind: $0.kind.rawValue,
                        plate: $0.plate, hash: Data($0.event.hash.bytes), bytes: $0.event.bytes)
                }
            }
        }
        return rows
    }

    private func notes(_ recorded: RecordedReturns) -> [String] {
        let (events, items) = (recorded.eventsPerPass, recorded.itemsPerPass)
        let kinds = recorded.kinds.prefix(8).map { "\($0.kind) \($0.count * 1_000 / events)" }
        return [
            "hub: \(stations) stations work \(Self.parcels) recorded returns through, \(items) items and \(events) events "
                + "a pass; of 1,000 events: \(kinds.joined(separator: ", ")).",
            "hub: hub and load share this machine's \(ProcessInfo.processInfo.activeProcessorCount) processors.",
        ]
    }
}

extension HubBench {
    /// With the usual settings.
    init(usuallyWith binary: String?) {
        self.init(
            stations: Self.stationsUsually, batch: Self.batchUsually, rate: Self.rateUsually,
            seconds: Self.secondsUsually, stored: Self.storedUsually, binary: binary,
            database: nil)
    }
}
