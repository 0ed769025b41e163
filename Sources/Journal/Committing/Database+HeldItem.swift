import Foundation
import GRDB
import Returns
import Wire

extension Database {
    /// The item with the plate as its bin holds it, when it is on hold for data; nil for every other item, and for one
    /// of which the events are not there any more.
    ///
    /// The tables know its label; its events lie around the one that asked for that. Only a held item has no letter for
    /// its grade, so of the other ones no event is read.
    func heldItem(_ plate: LicencePlate) throws -> HeldItem? {
        let isHeld = try Bool.fetchOne(
            cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM item WHERE plate = ? AND isBinned = 1 AND grade = ?)"),
            arguments: [plate.text, Grade.held.rawValue])
        return try isHeld == true ? itemHistory(plate)?.item : nil
    }

    /// What the events around the item's last label tell of it; nil for an item that never had one here.
    func itemHistory(_ plate: LicencePlate) throws -> HeldItemHistory? {
        let label = try Row.fetchOne(
            cachedStatement(
                sql: """
                    SELECT epoch, sequence FROM labelJob WHERE plate = ? ORDER BY epoch DESC, number DESC LIMIT 1
                    """), arguments: [plate.text])
        guard let label else { return nil }
        let (epoch, sequence) = (try label.integer(0), try label.integer(1))
        let events = try Row.fetchCursor(
            cachedStatement(
                sql: """
                    SELECT sequence, bytes FROM event
                    WHERE epoch = ? AND sequence BETWEEN ? AND ? AND instr(bytes, ?) > 0 ORDER BY sequence
                    """),
            arguments: [
                epoch, sequence - JournalLimits.eventsAroundLabel, sequence + JournalLimits.eventsAroundLabel,
                Data(plate.text.utf8),
            ])
        var history = HeldItemHistory(of: plate)
        while let row = try events.next() {
            history.add(try EventRow.open(row.data(1), sequence: row.integer(0)).recorded.event)
        }
        return history
    }
}
