import Crypto
import Foundation
public import Returns
import SwiftASN1
import X509

/// The hub's own authority (RFC 5280): it signs the hub's certificate and those of its stations, and nobody else's word
/// counts between them.
public struct Authority: Sendable {
    /// The public half.
    public let certificate: AuthorityCertificate
    private let key: P256.Signing.PrivateKey

    /// A new authority.
    public static func make(at now: Moment) throws(TrustFault) -> Authority {
        let key = P256.Signing.PrivateKey()
        do {
            let own = Certificate.PrivateKey(key)
            let mark = SHA256.hash(data: key.publicKey.rawRepresentation).prefix(8).map(DERText.hex).joined()
            let name = try DistinguishedName {
                OrganizationName("Returns hub")
                // Told apart by their keys, so that a station of one hub knows another one's certificate as foreign.
                CommonName("authority \(mark)")
            }
            let certificate = try Certificate(
                version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: own.publicKey,
                notValidBefore: longAgo, notValidAfter: now.advanced(days: TrustTerms.authorityDays).date, issuer: name,
                subject: name,
                extensions: Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                    Critical(KeyUsage(keyCertSign: true))
                }, issuerPrivateKey: own)
            return Authority(certificate: try AuthorityCertificate(certificate), key: key)
        } catch {
            throw .unreadable(what: "authority", reason: "\(error)")
        }
    }

    private init(certificate: AuthorityCertificate, key: P256.Signing.PrivateKey) {
        self.certificate = certificate
        self.key = key
    }

    /// Reads what `pem` gave: the key and the certificate. Throws `unreadable`, also when the two do not belong
    /// together.
    public init(pem: String) throws(TrustFault) {
        let documents = try DERText.documents(pem, "authority")
        guard documents.count == 2 else {
            throw .unreadable(what: "authority", reason: "a key and a certificate were expected")
        }
        let (key, certificate): (P256.Signing.PrivateKey, Certificate)
        do {
            key = try P256.Signing.PrivateKey(pemRepresentation: documents[0].pemString)
            certificate = try Certificate(pemDocument: documents[1])
        } catch {
            throw .unreadable(what: "authority", reason: "\(error)")
        }
        guard certificate.publicKey == Certificate.PublicKey(key.publicKey) else {
            throw .unreadable(what: "authority", reason: "key and certificate do not belong together")
        }
        self.init(certificate: try AuthorityCertificate(certificate), key: key)
    }

    /// Key and certificate as PEM: a secret.
    public var pem: String { key.pemRepresentation + "\n" + certificate.pem }

    /// The certificate of a station whose request was checked.
    public func certify(
        _ request: CertificateRequest, station: String, epoch: Int, at now: Moment
    ) throws(TrustFault) -> StationCertificate {
        let subject: DistinguishedName
        do {
            subject = try DistinguishedName {
                OrganizationName(StationCertificate.organization)
                OrganizationalUnitName(StationCertificate.epochMark + "\(epoch)")
                CommonName(station)
            }
        } catch {
            throw .unreadable(what: "station's name", reason: "\(error)")
        }
        let leaf = Leaf(
            publicKey: request.publicKey, subject: subject, usage: .clientAuth, names: [],
            notBefore: now.advanced(byMilliseconds: -Int64(TrustTerms.slackMinutes) * 60_000).date,
            notAfter: now.advanced(days: TrustTerms.certificateDays).date)
        return try StationCertificate.read(try sign(leaf), at: "certificate")
    }

    /// The hub's own certificate, for the names by which stations reach it, with a new key. It counts from long ago on:
    /// a bench whose clock has lost the date still reaches its hub.
    public func server(_ names: [HubName], at now: Moment) throws(TrustFault) -> ServerIdentity {
        let key = P256.Signing.PrivateKey()
        let subject: DistinguishedName
        do {
            subject = try DistinguishedName { CommonName("returns-hub") }
        } catch {
            throw .unreadable(what: "name", reason: "\(error)")
        }
        let end = now.advanced(days: TrustTerms.serverDays)
        let certificate = try sign(
            Leaf(
                publicKey: Certificate.PublicKey(key.publicKey), subject: subject, usage: .serverAuth, names: names,
                notBefore: Self.longAgo, notAfter: end.date))
        do {
            return ServerIdentity(
                certificate: try DERText.bytes(of: certificate), key: Array(key.derRepresentation),
                replacedFrom: now.advanced(days: TrustTerms.serverDays / 2))
        } catch {
            throw .unreadable(what: "certificate", reason: "\(error)")
        }
    }

    private struct Leaf {
        let publicKey: Certificate.PublicKey
        let subject: DistinguishedName
        let usage: ExtendedKeyUsage.Usage
        let names: [HubName]
        let notBefore: Date
        let notAfter: Date
    }

    private func sign(_ leaf: Leaf) throws(TrustFault) -> Certificate {
        do {
            return try Certificate(
                version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: leaf.publicKey,
                notValidBefore: leaf.notBefore, notValidAfter: leaf.notAfter,
                issuer: certificate.certificate.subject, subject: leaf.subject,
                extensions: Certificate.Extensions {
                    Critical(BasicConstraints.notCertificateAuthority)
                    Critical(KeyUsage(digitalSignature: true))
                    try ExtendedKeyUsage([leaf.usage])
                    if !leaf.names.isEmpty { SubjectAlternativeNames(leaf.names.map(\.alternative)) }
                }, issuerPrivateKey: Certificate.PrivateKey(key))
        } catch {
            throw .unreadable(what: "certificate", reason: "\(error)")
        }
    }

    /// Where clocks begin.
    private static let longAgo = Date(timeIntervalSince1970: 0)
}

/// The hub's own certificate and its key, for one process.
public struct ServerIdentity: Sendable {
    /// The certificate (DER).
    public let certificate: [UInt8]
    /// The key (DER): a secret.
    public let key: [UInt8]
    /// From when on the next one takes its place.
    public let replacedFrom: Moment
}
