import Foundation
import GRDB
import Returns
public import Wire

/// What the station keeps of what its hub told it, so that the hub can be held against it.
extension Journal {
    /// The roots that the hub has told, in the order in which they came, and how far it said in each of its generations
    /// to have this station's events.
    ///
    /// - Throws: `ioFault`, `damaged`, `unreadableReference`.
    public func witnesses() throws(JournalError) -> [Witness] {
        let station = identity.station
        return try read { db in
            let heads = try Row.fetchAll(
                db,
                sql: """
                    SELECT generation, epoch, acceptedThrough, headHash FROM outbox WHERE acceptedThrough > 0
                    ORDER BY turn
                    """
            ).map { row in
                Witness.Head(
                    epoch: try row.integer(1), through: try row.integer(2), hash: try row.eventHash(3),
                    generation: try row.text(0))
            }
            let roots = try Data.fetchAll(db, sql: "SELECT content FROM witnessedRoot ORDER BY number").map {
                guard case .dailyRoot(let root)? = try? ReferenceCoding.decode($0) else {
                    throw JournalError.unreadableReference(kind: .dailyRoot, key: "")
                }
                return root
            }
            return heads.map { Witness(by: station, .head($0)) } + roots.map { Witness(by: station, .root($0)) }
        }
    }
}

extension Database {
    func store(_ root: DailyRoot) throws {
        try run(
            "INSERT OR IGNORE INTO witnessedRoot (hash, content) VALUES (?, ?)",
            [Data(root.hash.bytes), ReferenceCoding.encode(.dailyRoot(root))])
    }
}
