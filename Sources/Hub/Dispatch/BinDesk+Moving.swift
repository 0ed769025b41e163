import Returns
import Wire

/// Items that go into another bin at the desk's word. Whoever gives it knows that somebody carries them.
extension BinDesk {
    /// The item lies in this bin from now on, wherever it was.
    ///
    /// Throws `refused(.bin)`: `notInTheHouse`, `liesThere`, `mayNotLie` for what never lies in such a bin, and
    /// `unconfirmed` with the effect where its class is another one or the bin has no room that nobody was promised.
    func move(_ plate: LicencePlate, into bin: Bin, isConfirmed: Bool, _ ask: BinAsk) throws -> String {
        let state = try state(after: .move, of: bin, holdsItems: true)
        guard let item = try BinItem.items(where: Self.isInTheHouse, [plate.text], in: db).first else {
            throw HubFault.refused(.bin(.notInTheHouse(plate: plate.text)))
        }
        let before = try place(of: plate.text)
        guard before != bin.place || !item.isInside else {
            throw HubFault.refused(.bin(.liesThere(plate: plate.text, code: bin.code)))
        }
        try check([item], into: bin, isConfirmed: isConfirmed)
        let from = before.map { " out of \($0.code) generation \($0.generation)" } ?? ""
        let act = try keep(
            .move, bin, becomes: bin.changed(state: state), detail: "\(plate.text)\(from)", reason: ask.reason,
            by: ask.by)
        try put([item], into: bin.place, by: act)
        return "\(plate.text) lies in \(bin.code) from now on\(from).\n"
    }

    /// Everything that lies in the bin lies in the other one from now on; the bin goes on empty, under a new label.
    ///
    /// Throws as `move` does, and `intoItself`.
    func merge(_ bin: Bin, into other: Bin, isConfirmed: Bool, _ ask: BinAsk) throws -> String {
        guard other.code != bin.code else { throw HubFault.refused(.bin(.intoItself(code: bin.code))) }
        let items = try BinContent(of: bin.place, in: db).inside
        let state = try state(after: .merge, of: bin, holdsItems: !items.isEmpty)
        let otherState = try self.state(after: .move, of: other, holdsItems: true)
        try check(items, into: other, isConfirmed: isConfirmed)
        let next = bin.changed(state: state, generation: bin.generation + 1)
        try BinContests(db: db).note(
            bin.place, next: next.generation, from: bin.binClass, to: bin.binClass, carries: false, toldBy: Self.name,
            at: now.milliseconds)
        let act = try keep(
            .merge, bin, becomes: next, detail: "\(items.count) into \(other.code) generation \(other.generation)",
            reason: ask.reason, by: ask.by)
        try put(items, into: other.place, by: act)
        _ = try keep(
            .move, other, becomes: other.changed(state: otherState),
            detail: "\(items.count) out of \(bin.code) generation \(bin.generation)", reason: ask.reason, by: ask.by)
        return
            "\(items.count) out of \(bin.code) \(items.count == 1 ? "lies" : "lie") in \(other.code) from now on. "
            + "\(bin.code) is empty as generation \(next.generation): print its new label.\n"
    }

    private static let isInTheHouse = "plate = ? AND voidedAt IS NULL AND leftIn IS NULL"

    func place(of plate: String) throws -> BinPlace? {
        let row = try db.row("SELECT place, placeGeneration FROM item WHERE plate = ?", [plate])
        guard let row, let code: String = row[0] else { return nil }
        return BinPlace(code: code, generation: row[1])
    }

    /// The items lie there from now on, and nobody looks for them any more; each item's history tells of it, too.
    func put(_ items: [BinItem], into place: BinPlace, by act: Int) throws {
        let note =
            """
            INSERT INTO deskMove (plate, act, fromCode, fromGeneration)
            SELECT plate, ?1, place, placeGeneration FROM item WHERE plate = ?2
            """
        let update =
            """
            UPDATE item SET bin = ?1, binGeneration = ?2, reservedBin = ?1, reservedGeneration = ?2, binnedAt = ?3,
                leftIn = NULL, placedBy = ?5, placedAt = ?3
            WHERE plate = ?4
            """
        for item in items {
            try db.run(note, [act, item.plate])
            try db.run(update, [place.code, place.generation, now.milliseconds, item.plate, Self.name])
        }
        try InventoryMissing(db: db).found(items.compactMap { LicencePlate($0.plate) }, now.milliseconds)
    }
}

// What may lie where.
extension BinDesk {
    func check(_ items: [BinItem], into bin: Bin, isConfirmed: Bool) throws {
        let stowage = try BinStowage(db)
        let judgement = try stowage.judge(items, into: bin, beside: stowage.goods(in: bin))
        guard judgement.obstacles.isEmpty else {
            throw HubFault.refused(.bin(.mayNotLie(code: bin.code, reasons: judgement.obstacles)))
        }
        let (strange, room) = (judgement.strange, try room(in: bin))
        guard isConfirmed || (strange.isEmpty && items.count <= room) else {
            throw HubFault.refused(.bin(.unconfirmed(effect: effect(items, strange, on: bin, room: room))))
        }
    }

    /// What the bin takes besides what lies in it, is on its way, and was promised to stations.
    private func room(in bin: Bin) throws -> Int {
        let promised = try db.one(
            Int.self, "SELECT sum(rights) FROM binRight WHERE code = ? AND generation = ?", [bin.code, bin.generation])
        return bin.capacity - (try BinLoad(of: bin.place, in: db).assigned) - (promised ?? 0)
    }

    private func effect(_ items: [BinItem], _ strange: [BinItem], on bin: Bin, room: Int) -> String {
        let classes = Dictionary(grouping: strange) { $0.binClass ?? "no class" }
            .map { "\($0.value.count) of \($0.key)" }.sorted().joined(separator: ", ")
        let cost = items.reduce(0) { $0 + ($1.product?.details.costCents ?? 0) }
        return """
            \(bin.code) of class \(bin.binClass) would hold \(items.count) more.
            items  \(strange.isEmpty ? "all of its class" : "\(strange.count) of another class: \(classes)")
            room   \(max(0, room)) of \(bin.capacity) that nobody was promised
            money  they cost \(cost.euro) €, as far as the catalogue knows
            law    no danger, no recall, no data, no other owner and no other ground among them
            """
    }

    /// Some plates by name, and how many more.
    static func named(_ plates: [String]) -> String {
        let rest = plates.count - namedPlates
        return plates.prefix(namedPlates).joined(separator: " ") + (rest > 0 ? " and \(rest) more" : "")
    }

    private static let namedPlates = 5
}
