import GRDB
import Returns
import Wire

/// What a supervisor's acts ask of the tables, and change in them.
extension Database {
    /// What is known of items by their plates, and of what a bin holds.
    func addSupervised(_ request: FactRequest, to facts: inout Facts) throws {
        if request.needsStanding, let plate = request.plate, let history = try itemHistory(plate) {
            facts.standing = history.verdict
            facts.binned = try lying(plate, by: history)
        }
        if let subject = request.act { facts.act = try supervisedAct(on: subject) }
        facts.items = try (request.plates + (facts.act?.plates ?? [])).compactMap { try knownItem($0) }
        if let place = request.contents {
            facts.contents = try contents(of: place)
            if request.weighsContents { facts.contents.verdicts = try verdicts(of: facts.contents) }
        }
        if let place = request.beside { facts.beside = try verdicts(of: contents(of: place)) }
    }

    private func verdicts(of contents: BinContents) throws -> [ItemVerdict] {
        try contents.items.compactMap { try itemHistory($0.plate)?.verdict }
    }

    /// The items that lie in a bin, whichever bench put them there, by plate, and what the catalogue says that they
    /// cost.
    private func contents(of place: BinPlace) throws -> BinContents {
        let own = try String.fetchAll(
            cachedStatement(sql: "SELECT plate FROM item WHERE bin = ? AND generation = ? AND isBinned = 1"),
            arguments: [place.code, place.generation])
        let plates = Set(own + (try platesTold(in: place.code))).sorted().compactMap(LicencePlate.init)
        let items = try plates.compactMap { try knownItem($0) }.filter { $0.place == place }
        return BinContents(items: items, cents: try items.reduce(0) { $0 + (try priceCents(of: $1.plate) ?? 0) })
    }

    private func priceCents(of plate: LicencePlate) throws -> Int? {
        try Int.fetchOne(
            cachedStatement(
                sql: """
                    SELECT priceCents FROM product WHERE gtin = coalesce(
                        (SELECT gtin FROM item WHERE plate = ?1), (SELECT gtin FROM floorItem WHERE plate = ?1))
                    """), arguments: [plate.text])
    }

    /// The bin has another state, unless it has gone on to another generation meanwhile.
    func set(_ place: BinPlace, to state: BinState, _ memory: inout Memory) throws {
        try changeBin(place, &memory) { bin in
            Bin(
                code: bin.code, generation: bin.generation, zone: bin.zone, binClass: bin.binClass,
                capacity: bin.capacity, details: bin.details.with(state: state))
        }
    }

    /// The bin has a new generation; what was carried into it takes up its room there.
    func renew(_ renewal: BinRenewal, _ memory: inout Memory) throws {
        try changeBin(renewal.place, &memory) { bin in
            Bin(
                code: bin.code, generation: renewal.generation, zone: bin.zone, binClass: renewal.binClass,
                capacity: bin.capacity, details: bin.details.with(state: renewal.state))
        }
        for place in renewal.carried where place != renewal.renewed {
            try run(
                "UPDATE item SET generation = ? WHERE bin = ? AND generation = ? AND isBinned = 1",
                [renewal.generation, place.code, place.generation])
            try countAgain(place)
        }
        try countAgain(renewal.renewed)
        memory.forgetBins()
    }

    private func changeBin(_ place: BinPlace, _ memory: inout Memory, _ change: (Bin) -> Bin) throws {
        guard let bin = try bin(place.code), bin.generation == place.generation else { return }
        let round = try Int.fetchOne(
            cachedStatement(sql: "SELECT round FROM bin WHERE code = ?"), arguments: [place.code])
        try store(.bin(change(bin)), round: round ?? 0)
        memory.forgetBins()
    }

    /// A load is what the items' rows say; here it is read from them again.
    private func countAgain(_ place: BinPlace) throws {
        try run(
            """
            INSERT INTO binLoad (code, generation, load, isDeclaredFull, millilitres, grams, cents, deciwattHours)
            SELECT ?1, ?2, count(*), 0, ifnull(sum(millilitres), 0), ifnull(sum(grams), 0), ifnull(sum(cents), 0),
                ifnull(sum(deciwattHours), 0)
            FROM item WHERE bin = ?1 AND generation = ?2
            ON CONFLICT (code, generation) DO UPDATE SET load = excluded.load, millilitres = excluded.millilitres,
                grams = excluded.grams, cents = excluded.cents, deciwattHours = excluded.deciwattHours
            """, [place.code, place.generation])
    }
}
