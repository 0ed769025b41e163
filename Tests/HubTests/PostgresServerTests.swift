import Foundation
import Simulation
import Testing

@testable import Hub

struct PostgresServerTests {
    @Test func `a program that is not there is named, with what to install`() {
        let fault = #expect(throws: PostgresServerFault.self) { try PostgresTools.run("no-such-server", []) }
        #expect(fault?.words == "there is no no-such-server: install it by apt-get install postgresql")
    }

    @Test func `a program that fails says why`() {
        let fault = #expect(throws: PostgresServerFault.self) { try PostgresTools.run("pg_ctl", ["status"]) }
        #expect(fault?.words.contains("no database directory specified") == true)
    }

    @Test func `nothing is left of a server that nobody holds`() throws {
        var folder = ""
        do {
            let server = try PostgresServer.started()
            folder = server.folder
            #expect(try server.connection().row("SELECT 1").int(0) == 1)
        }
        for _ in 0..<500 where FileManager.default.fileExists(atPath: folder) { Thread.sleep(forTimeInterval: 0.01) }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
