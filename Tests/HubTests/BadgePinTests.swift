import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// A supervisor's PIN, set at the desk.
@Suite(.overBothStores) struct BadgePinTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
        _ = try await store.importCSV(.badges, Array(Self.badges.utf8))
    }

    private static let badges = "id,alias,language,role\nCHEF01,CH,fr,supervisor\nANNA01,AN,fr,operator\n"

    @Test func `a PIN travels as its verifier and a new file of badges keeps it`() async throws {
        let setting = try PinSetting(badge: "CHEF01", pin: "0815", pepperFile: nil)
        #expect(try await store.set(setting) == "CH has a new PIN.\n")
        let verifier = try #require(PinVerifier(text: setting.verifierText))
        #expect(PinHash(pepper: nil).isRight(Array("0815".utf8), for: verifier))
        #expect(try await pin(of: "CHEF01") == verifier)
        _ = try await store.importCSV(.badges, Array(Self.badges.replacing(",CH,", with: ",CX,").utf8))
        #expect(try await pin(of: "CHEF01") == verifier)
        #expect(try await store.set(PinSetting(removingFrom: "CHEF01")) == "CX has no PIN now.\n")
        #expect(try await pin(of: "CHEF01") == nil)
    }

    @Test func `only a known supervisor has one, of four to eight digits`() async throws {
        for (badge, refusal) in [
            ("NOBODY", BadgeRefusal.unknown("NOBODY")), ("ANNA01", .notSupervisor(alias: "AN")),
        ] {
            do {
                _ = try await store.set(PinSetting(removingFrom: badge))
                Issue.record("\(badge) was taken")
            } catch HubFault.refused(.badge(let found)) {
                #expect(found == refusal)
            }
        }
        for pin in ["", "123", "123456789", "12a4", "١٢٣٤"] {
            do {
                _ = try PinSetting(badge: "CHEF01", pin: pin, pepperFile: nil)
                Issue.record("\(pin) is no PIN")
            } catch .refused(.badge(let found)) {
                #expect(found == .notPin)
            }
        }
    }

    private func pin(of id: String) async throws -> PinVerifier? {
        let found = try await store.reading { db in try ReferenceFeed.item(.badge, id, in: db) }
        guard case .badge(let badge) = found else { return nil }
        return badge.pin
    }
}
