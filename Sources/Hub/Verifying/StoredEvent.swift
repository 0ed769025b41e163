import Foundation
import Returns
import Wire

/// A row of `event` as it is read back to be verified: whatever it says may have been changed.
struct StoredEvent: Sendable {
    /// Where a row says that it stands.
    let spot: EventSpot
    let receivedAt: Moment
    let kind: String
    let plate: String?
    let quarantine: String?
    /// The hash that stands in the row; nil for what is none.
    let hash: EventHash?
    let bytes: Data

    static let columns = "hubSequence, station, epoch, sequence, receivedAt, kind, plate, quarantine, hash, bytes"

    /// Reads `columns`.
    init(_ row: Row) {
        spot = EventSpot(hubSequence: row[0], chain: ChainName(station: row[1], epoch: row[2]), sequence: row[3])
        receivedAt = Moment(milliseconds: row[4])
        kind = row[5]
        plate = row[6]
        quarantine = row[7]
        hash = EventHash(bytes: Array(row[8] as Data))
        bytes = row[9]
    }

    /// The rows behind a place, in the order in which the hub took them, as many as are verified at a time.
    static func stride(after hubSequence: Int, through last: Int, in db: Database) throws -> [StoredEvent] {
        try db.rows(
            "SELECT \(columns) FROM event WHERE hubSequence > ? AND hubSequence <= ? ORDER BY hubSequence LIMIT ?",
            [hubSequence, last, VerifyingLimits.eventsPerStride]
        ).map(StoredEvent.init)
    }
}

/// The events of one station in one epoch: each follows from the one before.
public struct ChainName: Hashable, Comparable, Sendable {
    /// The station's id.
    public let station: String
    /// The epoch, from 1.
    public let epoch: Int

    /// Chains of one station stand together, the oldest first.
    public static func < (left: ChainName, right: ChainName) -> Bool {
        (left.station, left.epoch) < (right.station, right.epoch)
    }
}

/// Where an event stands: among all of the hub, and in its chain.
public struct EventSpot: Hashable, Sendable {
    /// Its place among all events of the hub, from 1.
    public let hubSequence: Int
    /// Whose it is.
    public let chain: ChainName
    /// Its place in the chain, from 1.
    public let sequence: Int
}

/// What a verification takes at most.
enum VerifyingLimits {
    /// Events that are read and verified at a time: memory is bounded by them.
    static let eventsPerStride = 2_000
    /// Findings that are kept and said; of the others only their number is.
    static let keptFindings = 1_000
    /// Rows behind the hub's counter that are named.
    static let strayRows = 100
    /// Bytes of a file of witnesses.
    static let witnessBytes = 512 * 1_024 * 1_024
}
