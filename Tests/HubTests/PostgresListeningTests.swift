import Foundation
import Simulation
import Testing

@testable import Hub

struct PostgresListeningTests {
    @Test func `a notification wakes who waits, with what was sent along`() throws {
        let server = try SharedServer.server
        let listener = try server.connection()
        try listener.listen(to: "Feed \"1\"")
        let address = try server.address
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.2)
            try? PostgresConnection(address).script("NOTIFY \"Feed \"\"1\"\"\", 'é 7'")
        }
        let begin = ContinuousClock.now
        let heard = try listener.notification(until: begin + .seconds(20))
        #expect(heard == PostgresNotification(channel: "Feed \"1\"", payload: "é 7"))
        #expect(begin.duration(to: .now) < .seconds(10))
    }

    @Test func `a wait ends at its deadline or by an interrupt`() throws {
        let listener = try SharedServer.server.connection()
        try listener.listen(to: "quiet")
        let begin = ContinuousClock.now
        #expect(try listener.notification(until: begin + .milliseconds(100)) == nil)
        #expect(begin.duration(to: .now) >= .milliseconds(100))
        let ticket = PostgresTicket()
        let wake = try PostgresWake()
        ticket.isRun(by: wake)
        listener.interrupt = PostgresInterrupt(wake: wake) { ticket.isCancelled }
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.1)
            ticket.cancel()
        }
        #expect(try listener.notification(until: nil) == nil)
    }

    @Test func `a server that goes ends the wait`() throws {
        let server = try PostgresServer.started()
        let listener = try server.connection()
        try listener.listen(to: "gone")
        try server.kill()
        let fault = #expect(throws: PostgresFault.self) { try listener.notification(until: nil) }
        guard case .connectionLost = fault else { return #expect(fault == nil) }
        #expect(throws: PostgresFault.self) { try listener.execute("SELECT 1") }
    }
}
