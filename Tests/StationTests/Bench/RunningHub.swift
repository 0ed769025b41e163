import Foundation
import GRDB
import Hub
import Logging
import ServiceLifecycle
import SystemPackage
import Wire

/// A hub in this process, with its database in a test's directory.
struct RunningHub: Sendable {
    let place: Place
    /// The file of its configuration; nil for what an empty one means.
    var configuration: String?

    private var path: String { place.file("hub.sqlite") }

    /// Makes the database and registers the station; gives its token.
    func register(_ station: String = "S1") async throws -> String {
        let answer = try await DeskClient(database: HubDatabase(path)).perform(
            .addStation(id: station, site: "DEMO", labelLanguage: .en))
        let words = answer.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let token = words.max(by: { $0.count < $1.count }), token.count >= 32 else {
            throw Impatience(what: "a token", seen: answer)
        }
        return token
    }

    func stock(parcels: Int) async throws {
        for (kind, csv) in try SmallSite.files(parcels: parcels) {
            _ = try await DeskClient(database: HubDatabase(path)).perform(.importCSV(kind, Array(csv.utf8)))
        }
    }

    /// Runs the hub beside `work`, which is told its port, and stops it after it. Port 0 takes any.
    func run<Value: Sendable>(
        port: Int = 0, _ work: @escaping @Sendable (Int) async throws -> Value
    ) async throws -> Value {
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        let logger = Logger(label: "station-tests") { _ in SwiftLogNoOpLogHandler() }
        let settings = try ServeSettings(file: configuration, database: path, listen: "127.0.0.1:\(port)")
        let group = ServiceGroup(
            services: [try await HubServer(settings, logger: logger) { ready.yield($0) }], logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { ready.finish() }
                try await group.run()
            }
            guard let port = await ports.first(where: { _ in true }) else { throw Impatience(what: "the hub") }
            let outcome: Result<Value, any Error>
            do { outcome = .success(try await work(port)) } catch { outcome = .failure(error) }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return try outcome.get()
        }
    }

    /// The bytes of a station's events as the hub keeps them, in sequence.
    func events(_ station: String = "S1") throws -> [Data] {
        try EventBytes.read(path, "SELECT bytes FROM event WHERE station = '\(station)' ORDER BY epoch, sequence")
    }
}

/// Bytes out of a database that somebody else owns.
enum EventBytes {
    static func read(_ path: String, _ sql: String) throws -> [Data] {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration).read { try Data.fetchAll($0, sql: sql) }
    }

    /// A station's own events, in sequence.
    static func journal(_ place: Place) throws -> [Data] {
        try read(place.journal.string, "SELECT bytes FROM event ORDER BY epoch, sequence")
    }
}
