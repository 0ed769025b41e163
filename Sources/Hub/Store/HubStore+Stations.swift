import Foundation
public import Returns
import Wire

/// A station as it was just registered.
public struct RegisteredStation: Hashable, Sendable {
    /// The station's id.
    public let id: String
    /// The epoch that begins.
    public let epoch: Int
    /// The prefix of the plates that this (station, epoch) mints.
    public let platePrefix: PlatePrefix
    /// The site that the hub serves.
    public let site: String
    /// The language of the station's labels.
    public let labelLanguage: Language
}

extension HubStore {
    /// Registers a station: epoch 1, the next plate prefix, and the token's hash.
    ///
    /// `site` is needed for the first station and may be left out, or must be the same, for every other.
    /// Throws `refused` for a bad or known id, a bad, missing or other site, and when no prefix is left.
    public func addStation(
        _ id: String, site: String?, labelLanguage: Language, token: StationToken, at now: Moment
    ) async throws(HubFault) -> RegisteredStation {
        try await writing { db in
            try Self.add(
                id, site: site, labelLanguage: labelLanguage, tokenHash: StationToken.hash(token.text), at: now, in: db)
        }
    }

    /// The same within a transaction.
    static func add(
        _ id: String, site: String?, labelLanguage: Language, tokenHash: Data, at now: Moment, in db: Database
    ) throws -> RegisteredStation {
        guard FloorNames.isStationID(id) else { throw HubFault.refused(.badStationID(id)) }
        let known = try db.one(Bool.self, "SELECT 1 FROM station WHERE id = ?", [id]) ?? false
        if known { throw HubFault.refused(.stationExists(id)) }
        let site = try settle(site, in: db)
        let prefix = try nextPrefix(in: db)
        try db.run(
            """
            INSERT INTO station (id, tokenHash, epoch, platePrefix, labelLanguage, registeredAt)
            VALUES (?, ?, 1, ?, ?, ?)
            """, [id, tokenHash, prefix.digits, labelLanguage.rawValue, now.milliseconds])
        return RegisteredStation(id: id, epoch: 1, platePrefix: prefix, site: site, labelLanguage: labelLanguage)
    }

    /// Gives a station a new epoch, a new prefix and a new token, after a restore, a clone or a lost token.
    ///
    /// What the old epoch delivered stays; the old token and every certificate are worthless from now on. Throws
    /// `refused` for an unknown id.
    public func renewStation(
        _ id: String, token: StationToken, at now: Moment
    ) async throws(HubFault) -> RegisteredStation {
        try await writing { db in
            guard
                let row = try db.row("SELECT lastEpoch, labelLanguage FROM station WHERE id = ?", [id])
            else { throw HubFault.refused(.noSuchStation(id)) }
            let epoch = (row[0] as Int) + 1
            let prefix = try Self.nextPrefix(in: db)
            try Self.revokeCertificates(of: id, for: "renewed", at: now, in: db)
            try db.run(
                """
                UPDATE station SET tokenHash = ?, epoch = ?, lastEpoch = ?, platePrefix = ?, revokedAt = NULL,
                    revokedFor = NULL
                WHERE id = ?
                """, [StationToken.hash(token.text), epoch, epoch, prefix.digits, id])
            return RegisteredStation(
                id: id, epoch: epoch, platePrefix: prefix, site: try Self.settle(nil, in: db),
                labelLanguage: Language(rawValue: row[1]) ?? .french)
        }
    }

    /// Settles the site before the first station does. Throws `refused` for a bad site and when another one is served.
    public func serve(site: String) async throws(HubFault) {
        _ = try await writing { db in try Self.settle(site, in: db) }
    }

    /// Who the hub says that a station is; nil for an unknown one.
    func welcome(_ station: String) async throws(HubFault) -> StationWelcome? {
        try await reading { db in try Self.welcome(station, in: db) }
    }

    /// The same within a transaction.
    static func welcome(_ station: String, in db: Database) throws -> StationWelcome? {
        guard
            let row = try db.row(
                """
                SELECT station.epoch, station.platePrefix, station.labelLanguage, hub.site, hub.generation
                FROM station, hub WHERE station.id = ?
                """, [station]),
            let prefix = PlatePrefix(row[1] as String)
        else { return nil }
        return StationWelcome(
            station: station, epoch: row[0], platePrefix: prefix, site: row[3] ?? "",
            labelLanguage: Language(rawValue: row[2]) ?? .french, generation: row[4], givesRights: true)
    }

    /// The hub's site: the stored one, or the one that the first station brings.
    private static func settle(_ asked: String?, in db: Database) throws -> String {
        let served = try db.one(String.self, "SELECT site FROM hub")
        guard let asked else {
            if let served { return served }
            throw HubFault.refused(.siteNeeded)
        }
        guard FloorNames.isSite(asked) else { throw HubFault.refused(.badSite(asked)) }
        if let served, served != asked { throw HubFault.refused(.otherSite(asked: asked, served: served)) }
        try db.run("UPDATE hub SET site = ?", [asked])
        return asked
    }

    /// Prefixes are given out in order and never again: a plate must not be minted twice.
    static func nextPrefix(in db: Database) throws -> PlatePrefix {
        let number = try db.one(Int.self, "SELECT platePrefix FROM hub") ?? 0
        guard HubLimits.platePrefixes.contains(number), let prefix = PlatePrefix(String(number)) else {
            throw HubFault.refused(.platePrefixesUsedUp)
        }
        try db.run("UPDATE hub SET platePrefix = platePrefix + 1")
        return prefix
    }
}
