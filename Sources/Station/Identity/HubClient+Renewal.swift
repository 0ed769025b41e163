import Foundation
import Returns
import Trust

extension HubClient {
    /// What came of a look at the certificate's age.
    enum Renewal: Sendable {
        /// There is nothing to renew before this moment; nil for a token.
        case notBefore(Moment?)
        /// The next certificate is kept and shown from now on.
        case renewed(StationCertificate)
    }

    /// Renews the certificate when half of its life is over, with a new key. The old one counts until the next is on
    /// the disk, and longer: an answer that is lost costs nothing.
    func renewIfDue(at now: Moment) async throws(Fault) -> Renewal {
        guard let old = line.identity else { return .notBefore(nil) }
        guard line.needsRenewal(at: now) else { return .notBefore(old.certificate.renewalDue) }
        let key = StationKey()
        do {
            let pem = try await renewal(Data(key.request(station: station).utf8))
            let certificate = try old.authority.station(der: try StationCertificate(pem: pem).der)
            guard certificate.station == station, key.belongs(to: certificate) else { throw TrustFault.notAStation }
            try line.take(KeptIdentity(key: key, certificate: certificate, authority: old.authority))
            return .renewed(certificate)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw .nonsense(status: 200, detail: "the renewed certificate cannot be used: \(error)")
        }
    }
}
