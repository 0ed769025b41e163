import Crypto
import SwiftASN1
import X509

/// A station's own key (P-256). It never leaves the station.
public struct StationKey: Sendable {
    private let key: P256.Signing.PrivateKey

    /// A new key.
    public init() { key = P256.Signing.PrivateKey() }

    /// Reads a key that was kept. Throws `unreadable`.
    public init(pem: String) throws(TrustFault) {
        do {
            key = try P256.Signing.PrivateKey(pemRepresentation: pem)
        } catch {
            throw .unreadable(what: "P-256 key", reason: "\(error)")
        }
    }

    /// The key as PEM, with its line's end.
    public var pem: String { key.pemRepresentation + "\n" }

    /// Whether this is the key of a certificate.
    public func belongs(to certificate: StationCertificate) -> Bool {
        guard let signed = try? DERText.certificate(der: certificate.der) else { return false }
        return signed.publicKey == Certificate.PublicKey(key.publicKey)
    }

    /// A request for a certificate (PKCS #10, RFC 2986) as PEM: its signature proves that the station has the key.
    public func request(station: String) throws(TrustFault) -> String {
        do {
            let request = try CertificateSigningRequest(
                version: .v1, subject: DistinguishedName { CommonName(station) },
                privateKey: Certificate.PrivateKey(key), attributes: CertificateSigningRequest.Attributes())
            return try request.serializeAsPEM().pemString + "\n"
        } catch {
            throw .unreadable(what: "station's name", reason: "\(error)")
        }
    }
}

/// A request for a certificate whose signature was checked.
public struct CertificateRequest: Sendable {
    let publicKey: Certificate.PublicKey

    /// Reads PEM. Throws `unreadable`, and `badRequest` when it is not signed by its own P-256 key.
    public init(pem: String) throws(TrustFault) {
        let request: CertificateSigningRequest
        do {
            request = try CertificateSigningRequest(pemEncoded: pem)
        } catch {
            throw .unreadable(what: "request for a certificate", reason: "\(error)")
        }
        guard P256.Signing.PublicKey(request.publicKey) != nil,
            request.publicKey.isValidSignature(request.signature, for: request)
        else { throw .badRequest }
        publicKey = request.publicKey
    }
}
