import Foundation
import GRDB
import Returns
import Wire

extension Memory {
    /// Loads what the writer needs to know; reads a handful of rows, however long the journal is.
    init(reading db: Database, shipped: Playbook) throws {
        guard let identity = try db.storedIdentity() else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the journal has no station row")
        }
        self.init(
            identity: identity, chain: try db.chain(of: identity), playbook: try db.playbook(over: shipped),
            shipped: shipped, bins: nil, rights: try db.rightsPosition(),
            watermark: try db.latestWatermark(epoch: identity.epoch), fault: nil)
    }
}

extension Database {
    /// The identity row; nil in a journal that has just been created.
    func storedIdentity() throws -> StationIdentity? {
        let sql = "SELECT station, epoch, platePrefix, site, labelLanguage FROM station"
        guard let row = try Row.fetchOne(self, sql: sql) else { return nil }
        guard let prefix = PlatePrefix(try row.text(2)), let language = Language(rawValue: try row.text(4)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the station row cannot be read")
        }
        return StationIdentity(
            station: try row.text(0), epoch: try row.integer(1), platePrefix: prefix, site: try row.text(3),
            labelLanguage: language)
    }

    /// Stores the configured identity in a journal without events; refuses another station's journal.
    func seed(_ identity: StationIdentity) throws {
        let stored = try storedIdentity()
        if let stored, stored.station == identity.station { return }
        if let stored, try hasEvents() {
            throw JournalError.otherStation(found: stored.station, expected: identity.station)
        }
        try inTransaction(.immediate) {
            try store(identity)
            return .commit
        }
    }

    /// Writes the identity row.
    func store(_ identity: StationIdentity) throws {
        try execute(
            sql: """
                INSERT INTO station (id, station, epoch, platePrefix, site, labelLanguage) VALUES (1, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET station = excluded.station, epoch = excluded.epoch,
                    platePrefix = excluded.platePrefix, site = excluded.site, labelLanguage = excluded.labelLanguage
                """,
            arguments: [
                identity.station, identity.epoch, identity.platePrefix.digits, identity.site,
                identity.labelLanguage.rawValue,
            ])
    }

    /// Whether the journal holds any event, of whatever epoch.
    func hasEvents() throws -> Bool {
        try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM event)") ?? false
    }

    /// Where the chain of the epoch ends; its last event is checked against its own hash.
    func chain(of identity: StationIdentity) throws -> EventChain {
        let sql = "SELECT sequence, bytes, hash FROM event WHERE epoch = ? ORDER BY sequence DESC LIMIT 1"
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [identity.epoch]) else {
            return EventChain(station: identity.station, epoch: identity.epoch)
        }
        let sequence = try row.integer(0)
        let bytes = try row.data(1)
        let hash = try row.eventHash(2)
        guard EventHash(of: bytes) == hash, let header = try? EventReader.header(of: bytes),
            header.sequence == sequence, header.epoch == identity.epoch, header.station == identity.station
        else { throw JournalError.chainBroken(sequence: sequence) }
        return EventChain(
            station: identity.station, epoch: identity.epoch, lastSequence: sequence, lastHash: hash)
    }
}

/// Columns that throw instead of trapping when a damaged file holds something else.
extension Row {
    func text(_ column: Int) throws -> String { try decode(String.self, atIndex: column) }
    func optionalText(_ column: Int) throws -> String? { try decode(String?.self, atIndex: column) }
    func integer(_ column: Int) throws -> Int { try decode(Int.self, atIndex: column) }
    func optionalInteger(_ column: Int) throws -> Int? { try decode(Int?.self, atIndex: column) }
    func moment(_ column: Int) throws -> Moment { Moment(milliseconds: try decode(Int64.self, atIndex: column)) }
    func data(_ column: Int) throws -> Data { try decode(Data.self, atIndex: column) }
    func optionalData(_ column: Int) throws -> Data? { try decode(Data?.self, atIndex: column) }

    func eventHash(_ column: Int) throws -> EventHash {
        guard let hash = EventHash(bytes: Array(try data(column))) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a hash is not 32 bytes long")
        }
        return hash
    }
}
