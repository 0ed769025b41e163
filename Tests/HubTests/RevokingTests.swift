import Foundation
import Returns
import Testing
import Trust
import Wire

@testable import Hub

/// Taking access back, at the store.
@Suite(.overBothStores) struct RevokingTests {
    private let floor: Floor
    private let store: HubStore
    private let hub: TrustedHub

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
        hub = try TrustedHub(store)
    }

    private func revoke(_ station: String, _ fingerprint: String? = nil, for reason: String = "stolen") async throws {
        let revocation = Revocation(station: station, fingerprint: fingerprint, reason: reason)
        _ = try await store.revoke(revocation, at: Floor.start)
    }

    @Test func `a station is refused with all that it has, until it is enrolled again`() async throws {
        let identity = try await hub.enrol("S1")
        let token = try await Floor.add("S2", to: store)
        try await revoke("S1")
        try await revoke("S2", for: "")
        #expect(try await store.access(by: identity.certificate)?.revokedFor == "stolen")
        #expect(try await store.access(byToken: token)?.revokedFor == "")
        let listing = try await store.stationListing()
        #expect(listing.rows.map { $0[8] } == [.text("revoked"), .text("revoked")])
        let again = try await hub.enrol("S1")
        #expect(try await store.access(by: again.certificate)?.revokedFor == nil)
        #expect(try await store.access(by: identity.certificate)?.revokedFor == "stolen")
        #expect(try await store.stationListing().rows[0][8] == .text("certificate"))
    }

    @Test func `a code that was open when access was taken back is void`() async throws {
        let code = try await hub.invite("S1")
        #expect(try await store.stationListing().rows[0][8] == .text("code"))
        try await revoke("S1")
        let outcome = try await store.enrol(code.message(), trust: hub.trust, at: Floor.start)
        guard case .wrongCode = outcome else { throw Bench.Missing() }
    }

    @Test func `one certificate is refused by the beginning of its fingerprint`() async throws {
        let identity = try await hub.enrol("S1")
        _ = try await hub.enrol("S2")
        let fingerprint = identity.certificate.fingerprint
        for wrong in ["", "zz", String(fingerprint.prefix(12)) + "z"] {
            let refusal = HubRefusal.revoking(.noSuchCertificate(wrong, station: "S1"))
            await #expect(throws: HubFault.refused(refusal)) { try await revoke("S1", wrong) }
        }
        let other = HubRefusal.revoking(.noSuchCertificate(fingerprint, station: "S2"))
        await #expect(throws: HubFault.refused(other)) { try await revoke("S2", fingerprint) }
        try await revoke("S1", fingerprint.prefix(12).uppercased())
        #expect(try await store.access(by: identity.certificate)?.revokedFor == "stolen")
        #expect(try await store.revocations() == 1)
    }

    @Test func `an unknown station and an endless reason are refused`() async throws {
        await #expect(throws: HubFault.refused(.noSuchStation("S9"))) { try await revoke("S9") }
        _ = try await hub.invite("S1")
        await #expect(throws: HubFault.refused(.revoking(.longReason))) {
            try await revoke("S1", for: String(repeating: "x", count: 501))
        }
        #expect(try await store.revocations() == 0)
    }

    @Test func `a certificate that the database has lost counts, and one of a station that it has lost does not`()
        async throws
    {
        let identity = try await hub.enrol("S1")
        try await store.writing { db in try db.run("DELETE FROM stationCertificate") }
        #expect(try await store.access(by: identity.certificate)?.revokedFor == nil)
        let request = try CertificateRequest(pem: StationKey().request(station: "S7"))
        let stranger = try hub.trust.authority.certify(request, station: "S7", epoch: 1, at: Floor.start)
        #expect(try await store.access(by: stranger) == nil)
    }

    @Test func `a renewed token ends every certificate`() async throws {
        let identity = try await hub.enrol("S1")
        var generator = SystemRandomNumberGenerator()
        let token = StationToken(station: "S1", using: &generator)
        #expect(try await store.renewStation("S1", token: token, at: Floor.start).epoch == 2)
        #expect(try await store.access(by: identity.certificate)?.revokedFor == "renewed")
        #expect(try await store.access(byToken: token.text)?.revokedFor == nil)
    }
}
