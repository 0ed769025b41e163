import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// A bench as its uploader keeps to the protocol: it asks how far the hub is, reports what rights it holds when it
/// finds another generation, and sends what the hub lacks.
struct PushingStation {
    private(set) var journal: StationJournal
    private var generation: String?
    /// What it reports to hold.
    var held: [BinRights] = []

    init(_ station: String) { journal = StationJournal(station) }

    var station: String { journal.station }

    /// The bench does something, so many times.
    mutating func work(_ steps: Int) {
        for step in 0..<steps { journal.add(step.isMultiple(of: 2) ? .benchPaused : .benchResumed) }
    }

    /// Brings the hub up to date, in pushes of seven.
    mutating func push(to store: HubStore, at now: Moment = Floor.start) async throws {
        let mark = try await store.watermark(station: station, epoch: 1)
        if generation != mark.generation {
            journal.add(.rightsReported(hub: mark.generation, held: held))
            generation = mark.generation
        }
        var next = mark.acceptedThrough
        while next < journal.sealed.count {
            let batch = ReceivedBatch(station: station, batch: journal.push(from: next + 1, count: 7), at: now)
            guard case .accepted(let mark, _) = try await store.append(batch) else {
                Issue.record("\(station) was not accepted")
                return
            }
            next = mark.acceptedThrough
        }
    }

    /// Whether the hub has exactly this journal.
    func isWhole(in store: HubStore) async throws -> Bool {
        let station = station
        let stored = try await store.reading { db in
            try db.all(Data.self, "SELECT bytes FROM event WHERE station = ? ORDER BY hubSequence", [station])
        }
        return stored == journal.sealed.map(\.bytes)
    }
}
