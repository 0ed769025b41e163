import Crypto
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Returns
import ServiceLifecycle
import Testing
import Wire

@testable import Hub

/// Alerts on their way: a real folder, and a real server that fails when it is told to.
@Suite struct AlertCourierTests {
    /// Waits until something holds; a test fails when it does not come.
    private func until(_ holds: () async throws -> Bool) async throws {
        for _ in 0..<500 {
            if try await holds() { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("it did not come within ten seconds")
    }

    /// A bin with a pen, ready to be closed.
    private func floor() async throws -> BinFloor {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        return floor
    }

    private func states(_ floor: BinFloor) async throws -> [Listing.Cell] {
        try await floor.store.alertListing().rows.map { $0[4] }
    }

    /// Runs a courier beside the body, as the hub does; the body gets what the desk's routes do after an act.
    private func carrying(
        _ floor: BinFloor, along road: AlertRoad, _ body: (_ ring: () async throws -> Void) async throws -> Void
    ) async throws {
        try await floor.store.tellAlerts(to: road.target)
        let bell = FeedBell(head: try await floor.store.alertNews())
        let courier = AlertCourier(
            store: floor.store, road: road, bell: bell, now: { .present }, logger: Floor.quiet)
        let group = ServiceGroup(services: [courier], logger: Floor.quiet)
        let running = Task { try await group.run() }
        try await body { await bell.ring(try await floor.store.alertNews()) }
        await group.triggerGracefulShutdown()
        try await running.value
    }

    @Test func `an alert is a file in the folder at once, whole`() async throws {
        let floor = try await floor()
        let folder = floor.floor.directory + "/inbox"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await carrying(floor, along: .folder(folder)) { ring in
            // The courier rests by now; only the bell wakes it before its day is over.
            try await Task.sleep(for: .milliseconds(200))
            try await floor.act(.close)
            let start = ContinuousClock.now
            try await ring()
            try await until { try await states(floor) == [.text("delivered")] }
            #expect(ContinuousClock.now - start < .seconds(1))
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files == ["restock-g1-1.json"])
        let content = try Data(contentsOf: URL(fileURLWithPath: folder + "/restock-g1-1.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: content) as? [String: Any])
        #expect(object["bin"] as? String == "A-1")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/restock-g1-1.json")
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(object["occasion"] as? String == "closed")
    }

    @Test func `a folder that is not there is tried again, and what waited is told once it is`() async throws {
        let floor = try await floor()
        let folder = floor.floor.directory + "/later"
        try await carrying(floor, along: .folder(folder)) { ring in
            try await floor.act(.close)
            try await ring()
            try await until { try await floor.store.nextAlert().map { $0.tries > 0 } ?? false }
            let listing = try await floor.store.alertListing()
            #expect(listing.rows[0][7] == .text("\(folder): No such file or directory"))
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            _ = try await floor.desk().perform(.alert(try AlertAsk("1", act: "retry", by: "paul")))
            try await ring()
            try await until { try await states(floor) == [.text("delivered")] }
        }
    }

    @Test func `a request is signed, told apart by its key, and sent again until it is taken`() async throws {
        let floor = try await floor()
        let secretFile = floor.floor.directory + "/secret"
        try Data("0123456789abcdef01234567".utf8).write(to: URL(fileURLWithPath: secretFile))
        let warehouse = Warehouse(failing: 2)
        try await warehouse.serving { port in
            let road = try AlertRoad(.webhook(url: "http://127.0.0.1:\(port)/hook", secretFile: secretFile))
            try await carrying(floor, along: road) { ring in
                try await floor.act(.close)
                try await ring()
                try await until { try await states(floor) == [.text("delivered")] }
            }
        }
        let requests = await warehouse.requests
        #expect(requests.count == 3)
        #expect(Set(requests.map(\.id)) == ["g1-1"])
        #expect(Set(requests.map(\.key)) == ["g1-1"])
        #expect(Set(requests.map(\.body)).count == 1)
        for request in requests {
            let signed = Data("\(request.id).\(request.timestamp).".utf8) + request.body
            let key = SymmetricKey(data: Data("0123456789abcdef01234567".utf8))
            let code = Data(HMAC<SHA256>.authenticationCode(for: signed, using: key)).base64EncodedString()
            #expect(request.signature == "v1,\(code)")
            let age = Moment.present.milliseconds / 1_000 - (Int64(request.timestamp) ?? 0)
            #expect((0...60).contains(age))
        }
        #expect(try await floor.store.alertListing().rows[0][5] == .number(3))
    }

    @Test func `a redirection is no delivery, and a server that is not there is none`() async throws {
        let warehouse = Warehouse(failing: 1, with: .temporaryRedirect)
        let waiting = WaitingAlert(number: 1, key: "k", document: Data("{}".utf8), tries: 0, dueAt: Floor.start)
        let floor = try Floor()
        let secretFile = floor.directory + "/secret"
        try Data("0123456789abcdef01234567".utf8).write(to: URL(fileURLWithPath: secretFile))
        func carry(_ port: Int) async throws -> AlertOutcome {
            let carrier = WebhookCarrier(
                url: "http://127.0.0.1:\(port)/hook", secret: try AlertSecret(file: secretFile))
            let outcome = await carrier.carry(waiting, at: .present)
            await carrier.close()
            return outcome
        }
        var used = 0
        var outcomes: [AlertOutcome] = []
        try await warehouse.serving { port in
            used = port
            outcomes = [try await carry(port), try await carry(port)]
        }
        #expect(outcomes == [.failed("answered with 307"), .delivered])
        guard case .failed = try await carry(used) else {
            Issue.record("nobody listens there")
            return
        }
    }

    @Test func `an act at the desk reaches a waiting station within a second, and the folder beside it`() async throws {
        let floor = try await floor()
        let folder = floor.floor.directory + "/inbox"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await floor.store.tellAlerts(to: .folder(folder))
        let token = try await Floor.add("S2", to: floor.store)
        let application = try await HubApplication(store: floor.store, logger: Floor.quiet)
        let courier = AlertCourier(
            store: floor.store, road: .folder(folder), bell: application.bells.alerts, now: { .present },
            logger: Floor.quiet)
        let desk = application.deskSide(socket: floor.floor.file.socketPath)
        let side = application.stationSide(
            listen: ListenAddress(host: "127.0.0.1", port: 0), with: [desk, courier])
        let head = try await floor.store.feedHead()
        try await side.test(.live) { client in
            try await until { FileManager.default.fileExists(atPath: floor.floor.file.socketPath) }
            async let answer = client.execute(
                uri: "/v1/feeds/reference?after=g1:\(head)&wait=20", method: .get,
                headers: [.authorization: "Bearer \(token)"])
            try await until { await application.bells.feed.waiting == 1 }
            let start = ContinuousClock.now
            let words = try await DeskClient(database: floor.store.database)
                .perform(.bin(.change(try BinAsk("A-1", .close, reason: "é & so", by: "marie"))))
            #expect(words == "A-1 is closed, with 1 inside.\n")
            let page = try FeedPage(decoding: Data(try await answer.body.readableBytesView))
            #expect(ContinuousClock.now - start < .seconds(1))
            guard case .bin(let bin)? = try page.items.first.map({ try ReferenceCoding.decode($0) }) else {
                Issue.record("no bin came")
                return
            }
            #expect(bin.state == .closed)
            try await until { try await states(floor) == [.text("delivered")] }
            #expect(ContinuousClock.now - start < .seconds(1))
            await #expect(throws: HubFault.refusedByHub("There is no bin Z-9. `returns-hub bin list` lists them.")) {
                _ = try await DeskClient(database: floor.store.database)
                    .perform(.bin(.change(try BinAsk("z-9", .close, by: "marie"))))
            }
        }
    }
}

/// Another system: it takes alerts, or fails as often as it is told to.
private actor Warehouse {
    struct Request: Sendable {
        let id: String
        let key: String
        let timestamp: String
        let signature: String
        let body: Data
    }

    private(set) var requests: [Request] = []
    private var failures: Int
    private let status: HTTPResponse.Status

    init(failing failures: Int, with status: HTTPResponse.Status = .serviceUnavailable) {
        self.failures = failures
        self.status = status
    }

    /// Takes one; how it is answered.
    private func take(_ request: Request) -> HTTPResponse.Status {
        requests.append(request)
        guard failures > 0 else { return .noContent }
        failures -= 1
        return status
    }

    /// Listens while the body runs.
    func serving(_ body: (Int) async throws -> Void) async throws {
        let router = Router()
        router.post("hook") { request, _ in
            func header(_ name: String) -> String {
                request.headers.first { $0.name.canonicalName == name }?.value ?? ""
            }
            let body = try await request.body.collect(upTo: 65_536)
            let status = await self.take(
                Request(
                    id: header("webhook-id"), key: header("idempotency-key"), timestamp: header("webhook-timestamp"),
                    signature: header("webhook-signature"), body: Data(body.readableBytesView)))
            return Response(status: status, headers: [.location: "/hook"])
        }
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: Floor.quiet)
        let group = ServiceGroup(services: [application], logger: Floor.quiet)
        let running = Task { try await group.run() }
        for await number in ports {
            try await body(number)
            break
        }
        await group.triggerGracefulShutdown()
        try await running.value
    }
}
