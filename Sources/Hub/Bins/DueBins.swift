import Returns
import Wire

/// What the hub closes of its own accord, by `UnaskedClosing`.
struct DueBins {
    let db: Database
    let now: Moment
    private let calendar: SiteCalendar

    init(_ db: Database, at now: Moment) throws {
        self.db = db
        self.now = now
        calendar = try ReferenceFeed.calendar(in: db)
    }

    /// The codes of those that are due, and when the next one is by the clock.
    struct Found: Sendable {
        var due: Set<String> = []
        var next: Moment?
    }

    /// Looks at these bins, or at all.
    func found(_ codes: Set<String>?) throws -> Found {
        var found = Found()
        for bin in try bins(codes) {
            if try cause(of: bin) != nil { found.due.insert(bin.code) }
            guard bin.isOpen, !bin.details.closing.isEmpty else { continue }
            let next = BinClosing.next(for: try BinFill(of: bin, in: db), after: now, in: calendar)
            found.next = [found.next, next].compactMap(\.self).min()
        }
        return found
    }

    /// Closes those of the bins that are due; each with why, in the order of the codes.
    func close(_ codes: Set<String>) throws -> [(code: String, words: String)] {
        try bins(codes).compactMap { bin in
            guard let cause = try cause(of: bin) else { return nil }
            try BinDesk(db: db, now: now).close(bin, because: cause, by: Self.name)
            return (bin.code, cause)
        }
    }

    /// Who did it, in the list of acts.
    static let name = "hub"

    private func bins(_ codes: Set<String>?) throws -> [Bin] {
        guard let codes else { return try HubStore.bins(in: db) }
        let contests = BinContests(db: db)
        return try codes.sorted().compactMap { try contests.bin($0) }
    }

    /// Why the bin is due, in words; nil where it is not.
    private func cause(of bin: Bin) throws -> String? {
        let fill = try BinFill(of: bin, in: db)
        let closing = try UnaskedClosing(
            fill, at: now, in: calendar, worth: { try GoodsValue(of: fill, in: db).cents },
            isOpenedAgain: { try isOpenedAgain(bin) }, isRoomBeside: { try isRoomBeside(bin) })
        switch closing {
        case .nothingOnItsWay: return "nothing is on its way to it any more"
        case .due(let cause): return cause.words(calendar)
        case nil: return nil
        }
    }

    private func isRoomBeside(_ bin: Bin) throws -> Bool {
        try db.one(
            Bool.self,
            """
            SELECT EXISTS (
                SELECT 1 FROM floorBin WHERE binClass = ? AND takes = 1 AND code <> ? AND capacity > (
                    SELECT count(*) FROM item
                    WHERE place = floorBin.code AND placeGeneration = floorBin.generation
                        AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL))
            """, [bin.binClass, bin.code]) ?? false
    }

    /// Whether a person opened this generation of the bin again: then it is a person who closes it.
    private func isOpenedAgain(_ bin: Bin) throws -> Bool {
        try db.one(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM binAct WHERE code = ? AND generation = ? AND act = ?)",
            [bin.code, bin.generation, BinAct.reopen.rawValue]) ?? false
    }
}

extension BinDesk {
    /// The bin takes nothing any more; what is on its way to it is still put in.
    func close(_ bin: Bin, because words: String, by name: String) throws {
        let load = try BinLoad(of: bin.place, in: db)
        let state: BinState = load.assigned > load.inside ? .closing : .closed
        let number = try keep(.close, bin, becomes: bin.changed(state: state), detail: words, reason: nil, by: name)
        if state == .closed { try AlertOutbox(db: db, now: now).tell(.closed, bin.place, act: number) }
    }
}

extension HubStore {
    /// Which of these bins are due to be closed, or of all.
    func dueBins(_ codes: Set<String>?, at now: Moment) async throws(HubFault) -> DueBins.Found {
        try await reading { db in try DueBins(db, at: now).found(codes) }
    }

    /// Closes those of the bins that are still due; each with why.
    func closeBins(
        _ codes: Set<String>, at now: Moment
    ) async throws(HubFault) -> [(code: String, words: String)] {
        try await writing { db in try DueBins(db, at: now).close(codes) }
    }
}
