import Foundation
import Trust

/// What a request may do, by what it showed.
struct StationAccess: Hashable, Sendable {
    /// The station that it is of.
    let station: String
    /// The certificate that it showed; nil for a token.
    let certificate: StationCertificate?
    /// Why this access was taken back, in somebody's words; nil when it was not.
    let revokedFor: String?
}

extension HubStore {
    /// The station whose token this is; nil for a token of nobody.
    func access(byToken token: String) async throws(HubFault) -> StationAccess? {
        guard let claimed = StationToken.station(of: token) else { return nil }
        let row = try await reading { db in
            try db.row("SELECT tokenHash, revokedAt, revokedFor FROM station WHERE id = ?", [claimed])
        }
        // An unknown station is compared as well, so that the answer's time does not tell it from a wrong token.
        let stored: Data? = row?[0]
        let matches = StationToken.hash(token).equalsInConstantTime(stored ?? Data(count: 32))
        guard matches, let row, stored != nil else { return nil }
        let isRevoked = (row[1] as Int64?) != nil
        return StationAccess(station: claimed, certificate: nil, revokedFor: isRevoked ? row[2] ?? "" : nil)
    }

    /// The station of a certificate whose signature and time were checked; nil when the hub has no such station. One
    /// that the hub has lost with an older state of its database counts: its authority has signed it.
    func access(by certificate: StationCertificate) async throws(HubFault) -> StationAccess? {
        let row = try await reading { db in
            try db.row(
                """
                SELECT station.revokedAt, station.revokedFor, stationCertificate.revokedAt,
                    stationCertificate.revokedFor
                FROM station LEFT JOIN stationCertificate ON stationCertificate.fingerprint = ?
                WHERE station.id = ?
                """, [certificate.fingerprint, certificate.station])
        }
        guard let row else { return nil }
        let reasons: [String?] = [0, 2].map { (row[$0] as Int64?) == nil ? nil : row[$0 + 1] ?? "" }
        return StationAccess(
            station: certificate.station, certificate: certificate, revokedFor: reasons.compactMap(\.self).first)
    }
}
