import Foundation
import Synchronization

/// A primary of PostgreSQL and a standby that streams from it; they change places when the primary is killed.
///
/// Each keeps its folder, so that one connection string names both, whoever is the primary.
public final class PostgresPair: Sendable {
    /// How far a commit waits for the standby.
    public enum Mode: String, CaseIterable, Sendable {
        /// Not at all: what the standby has not got yet is lost with the primary.
        case asynchronous
        /// Until the standby has it on its disk.
        case synchronous
    }

    private let servers: [PostgresServer]
    private let mode: Mode
    private let first = Mutex(0)

    /// Starts both; the standby streams when this returns.
    public init(_ mode: Mode) throws {
        self.mode = mode
        // A standby that was held back must find what it has not got yet.
        let primary = try PostgresServer.started(["wal_keep_size=1GB"])
        servers = [primary, try primary.startedStandby()]
        try waitForStandby()
    }

    /// Both servers, and that whoever takes writes is meant.
    public var connectionString: String {
        let hosts = servers.map(\.folder).joined(separator: ",")
        return "host=\(hosts) user=\(PostgresTools.user) dbname=postgres target_session_attrs=read-write"
    }

    /// What a statement answers at the server that takes writes.
    func ask(_ statement: String) throws -> [String] { try primary.ask(statement) }

    /// What it answers at the standby.
    func askStandby(_ statement: String) throws -> [String] { try standby.ask(statement) }

    /// The standby gets nothing more, and does not take what has reached it unread.
    public func holdBack() throws { try signalReceiver(PosixSignals.hold) }

    /// Kills every process of the primary at once.
    public func killPrimary() throws { try primary.kill() }

    /// What was held back goes on.
    public func letGo() throws { try signalReceiver(PosixSignals.goOn) }

    /// Makes the standby the primary; it takes writes when this returns.
    public func promote() throws {
        // Told to end before it goes on: what still lies in its socket was never received.
        try? signalReceiver(PosixSignals.endAndGoOn)
        try standby.promote()
        first.withLock { $0 = 1 - $0 }
        // As whoever watches over such a pair does: nobody is there whom a commit could wait for.
        if mode == .synchronous { try waitsForStandby(false) }
    }

    /// Makes the server that was killed a standby of the other.
    func renewStandby() throws {
        try standby.start(following: primary)
        try waitForStandby()
    }

    private var primary: PostgresServer { servers[first.withLock(\.self)] }
    private var standby: PostgresServer { servers[1 - first.withLock(\.self)] }

    private func waitForStandby() throws {
        let streaming = "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"
        var looks = 0
        while try primary.ask(streaming) != ["1"] {
            looks += 1
            guard looks < Self.looksMax else { throw FloorFault.stuck("the standby to stream") }
            Pause.rest(milliseconds: Self.lookMilliseconds)
        }
        if mode == .synchronous { try waitsForStandby(true) }
    }

    private func waitsForStandby(_ waits: Bool) throws {
        _ = try primary.ask("ALTER SYSTEM SET synchronous_standby_names = '\(waits ? "*" : "")'")
        _ = try primary.ask("SELECT pg_reload_conf()")
    }

    private func signalReceiver(_ signal: (Int32) -> Void) throws {
        let answer = try standby.ask("SELECT pid FROM pg_stat_wal_receiver")
        guard let id = answer.first.flatMap({ Int32($0) }) else { throw FloorFault.stuck("a standby that receives") }
        signal(id)
    }

    private static let (looksMax, lookMilliseconds) = (600, 50)
}
