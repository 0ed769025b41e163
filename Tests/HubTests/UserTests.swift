import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Who may come in over the network, and how long.
@Suite(.overBothStores) struct UserTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
    }

    private static let day: Int64 = 86_400_000

    private func days(_ count: Int64) -> Moment { Floor.start.advanced(byMilliseconds: count * Self.day) }

    private func add(_ id: String, _ role: UserRole = .supervisor, name: String? = nil) async throws {
        _ = try await store.add(UserAsk(id, role: role.rawValue, name: name, by: "root"), at: Floor.start)
    }

    /// Begins a session and gives its token.
    private func token(_ id: String, days: Int = 90, endsOthers: Bool = false) async throws -> String {
        try await store.token(of: id, days: days, endsOthers: endsOthers)
    }

    private func refusal(_ body: () async throws -> Void) async -> UserRefusal? {
        do {
            try await body()
            return nil
        } catch HubFault.refused(.user(let refusal)) {
            return refusal
        } catch {
            Issue.record(error)
            return nil
        }
    }

    @Test func `a token lets its user in until it runs out, and nobody else`() async throws {
        try await add("marie", .director)
        let token = try await token("Marie", days: 2)
        let user = try #require(try await store.user(holding: token, at: Floor.start))
        #expect(user.id.text == "marie")
        #expect(user.role == .director)
        #expect(user.expires == days(2))
        for wrong in [token + "0", String(token.dropLast()) + "x", "marie.", "", "MARIE" + token.dropFirst(5), "x.y"] {
            #expect(try await store.user(holding: wrong, at: Floor.start) == nil, "\(wrong)")
        }
        #expect(try await store.user(holding: token, at: days(2).advanced(byMilliseconds: -1)) != nil)
        #expect(try await store.user(holding: token, at: days(2)) == nil)
    }

    @Test func `the database holds no token`() async throws {
        try await add("marie")
        let token = try await token("marie")
        let hash = try await store.reading { try $0.one(Data.self, "SELECT tokenHash FROM userSession") }
        #expect(hash == StationToken.hash(token))
    }

    @Test func `whoever is revoked is out at once, and the id is nobody's any more`() async throws {
        try await add("marie")
        let tokens = [try await token("marie"), try await token("marie")]
        let id = try UserID("marie")
        #expect(try await store.revoke(id, by: "root", at: days(1)).contains("2 sessions ended"))
        for token in tokens { #expect(try await store.user(holding: token, at: days(1)) == nil) }
        #expect(await refusal { try await add("marie") } == .known("marie"))
        #expect(await refusal { _ = try await token("marie") } == .revoked("marie"))
        #expect(await refusal { _ = try await store.revoke(id, by: "root", at: days(1)) } == .revoked("marie"))
        #expect(await refusal { _ = try await token("paul") } == .unknown("paul"))
    }

    @Test func `a new token may end the others, and there are only so many`() async throws {
        try await add("marie")
        let first = try await token("marie")
        for _ in 1..<HubLimits.sessionsPerUser { _ = try await token("marie") }
        #expect(await refusal { _ = try await token("marie") } == .tooManySessions("marie"))
        let last = try await token("marie", endsOthers: true)
        #expect(try await store.user(holding: first, at: Floor.start) == nil)
        #expect(try await store.user(holding: last, at: Floor.start) != nil)
    }

    @Test func `the day of the last use is kept, and not the hour`() async throws {
        try await add("marie")
        let token = try await token("marie")
        let noon = days(3).milliseconds - days(3).milliseconds % Self.day + Self.day / 2
        for moment in [noon, noon + 1_000, noon - 2 * Self.day] {
            _ = try await store.user(holding: token, at: Moment(milliseconds: moment))
        }
        let used = try await store.number("SELECT lastUsedAt FROM userSession")
        #expect(used.map(Int64.init) == noon - Self.day / 2)
        let listing = try await store.userListing(at: days(3))
        #expect(listing.rows.count == 1)
        #expect(listing.rows.first?[3] == .text(String(Moment(milliseconds: noon).utcText.prefix(10))))
    }

    @Test func `the list of users has no names, and no user is ever removed`() async throws {
        try await add("marie", name: "Marie Curie")
        #expect(!(try await store.userListing(at: Floor.start)).json.contains("Curie"))
        await #expect(throws: HubFault.self) {
            try await store.writing { try $0.run("DELETE FROM hubUser WHERE id = 'marie'") }
        }
    }

    @Test(arguments: ["", "Jean Paul", "é", "a.b", "x/y", String(repeating: "a", count: 33), "a\nb", "../x"])
    func `what is no id is refused`(_ id: String) async {
        #expect(await refusal { _ = try UserID(id) } == .badID(id))
    }

    @Test(arguments: ["0", "366", "-1", "x", "", "9999999999999999999999"])
    func `what is no number of days is refused`(_ days: String) async {
        #expect(await refusal { _ = try SessionAsk("marie", days: days, by: "root") } == .badDays(days))
    }
}

extension HubStore {
    /// Begins a session of a user and gives its token.
    func token(of id: String, days: Int = 90, endsOthers: Bool = false) async throws -> String {
        var generator = SystemRandomNumberGenerator()
        let ask = try SessionAsk(id, days: String(days), endsOthers: endsOthers, by: "root")
        let token = StationToken(station: ask.id.text, using: &generator)
        _ = try await begin(ask, token: token, at: Floor.start)
        return token.text
    }

    /// Lets somebody in and gives a token.
    func token(ofNew id: String, _ role: UserRole, name: String? = nil) async throws -> String {
        _ = try await add(UserAsk(id, role: role.rawValue, name: name, by: "root"), at: Floor.start)
        return try await token(of: id)
    }
}
