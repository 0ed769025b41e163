import Foundation
import Hub
import Logging
import Returns
import ServiceLifecycle
import Station
import Wire

/// Station and hub of the demo, wired over a loopback socket, in one directory.
final class DemoSite: Sendable {
    /// Where everything is kept.
    let directory: String
    /// The hub's database.
    let database: HubDatabase
    /// What the station showed, one view an event, in order.
    let views: AsyncStream<StationView>

    /// Whether the directory is the demo's own and goes with it.
    private let isTemporary: Bool
    private let configured: StationConfiguration
    private let show: AsyncStream<StationView>.Continuation
    private let hubPort: AsyncStream<Int>
    private let hubIsUp: AsyncStream<Int>.Continuation
    private let logger: Logger

    init(directory: String?, configuration: StationConfiguration) throws {
        let path = directory ?? NSTemporaryDirectory() + "returns-demo-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        self.directory = path
        isTemporary = directory == nil
        database = HubDatabase("\(path)/hub.sqlite")
        configured = configuration
        (views, show) = AsyncStream.makeStream(of: StationView.self)
        (hubPort, hubIsUp) = AsyncStream.makeStream(of: Int.self)
        // The terminal belongs to the prompt: what the services have to say goes into a file.
        let log = LogFile(path: "\(path)/demo.log")
        logger = Logger(label: "returns-demo") { _ in log }
    }

    /// The file that labels are printed into, unless the configuration has a printer.
    var labelFile: String { "\(directory)/labels.txt" }
    /// The station's control socket.
    var socket: String { StationPaths(station(hub: nil), environment: [:]).socket }
    /// The site's code, as on its cards.
    var siteCode: String { configured.site }

    /// Ends the demo and says what is kept: a directory that nobody named goes with a clean end, and stays when
    /// something went wrong, for whoever looks into it.
    func close(isClean: Bool) -> String {
        guard isTemporary, isClean else { return "Journal, hub, labels and log are in \(directory)." }
        do {
            try FileManager.default.removeItem(atPath: directory)
            return "Nothing is kept; with --directory DIR journal, hub, labels and log are."
        } catch {
            return "\(directory) could not be removed: \(error.localizedDescription)"
        }
    }

    /// Starts both, runs `work` beside them, and stops them after it.
    func run<Value: Sendable>(_ work: @escaping @Sendable (StationService) async throws -> Value) async throws -> Value
    {
        let settings = try ServeSettings(file: nil, database: database.description, listen: "127.0.0.1:0")
        let hub = try await HubServer(settings, logger: logger) { [hubIsUp] port in hubIsUp.yield(port) }
        let hubGroup = ServiceGroup(services: [hub], logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await hubGroup.run() }
            let access = try await self.stockHub()
            let service = StationService(configuration: station(hub: access), options: options, logger: logger)
            let stationGroup = ServiceGroup(services: [service], logger: logger)
            group.addTask { try await stationGroup.run() }
            let outcome = try await work(service)
            await stationGroup.triggerGracefulShutdown()
            await hubGroup.triggerGracefulShutdown()
            try await group.waitForAll()
            return outcome
        }
    }

    /// Waits for the hub, then fills it as IT would: station, products, returns, bins, badges.
    private func stockHub() async throws -> HubAccess {
        guard let port = await hubPort.first(where: { _ in true }) else { throw DemoFault.hubDidNotStart(log: logPath) }
        let desk = DeskClient(database: database)
        let token: String
        if let known = try? String(contentsOfFile: tokenFile, encoding: .utf8) {
            token = known
        } else {
            let added = try await desk.perform(
                .addStation(id: configured.station, site: configured.site, labelLanguage: .fr))
            token = try Self.token(in: added)
            try token.write(toFile: tokenFile, atomically: true, encoding: .utf8)
            let table = try StandardPlaybook.load().dispositions
            for (kind, csv) in [
                (ImportKind.products, SampleSite.productCSV), (.returns, SampleSite.returnCSV),
                (.bins, SampleSite.binCSV(for: table)), (.badges, SampleSite.badgeCSV),
            ] {
                _ = try await desk.perform(.importCSV(kind, Array(csv.utf8)))
            }
        }
        return HubAccess(url: "http://127.0.0.1:\(port)", token: .text(token))
    }

    private var tokenFile: String { "\(directory)/station-token" }
    private var logPath: String { "\(directory)/demo.log" }

    /// The token is the one word of the answer that is long enough to be one.
    private static func token(in answer: String) throws -> String {
        let words = answer.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let token = words.max(by: { $0.count < $1.count }), token.count >= 32 else {
            throw DemoFault.noToken(answer: answer)
        }
        return token
    }

    private func station(hub: HubAccess?) -> StationConfiguration {
        var configuration = configured
        configuration.stateDirectory = directory
        configuration.runtimeDirectory = directory
        configuration.hub = hub
        configuration.printer =
            configured.printer ?? PrinterSetup(connection: .file(path: labelFile), language: .text)
        return configuration
    }

    private var options: StationService.Options {
        var options = StationService.Options(now: { .systemClock() }, random: { Int.random(in: $0) })
        options.version = "demo"
        options.observe = { [show] view in show.yield(view) }
        return options
    }
}

/// Why the demo cannot go on.
enum DemoFault: Error, CustomStringConvertible {
    case hubDidNotStart(log: String)
    case noToken(answer: String)
    case stationStopped

    var description: String {
        switch self {
        case .hubDidNotStart(let log): "The hub did not start; \(log) says why."
        case .noToken(let answer): "The hub gave no token for the station: \(answer)"
        case .stationStopped: "The station stopped before the work was done."
        }
    }
}

/// Log lines into a file: the terminal is the operator's.
struct LogFile: LogHandler {
    var logLevel = Logger.Level.notice
    var metadata: Logger.Metadata = [:]
    private let path: String

    init(path: String) {
        self.path = path
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = (event.metadata ?? [:]).map { " \($0)=\($1)" }.sorted().joined()
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        defer { try? file.close() }
        _ = try? file.seekToEnd()
        try? file.write(contentsOf: Data("\(Date()) \(event.level) \(event.message)\(facts)\n".utf8))
    }
}
