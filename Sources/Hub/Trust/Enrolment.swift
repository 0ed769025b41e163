import Foundation
import Returns
import Trust
import Wire

/// Enrols one station, inside a transaction. The code is used up with the certificate, or not at all.
struct Enrolment {
    let db: Database
    let trust: HubTrust
    let now: Moment

    /// What came of a request.
    enum Outcome: Sendable {
        /// The answer for the station.
        case enrolled(SealedMessage, StationCertificate)
        /// The seal is right, and the station is not enrolled.
        case refused(EnrolmentRefusal)
        /// No code fits the seal; the try is counted.
        case wrongCode
    }

    /// Checks the seal before anything else is read.
    func perform(_ message: SealedMessage) throws -> Outcome {
        let station = message.station
        guard
            let row = try db.row(
                "SELECT key, expiresAt, wrongTries FROM enrolmentCode WHERE station = ?", [station]),
            let key = EnrolmentKey(bytes: row[0]), (row[2] as Int) < TrustTerms.codeTries
        else { return .wrongCode }
        guard key.isSeal(message.seal, ofAsk: message.payload) else {
            try db.run("UPDATE enrolmentCode SET wrongTries = wrongTries + 1 WHERE station = ?", [station])
            return .wrongCode
        }
        guard now.milliseconds <= (row[1] as Int64) else {
            try db.run("DELETE FROM enrolmentCode WHERE station = ?", [station])
            return .refused(.codeExpired)
        }
        return try perform(message, key)
    }

    private func perform(_ message: SealedMessage, _ key: EnrolmentKey) throws -> Outcome {
        let (ask, request): (EnrolmentAsk, CertificateRequest)
        do {
            ask = try EnrolmentAsk(decoding: message.payload)
            request = try CertificateRequest(pem: ask.request)
        } catch {
            return .refused(.unreadable("\(error)"))
        }
        guard ask.station == message.station else { return .refused(.unreadable("It names two stations.")) }
        guard trust.answers(to: ask.host) else {
            return .refused(.otherName(asked: ask.host, names: trust.names.map(\.text)))
        }
        let ahead = try settleEpoch(of: ask.station, journal: ask.journal)
        guard let welcome = try HubStore.welcome(ask.station, in: db) else { return .wrongCode }
        let certificate = try trust.authority.certify(
            request, station: ask.station, epoch: welcome.epoch, at: now)
        try replaceAccess(by: certificate)
        let answer = EnrolmentAnswer(
            authority: trust.authority.certificate.pem, certificate: certificate.pem, welcome: welcome,
            eventsAhead: ahead)
        let payload = answer.encoded()
        let seal = key.seal(ofAnswer: payload, to: message.seal)
        return .enrolled(SealedMessage(station: ask.station, payload: payload, seal: seal), certificate)
    }

    /// The epoch in which the station goes on. A journal goes on in its own, whichever that is: events of two epochs
    /// never share one, and none is ever refused. Without one the station begins anew, unless it never began.
    ///
    /// Gives how many events of that epoch the hub has behind the journal's end.
    private func settleEpoch(of station: String, journal: EnrolmentAsk.Journal?) throws -> Int {
        guard let row = try db.row("SELECT epoch, lastEpoch FROM station WHERE id = ?", [station]) else { return 0 }
        let (present, last): (Int, Int) = (row[0], row[1])
        let epoch = try journal?.epoch ?? (hasBegun(station, present) ? last + 1 : present)
        if epoch != present {
            try db.run(
                "UPDATE station SET epoch = ?, lastEpoch = ?, platePrefix = ? WHERE id = ?",
                [epoch, max(epoch, last), try HubStore.nextPrefix(in: db).digits, station])
        }
        guard let journal else { return 0 }
        return max(0, try StationHead.fetch(station: station, epoch: epoch, in: db).sequence - journal.sequence)
    }

    private func hasBegun(_ station: String, _ epoch: Int) throws -> Bool {
        let isCertified = try db.one(
            Bool.self, "SELECT 1 FROM stationCertificate WHERE station = ? AND epoch = ? LIMIT 1", [station, epoch])
        return try isCertified ?? (StationHead.fetch(station: station, epoch: epoch, in: db).sequence > 0)
    }

    /// A station has one identity: what it showed until now counts no more, and what was taken back is given again.
    private func replaceAccess(by certificate: StationCertificate) throws {
        let station = certificate.station
        try db.run("DELETE FROM enrolmentCode WHERE station = ?", [station])
        try HubStore.revokeCertificates(of: station, for: "enrolled again", at: now, in: db)
        try db.run(
            "UPDATE station SET tokenHash = ?, revokedAt = NULL, revokedFor = NULL WHERE id = ?",
            [StationToken.nobodys(), station])
        try HubStore.keep(certificate, at: now, in: db)
    }
}
