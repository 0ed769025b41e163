import Returns
import Wire

/// That somebody looked at personal data.
struct Access: Hashable, Sendable {
    /// The way in.
    enum Door: String, Sendable {
        /// A session, over the network.
        case network = "network"
        /// A command on the hub's machine.
        case command = "command"
    }

    /// Who: a user's id, or the account that ran the command.
    let who: String
    let door: Door
    let data: PersonalData
    /// What was asked: an operation of the document, or a command.
    let asked: String
    /// Whom it is about; nil for a list, which may be about anybody.
    let subject: String?
    let at: Moment
}

extension HubStore {
    /// Records an access, for good. Whoever shows personal data does this first, and shows nothing when it fails.
    func record(_ access: Access) async throws(HubFault) {
        try await writing { db in
            _ = try db.added(
                "INSERT INTO accessRecord (at, who, door, data, asked, subject) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    access.at.milliseconds, access.who, access.door.rawValue, access.data.rawValue, access.asked,
                    access.subject,
                ])
        }
    }

    /// Who looked at personal data, the latest first, those before a number, at most so many. Of one subject these are
    /// the records that name it, in any case, and those of lists, which may have held it.
    func accessPage(
        of subject: String? = nil, before: Int? = nil, limit: Int
    ) async throws(HubFault) -> (rows: Listing, numbers: [Int]) {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT number, at, who, door, data, asked, subject FROM accessRecord
                WHERE number < ?1 AND (
                    CAST(?2 AS text) IS NULL OR subject IS NULL OR lower(subject) = lower(CAST(?2 AS text)))
                ORDER BY number DESC LIMIT ?3
                """, [before ?? .max, subject, limit])
            let listing = Listing(
                columns: ["at", "who", "door", "data", "asked", "subject"],
                rows: rows.map { row in
                    [.time(Self.moment(row[1]))] + (2..<7).map { .text(row[$0] as String?) }
                })
            return (listing, rows.map { $0[0] })
        }
    }
}
