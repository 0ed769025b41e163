import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Alerts in the outbox: when they are written, how they wait, and what people do to them.
@Suite(.overBothStores) struct AlertTests {
    private static let target = AlertTarget.folder("/srv/inbox")

    private func check(_ refusal: AlertRefusal, _ body: () async throws -> Void) async {
        await #expect(throws: HubFault.refused(.alert(refusal))) { try await body() }
    }

    private func column(_ name: String, _ store: HubStore, dead: Bool = false) async throws -> [Listing.Cell] {
        let listing = try await store.alertListing(onlyDead: dead)
        let index = try #require(listing.columns.firstIndex(of: name))
        return listing.rows.map { $0[index] }
    }

    /// A hub that tells, with one pen in a bin that has been closed.
    private func told() async throws -> BinFloor {
        var floor = try await BinFloor()
        try await floor.store.tellAlerts(to: Self.target)
        try await floor.work(1, into: "A-1")
        try await floor.act(.close)
        return floor
    }

    @Test func `goods for the stock are told of when their bin is closed, staged and sent`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        try await floor.store.tellAlerts(to: Self.target)
        for number in 1...2 { try await floor.work(number, into: "A-1") }
        try await floor.work(3, into: "A-1", BinFloor.Piece(gtin: nil, disposition: .restockOpen))
        try await floor.work(4, into: "A-1", BinFloor.Piece(disposition: .outlet))
        try await floor.work(5, into: "A-1", isInside: false)
        try await floor.stage(count: 4)
        try await floor.send()
        #expect(try await column("occasion", floor.store) == [.text("dispatched"), .text("staged"), .text("closed")])
        let documents = try await floor.store.reading { db in
            try db.all(Data.self, "SELECT document FROM alert ORDER BY number")
        }.map { String(decoding: $0, as: UTF8.self) }
        func document(_ key: String, _ occasion: String, _ head: String = "", _ sscc: String = "") -> String {
            #"{"at":1790000000000,"bin":"A-1",\#(head)"generation":1,"key":"\#(key)","kind":"restock","#
                + #""occasion":"\#(occasion)","products":[{"gtin":"04006381333931","quantity":2}],\#(sscc)"unknown":1}"#
        }
        let sscc = #""sscc":"030123450000000000","#
        #expect(
            documents == [
                document("g1-1", "closed"), document("g1-2", "staged", "", sscc),
                document("g1-3", "dispatched", #""destination":"ALPHA, Lille","#, sscc),
            ])
    }

    @Test func `nobody is told without a target, of other goods, and of what was refused`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await floor.act(.close)
        try await floor.store.tellAlerts(to: Self.target)
        try await floor.work(2, into: "A-2", BinFloor.Piece(disposition: .outlet))
        try await floor.act(.close, "A-2")
        // Without a prefix nothing is staged, and the alert of it is taken back with everything else.
        await #expect(throws: HubFault.refused(.dispatching(.noPrefix))) { try await floor.act(.stage, value: "1") }
        #expect(try await floor.store.alertListing().rows.isEmpty)
        #expect(try await floor.store.nextAlert() == nil)
        try await floor.store.tellAlerts(to: nil)
        try await floor.act(.reopen)
        try await floor.act(.close)
        #expect(try await floor.store.alertListing().rows.isEmpty)
    }

    @Test func `after so many tries an alert is dead, and a person tries it again or drops it`() async throws {
        let floor = try await told()
        let store = floor.store
        let alert = try #require(try await store.nextAlert())
        try await store.keep(.failed("answered with 503"), of: alert, wait: 500, at: Floor.start)
        let again = try #require(try await store.nextAlert())
        #expect((again.tries, again.dueAt.milliseconds) == (1, Floor.start.milliseconds + 500))
        try await store.keep(.failed("answered with 500"), of: again, wait: nil, at: Floor.start)
        #expect(try await store.nextAlert() == nil)
        #expect(try await column("fault", store, dead: true) == [.text("answered with 500")])
        func act(_ act: AlertAct, reason: String? = nil, _ number: String = "1") async throws -> String {
            try await floor.desk().perform(.alert(try AlertAsk(number, act: act.rawValue, reason: reason, by: "paul")))
        }
        let news = try await store.alertNews()
        #expect(try await act(.retry) == "Alert 1 is tried again.\n")
        #expect(try await store.alertNews() > news)
        #expect(try await store.nextAlert()?.tries == 0)
        await check(.reasonNeeded) { _ = try await act(.drop) }
        #expect(try await act(.drop, reason: "told by phone") == "Alert 1 is dropped: nobody is told.\n")
        await check(.settled(number: 1, state: "dropped")) { _ = try await act(.retry) }
        await check(.noSuchAlert(9)) { _ = try await act(.retry, "9") }
        await check(.noNumber("one")) { _ = try await act(.retry, "one") }
        // A try that was under way when it was dropped changes nothing.
        try await store.keep(.delivered, of: again, wait: nil, at: Floor.start)
        #expect(try await column("state", store) == [.text("dropped")])
    }

    @Test func `what is delivered is settled`() async throws {
        let floor = try await told()
        let alert = try #require(try await floor.store.nextAlert())
        try await floor.store.keep(.delivered, of: alert, wait: 7, at: Floor.start)
        #expect(try await column("state", floor.store) == [.text("delivered")])
        await check(.settled(number: 1, state: "delivered")) {
            _ = try await floor.desk().perform(.alert(try AlertAsk("1", act: "retry", by: "paul")))
        }
    }

    @Test func `waits double up to a limit, are drawn from nothing up, and come to an end`() {
        #expect(
            (1...4).map(AlertBackoff.ceiling(afterTries:)) == [2_000, 4_000, 8_000, 16_000])
        #expect(AlertBackoff.ceiling(afterTries: 100) == AlertLimits.longestWaitMilliseconds)
        var generator = SystemRandomNumberGenerator()
        for tries in 1..<AlertLimits.tries {
            let ceiling = Int64(AlertBackoff.ceiling(afterTries: tries))
            let waits = (0..<200).compactMap { _ in AlertBackoff.wait(afterTries: tries, using: &generator) }
            #expect(waits.count == 200)
            #expect(waits.allSatisfy { (0...ceiling).contains($0) })
            // Full jitter: some come soon, some late.
            #expect(waits.contains { $0 < ceiling / 4 } && waits.contains { $0 > ceiling * 3 / 4 })
        }
        #expect(AlertBackoff.wait(afterTries: AlertLimits.tries, using: &generator) == nil)
    }

    @Test func `a secret is a line of some length, and says nothing of itself`() throws {
        let floor = try Floor()
        let path = floor.directory + "/secret"
        func read(_ text: String) throws -> AlertSecret {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            return try AlertSecret(file: path)
        }
        // The example of Standard Webhooks: id, second, body and signature.
        let secret = try read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n")
        #expect(
            secret.signature(
                id: "msg_p5jXN8AQM9LWM0D4loKWxJek", seconds: 1_614_265_330, body: Data(#"{"test": 2432232314}"#.utf8))
                == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        #expect("\(secret)" == "a secret")
        let plain = try read("0123456789abcdef01234567")
        #expect(try read("0123456789abcdef01234567\r\n") == plain)
        for text in ["", "short", "whsec_", "whsec_!!!"] {
            #expect {
                _ = try read(text)
            } throws: { error in
                if case .badConfiguration? = error as? HubFault { true } else { false }
            }
        }
    }

    @Test(arguments: [
        ("alerts:\n  folder: /srv/inbox\n", AlertTarget.folder("/srv/inbox")),
        (
            "alerts:\n  url: https://wms.example/hook\n  secret-file: /etc/secret\n",
            .webhook(url: "https://wms.example/hook", secretFile: "/etc/secret")
        ),
        ("alerts:\n  folder: inbox\n", nil), ("alerts:\n  url: https://wms.example\n", nil),
        ("alerts:\n  secret-file: /etc/secret\n", nil), ("alerts:\n  mail: a@b\n", nil),
        ("alerts:\n  folder: /a\n  url: https://b\n  secret-file: /c\n", nil),
        ("alerts:\n  url: ftp://wms.example\n  secret-file: /etc/secret\n", nil),
    ])
    func `a target is read from the configuration, or the fault names its place`(_ text: String, target: AlertTarget?) {
        let read = Result { try HubConfiguration.parse(yaml: text, file: "hub.yaml") }
        switch read {
        case .success(let configuration): #expect(configuration.alerts == target)
        case .failure(let fault):
            #expect(target == nil)
            #expect("\(fault)".hasPrefix("hub.yaml:"))
        }
    }
}
