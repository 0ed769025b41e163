import Foundation
import Returns
import Trust
import Wire

extension HubStore {
    /// Takes a station's access back, from this moment on and wherever it is connected: all of it, or one certificate.
    /// Throws `refused` for an unknown station or certificate and a reason that is too long.
    func revoke(_ revocation: Revocation, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in
            let station = revocation.station
            guard try db.one(Bool.self, "SELECT 1 FROM station WHERE id = ?", [station]) != nil else {
                throw HubFault.refused(.noSuchStation(station))
            }
            guard revocation.reason.count <= HubLimits.noteCharacters.upperBound else {
                throw HubFault.refused(.revoking(.longReason))
            }
            if let fingerprint = revocation.fingerprint {
                return try Self.revoke(fingerprint, of: station, for: revocation.reason, at: now, in: db)
            }
            try Self.revokeCertificates(of: station, for: revocation.reason, at: now, in: db)
            try db.run("DELETE FROM enrolmentCode WHERE station = ?", [station])
            try db.run(
                "UPDATE station SET revokedAt = ?, revokedFor = ? WHERE id = ?",
                [now.milliseconds, revocation.reason, station])
            try db.run("UPDATE hub SET revocations = revocations + 1")
            return "\(station) is refused from now on. `returns-hub station enrol \(station)` lets it in again; "
                + "its journal keeps everything until then.\n"
        }
    }

    private static func revoke(
        _ beginning: String, of station: String, for reason: String, at now: Moment, in db: Database
    ) throws -> String {
        let found = try db.all(
            String.self, "SELECT fingerprint FROM stationCertificate WHERE station = ?", [station]
        ).filter { $0.hasPrefix(beginning.lowercased()) }
        guard let fingerprint = found.first, found.count == 1, !beginning.isEmpty else {
            throw HubFault.refused(.revoking(.noSuchCertificate(beginning, station: station)))
        }
        try db.run(
            """
            UPDATE stationCertificate SET revokedAt = ?, revokedFor = ?
            WHERE fingerprint = ? AND revokedAt IS NULL
            """, [now.milliseconds, reason, fingerprint])
        try db.run("UPDATE hub SET revocations = revocations + 1")
        return "The certificate \(fingerprint) of \(station) is refused from now on.\n"
    }

    /// Every certificate of a station that still counts.
    static func revokeCertificates(of station: String, for reason: String, at now: Moment, in db: Database) throws {
        let count = try db.run(
            "UPDATE stationCertificate SET revokedAt = ?, revokedFor = ? WHERE station = ? AND revokedAt IS NULL",
            [now.milliseconds, reason, station])
        if count > 0 { try db.run("UPDATE hub SET revocations = revocations + 1") }
    }

    /// How often something was taken back so far.
    func revocations() async throws(HubFault) -> Int {
        try await reading { db in try db.one(Int.self, "SELECT revocations FROM hub") ?? 0 }
    }

    /// Every certificate, a station's latest first.
    public func certificateListing() async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT station, epoch, fingerprint, issuedAt, notAfter, revokedAt, revokedFor
                FROM stationCertificate ORDER BY station, issuedAt DESC, fingerprint
                """)
            return Listing(
                columns: ["station", "epoch", "fingerprint", "issued", "ends", "revoked", "reason"],
                rows: rows.map { row in
                    [
                        .text(row[0]), .number(row[1]), .text(row[2]), .time(Moment(milliseconds: row[3])),
                        .time(Moment(milliseconds: row[4])),
                        .time((row[5] as Int64?).map { Moment(milliseconds: $0) }), .text(row[6]),
                    ]
                })
        }
    }
}
