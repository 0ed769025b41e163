import Foundation
import Hummingbird
import HummingbirdTesting
import Returns
import Testing

@testable import Hub
@testable import Wire

/// What people's programs read, over a real socket and both databases.
@Suite(.overBothStores) struct ViewTests {
    private let floor: Floor
    private let store: HubStore

    init() async throws {
        floor = try Floor()
        (store, _) = try await floor.open(stations: ["S1"])
    }

    private func live(
        _ limits: DoorLimits = DoorLimits(), _ body: @escaping @Sendable (WitnessClient) async throws -> Void
    ) async throws {
        let application = try await HubApplication(
            store: store, logger: Floor.quiet, doorLimits: limits, now: { Floor.start })
        try await application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.live) { client in
            try await body(WitnessClient(client: client))
        }
    }

    /// Items as a fold leaves them, with the numbers of their events.
    private func fill(_ items: ClosedRange<Int>) async throws {
        for number in items {
            let (plate, epoch) = (try Bench.plate(number), number)
            try await store.writing { db in
                try db.run(
                    """
                    INSERT INTO item (plate, hubSequence, station, parcel, identifiedAt) VALUES (?, ?, 'S1', 'P', 0)
                    """, [plate.text, epoch])
            }
        }
    }

    @Test func `every view has the columns that it says, and every role sees only its own`() async throws {
        try await fill(1...1)
        var tokens: [UserRole: String] = [:]
        for role in UserRole.allCases { tokens[role] = try await store.token(ofNew: role.rawValue, role) }
        _ = try await store.importCSV(.bins, Array("code,zone,class,capacity,generation\nA-1,F,C,5,1\n".utf8))
        let plate = try Bench.plate(1).text
        let open = DoorLimits(users: TokenBucket.Rate((perSecond: 1_000, burst: 1_000)))
        try await live(open) { [tokens] client in
            for view in DeskView.all {
                let path = view.path.replacing("{plate}", with: plate).replacing("{code}", with: "a-1")
                for (role, token) in tokens {
                    let answer = try await client.ask(path, token)
                    guard role.may(view.permission) else {
                        #expect(answer.status == .forbidden, "\(path) as \(role)")
                        continue
                    }
                    if view.id == "itemHistory" { continue }
                    #expect(answer.status == .ok, "\(path) as \(role): \(String(buffer: answer.body))")
                }
            }
        }
    }

    @Test func `listings have the very columns that their views name`() async throws {
        _ = try await store.importCSV(.bins, Array("code,zone,class,capacity,generation\nA-1,F,C,5,1\n".utf8))
        _ = try await store.append(StationJournal("S1", try Self.history()).received())
        for view in DeskView.all {
            let question = ViewQuestion(
                subject: view.subject == "code" ? "A-1" : try Bench.plate(1).text, words: ["all": "true"],
                now: Floor.start)
            let listing: Listing
            switch view.rows {
            case .whole(let read): listing = try await read(store, question)
            case .numbered(let read): listing = try await read(store, question, nil, 10).rows
            }
            #expect(listing.columns == view.columns.map(\.name), "\(view.id)")
            for row in listing.rows { #expect(row.map(\.kind) == view.columns.map(\.kind), "\(view.id)") }
        }
    }

    private static func bins(_ codes: [String]) -> [UInt8] {
        Array(("code,zone,class,capacity,generation\n" + codes.map { "\($0),F,C,5,1\n" }.joined()).utf8)
    }

    /// An item that arrives and is graded.
    private static func history() throws -> [Event] {
        let plate = try Bench.plate(1)
        return [Bench.arrival(), Bench.identified(plate), Bench.graded(plate)]
    }

    @Test func `pages neither repeat nor miss an item while others come`() async throws {
        try await fill(1...7)
        let token = try await store.token(ofNew: "marie", .supervisor)
        try await live { client in
            var (seen, after): ([String], String?) = ([], nil)
            repeat {
                let page = try await client.page("items?limit=3" + (after.map { "&after=\($0)" } ?? ""), token)
                seen += page.texts("plate")
                after = page.next
                // One more at the top, after each page.
                try await fill((8 + seen.count)...(8 + seen.count))
            } while after != nil
            let expected = try (1...7).reversed().map { try Bench.plate($0).text }
            #expect(seen == expected)
        }
    }

    @Test func `pages of what is read whole go on behind the last row, whatever came or went`() async throws {
        _ = try await store.importCSV(.bins, Self.bins(["A-1", "A-2", "A-4", "A-5"]))
        let token = try await store.token(ofNew: "marie", .reader)
        try await live { client in
            let first = try await client.page("bins?limit=2", token)
            #expect(first.texts("code") == ["A-1", "A-2"])
            _ = try await store.importCSV(.bins, Self.bins(["A-0", "A-3"]))
            let second = try await client.page("bins?limit=2&after=\(first.next ?? "")", token)
            #expect(second.texts("code") == ["A-3", "A-4"])
            let last = try await client.page("bins?limit=2&after=\(second.next ?? "")", token)
            #expect(last.texts("code") == ["A-5"])
            #expect(last.next == nil)
            // A cursor is of one view and one question.
            for path in ["items", "bins?class=C", "capacity/bins"] {
                let mark = path.contains("?") ? "&" : "?"
                let answer = try await client.ask("\(path)\(mark)after=\(first.next ?? "")", token)
                #expect(answer.status == .badRequest, "\(path)")
            }
        }
    }

    @Test func `rows of one key are each shown once`() async throws {
        try await store.writing { db in
            for number in 1...5 {
                try db.run(
                    "INSERT INTO refund (rma, paidOn, recordedBy, recordedAt) VALUES (?, '2026-01-01', 'x', 7)",
                    ["R\(number)"])
            }
        }
        let view = try #require(DeskView.all.first { $0.id == "refunds" })
        let alike = DeskView(
            view.id, view.path, view.permission, view.summary, columns: view.columns, order: [.down("recorded")],
            rows: view.rows)
        var (seen, after): ([ListingJSON.Value], String?) = ([], nil)
        repeat {
            let words = ["limit": "2"].merging(after.map { ["after": $0] } ?? [:]) { $1 }
            let question = ViewQuestion(subject: "", words: words, now: Floor.start)
            let page = try await ViewPage(view: alike, question: question).read(store)
            seen += page.rows.map { $0[0] }
            after = page.next
        } while after != nil
        #expect(seen == (1...5).map { .text("R\($0)") })
    }

    @Test func `questions that say nothing are refused in words`() async throws {
        let nowhere = try Bench.plate(99).text
        let token = try await store.token(ofNew: "marie", .supervisor)
        try await live { client in
            for (path, status) in [
                ("items?limit=0", HTTPResponse.Status.badRequest), ("items?limit=1001", .badRequest),
                ("items?limit=x", .badRequest), ("items?limit=1&limit=2", .badRequest), ("bins?clas=C", .badRequest),
                ("bins?state=x", .badRequest), ("items?after=x", .badRequest), ("items?after=", .badRequest),
                ("agreement?since=2026-13-01", .badRequest), ("exceptions?all=yes", .badRequest),
                ("items/x/history", .unprocessableContent), ("items/\(nowhere)/history", .notFound),
                ("items/\(nowhere)/decisions", .notFound), ("bins/none/items", .notFound),
                ("capacity?class=none", .notFound), ("nothing", .notFound),
                ("items/%FF/history", .unprocessableContent),
            ] {
                let answer = try await client.ask(path, token)
                #expect(answer.status == status, "\(path): \(String(buffer: answer.body))")
            }
        }
    }

    @Test func `without a session there is no way in, and a station's token is none`() async throws {
        let station = try await Floor.add("S2", to: store)
        let token = try await store.token(ofNew: "marie", .it)
        try await live { client in
            for wrong in [nil, "", "marie", station, token + "0"] {
                let answer = try await client.ask("me", wrong)
                #expect(answer.status == .unauthorized)
                #expect(answer.headers[.wwwAuthenticate] == "Bearer")
            }
            let answer = try await client.execute(
                uri: "/v1/feeds/reference", method: .get, headers: [.authorization: "Bearer \(token)"])
            #expect(answer.status == .unauthorized)
            let me = try await client.ask("me", token)
            #expect(String(buffer: me.body).contains(#""role":"it""#))
            #expect(me.headers[.cacheControl] == "no-store")
            _ = try await store.revoke(UserID("marie"), by: "root", at: Floor.start)
            #expect(try await client.ask("me", token).status == .unauthorized)
        }
    }

    @Test func `a user who asks too often waits, and others do not`() async throws {
        let (marie, paul) = (
            try await store.token(ofNew: "marie", .reader), try await store.token(ofNew: "paul", .reader)
        )
        try await live(DoorLimits(users: TokenBucket.Rate((perSecond: 1, burst: 3)))) { client in
            for _ in 1...3 { #expect(try await client.ask("me", marie).status == .ok) }
            let refused = try await client.ask("me", marie)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "1")
            #expect(try await client.ask("me", paul).status == .ok)
        }
    }
}

extension WitnessClient {
    /// Asks for what is below the desk's path with a session.
    func ask(_ path: String, _ token: String?) async throws -> TestResponse {
        let headers: HTTPFields = token.map { [.authorization: "Bearer \($0)"] } ?? [:]
        return try await execute(uri: "/v1/desk/" + path, method: .get, headers: headers)
    }

    /// Reads a page.
    func page(_ path: String, _ token: String) async throws -> PageRead {
        let answer = try await ask(path, token)
        return PageRead(object: try JSONParser.object(Data(answer.body.readableBytesView)))
    }
}

/// A page as a program reads it.
struct PageRead: Sendable {
    let object: JSONObject

    var next: String? { if case .string(let text)? = object["next"] { text } else { nil } }

    /// The texts of one column.
    func texts(_ column: String) -> [String] {
        guard case .array(let rows)? = object["rows"] else { return [] }
        return rows.compactMap { row in
            guard case .object(let row) = row, case .string(let text)? = row[column] else { return nil }
            return text
        }
    }
}
