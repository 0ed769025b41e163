import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Names behind ids: kept in one place, and erased there.
@Suite(.overBothStores) struct PersonTests {
    let floor: Floor
    let store: HubStore
    let desk: Desk

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1"]).store
        desk = Desk(store: store, now: { Floor.start })
        _ = try await store.importCSV(.badges, Array(Self.badges.utf8))
    }

    private static let badges = "id,alias,language,role\nANNA01,AN,fr,operator\nCHEF01,Lumière,fr,supervisor\n"

    private func refusal(_ request: DeskRequest) async -> PersonRefusal? {
        do {
            _ = try await desk.perform(request)
            return nil
        } catch HubFault.refused(.person(let refusal)) {
            return refusal
        } catch {
            Issue.record(error)
            return nil
        }
    }

    private func name(_ id: String, _ name: String) throws -> DeskRequest {
        .person(.name(try PersonAsk(id, name: name, by: "root")))
    }

    /// Every text in the store that a person could be found by.
    private func holds(_ word: String) async throws -> Bool {
        let names = try await store.nameListing().json
        let feed = try await store.reading { db in
            try db.all(Data.self, "SELECT data FROM reference").map { String(decoding: $0, as: UTF8.self) }
        }
        let events = try await store.reading { db in
            try db.all(Data.self, "SELECT bytes FROM event").map { String(decoding: $0, as: UTF8.self) }
        }
        return ([names] + feed + events).contains { $0.contains(word) }
    }

    @Test func `erasing a name erases it here and at the stations, and every chain stays whole`() async throws {
        let signIn = Event.operatorSignedIn(badge: "ANNA01", alias: "AN", language: .french)
        let journal = StationJournal("S1", [signIn, .benchPaused])
        _ = try await store.append(journal.received())
        _ = try await desk.perform(try name("anna01", "Anna Karénine"))
        #expect(try await holds("Karénine"))
        guard case .page(let before, _) = try await store.feed(after: nil, limit: 5_000) else { return }
        let words = try await desk.perform(.person(.erase(id: "ANNA01", by: "root")))
        #expect(words == "The name of ANNA01 is erased.\nAt the benches the badge is called by its id.\n")
        #expect(!(try await holds("Karénine")))
        guard case .page(let news, _) = try await store.feed(after: before.cursor, limit: 5_000) else { return }
        let told = try news.items.map { try ReferenceCoding.decode($0) }
        #expect(told == [.badge(Badge(id: "ANNA01", alias: "ANNA01", language: .french, role: .operator))])
        let stored = try await store.reading { try $0.all(Data.self, "SELECT bytes FROM event ORDER BY hubSequence") }
        #expect(stored == journal.sealed.map(\.bytes))
        #expect(await refusal(.person(.erase(id: "ANNA01", by: "root"))) == .noName("ANNA01"))
    }

    @Test func `an alias that tells the name is refused from either side, for it stands in events`() async throws {
        let told = PersonRefusal.aliasTellsName(badge: "CHEF01", alias: "Lumière")
        #expect(try await refusal(name("CHEF01", "Auguste Lumière")) == told)
        _ = try await desk.perform(try name("CHEF01", "Marie Curie"))
        let file = Self.badges.replacing("Lumière", with: "Curie")
        await #expect(throws: HubFault.refused(.person(.aliasTellsName(badge: "CHEF01", alias: "Curie")))) {
            try await store.importCSV(.badges, Array(file.utf8))
        }
    }

    @Test func `only users and badges have names`() async throws {
        #expect(try await refusal(name("NOBODY", "Anna")) == .unknown("NOBODY"))
        _ = try await store.add(UserAsk("marie", role: "it", name: "Marie Curie", by: "root"), at: Floor.start)
        _ = try await desk.perform(try name("Marie", "Marie Skłodowska"))
        let listing = try await store.nameListing()
        #expect(listing.rows == [[.text("marie"), .text("Marie Skłodowska"), .text("it"), .text(nil)]])
    }

    @Test func `nobody acts under a name`() async throws {
        _ = try await store.add(UserAsk("marie", role: "it", name: "Marie Curie", by: "root"), at: Floor.start)
        let payment = { (by: String) in
            DeskRequest.recordRefund(try RefundPayment(rma: "R1", amount: nil, on: nil, by: by))
        }
        #expect(try await refusal(payment("marie curie")) == .actsUnderName(id: "marie"))
        await #expect(throws: HubFault.refused(.settling(.noSuchReturn("R1")))) {
            try await desk.perform(try payment("marie"))
        }
    }

    @Test func `whoever looks at personal data is recorded, for good`() async throws {
        _ = try await desk.perform(try name("ANNA01", "Anna Karénine"))
        _ = try await desk.perform(.person(.names(asJSON: true, by: "root")))
        _ = try await desk.perform(.person(.look("due", by: "paul")))
        _ = try await desk.perform(.person(.erase(id: "ANNA01", by: "marie")))
        let log = try await desk.perform(.person(.accesses(subject: "CHEF01", asJSON: true, by: "dpo")))
        let rows = log.split(separator: "\n").dropFirst().dropLast().map { row in
            String(row.split(separator: ",\"", maxSplits: 1).last ?? "")
        }
        // Of somebody else: what was about a list, or about that one.
        #expect(
            rows.map { $0.replacing("},", with: "}") } == [
                #"who":"dpo","door":"command","data":"accesses","asked":"access-log","subject":"CHEF01"}"#,
                #"who":"paul","door":"command","data":"cases","asked":"due","subject":null}"#,
                #"who":"root","door":"command","data":"names","asked":"person names","subject":null}"#,
            ])
        let about = try await store.accessPage(of: "anna01", limit: 100)
        #expect(about.rows.rows.count { $0[5] == .text("ANNA01") } == 2)
        let all = try await store.accessPage(limit: 100)
        #expect(all.rows.rows.count == 5)
        for change in ["UPDATE accessRecord SET who = 'x'", "DELETE FROM accessRecord"] {
            await #expect(throws: HubFault.self) { try await store.writing { try $0.run(change) } }
        }
    }
}
