import Foundation
import GRDB
import SystemPackage

/// Changes a closed journal behind its back.
enum Spoiling {
    /// Runs SQL on the closed file.
    static func run(_ sql: String, in path: FilePath, arguments: StatementArguments = []) throws {
        let queue = try DatabaseQueue(path: path.string)
        try queue.write { db in
            try db.execute(sql: "DROP TRIGGER IF EXISTS eventIsNeverChanged")
            try db.execute(sql: sql, arguments: arguments)
        }
        try queue.close()
    }

    /// The bytes of one event of the closed file.
    static func bytes(ofEvent sequence: Int, in path: FilePath) throws -> Data {
        let queue = try DatabaseQueue(path: path.string)
        let found = try queue.read {
            try Data.fetchOne($0, sql: "SELECT bytes FROM event WHERE sequence = ?", arguments: [sequence])
        }
        try queue.close()
        return found ?? Data()
    }

    /// Tries to change an event as a careless program would.
    static func updateKeepingTriggers(in path: FilePath) throws {
        let queue = try DatabaseQueue(path: path.string)
        try queue.write { try $0.execute(sql: "UPDATE event SET at = at + 1") }
    }

    /// Changes the text of one event, and not its hash.
    static func event(_ sequence: Int, in path: FilePath, _ change: (String) -> String) throws {
        let changed = change(String(decoding: try bytes(ofEvent: sequence, in: path), as: UTF8.self))
        try run(
            "UPDATE event SET bytes = ? WHERE sequence = ?", in: path, arguments: [Data(changed.utf8), sequence])
    }
}
