import GRDB

/// The journal's tables, as an append-only list of steps: a released step is never edited.
enum Schema {
    /// `application_id` of every journal file: "RSJL" in ASCII.
    static let applicationID: Int32 = 0x5253_4A4C

    /// One step per version, in order; `user_version` counts the steps that a file has seen.
    static let steps: [@Sendable (Database) throws -> Void] = [
        createTables, createLearned, createPolicies, createRecalls, createGroupsLooksAndSerials,
        createDonationRecords, createRights, createPins, createFloorItems,
        markOrderedItems, createWitnessedRoots,
    ]

    /// The newest version that this program knows.
    static var supportedVersion: Int { steps.count }

    /// Brings a file from `version` to the newest one, each step in a transaction of its own.
    static func migrate(_ db: Database, from version: Int) throws {
        for next in version..<supportedVersion {
            try db.inTransaction(.immediate) {
                try steps[next](db)
                try db.execute(sql: "PRAGMA application_id = \(applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(next + 1)")
                return .commit
            }
        }
    }
}
