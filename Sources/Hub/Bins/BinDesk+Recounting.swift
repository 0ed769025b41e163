import Returns

/// Bins that somebody counted away from a bench.
extension BinDesk {
    /// What was counted is in the bin's next generation, and nothing else: as if it had been counted at a bench.
    ///
    /// Throws `refused(.bin)`: `contested` and `wrongState`, `countedVoid` for plates that were given up, `mayNotLie`
    /// for what never lies among what was found, and `unconfirmed` with the effect as long as nobody confirmed it.
    func recount(_ ask: RecountAsk) throws -> String {
        let bin = try bin(ask.code)
        guard bin.state != .contested else { throw HubFault.refused(.bin(.contested(code: bin.code))) }
        let state = try state(after: .renew, of: bin, holdsItems: !ask.counted.plates.isEmpty)
        let count = try BinCount(ask.counted, in: bin, db)
        let void = count.strange.filter(\.isVoid).map(\.plate.text)
        guard void.isEmpty else { throw HubFault.refused(.bin(.countedVoid(plates: void))) }
        try check(count)
        guard ask.isConfirmed else { throw HubFault.refused(.bin(.unconfirmed(effect: count.effect))) }
        return try renew(as: state, by: count, ask)
    }

    private func check(_ count: BinCount) throws {
        let (strange, stowage) = (count.strange.compactMap(\.item), try BinStowage(db))
        guard !strange.isEmpty else { return }
        let goods = try stowage.goods(count.found + strange)
        let obstacles = try stowage.judge(strange, into: count.bin, beside: goods).obstacles
        guard obstacles.isEmpty else {
            throw HubFault.refused(.bin(.mayNotLie(code: count.bin.code, reasons: obstacles)))
        }
    }

    private func renew(as state: BinState, by count: BinCount, _ ask: RecountAsk) throws -> String {
        let (bin, recount, contests) = (count.bin, count.recount, BinContests(db: db))
        let next = bin.changed(state: state, generation: recount.generation)
        let gone = try FloorDesk(db: db, toldBy: Self.name, badge: ask.by, at: try latest(in: bin.place))
            .recount(recount)
        try contests.carry(bin.place, to: next.place)
        try contests.note(
            bin.place, next: next.generation, from: bin.binClass, to: bin.binClass, carries: true, toldBy: Self.name,
            at: now.milliseconds)
        let act = try keep(
            .renew, bin, becomes: next,
            detail: "\(recount.counted) counted, \(gone.count) missing, \(recount.strange.count) strange",
            reason: ask.reason, by: ask.by)
        try put(count.strange.compactMap(\.item), into: next.place, by: act)
        let unknown = count.strange.filter { $0.item == nil }.map(\.plate)
        try expect(unknown, in: next.place)
        let missing = InventoryMissing(db: db)
        for (plate, parcel) in gone { try missing.missed(plate, of: parcel, from: bin.place, by: act, at: now) }
        try missing.found(recount.found, now.milliseconds)
        return words(next, recount, missing: gone.count, unknown: unknown.count)
    }

    /// The desk's word is the last one, also where a bench's clock is ahead of the hub's.
    private func latest(in place: BinPlace) throws -> Int64 {
        let latest = try db.one(
            Int64.self,
            """
            SELECT max(placedAt) FROM item
            WHERE place = ? AND placeGeneration = ? AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL
            """, [place.code, place.generation])
        return max(now.milliseconds, latest ?? 0)
    }

    /// Items of which no station has told yet: their place is kept for them.
    private func expect(_ plates: [LicencePlate], in place: BinPlace) throws {
        let insert =
            """
            INSERT INTO strayItem (plate, code, generation, isInside, placedBy, placedAt) VALUES (?, ?, ?, 1, ?, ?)
            ON CONFLICT (plate) DO UPDATE SET code = excluded.code, generation = excluded.generation, isInside = 1,
                placedBy = excluded.placedBy, placedAt = excluded.placedAt
            """
        for plate in plates {
            try db.run(insert, [plate.text, place.code, place.generation, Self.name, now.milliseconds])
        }
    }

    private func words(_ next: Bin, _ recount: BinRecount, missing: Int, unknown: Int) -> String {
        var words =
            "\(next.code) is counted: \(recount.counted) in it, \(missing) missing, \(recount.strange.count) strange. "
            + "It is generation \(next.generation): print its new label."
        if missing > 0 { words += " What is missing is E21: `returns-hub exceptions` lists it." }
        if unknown > 0 { words += " \(unknown) of them the hub shows there once a station has told of it." }
        if missing + recount.strange.count > 0 {
            words += " `returns-hub bin undo \(next.code)` takes it back as long as nobody touches these items."
        }
        return words + "\n"
    }
}
