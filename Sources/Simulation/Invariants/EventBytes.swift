import Foundation
import GRDB

/// Rows of databases that somebody else owns, read beside them.
enum EventBytes {
    /// A station's own events, in sequence.
    static func journal(_ path: String) throws -> [Data] {
        try reading(path) { try Data.fetchAll($0, sql: "SELECT bytes FROM event ORDER BY epoch, sequence") }
    }

    /// How many of them there are.
    static func journalHead(_ path: String) throws -> Int {
        try reading(path) { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") ?? 0 }
    }

    /// A station's events as the hub keeps them, in sequence.
    static func hub(_ path: String, station: String) throws -> [Data] {
        try reading(path) {
            try Data.fetchAll(
                $0, sql: "SELECT bytes FROM event WHERE station = ? ORDER BY epoch, sequence", arguments: [station])
        }
    }

    /// The hub's view of every item whose plate was not given up.
    static func hubItems(_ path: String) throws -> [HubItem] {
        try reading(path) { db in
            let sql = "SELECT plate, grade, bin FROM item WHERE voidedAt IS NULL ORDER BY plate"
            return try Row.fetchAll(db, sql: sql).map { HubItem(plate: $0[0], grade: $0[1], bin: $0[2]) }
        }
    }

    private static func reading<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
        var settings = Configuration()
        settings.readonly = true
        settings.busyMode = .timeout(Double(Patience.seconds))
        let queue = try DatabaseQueue(path: path, configuration: settings)
        defer { try? queue.close() }
        return try queue.read(body)
    }
}

/// One item of the hub's view.
struct HubItem: Hashable, Sendable {
    let plate: String
    let grade: String?
    let bin: String?
}
