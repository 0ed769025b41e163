import Returns
import Wire

extension HubStore {
    /// The bins by code, those of one class or in one state where these are named, with their loads.
    ///
    /// Asked bin by bin and answered by an index alone: what lies in the bins now is counted, and nothing of what ever
    /// lay there is read. Throws `refused` for what is no state.
    public func binList(class binClass: String? = nil, state: String? = nil) async throws(HubFault) -> Listing {
        let wanted = try state.map { word throws(HubFault) in
            guard let state = BinState(rawValue: word.lowercased()) else {
                throw .refused(.settling(.noSuchWord(word, allowed: BinSheet.states)))
            }
            return state
        }
        return try await reading { db in
            let full = try Set(
                db.rows("SELECT code, generation FROM fullBin")
                    .map { BinPlace(code: $0[0], generation: $0[1]) })
            let late = try LatePlacements(db).counts()
            let bins = try Self.bins(in: db).filter { binClass == nil || $0.binClass == binClass }
            let rows: [[Listing.Cell]] = try bins.compactMap { bin in
                let load = try BinLoad(of: bin.place, in: db)
                let shown = bin.state(holdingItems: load.assigned > 0)
                guard wanted == nil || wanted == shown else { return nil }
                let note = Self.note(bin, load, isFull: full.contains(bin.place), late: late[bin.code] ?? 0)
                return [
                    .text(bin.code), .number(bin.generation), .text(bin.zone), .text(bin.binClass),
                    .text(shown.rawValue), .number(bin.capacity), .number(load.assigned), .number(load.inside),
                    .time(load.since), .text(note),
                ]
            }
            return Listing(
                columns: [
                    "code", "generation", "zone", "class", "state", "capacity", "load", "inside", "since", "note",
                ], rows: rows)
        }
    }

    /// One bin with what lies in it. Throws `refused` where there is none of the code, in any case.
    public func binSheet(_ code: String) async throws(HubFault) -> BinSheet {
        try await reading { db in
            let bin = try BinDesk.bin(code.uppercased(), in: db)
            return BinSheet(
                bin: bin, content: try BinContent(of: bin.place, in: db),
                late: try LatePlacements(db).plates(in: bin.code),
                sscc: bin.state == .staged ? try StagedBin.latest(of: bin.place, in: db)?.sscc : nil,
                acts: try Self.acts(on: bin.code, in: db))
        }
    }

    /// Every bin, by code.
    static func bins(in db: Database) throws -> [Bin] {
        var bins: [Bin] = []
        for case .bin(let bin) in try ReferenceFeed.items([.bin], in: db) { bins.append(bin) }
        return bins.sorted { $0.code < $1.code }
    }

    /// What there is to say of a bin besides its numbers.
    private static func note(_ bin: Bin, _ load: BinLoad, isFull: Bool, late: Int) -> String? {
        var words: [String] = []
        if load.assigned > bin.capacity { words.append("over by \(load.assigned - bin.capacity)") }
        if load.assigned == bin.capacity { words.append("full") }
        if isFull, load.assigned < bin.capacity { words.append("declared full") }
        if late > 0 { words.append("\(late) came under an old label") }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private static func acts(on code: String, in db: Database) throws -> Listing {
        let rows = try db.rows(
            """
            SELECT doneAt, generation, act, detail, reason, doneBy FROM binAct WHERE code = ?
            ORDER BY number DESC LIMIT \(HubLimits.shownActs)
            """, [code])
        return Listing(
            columns: ["at", "generation", "act", "detail", "reason", "by"],
            rows: rows.map { row in
                [.time(moment(row[0])), .number(row[1])] + (2..<6).map { .text(row[$0] as String?) }
            })
    }
}

/// Items that a station put into a generation of a bin that had left, or had become another one, by then: recorded as
/// they are, for somebody has to look where they lie.
struct LatePlacements {
    private let db: Database

    private static let sql = """
        FROM binAct JOIN item ON item.place = binAct.code AND item.placeGeneration = binAct.generation
            AND item.voidedAt IS NULL AND item.place IS NOT NULL AND item.leftIn IS NULL AND item.isInside = 1
        WHERE act IN ('repurpose', 'dispatch', 'merge')
        """

    init(_ db: Database) {
        self.db = db
    }

    /// How many by bin.
    func counts() throws -> [String: Int] {
        let rows = try db.rows("SELECT binAct.code, count(*) \(Self.sql) GROUP BY 1")
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// Which, of one bin.
    func plates(in code: String) throws -> [String] {
        try db.all(String.self, "SELECT item.plate \(Self.sql) AND binAct.code = ? ORDER BY 1", [code])
    }
}
