import Crypto
import SwiftASN1
import X509

/// The public half of an authority: what tells its certificates from those of others.
public struct AuthorityCertificate: Hashable, Sendable {
    let certificate: Certificate
    /// Its bytes (DER).
    public let der: [UInt8]

    /// Reads PEM. Throws `unreadable`, also for a certificate that signs no others.
    public init(pem: String) throws(TrustFault) {
        try self.init(try DERText.certificate(pem: pem))
    }

    init(_ certificate: Certificate) throws(TrustFault) {
        do {
            guard case .isCertificateAuthority? = try certificate.extensions.basicConstraints,
                certificate.publicKey.isValidSignature(certificate.signature, for: certificate)
            else { throw TrustFault.unreadable(what: "authority", reason: "it signs no certificates") }
            der = try DERText.bytes(of: certificate)
        } catch let fault as TrustFault {
            throw fault
        } catch {
            throw .unreadable(what: "authority", reason: "\(error)")
        }
        self.certificate = certificate
    }

    /// The certificate as PEM, with its line's end.
    public var pem: String { PEMDocument(type: StationCertificate.pemType, derBytes: der).pemString + "\n" }

    /// The SHA-256 of its bytes, 64 hexadecimal digits.
    public var fingerprint: String { SHA256.hash(data: der).map(DERText.hex).joined() }

    /// The station's certificate in these bytes (DER), once its signature was checked; whether it counts now is its
    /// `standing`. Throws `unreadable`, `foreign` and `notAStation`.
    public func station(der: [UInt8]) throws(TrustFault) -> StationCertificate {
        let found = try DERText.certificate(der: der)
        guard found.issuer == certificate.subject,
            certificate.publicKey.isValidSignature(found.signature, for: found)
        else { throw .foreign }
        let usage = (try? found.extensions.extendedKeyUsage) ?? nil
        guard usage?.contains(.clientAuth) == true else { throw .notAStation }
        return try StationCertificate.read(found, at: "certificate")
    }
}
