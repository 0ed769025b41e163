import Foundation
import Returns

extension HubStore {
    /// Who holds a token, and notes the day on which it was last used. Nil for a token that is nobody's, has run out or
    /// was ended.
    ///
    /// It is looked up each time, so that whoever is revoked is out at once, at every hub of the database.
    func user(holding token: String, at now: Moment) async throws(HubFault) -> SignedInUser? {
        guard let claimed = StationToken.station(of: token), let id = try? UserID(claimed), id.text == claimed else {
            return nil
        }
        let rows = try await reading { db in
            try db.rows(
                """
                SELECT number, tokenHash, role, expiresAt, lastUsedAt FROM userSession
                    JOIN hubUser ON hubUser.id = userSession.person
                WHERE person = ? AND revokedAt IS NULL AND endedAt IS NULL AND expiresAt > ?
                ORDER BY number LIMIT \(HubLimits.sessionsPerUser)
                """, [id.text, now.milliseconds])
        }
        guard let row = Self.row(of: StationToken.hash(token), among: rows),
            let role = UserRole(rawValue: row["role"])
        else { return nil }
        let user = SignedInUser(
            id: id, role: role, session: row["number"], expires: Moment(milliseconds: row["expiresAt"]))
        try await note(user, usedBefore: row["lastUsedAt"], at: now)
        return user
    }

    /// Every row is compared, and one more where there is none, so that the answer's time tells neither which was right
    /// nor whether the user is known.
    private static func row(of hash: Data, among rows: [Row]) -> Row? {
        var found: Row?
        for row in rows where hash.equalsInConstantTime(row["tokenHash"]) { found = row }
        if rows.isEmpty { _ = hash.equalsInConstantTime(Data(count: hash.count)) }
        return found
    }

    /// Notes the day, not the hour: enough to find a token that nobody uses, and no record of somebody's working hours.
    private func note(_ user: SignedInUser, usedBefore: Int64?, at now: Moment) async throws(HubFault) {
        let day = now.milliseconds - now.milliseconds % 86_400_000
        if let usedBefore, usedBefore >= day { return }
        try await writing(isRepeatable: true) { db in
            try db.run(
                "UPDATE userSession SET lastUsedAt = ?1 WHERE number = ?2 AND COALESCE(lastUsedAt, 0) < ?1",
                [day, user.session])
        }
    }
}
