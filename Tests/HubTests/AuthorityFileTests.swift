import Foundation
import Returns
import Testing
import Trust
import Wire

@testable import Hub

struct AuthorityFileTests {
    private let floor: Floor
    private let file: AuthorityFile

    init() throws {
        floor = try Floor()
        file = AuthorityFile(path: floor.directory + "/authority.pem")
    }

    private func setMode(_ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    }

    @Test func `the first use makes an authority for its owner only, every later one takes it`() throws {
        let made = try file.open(at: Floor.start)
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        #expect(try file.open(at: Floor.start).certificate == made.certificate)
        #expect(!FileManager.default.fileExists(atPath: file.path + ".new"))
    }

    @Test(arguments: [0o640, 0o604, 0o644]) func `one that others can read is refused`(mode: Int) throws {
        _ = try file.open(at: Floor.start)
        try setMode(mode)
        #expect(throws: HubFault.self) { try file.open(at: Floor.start) }
        try setMode(0o600)
        _ = try file.open(at: Floor.start)
    }

    @Test func `a file of something else is refused, and stays as it is`() throws {
        try Data("no key".utf8).write(to: URL(fileURLWithPath: file.path))
        try setMode(0o600)
        #expect(throws: HubFault.self) { try file.open(at: Floor.start) }
        #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "no key")
    }

    @Test func `with PostgreSQL the authority must be named, and names must be names`() throws {
        let server = HubDatabase("postgresql://hub@db/returns")
        #expect(throws: HubFault.self) { try HubTrust.open(TLSSetup(names: ["hub"]), beside: server, at: Floor.start) }
        let named = TLSSetup(names: ["hub", "127.0.0.1"], authority: file.path)
        let trust = try HubTrust.open(named, beside: server, at: Floor.start)
        #expect(trust.answers(to: "HUB") && trust.answers(to: "127.0.0.1") && !trust.answers(to: "other"))
        let bad = TLSSetup(names: ["1.2"], authority: file.path)
        #expect(throws: HubFault.self) { try HubTrust.open(bad, beside: server, at: Floor.start) }
    }

    @Test func `a card shows its code in words and in bars, and the hub gets neither`() throws {
        var generator = SystemRandomNumberGenerator()
        let card = InvitationCard(station: "S1", site: nil, labelLanguage: .fr, using: &generator)
        let words = card.words(columns: 80)
        let line = try #require(words.split(separator: "\n").first { $0.hasPrefix("code") })
        let code = try #require(EnrolmentCode(typed: String(line.dropFirst("code".count))))
        #expect(card.invitation.key == EnrolmentKey(code, station: "S1").bytes)
        #expect(!words.contains("█") && card.words(columns: 300).contains("█"))
        #expect(card.svg.contains(code.text) && card.svg.contains("<path"))
        #expect(!DeskRequest.enrol(card.invitation).target.contains(code.text.prefix(4)))
    }
}
