import Crypto
import Foundation
import Returns
import SwiftASN1
import Testing
import X509

@testable import Trust

struct CertificateTests {
    private static let start = Moment(milliseconds: 1_790_000_000_000)
    private let authority: Authority
    private let key = StationKey()

    init() throws { authority = try Authority.make(at: Self.start) }

    private func certificate(_ station: String = "S1", epoch: Int = 3) throws -> StationCertificate {
        let request = try CertificateRequest(pem: key.request(station: station))
        return try authority.certify(request, station: station, epoch: epoch, at: Self.start)
    }

    @Test func `a certificate names its station and epoch, and lasts ninety days and thirty of grace`() throws {
        let certificate = try certificate()
        #expect(certificate.station == "S1" && certificate.epoch == 3)
        #expect(certificate.fingerprint.count == 64)
        #expect(key.belongs(to: certificate))
        #expect(!StationKey().belongs(to: certificate))
        let standings: [(Int, StationCertificate.Standing)] = [
            (-1, .notYet), (0, .valid), (90, .valid), (91, .grace), (120, .grace), (121, .ended),
        ]
        for (day, standing) in standings {
            #expect(certificate.standing(at: Self.start.advanced(days: day)) == standing, "day \(day)")
        }
        #expect(certificate.renewableFrom == Self.start.advanced(days: 30))
        #expect(certificate.renewalDue == Self.start.advanced(days: 45))
    }

    @Test func `the authority knows its own, and no other's`() throws {
        let certificate = try certificate()
        #expect(try authority.certificate.station(der: certificate.der) == certificate)
        #expect(try StationCertificate(pem: certificate.pem) == certificate)
        let other = try Authority.make(at: Self.start)
        #expect(throws: TrustFault.foreign) { try other.certificate.station(der: certificate.der) }
        var changed = certificate.der
        changed[changed.count - 1] ^= 1
        #expect(throws: TrustFault.self) { try authority.certificate.station(der: changed) }
    }

    @Test func `neither the hub's own certificate nor the authority's is a station's`() throws {
        let server = try authority.server([HubName("hub")], at: Self.start)
        #expect(throws: TrustFault.notAStation) { try authority.certificate.station(der: server.certificate) }
        #expect(throws: TrustFault.notAStation) { try authority.certificate.station(der: authority.certificate.der) }
        #expect(server.replacedFrom == Self.start.advanced(days: 183))
    }

    @Test func `an authority is the same after it was kept, and half a one is none`() throws {
        let again = try Authority(pem: authority.pem)
        #expect(again.certificate == authority.certificate)
        #expect(try again.certificate.station(der: certificate().der).station == "S1")
        let other = try Authority.make(at: Self.start)
        let parts = [authority.pem, other.pem].map { $0.components(separatedBy: "-----BEGIN CERT") }
        let mixed = parts[0][0] + "-----BEGIN CERT" + parts[1][1]
        for bad in ["", "x", authority.certificate.pem, parts[0][0], mixed] {
            #expect(throws: TrustFault.self) { try Authority(pem: bad) }
        }
        #expect(throws: TrustFault.self) { try AuthorityCertificate(pem: certificate().pem) }
    }

    @Test func `a request is taken only with the signature of its own P-256 key`() throws {
        let pem = try key.request(station: "S1")
        _ = try CertificateRequest(pem: pem)
        var der = try PEMDocument(pemString: pem).derBytes
        der[der.count - 1] ^= 1
        let changed = PEMDocument(type: "CERTIFICATE REQUEST", derBytes: der).pemString
        #expect(throws: TrustFault.self) { try CertificateRequest(pem: changed) }
        let longer = try CertificateSigningRequest(
            version: .v1, subject: DistinguishedName { CommonName("S1") },
            privateKey: Certificate.PrivateKey(P384.Signing.PrivateKey()),
            attributes: CertificateSigningRequest.Attributes())
        #expect(throws: TrustFault.badRequest) {
            try CertificateRequest(pem: longer.serializeAsPEM().pemString)
        }
        #expect(throws: TrustFault.self) { try CertificateRequest(pem: "x") }
    }

    @Test func `a kept key is the same key`() throws {
        let kept = try StationKey(pem: key.pem)
        #expect(try kept.belongs(to: certificate()))
        #expect(throws: TrustFault.self) { try StationKey(pem: authority.certificate.pem) }
    }
}
