import Foundation
import Logging
import Returns
import ServiceLifecycle
import SystemPackage
import Testing
import Wire

@testable import Hub

@Suite struct DeskTests {
    let floor: Floor

    init() throws {
        floor = try Floor()
    }

    private func settings(listen: String = "127.0.0.1:0") throws -> ServeSettings {
        try ServeSettings(file: nil, database: floor.database.description, listen: listen)
    }

    /// Runs `body` while a hub serves the floor's database, then ends the hub as a signal would.
    private func serving(_ body: () async throws -> Void) async throws {
        let server = try await HubServer(try settings(), logger: Floor.quiet)
        let group = ServiceGroup(services: [server], logger: Floor.quiet)
        let running = Task { try await group.run() }
        try await until { FileManager.default.fileExists(atPath: floor.file.socketPath) }
        try await body()
        await group.triggerGracefulShutdown()
        try await running.value
    }

    @Test func `a command works alone, and through the hub while it runs`() async throws {
        let client = DeskClient(database: floor.database)
        let alone = try await client.perform(.addStation(id: "S1", site: "PARIS", labelLanguage: .fr))
        #expect(alone.contains("prefix    10001"))
        try await serving {
            let through = try await client.perform(.addStation(id: "S2", site: nil, labelLanguage: .en))
            #expect(through.contains("prefix    10002"))
            #expect(through.contains("token     S2."))
            let csv = Array("code,zone,class,capacity,generation\nA-1,F,C,5,1\n".utf8)
            #expect(try await client.perform(.importCSV(.bins, csv)) == "1 bins read, 1 new or changed.\n")
            await #expect(
                throws: HubFault.refusedByHub("A&B /é=% is not a station id: 1 to 16 letters, digits or hyphens.")
            ) {
                try await client.perform(.addStation(id: "A&B /é=%", site: nil, labelLanguage: .fr))
            }
        }
        #expect(try await client.perform(.renewStation(id: "S2")).contains("epoch     2"))
    }

    @Test func `settling and recording a refund go through the running hub as well`() async throws {
        let client = DeskClient(database: floor.database)
        let settlement = try ExceptionSettlement(
            "7", code: nil, finding: "AS_SOLD", liability: "none", note: "50 % & é", by: "marie")
        let refund = try RefundPayment(rma: "R 1/é&", amount: "1,50", on: "2026-01-02", by: "paul")
        try await serving {
            await #expect(
                throws: HubFault.refusedByHub("There is no exception 7. `returns-hub exceptions` lists them.")
            ) {
                try await client.perform(.settle(settlement))
            }
            await #expect(throws: HubFault.refusedByHub("No return R 1/é& is announced here.")) {
                try await client.perform(.recordRefund(refund))
            }
        }
        await #expect(throws: HubFault.refused(.settling(.noSuchReturn("R 1/é&")))) {
            try await client.perform(.recordRefund(refund))
        }
    }

    @Test func `asking suppliers and recording their answers go through the running hub as well`() async throws {
        let client = DeskClient(database: floor.database)
        let requests = [
            (try DeskRequest.ask("A 1/é&"), "The policy in force has no agreement with A 1/é&."),
            (
                try DeskRequest.authorise("7", "RA 7/é&", until: "2099-01-01"),
                "There is no request 7. `returns-hub supplier requests` lists them."
            ),
            (
                try DeskRequest.refuse("8", "PR"),
                "There is no request 8. `returns-hub supplier requests` lists them."
            ),
        ]
        try await serving {
            for (request, words) in requests {
                await #expect(throws: HubFault.refusedByHub(words)) { try await client.perform(request) }
            }
        }
    }

    @Test func `offers of donation and their answers go through the running hub as well`() async throws {
        let client = DeskClient(database: floor.database)
        let ask = try DonationAsk("4006381333931", recipient: "A 1/é&", isListing: true, by: "marie")
        let reply = try DonationReply("7", answer: "declined", note: "é&", by: "paul")
        try await serving {
            await #expect(throws: HubFault.refusedByHub("The catalogue has no product 04006381333931.")) {
                try await client.perform(.offerDonation(ask))
            }
            await #expect(
                throws: HubFault.refusedByHub("There is no offer 7. `returns-hub donation list` shows them.")
            ) {
                try await client.perform(.answerDonation(reply))
            }
        }
    }

    @Test func `users are let in and out through the running hub as well`() async throws {
        let client = DeskClient(database: floor.database)
        let id = try UserID("marie-1")
        let add = try UserAsk("marie-1", role: "Director", name: "Marie é&=", by: "A 1/é&")
        let session = try SessionAsk("marie-1", days: "7", by: "root")
        try await serving {
            #expect(try await client.perform(.user(.add(add))).contains("marie-1 is a user now: director."))
            let words = try await client.perform(.user(.session(session)))
            #expect(words.contains("token     marie-1."))
            let revoked = try await client.perform(.user(.revoke(id, by: "root")))
            #expect(revoked == "marie-1 comes in no longer; 1 session ended.\n")
            let again = HubFault.refused(.user(.revoked("marie-1"))).description
            await #expect(throws: HubFault.refusedByHub(again)) { try await client.perform(.user(.session(session))) }
        }
    }

    @Test func `counting a bin and giving a plate up go through the running hub as well`() async throws {
        let client = DeskClient(database: floor.database)
        let plate = try Bench.plate(1).text
        let counted = try CountedPlates(found: [plate, plate])
        let count = try RecountAsk("a-1", counted, reason: "é&", by: "marie")
        let void = try PlateAsk(plate, act: "void", reason: "trial", isConfirmed: true, by: "A 1/é&")
        let csv = Array("code,zone,class,capacity,generation\nA-1,F,C,5,1\n".utf8)
        try await serving {
            await #expect(throws: HubFault.refusedByHub("There is no bin A-1. `returns-hub bin list` lists them.")) {
                try await client.perform(.bin(.recount(count)))
            }
            _ = try await client.perform(.importCSV(.bins, csv))
            let effect = HubFault.refused(.bin(.unconfirmed(effect: Self.effect(plate)))).description
            await #expect(throws: HubFault.refusedByHub(effect)) { try await client.perform(.bin(.recount(count))) }
            let confirmed = try RecountAsk("a-1", counted, isConfirmed: true, by: "marie")
            #expect(try await client.perform(.bin(.recount(confirmed))).hasPrefix("A-1 is counted: 1 in it,"))
            await #expect(throws: HubFault.refusedByHub("No item has the plate \(plate).")) {
                try await client.perform(.item(void))
            }
        }
        await #expect(throws: HubFault.refused(.noSuchItem(plate: plate))) { try await client.perform(.item(void)) }
    }

    /// What a count of one unknown plate, twice, in an empty bin would do.
    private static func effect(_ plate: String) -> String {
        """
        A-1 generation 1 was counted: 1 in it, 0 known.
        found    0
        missing  0
        strange  1
          \(plate)  not known to the hub yet
        money    what is missing cost 0.00 €, as far as the catalogue knows
        more     1 more than ever went in, as far as the hub knows
        twice    \(plate): counted once
        then     what is missing has no place and is E21, what is strange lies in the bin
        label    the bin becomes generation 2
        """
    }

    @Test func `two hubs cannot serve one file`() async throws {
        try await serving {
            await #expect(throws: HubFault.databaseInUse(path: floor.database.description)) {
                try await HubServer(try settings(), logger: Floor.quiet)
            }
        }
    }

    @Test func `a command waits for a hub that holds the file and does not listen yet`() async throws {
        let server = try await HubServer(try settings(), logger: Floor.quiet)
        // The lock is held from here on; the command is already looking when the hub begins to listen.
        async let added = DeskClient(database: floor.database).perform(
            .addStation(id: "S9", site: "LYS1", labelLanguage: .fr))
        try await Task.sleep(for: .milliseconds(HubLimits.startingHubLookMilliseconds / 2))
        let group = ServiceGroup(services: [server], logger: Floor.quiet)
        let running = Task { try await group.run() }
        #expect(try await added.contains("S9."))
        await group.triggerGracefulShutdown()
        try await running.value
    }

    @Test func `the socket and the database are for their owner only`() async throws {
        try await serving {
            for path in [floor.database.description, floor.file.socketPath, floor.file.lockPath.string] {
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect((mode ?? 0o777) & 0o077 == 0, "\(path)")
            }
        }
    }

    @Test func `an address that cannot be used is named`() async throws {
        let server = try await HubServer(try settings(listen: "192.0.2.1:80"), logger: Floor.quiet)
        do {
            try await server.run()
            Issue.record("it listens")
        } catch let fault as HubFault {
            guard case .cannotListen(let address, _) = fault else {
                Issue.record("\(fault)")
                return
            }
            #expect(address == "192.0.2.1:80")
        }
    }

    @Test func `a socket that nobody listens on any more does not stop a command`() async throws {
        try await serving {}
        _ = FileManager.default.createFile(atPath: floor.file.socketPath, contents: nil)
        let words = try await DeskClient(database: floor.database)
            .perform(.addStation(id: "S1", site: "PARIS", labelLanguage: .fr))
        #expect(words.contains("epoch     1"))
    }

    @Test func `what a file cannot give is a fault that names it`() {
        #expect(throws: HubFault.file(path: "/nowhere.csv", .noSuchFileOrDirectory)) {
            try ImportFile.read("/nowhere.csv")
        }
        #expect(throws: HubFault.file(path: "/tmp", .isDirectory)) { try ImportFile.read("/tmp") }
    }

    @Test(arguments: [
        ("0.0.0.0:8080", "0.0.0.0:8080"), (":80", "0.0.0.0:80"), ("[::1]:1", "[::1]:1"),
        ("hub.example:0", "hub.example:0"),
        ("::1:80", nil), ("8080", nil), ("a:b", nil), ("a:65536", nil), ("a:-1", nil), ("", nil),
    ])
    func `addresses are read or refused`(_ text: String, shown: String?) {
        #expect((try? ListenAddress(text))?.description == shown)
    }

    @Test func `a configuration file is read, and the command line wins`() throws {
        let path = floor.directory + "/hub.yaml"
        try Data("database: /tmp/x.sqlite\nport: 9000\nsite: LYON\n".utf8).write(to: URL(fileURLWithPath: path))
        let read = try ServeSettings(file: path, database: nil, listen: nil)
        #expect(read.database == HubDatabase("/tmp/x.sqlite"))
        #expect(read.listen == ListenAddress(host: "127.0.0.1", port: 9_000))
        #expect(read.site == "LYON")
        #expect(try ServeSettings(file: path, database: nil, listen: "0.0.0.0:1").listen.port == 1)
        try Data("prot: 9000\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect {
            try ServeSettings(file: path, database: nil, listen: nil)
        } throws: { error in
            guard case .badConfiguration(let words) = error as? HubFault else { return false }
            return words.hasPrefix("\(path):1:")
        }
    }

    @Test(arguments: [("site: DEMO\n", "DEMO"), ("port: 9000\n", nil), ("site:\n", nil)] as [(String, String?)])
    func `a site is set when the file names it, whatever it is called`(_ text: String, site: String?) throws {
        let path = floor.directory + "/hub.yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        #expect(try ServeSettings(file: path, database: nil, listen: nil).site == site)
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody\r\n\r\nmore", 200, "body\r\n\r\nmore"),
        ("HTTP/1.1 422 Unprocessable Content\r\n\r\n", 422, ""),
    ])
    func `an answer is split at the first empty line`(_ text: String, status: Int, body: String) {
        let reply = PlainReply(Array(text.utf8))
        #expect(reply?.status == status)
        #expect(reply?.body == body)
        #expect(PlainReply(Array("garbage".utf8)) == nil)
    }
}
