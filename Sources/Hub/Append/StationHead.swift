import Foundation
import Wire

/// How far the hub has come with one (station, epoch).
struct StationHead: Hashable, Sendable {
    /// The last stored sequence; 0 before the first.
    let sequence: Int
    /// Its hash; zero before the first.
    let hash: EventHash

    static func fetch(station: String, epoch: Int, in db: Database) throws -> StationHead {
        let statement = "SELECT lastSequence, headHash FROM stationHead WHERE station = ? AND epoch = ?"
        guard let row = try db.row(statement, [station, epoch]),
            let hash = EventHash(bytes: Array(row[1] as Data))
        else { return StationHead(sequence: 0, hash: .zero) }
        return StationHead(sequence: row[0], hash: hash)
    }

    func save(station: String, epoch: Int, in db: Database) throws {
        try db.run(
            """
            INSERT INTO stationHead (station, epoch, lastSequence, headHash) VALUES (?, ?, ?, ?)
            ON CONFLICT (station, epoch) DO UPDATE
            SET lastSequence = excluded.lastSequence, headHash = excluded.headHash
            """, [station, epoch, sequence, Data(hash.bytes)])
    }

    /// What the station is told. What is accepted is on the disk; it is durable when it also outlives the loss of that
    /// disk: when it is among the hub's numbers up to `copied`, which every copy of the database has. Without copies,
    /// `nil`, the disk is all there is.
    func watermark(
        generation: String, station: String, epoch: Int, copied: Int?, in db: Database
    ) throws -> Watermark {
        var durable = sequence
        if let copied {
            durable =
                try db.one(
                    Int.self,
                    """
                    SELECT sequence FROM event WHERE station = ? AND epoch = ? AND hubSequence <= ?
                    ORDER BY sequence DESC LIMIT 1
                    """, [station, epoch, copied]) ?? 0
        }
        return Watermark(
            generation: generation, epoch: epoch, acceptedThrough: sequence, durableThrough: durable, headHash: hash)
    }
}
