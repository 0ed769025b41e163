import Foundation
import Returns
import Wire

/// Gives plates up at the desk, and has them back, inside one transaction: as a supervisor does it at a bench. Each act
/// is a row that stays.
///
/// A bench that has not heard of it may still put the item somewhere. Its place is then what the bench says, for the
/// floor is right about that, and the plate stays given up until somebody has it back, who finds the item there.
struct PlateDesk {
    let db: Database
    let now: Moment

    /// Does it and says what was done. Throws `refused` when it cannot be; the transaction is then taken back.
    func perform(_ ask: PlateAsk) throws -> String {
        guard let item = try PlatedItem(ask.plate, in: db) else {
            throw HubFault.refused(.noSuchItem(plate: ask.plate.text))
        }
        switch ask.act {
        case .void(let reason, let isConfirmed): return try void(item, reason, isConfirmed: isConfirmed, by: ask.by)
        case .restore: return try restore(item, by: ask.by)
        }
    }

    /// When the desk gave an item's plate up, in a statement about `item`; NULL where it did not, or had it back.
    static let standingVoid = """
        (SELECT CASE act WHEN 'void' THEN doneAt END FROM plateAct WHERE plateAct.plate = item.plate
            ORDER BY number DESC LIMIT 1)
        """

    private func void(
        _ item: PlatedItem, _ reason: ItemVoiding.Reason, isConfirmed: Bool, by: String
    ) throws -> String {
        try check(item)
        guard isConfirmed else {
            throw HubFault.refused(.plate(.unconfirmed(effect: try item.effect(of: reason, in: db))))
        }
        let place = item.isInside ? item.place : nil
        try db.run(
            """
            INSERT INTO plateAct (plate, act, code, generation, reason, doneBy, doneAt) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                item.plate.text, "void", place?.code, place?.generation, reason.rawValue, by, now.milliseconds,
            ])
        try db.run(
            "UPDATE exception SET withdrawnAt = ? WHERE plate = ? AND withdrawnAt IS NULL",
            [now.milliseconds, item.plate.text])
        try db.run(
            """
            UPDATE item SET voidedAt = ?1, bin = NULL, binGeneration = NULL, binnedAt = NULL, reservedBin = NULL,
                reservedGeneration = NULL, placedBy = ?2,
                placedAt = CASE WHEN placedAt > ?1 THEN placedAt ELSE CAST(?1 AS bigint) END
            WHERE plate = ?3
            """, [now.milliseconds, BinDesk.name, item.plate.text])
        try serials(of: item).forget(item.plate)
        try tellReturn(of: item)
        let from = place.map { ", out of \($0.code) generation \($0.generation)" } ?? ""
        return "\(item.plate) is given up\(from): \(reason.rawValue). `returns-hub item restore \(item.plate)` has it "
            + "back.\n"
    }

    private func check(_ item: PlatedItem) throws {
        let plate = item.plate.text
        if let at = item.voidedAt { throw HubFault.refused(.plate(.voidBefore(plate: plate, at: at))) }
        if let dispatch = item.leftIn { throw HubFault.refused(.plate(.hasLeft(plate: plate, dispatch: dispatch))) }
        guard let place = item.place, let bin = try BinContests(db: db).bin(place.code) else { return }
        guard bin.generation <= place.generation else {
            throw HubFault.refused(
                .plate(.placeIsOver(plate: plate, code: place.code, generation: place.generation)))
        }
        guard !bin.state.hasLeft else {
            throw HubFault.refused(.plate(.onItsWayOut(plate: plate, code: place.code, bin.state)))
        }
    }

    private func restore(_ item: PlatedItem, by: String) throws -> String {
        let history = try FloorHistory(of: item.plate, in: db)
        guard let act = try PlateAct.latest(on: item.plate, in: db), act.isVoid else {
            throw HubFault.refused(
                .plate(item.voidedAt == nil ? .notVoid(plate: item.plate.text) : .voidAtBench(plate: item.plate.text)))
        }
        // As far as the benches are concerned there must be an item to have back.
        guard let known = history?.item else { throw HubFault.refused(.plate(.voidAtBench(plate: item.plate.text))) }
        // Where a bench has put it, or is about to, since it was given up.
        let place = try item.place ?? act.place.flatMap { try isUsable($0) ? $0 : nil }
        try db.run(
            "INSERT INTO plateAct (plate, act, code, generation, doneBy, doneAt) VALUES (?, ?, ?, ?, ?, ?)",
            [item.plate.text, "restore", place?.code, place?.generation, by, now.milliseconds])
        try db.run(
            "UPDATE exception SET withdrawnAt = NULL WHERE plate = ? AND withdrawnAt = ?",
            [item.plate.text, act.at.milliseconds])
        try db.run("UPDATE item SET voidedAt = NULL WHERE plate = ?", [item.plate.text])
        if item.place == nil, let place { try lay(item.plate, in: place) }
        try serials(of: item).note(known.identification, at: item.identifiedAt)
        try tellReturn(of: item)
        let lies = item.place == nil || item.isInside ? "lies in" : "is on its way to"
        let words = place.map { "\(lies) \($0.code) generation \($0.generation)" } ?? "has no place"
        let advice = place == nil ? ": say where it is with `returns-hub bin move \(item.plate) --to CODE`" : ""
        return "\(item.plate) is had back, and \(words)\(advice).\n"
    }

    private func lay(_ plate: LicencePlate, in place: BinPlace) throws {
        try db.run(
            """
            UPDATE item SET bin = ?1, binGeneration = ?2, reservedBin = ?1, reservedGeneration = ?2, binnedAt = ?3,
                placedBy = ?4, placedAt = CASE WHEN placedAt > ?3 THEN placedAt ELSE CAST(?3 AS bigint) END
            WHERE plate = ?5
            """, [place.code, place.generation, now.milliseconds, BinDesk.name, plate.text])
    }

    /// Whether the bin is still this one, and not on its way out of the house.
    private func isUsable(_ place: BinPlace) throws -> Bool {
        guard let bin = try BinContests(db: db).bin(place.code) else { return false }
        return bin.place == place && !bin.state.hasLeft
    }

    private func serials(of item: PlatedItem) -> ReturnedSerials {
        ReturnedSerials(db: db, station: item.station, hubSequence: item.hubSequence)
    }

    /// What was found of the return is told anew.
    private func tellReturn(of item: PlatedItem) throws {
        let rma = try db.one(
            String.self, "SELECT rma FROM parcel WHERE id = ? AND station = ?", [item.parcel, item.station])
        if let rma { try Receipts(db: db).refresh(rma: rma) }
    }
}
