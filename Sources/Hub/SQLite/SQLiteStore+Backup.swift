import GRDB

extension SQLiteStore {
    /// Copies a database as it is at one instant into a new file, which then needs no other file beside it.
    ///
    /// The source is opened for reading only: the hub's own connection stays the only one that writes and checkpoints.
    /// All pages are copied in one step, within one snapshot, so that writing neither waits nor starts the copy anew.
    static func copy(_ database: SQLitePath, to part: String) throws(HubFault) {
        let source = try SQLiteStore(reading: database)
        try mapped(database) {
            let copy = try DatabaseQueue(path: part)
            try source.copy(to: copy)
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        }
        try source.close()
    }

    /// What SQLite finds wrong in a file: its pages and indexes (`PRAGMA integrity_check`), and rows that name others
    /// which are not there.
    static func integrityFaults(of database: SQLitePath) throws(HubFault) -> [String] {
        try mapped(database) {
            var settings = Configuration()
            settings.readonly = true
            let queue = try DatabaseQueue(path: database.description, configuration: settings)
            let faults = try queue.read { db in
                let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
                let orphans = try GRDB.Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
                    let (table, parent): (String?, String?) = (row[0], row[2])
                    return "a row of \(table ?? "a table") names one of \(parent ?? "another") that is not there"
                }
                return pages + orphans
            }
            try queue.close()
            return faults
        }
    }
}
