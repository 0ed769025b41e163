import Foundation
import Returns
import Testing
import Trust

@testable import Station

struct KeptIdentityTests {
    private let place: Place
    private let file: IdentityFile
    private let authority: Authority

    init() throws {
        place = try Place()
        file = IdentityFile(StationPaths(place.configuration, environment: [:]))
        authority = try Authority.make(at: .systemClock())
    }

    private func identity(_ key: StationKey = StationKey()) throws -> KeptIdentity {
        let request = try CertificateRequest(pem: key.request(station: "S1"))
        let certificate = try authority.certify(request, station: "S1", epoch: 1, at: .systemClock())
        return KeptIdentity(key: key, certificate: certificate, authority: authority.certificate)
    }

    @Test func `an identity is read as it was kept, and the next one takes its place whole`() throws {
        #expect(try file.read() == nil)
        for _ in 1...2 {
            let kept = try identity()
            try file.write(kept)
            #expect(try file.read()?.certificate == kept.certificate)
            #expect(try file.read()?.authority == kept.authority)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["hub-identity.pem"])
    }

    @Test func `a key of another certificate, a foreign authority and half a file are refused`() throws {
        let (mine, other) = (try identity(), try identity())
        let foreign = try Authority.make(at: .systemClock())
        let bad = [
            "", mine.key.pem, other.key.pem + mine.certificate.pem + mine.authority.pem,
            mine.key.pem + mine.certificate.pem + foreign.certificate.pem, mine.key.pem + mine.certificate.pem,
        ]
        for text in bad {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
            #expect(throws: StationFault.self) { try file.read() }
        }
    }

    @Test func `a line shows a new identity from its next look on, and keeps the last where none can be read`() throws {
        let line = HubLine(file)
        try line.refresh()
        #expect(!line.isUsable && line.tls == nil)
        let first = try identity()
        try file.write(first)
        try line.refresh()
        #expect(line.identity?.certificate == first.certificate && line.authorization == nil)
        try Data("x".utf8).write(to: URL(fileURLWithPath: file.path))
        #expect(throws: StationFault.self) { try line.refresh() }
        #expect(line.identity?.certificate == first.certificate)
        #expect(HubLine(token: "t").authorization == "Bearer t")
    }
}
