import Foundation
import Returns
import Trust
import Wire

extension HubStore {
    /// Opens a code for a station, in place of an earlier one; registers the station when it is new, as `addStation`
    /// does. Throws what that throws.
    func openEnrolment(_ invitation: EnrolmentInvitation, at now: Moment) async throws(HubFault) -> RegisteredStation {
        let id = invitation.station
        return try await writing { db in
            if try db.one(Bool.self, "SELECT 1 FROM station WHERE id = ?", [id]) == nil {
                _ = try Self.add(
                    id, site: invitation.site, labelLanguage: invitation.labelLanguage.language,
                    tokenHash: StationToken.nobodys(), at: now, in: db)
            }
            let expiry = now.milliseconds + Int64(TrustTerms.codeMinutes) * 60_000
            try db.run(
                """
                INSERT INTO enrolmentCode (station, key, expiresAt, wrongTries) VALUES (?, ?, ?, 0)
                ON CONFLICT (station) DO UPDATE
                SET key = excluded.key, expiresAt = excluded.expiresAt, wrongTries = 0
                """, [id, invitation.key, expiry])
            guard let welcome = try Self.welcome(id, in: db) else { throw HubFault.refused(.noSuchStation(id)) }
            if let site = invitation.site, site != welcome.site {
                throw HubFault.refused(.otherSite(asked: site, served: welcome.site))
            }
            return RegisteredStation(
                id: id, epoch: welcome.epoch, platePrefix: welcome.platePrefix, site: welcome.site,
                labelLanguage: welcome.labelLanguage)
        }
    }

    /// Enrols the station whose code seals the message.
    func enrol(
        _ message: SealedMessage, trust: HubTrust, at now: Moment
    ) async throws(HubFault) -> Enrolment.Outcome {
        try await writing { db in try Enrolment(db: db, trust: trust, now: now).perform(message) }
    }

    /// The next certificate of a station that shows one which was looked up; a refusal when that is too young.
    func renew(
        _ old: StationCertificate, _ request: CertificateRequest, trust: HubTrust, at now: Moment
    ) async throws(HubFault) -> Result<StationCertificate, EnrolmentRefusal> {
        guard now >= old.renewableFrom else { return .failure(.tooEarly) }
        return try await writing { db in
            let epoch = try db.one(Int.self, "SELECT epoch FROM station WHERE id = ?", [old.station]) ?? old.epoch
            let certificate = try trust.authority.certify(request, station: old.station, epoch: epoch, at: now)
            try Self.keep(certificate, at: now, in: db)
            return .success(certificate)
        }
    }

    /// Keeps what there is to know of a certificate.
    static func keep(_ certificate: StationCertificate, at now: Moment, in db: Database) throws {
        try db.run(
            """
            INSERT INTO stationCertificate (fingerprint, serial, station, epoch, issuedAt, notAfter)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                certificate.fingerprint, certificate.serial, certificate.station, certificate.epoch, now.milliseconds,
                certificate.notAfter.milliseconds,
            ])
    }
}
