import Returns

/// What was counted in a bin, held against what the hub knows.
struct BinCount {
    let bin: Bin
    let recount: BinRecount
    /// What lies in the bin and was not found.
    let missing: [BinItem]
    /// What lies in it and was found.
    let found: [BinItem]
    /// What was found and nobody knew there, in the order in which it was counted.
    let strange: [Stranger]
    /// Plates that were counted more than once.
    let repeated: [LicencePlate]

    /// An item in a bin where nobody would have looked for it.
    struct Stranger {
        let plate: LicencePlate
        /// What is known of it; nil for a plate of which no station has told yet.
        let item: BinItem?
        /// Where it was known, in words, and which class it was decided for where that is another one.
        let place: String
        let isVoid: Bool
    }

    /// Reads what is known of every plate.
    init(_ counted: CountedPlates, in bin: Bin, _ db: Database) throws {
        let inside = try BinContent(of: bin.place, in: db).inside
        let expected = inside.compactMap { LicencePlate($0.plate) }
        var strange: [Stranger] = []
        recount = try BinRecount(of: bin.place, inside: expected, counted: counted.plates) { plate throws(any Error) in
            let (stranger, place) = try Self.stranger(plate, in: bin.binClass, db)
            strange.append(stranger)
            return BinRecount.StrangeItem(plate: plate, place: place, isKnown: stranger.item != nil)
        }
        let gone = Set(recount.missing.map(\.text))
        missing = inside.filter { gone.contains($0.plate) }
        found = inside.filter { !gone.contains($0.plate) }
        (self.bin, self.strange, repeated) = (bin, strange, counted.repeated)
    }

    private static func stranger(
        _ plate: LicencePlate, in binClass: String, _ db: Database
    ) throws -> (Stranger, BinPlace?) {
        let row = try db.row(
            """
            SELECT place, placeGeneration, isInside, voidedAt IS NOT NULL, leftIn FROM item WHERE plate = ?
            """, [plate.text])
        guard let row else {
            return (Stranger(plate: plate, item: nil, place: "not known to the hub yet", isVoid: false), nil)
        }
        let item = try BinItem.items(where: "plate = ?", [plate.text], in: db).first
        let others = item?.binClass.flatMap { $0 == binClass ? nil : ", decided for \($0)" }
        let place = (row[0] as String?).map { BinPlace(code: $0, generation: row[1]) }
        var words = place.map { "\(row[2] ? "in" : "on its way to") \($0.code) generation \($0.generation)" }
        if let dispatch: Int = row[4] { words = "gone with dispatch \(dispatch)" }
        let spot = (words ?? "nowhere") + (others ?? "")
        return (Stranger(plate: plate, item: item, place: spot, isVoid: row[3]), place)
    }
}

extension BinCount {
    /// What would happen, for whoever counted.
    var effect: String {
        let cost = missing.reduce(0) { $0 + ($1.product?.details.costCents ?? 0) }
        let over = recount.strange.count - recount.missing.count
        var lines = [
            "\(bin.code) generation \(bin.generation) was counted: \(recount.counted) in it, "
                + "\(found.count + missing.count) known.",
            "found    \(found.count)", "missing  \(missing.count)",
        ]
        lines += missing.map { "  \($0.plate)  \($0.product?.name.english ?? $0.name ?? "-")" }
        lines.append("strange  \(strange.count)")
        lines += strange.map { "  \($0.plate)  \($0.place)" }
        lines.append("money    what is missing cost \(cost.euro) €, as far as the catalogue knows")
        if recount.isOverfull { lines.append("more     \(over) more than ever went in, as far as the hub knows") }
        if !repeated.isEmpty {
            lines.append("twice    \(BinDesk.named(repeated.map(\.text))): counted once")
        }
        lines.append("then     what is missing has no place and is E21, what is strange lies in the bin")
        lines.append("label    the bin becomes generation \(recount.generation)")
        return lines.joined(separator: "\n")
    }
}
