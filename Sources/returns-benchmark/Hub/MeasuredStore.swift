import Devices
import Foundation
import Hub
import Returns
import Simulation
import Wire

/// The database that a hub is measured over: how it is prepared, and how the hub is told of it.
struct MeasuredStore: Sendable {
    /// A station as it was enrolled.
    struct Enrolled: Sendable {
        let id: String
        let token: String
        let prefix: PlatePrefix
    }

    /// Where the hub's log goes, and its database if that is a file.
    let folder: String
    /// The database, and the plain insert that stands beside the hub.
    let rows: any IntakeRows

    private static let site = "DAY"

    /// A fresh file in the folder, or the empty database of PostgreSQL that a connection string names.
    init(folder: String, database: String?) {
        self.folder = folder
        rows = database.map { PostgresRows(database: $0) } ?? SQLiteRows(folder: folder)
    }

    /// What `returns-hub serve` is told of it.
    var arguments: [String] { ["--database", rows.database] }

    /// Makes the database with its stations and with what IT imports.
    func prepare(_ recorded: RecordedReturns, stations: Int, returnsEach: Int) async throws -> [Enrolled] {
        let store = try await HubStore.open(HubDatabase(rows.database), origin: .fresh(at: recorded.site.morning))
        var generator = SystemRandomNumberGenerator()
        var enrolled: [Enrolled] = []
        for number in 1...stations {
            let id = "S\(number)"
            let token = StationToken(station: id, using: &generator)
            let station = try await store.addStation(
                id, site: Self.site, labelLanguage: .french, token: token, at: recorded.site.morning)
            enrolled.append(Enrolled(id: id, token: token.text, prefix: station.platePrefix))
        }
        for file in recorded.files(stations: stations, returnsEach: returnsEach) {
            _ = try await store.importCSV(file.kind, Array(file.csv.utf8))
        }
        try await store.close()
        return enrolled
    }
}
