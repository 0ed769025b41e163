import Foundation
import Returns
import Wire

extension HubStore {
    /// The hub crashed over an event: one time more. Throws what writing throws.
    func noteCrash(over key: FoldWatch.Key, at moment: Moment) async throws(HubFault) {
        try await writing { db in
            try db.run(
                """
                INSERT INTO foldCrash (station, epoch, sequence, hash, crashes, lastAt) VALUES (?1, ?2, ?3, ?4, 1, ?5)
                ON CONFLICT (station, epoch, sequence, hash) DO UPDATE
                SET crashes = foldCrash.crashes + 1, lastAt = excluded.lastAt
                """,
                [key.station, key.epoch, key.sequence, Data(key.hash.bytes), moment.milliseconds])
        }
    }

    /// The events over which hubs crashed so often or more.
    func crashing(atLeast crashes: Int) async throws(HubFault) -> Set<FoldWatch.Key> {
        try await reading { db in
            let rows = try db.rows(
                "SELECT station, epoch, sequence, hash FROM foldCrash WHERE crashes >= ?", [crashes])
            return Set(
                rows.compactMap { row in
                    EventHash(bytes: Array(row[3] as Data)).map {
                        FoldWatch.Key(station: row[0], epoch: row[1], sequence: row[2], hash: $0)
                    }
                })
        }
    }
}
