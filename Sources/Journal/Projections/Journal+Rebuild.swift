import Foundation
import GRDB
import Returns
import Wire

extension Journal {
    /// Throws the derived tables away and makes them again from the events, in one transaction.
    ///
    /// - Throws: `unreadableEvent` when an event is of a kind that this version does not know; nothing is changed then.
    public func rebuildProjections() throws(JournalError) {
        try write { db, memory in
            for table in ["labelJob", "receipt", "item", "binLoad", "secondLook", "binRight", "itemWord"] {
                try db.execute(sql: "DELETE FROM \(table)")
            }
            try db.execute(sql: "UPDATE station SET rightsHub = NULL, rightsThrough = NULL")
            (memory.bins, memory.openings, memory.rights) = (nil, nil, nil)
            let epoch = memory.identity.epoch
            try db.eachEvent(after: 0, epoch: epoch) { try db.project($0, epoch: epoch, &memory) }
            try db.forgetWords(through: db.feed().heardThrough ?? 0)
        }
    }
}

extension Database {
    /// Hands over the events after a sequence, in order, one at a time.
    func eachEvent(after sequence: Int, epoch: Int, _ body: (RecordedEvent) throws -> Void) throws {
        let sql = "SELECT sequence, bytes FROM event WHERE epoch = ? AND sequence > ? ORDER BY sequence"
        let rows = try Row.fetchCursor(self, sql: sql, arguments: [epoch, sequence])
        while let row = try rows.next() {
            try body(try EventRow.open(row.data(1), sequence: row.integer(0)).recorded)
        }
    }
}

/// Reading stored events, with the sequence named in what is thrown.
enum EventRow {
    /// The event in the bytes of the row with this sequence.
    static func open(_ bytes: Data, sequence: Int) throws -> OpenedEvent {
        do {
            return try EventReader.open(bytes)
        } catch {
            throw JournalError.unreadableEvent(sequence: sequence, error)
        }
    }
}
