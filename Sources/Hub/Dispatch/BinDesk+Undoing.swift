import Returns
import Wire

/// Taking back what the desk did last with the items of a bin, for as long as nothing newer was done, and nothing of it
/// has moved since or is on its way out of the house.
extension BinDesk {
    /// The items of the last move, merge or recount lie again where they lay before: of a merge in the bin's present
    /// generation, for a label that was replaced is never used again.
    ///
    /// Throws `refused(.bin)`: `notUndone` with what to do instead, `mayNotLie`, and `unconfirmed` with the effect.
    func undo(_ bin: Bin, isConfirmed: Bool, _ ask: BinAsk) throws -> String {
        let done = try lastDone(on: bin)
        let state = try state(after: .undo, of: bin, holdsItems: true)
        let returns = try done.items.map { try back($0, from: done, to: bin) }
        let missing = try done.missing.map { try found($0, of: done, bin) }
        let places = Dictionary(grouping: returns + missing, by: \.place).sorted { $0.key.code < $1.key.code }
        for (place, items) in places {
            try check(items.map(\.item), into: try self.bin(place.code), isConfirmed: true)
        }
        guard isConfirmed else {
            throw HubFault.refused(.bin(.unconfirmed(effect: effect(of: done, places.map { ($0, $1.count) }))))
        }
        let act = try keep(
            .undo, bin, becomes: bin.changed(state: state), detail: "act \(done.number), \(done.act.command)",
            reason: ask.reason, by: ask.by)
        let left = try returns.compactMap { try place(of: $0.item.plate)?.code }
        for (place, items) in places { try put(items.map(\.item), into: place, by: act) }
        try InventoryMissing(db: db).found(done.missing.compactMap(LicencePlate.init), now.milliseconds)
        try tellStates(of: [bin.code] + left + places.map(\.key.code))
        let said = places.map { "\($1.count) in \($0.code)" }.joined(separator: ", ")
        return "\(done.act.command) of \(bin.code) is taken back: \(said). Carry them there.\n"
    }

    private struct Back {
        let item: BinItem
        let place: BinPlace
    }

    /// The last act on the bin. Throws `refused` where that is none that moved items, or was done at a bench.
    private func lastDone(on bin: Bin) throws -> DeskDone {
        guard let done = try DeskDone(on: bin.code, in: db) else {
            throw notUndone(bin, "nothing was done to it")
        }
        if let way = done.act.wayBack { throw notUndone(bin, way) }
        guard !done.items.isEmpty || !done.missing.isEmpty else {
            throw notUndone(bin, "its last act, \(done.act.command) by \(done.by), moved nothing here")
        }
        return done
    }

    /// Where an item of the act goes back to.
    private func back(_ moved: DeskDone.Moved, from done: DeskDone, to bin: Bin) throws -> Back {
        let item = try untouched(moved.plate, "placedAt = \(done.at)", bin)
        guard let place = done.act == .merge ? bin.place : moved.from else {
            throw notUndone(bin, "\(moved.plate) had lain nowhere")
        }
        let target = try self.bin(place.code)
        guard target.place == place, !target.state.hasLeft else {
            throw notUndone(bin, "\(place.code) generation \(place.generation) is over or on its way out")
        }
        return Back(item: item, place: place)
    }

    private func found(_ plate: String, of done: DeskDone, _ bin: Bin) throws -> Back {
        Back(item: try untouched(plate, "bin IS NULL", bin), place: bin.place)
    }

    /// The item as the act left it; `condition` is text of this file. Throws `refused` where somebody has touched it.
    private func untouched(_ plate: String, _ condition: String, _ bin: Bin) throws -> BinItem {
        let item = try BinItem.items(
            where: "plate = ? AND voidedAt IS NULL AND leftIn IS NULL AND placedBy = '\(Self.name)' AND \(condition)",
            [plate], in: db
        ).first
        guard let item else { throw notUndone(bin, "\(plate) was put elsewhere since, or has left") }
        return item
    }

    /// Bins that hold items again, or none any more, are open or empty in the feed.
    private func tellStates(of codes: [String]) throws {
        for code in Set(codes).sorted() {
            let bin = try bin(code)
            let holdsItems = try BinLoad(of: bin.place, in: db).inside > 0
            guard bin.state.takesAssignments else { continue }
            _ = try ReferenceFeed.publish([.bin(bin.changed(state: holdsItems ? .open : .empty))], in: db)
        }
    }

    private func effect(of done: DeskDone, _ places: [(BinPlace, Int)]) -> String {
        let lines = places.map { place, count in
            "back   \(count) into \(place.code) generation \(place.generation)"
        }
        let missing = done.missing.isEmpty ? [] : ["found  \(done.missing.count) are missing no more"]
        return (["act    \(done.number), \(done.act.command) by \(done.by)"] + lines + missing).joined(separator: "\n")
    }

    private func notUndone(_ bin: Bin, _ why: String) -> HubFault {
        .refused(.bin(.notUndone(code: bin.code, why: why)))
    }
}

/// The last act on a bin, with the items that the desk moved by it.
private struct DeskDone {
    let number: Int
    let act: BinAct
    let by: String
    /// In milliseconds.
    let at: Int64
    let items: [Moved]
    /// Plates that a count did not find.
    let missing: [String]

    struct Moved {
        let plate: String
        /// Where it lay before; nil where that was nowhere.
        let from: BinPlace?
    }

    /// Reads it; nil for a bin to which nothing was done.
    init?(on code: String, in db: Database) throws {
        let row = try db.row(
            "SELECT number, act, doneBy, doneAt FROM binAct WHERE code = ? ORDER BY number DESC LIMIT 1", [code])
        guard let row, let act = BinAct(rawValue: row[1]) else { return nil }
        (number, by, at) = (row[0], row[2], row[3])
        self.act = act
        items = try db.rows(
            "SELECT plate, fromCode, fromGeneration FROM deskMove WHERE act = ? ORDER BY plate", [number]
        ).map { row in
            Moved(plate: row[0], from: (row[1] as String?).map { BinPlace(code: $0, generation: row[2]) })
        }
        missing = try db.all(String.self, "SELECT plate FROM deskMissing WHERE act = ? ORDER BY plate", [number])
    }
}

extension BinAct {
    /// How it is taken back by an act of its own; nil for one that only `undo` takes back.
    fileprivate var wayBack: String? {
        switch self {
        case .close: "`returns-hub bin reopen` takes that back"
        case .reopen: "`returns-hub bin close` takes that back"
        case .block: "`returns-hub bin unblock` takes that back"
        case .unblock: "`returns-hub bin block` takes that back"
        case .repurpose: "`returns-hub bin repurpose` gives it its class back, under one more generation"
        case .resize: "`returns-hub bin resize` takes that back"
        case .stage: "`returns-hub bin unstage` takes that back"
        case .unstage: "`returns-hub bin stage` takes that back"
        case .settle: "what was settled stays"
        case .dispatch: "what has left stays away"
        case .undo: "its last act took another one back"
        case .move, .merge, .renew: nil
        }
    }
}
