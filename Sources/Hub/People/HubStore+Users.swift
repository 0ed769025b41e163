import Foundation
public import Returns
import Wire

extension HubStore {
    /// Lets somebody in from now on, and keeps the name where it can be erased.
    ///
    /// Throws `refused(.user)` for an id that is or was somebody's, and when there are as many users as the hub takes.
    func add(_ ask: UserAsk, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in
            if try db.row("SELECT role FROM hubUser WHERE id = ?", [ask.id.text]) != nil {
                throw HubFault.refused(.user(.known(ask.id.text)))
            }
            let count = try db.one(Int.self, "SELECT count(*) FROM hubUser") ?? 0
            guard count < HubLimits.users else { throw HubFault.refused(.user(.tooManyUsers)) }
            try db.run(
                "INSERT INTO hubUser (id, role, addedBy, addedAt) VALUES (?, ?, ?, ?)",
                [ask.id.text, ask.role.rawValue, ask.by, now.milliseconds])
            if let name = ask.name { try PersonNames(db: db).set(name, for: ask.id.text) }
            return "\(ask.id) is a user now: \(ask.role.rawValue).\n"
                + "`returns-hub user session \(ask.id)` makes the token to come in with.\n"
        }
    }

    /// Takes somebody's access away; every token ends at once. Throws `refused(.user)` for an unknown or revoked id.
    func revoke(_ id: UserID, by: String, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in
            _ = try Self.role(of: id, in: db)
            try db.run(
                "UPDATE hubUser SET revokedBy = ?, revokedAt = ? WHERE id = ?", [by, now.milliseconds, id.text])
            let ended = try Self.endSessions(of: id, at: now, in: db)
            return "\(id) comes in no longer; \(ended == 1 ? "1 session" : "\(ended) sessions") ended.\n"
        }
    }

    /// Begins a session with a token of which only the hash is kept.
    ///
    /// Throws `refused(.user)` for an unknown or revoked id, and for one with as many sessions as a user may have.
    func begin(_ ask: SessionAsk, token: StationToken, at now: Moment) async throws(HubFault) -> String {
        let expires = now.advanced(byMilliseconds: Int64(ask.days) * 86_400_000)
        try await writing { db in
            _ = try Self.role(of: ask.id, in: db)
            if ask.endsOthers { try Self.endSessions(of: ask.id, at: now, in: db) }
            let live = try db.one(
                Int.self, "SELECT count(*) FROM userSession WHERE person = ? AND endedAt IS NULL AND expiresAt > ?",
                [ask.id.text, now.milliseconds])
            guard live ?? 0 < HubLimits.sessionsPerUser else {
                throw HubFault.refused(.user(.tooManySessions(ask.id.text)))
            }
            _ = try db.added(
                "INSERT INTO userSession (person, tokenHash, madeBy, madeAt, expiresAt) VALUES (?, ?, ?, ?, ?)",
                [ask.id.text, StationToken.hash(token.text), ask.by, now.milliseconds, expires.milliseconds])
        }
        return """
            user      \(ask.id)
            expires   \(expires.utcText)
            token     \(token.text)

            The token is shown only now; the hub keeps only its hash. It goes into `Authorization: Bearer TOKEN`.

            """
    }

    /// Everybody who comes in, or came in, by id; without names.
    public func userListing(at now: Moment) async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT hubUser.id, role, addedBy, addedAt, revokedAt, revokedBy,
                    (SELECT count(*) FROM userSession
                     WHERE person = hubUser.id AND endedAt IS NULL AND expiresAt > ?) AS sessions,
                    (SELECT max(lastUsedAt) FROM userSession WHERE person = hubUser.id) AS lastUsedAt,
                    (SELECT max(expiresAt) FROM userSession WHERE person = hubUser.id AND endedAt IS NULL) AS expiresAt
                FROM hubUser ORDER BY hubUser.id
                """, [now.milliseconds])
            return Listing(
                columns: [
                    "user", "role", "sessions", "lastUsed", "expires", "added", "addedBy", "revoked", "revokedBy",
                ],
                rows: rows.map { row in
                    let day = Self.moment(row["lastUsedAt"])?.utcText.prefix(10)
                    return [
                        .text(row["id"]), .text(row["role"]), .number(row["sessions"]), .text(day.map(String.init)),
                        .time(Self.moment(row["expiresAt"])), .time(Self.moment(row["addedAt"])),
                        .text(row["addedBy"]), .time(Self.moment(row["revokedAt"])), .text(row["revokedBy"]),
                    ]
                })
        }
    }

    /// The role of somebody who may come in. Throws `refused(.user)` for an unknown or revoked id.
    private static func role(of id: UserID, in db: Database) throws -> UserRole {
        guard let row = try db.row("SELECT role, revokedAt FROM hubUser WHERE id = ?", [id.text]) else {
            throw HubFault.refused(.user(.unknown(id.text)))
        }
        guard (row[1] as Int64?) == nil, let role = UserRole(rawValue: row[0]) else {
            throw HubFault.refused(.user(.revoked(id.text)))
        }
        return role
    }

    @discardableResult
    private static func endSessions(of id: UserID, at now: Moment, in db: Database) throws -> Int {
        try db.run(
            "UPDATE userSession SET endedAt = ?1 WHERE person = ?2 AND endedAt IS NULL AND expiresAt > ?1",
            [now.milliseconds, id.text])
    }
}
