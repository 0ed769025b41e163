import Foundation
import Hub
import Returns

/// The hub of a simulated floor, whatever it runs on.
protocol FloorHub: Sendable {
    /// What it keeps its events in.
    var database: HubDatabase { get }
    /// Where it listens, and in which life; nil while nobody answers.
    var address: (port: Int, life: Int)? { get }
    /// How often something ended it in the middle of work.
    var stops: Int { get }
    /// How often it was brought back from a backup that is older than what stations had sent.
    var restores: Int { get }

    /// Whether what was said in a life counts: nothing that a machine without power still says does.
    func isAlive(_ life: Int) -> Bool
    /// Runs until `close`, one life after the other.
    func run() async throws
    /// Returns when it has come up for the first time.
    func waitUntilUp() async
    /// Ends its process in the middle of work, as the network's script says.
    func stop(losingPower: Bool)
    /// Ends it for good.
    func close()
    /// The bytes of a station's events as they are stored now, in sequence; read beside the hub.
    func events(of station: String) throws -> [Data]
    /// What its view says about each item; read beside the hub.
    func items() throws -> [HubItem]
}

extension FloorHub {
    /// Most are never.
    var restores: Int { 0 }

    /// Registers a bench and gives its access; on the database itself, before the hub runs.
    func register(_ station: String) async throws -> BenchAccess {
        let answer = try await DeskClient(database: database).perform(
            .addStation(id: station, site: SampleFloor.site, labelLanguage: .en))
        let words = answer.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let token = words.max(by: { $0.count < $1.count }), token.count >= 32,
            let prefix = words.firstIndex(of: "prefix").flatMap({ PlatePrefix(words[$0 + 1]) })
        else { throw FloorFault.noToken(answer) }
        return BenchAccess(station: station, prefix: prefix, token: token)
    }

    /// Imports what IT imports.
    func stock(_ floor: SampleFloor) async throws {
        for (kind, csv) in floor.files {
            _ = try await DeskClient(database: database).perform(.importCSV(kind, Array(csv.utf8)))
        }
    }
}
