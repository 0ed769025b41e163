import Crypto
import Foundation
public import Returns
import SwiftASN1
import X509

/// A station's certificate, as its authority signed it.
public struct StationCertificate: Hashable, Sendable {
    /// The station that it names.
    public let station: String
    /// The epoch in which the station worked when it was issued.
    public let epoch: Int
    /// The SHA-256 of its bytes, 64 hexadecimal digits.
    public let fingerprint: String
    /// Its serial number, hexadecimal digits.
    public let serial: String
    /// When it begins to count.
    public let notBefore: Moment
    /// When it ends.
    public let notAfter: Moment
    /// Its bytes (DER).
    public let der: [UInt8]

    /// How it stands at a moment.
    public enum Standing: Hashable, Sendable {
        /// It does not count yet.
        case notYet
        /// It counts.
        case valid
        /// It has ended not long ago: it renews itself and delivers, and nothing else.
        case grace
        /// It has ended for good.
        case ended
    }

    /// How it stands at a moment.
    public func standing(at now: Moment) -> Standing {
        if now < notBefore { return .notYet }
        if now <= notAfter { return .valid }
        return now <= notAfter.advanced(days: TrustTerms.graceDays) ? .grace : .ended
    }

    /// From when on the hub renews it.
    public var renewableFrom: Moment {
        notAfter.advanced(days: TrustTerms.renewableFromDay - TrustTerms.certificateDays)
    }

    /// When its station asks for the next one.
    public var renewalDue: Moment { notAfter.advanced(days: TrustTerms.renewalDueOnDay - TrustTerms.certificateDays) }

    /// The certificate as PEM (RFC 7468).
    public var pem: String { PEMDocument(type: Self.pemType, derBytes: der).pemString + "\n" }

    static let pemType = "CERTIFICATE"
    static let organization = "Returns station"
    static let epochMark = "epoch "

    /// Reads a certificate without asking who signed it: for one's own. Throws `unreadable` and `notAStation`.
    public init(pem: String) throws(TrustFault) {
        self = try Self.read(try DERText.certificate(pem: pem), at: Self.pemType)
    }

    static func read(_ certificate: Certificate, at what: String) throws(TrustFault) -> StationCertificate {
        do {
            return try StationCertificate(certificate)
        } catch let fault as TrustFault {
            throw fault
        } catch {
            throw .unreadable(what: what, reason: "\(error)")
        }
    }

    /// Reads subject and validity. Throws `notAStation` for a certificate that names no station.
    private init(_ certificate: Certificate) throws {
        let names = certificate.subject.flatMap { $0 }
        func name(_ type: ASN1ObjectIdentifier) -> String? {
            names.first { $0.type == type }.flatMap { String($0.value) }
        }
        guard name(.RDNAttributeType.organizationName) == Self.organization,
            let station = name(.RDNAttributeType.commonName),
            let unit = name(.RDNAttributeType.organizationalUnitName), unit.hasPrefix(Self.epochMark),
            let epoch = Int(unit.dropFirst(Self.epochMark.count)), epoch >= 1
        else { throw TrustFault.notAStation }
        self.station = station
        self.epoch = epoch
        serial = certificate.serialNumber.bytes.map(DERText.hex).joined()
        notBefore = Moment(certificate.notValidBefore)
        notAfter = Moment(certificate.notValidAfter)
        der = try DERText.bytes(of: certificate)
        fingerprint = SHA256.hash(data: der).map(DERText.hex).joined()
    }
}

extension Moment {
    init(_ date: Date) {
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }

    func advanced(days: Int) -> Moment { advanced(byMilliseconds: Int64(days) * 86_400_000) }

    var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1_000) }
}
