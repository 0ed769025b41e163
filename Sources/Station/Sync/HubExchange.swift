import AsyncHTTPClient
import Devices
import Foundation
import Journal
import Logging
import Wire

/// Everything that talks to the hub: one HTTP client, the uploader, the reference feed. Exists only where a hub is
/// configured, so that a station without one carries neither threads nor sockets for it.
struct HubExchange: Sendable {
    let uploader: Uploader
    let feed: ReferenceFeed
    /// Orders about rights to fill bins; nil where the station takes none.
    let rights: RightsExchange?
    /// Rung after every commit, and when the feed no longer reaches the hub.
    let upload: WakeUp
    private let http: HTTPClient

    /// Nil when the configuration names no hub.
    init?(
        configuration: StationConfiguration, journal: Journal, loop: DeviceLoop, options: StationService.Options,
        news: @escaping @Sendable (HubNews) -> Void, logger: Logger
    ) throws(StationFault) {
        guard let hub = configuration.hub else { return nil }
        let line = try Self.line(to: hub, StationPaths(configuration, environment: options.environment))
        var settings = HTTPClient.Configuration()
        // The client would try a refused connection again by itself until the exchange's time is over: the bench would
        // learn of a dead hub a quarter of a minute late. Pauses are the business of `Backoff`.
        settings.connectionPool.retryConnectionEstablishment = false
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        let client = HubClient(base: hub.url, station: configuration.station, line: line, http: http)
        let reach = HubReach()
        upload = WakeUp(loop: loop)
        let pull = WakeUp(loop: loop)
        uploader = Uploader(
            client: client, journal: journal, wake: upload, feed: pull, reach: reach, now: options.now, news: news,
            random: options.random, logger: logger, takesRights: options.takesRights)
        feed = ReferenceFeed(
            client: client, journal: journal, wake: pull, reach: reach, upload: upload, news: news,
            random: options.random, logger: logger)
        rights =
            options.takesRights
            ? RightsExchange(
                client: client, journal: journal, wake: WakeUp(loop: loop), news: news, random: options.random,
                logger: logger) : nil
    }

    /// Enrolled or not: a station that is not yet is enrolled while it runs.
    private static func line(to hub: HubAccess, _ paths: StationPaths) throws(StationFault) -> HubLine {
        switch hub.token {
        case .none: return HubLine(IdentityFile(paths))
        case .text(let token): return HubLine(token: token)
        case .file(let path): return HubLine(token: try token(in: path))
        }
    }

    private static func token(in path: String) throws(StationFault) -> String {
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !token.isEmpty else { throw StationFault.tokenUnreadable(path: path, cause: "the file is empty") }
            return token
        } catch let fault as StationFault {
            throw fault
        } catch {
            throw .tokenUnreadable(path: path, cause: error.localizedDescription)
        }
    }

    /// Ends the connections.
    func close() async {
        try? await http.shutdown()
    }
}
