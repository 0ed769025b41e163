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
        switch try word(on: plate) {
        case .own:
            let isHeld = try Bool.fetchOne(
                cachedStatement(
                    sql: "SELECT EXISTS (SELECT 1 FROM item WHERE plate = ? AND isBinned = 1 AND grade = ?)"),
                arguments: [plate.text, Grade.held.rawValue])
            return isHeld == true ? try lying(plate, by: ownHistory(plate)).flatMap(\.heldForData) : nil
        case .told(let history, _): return try lying(plate, by: history).flatMap(\.heldForData)
        case .gone: return nil
        }
    }

    /// The item as it lies in its bin: the events around a label know nothing of later moves, the tables do.
    func lying(_ plate: LicencePlate, by history: HeldItemHistory?) throws -> HeldItem? {
        guard let history, let known = try knownItem(plate), let place = known.place else { return nil }
        return history.lying(in: place, taking: known.room)
    }

    /// What is known of the item: what the hub told where its word counts, else what the station's own events tell.
    func itemHistory(_ plate: LicencePlate) throws -> HeldItemHistory? {
        switch try word(on: plate) {
        case .own: try ownHistory(plate)
        case .told(let history, _): history
        case .gone: nil
        }
    }

    /// What the events around the item's last label tell of it; nil for an item that never had one here.
    private func ownHistory(_ plate: LicencePlate) throws -> HeldItemHistory? {
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

extension HeldItem {
    /// The item itself when it is on hold for data.
    fileprivate var heldForData: HeldItem? { grading.hold == .data ? self : nil }
}
