import Returns
import Wire

/// Acts on bins inside one transaction: each is a row that stays, and the bin as it then is goes into the feed.
struct BinDesk {
    let db: Database
    let now: Moment

    /// Who says where items are, and what bins are, when it is said here.
    static let name = "desk"

    /// Does it and says what was done. Throws `refused` when it cannot be; the transaction is then taken back.
    func perform(_ ask: BinAsk) throws -> String {
        let bin = try bin(ask.code)
        switch ask.change {
        case .plain(let act): return try plain(act, bin, ask)
        case .resize(let capacity): return try resize(bin, to: capacity, ask)
        case .repurpose(let binClass, let isConfirmed):
            return try repurpose(bin, to: binClass, isConfirmed: isConfirmed, ask)
        case .move(let plate, let isConfirmed):
            return try move(plate, into: bin, isConfirmed: isConfirmed, ask)
        case .merge(let other, let isConfirmed):
            return try merge(bin, into: try self.bin(other), isConfirmed: isConfirmed, ask)
        case .settle(let version): return try settle(bin, version, ask)
        case .undo(let isConfirmed): return try undo(bin, isConfirmed: isConfirmed, ask)
        case .stage(let count, let accepts): return try stage(bin, count, acceptsDifference: accepts, ask)
        }
    }

    /// The bin of a code. Throws `refused` where there is none.
    func bin(_ code: String) throws -> Bin { try Self.bin(code, in: db) }

    /// The bin of a code. Throws `refused` where there is none.
    static func bin(_ code: String, in db: Database) throws -> Bin {
        guard case .bin(let bin)? = try ReferenceFeed.item(.bin, code, in: db) else {
            throw HubFault.refused(.bin(.noSuchBin(code)))
        }
        return bin
    }

    /// The state that follows an act. Throws `refused` where it does not go with the present one.
    func state(after act: BinAct, of bin: Bin, holdsItems: Bool) throws -> BinState {
        let before = act == .unblock ? try stateBeforeBlock(of: bin) : nil
        guard let state = act.outcome(from: bin.state, holdsItems: holdsItems, before: before) else {
            let shown = bin.state(holdingItems: holdsItems)
            throw HubFault.refused(.bin(.wrongState(code: bin.code, state: shown, act: act)))
        }
        return state
    }

    /// Keeps the act and publishes the bin as it then is. Returns the act's number.
    @discardableResult
    func keep(
        _ act: BinAct, _ bin: Bin, becomes next: Bin, detail: String? = nil, reason: String?, by: String
    ) throws -> Int {
        let number = try db.added(
            """
            INSERT INTO binAct (code, generation, act, stateBefore, stateAfter, detail, reason, doneBy, doneAt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                bin.code, bin.generation, act.rawValue, bin.state.rawValue, next.state.rawValue, detail, reason, by,
                now.milliseconds,
            ])
        _ = try ReferenceFeed.publish([.bin(next)], in: db)
        return number
    }

    private func plain(_ act: BinAct, _ bin: Bin, _ ask: BinAsk) throws -> String {
        let load = try BinLoad(of: bin.place, in: db)
        let state = try state(after: act, of: bin, holdsItems: load.assigned > 0)
        let number = try keep(act, bin, becomes: bin.changed(state: state), reason: ask.reason, by: ask.by)
        if act == .close { try AlertOutbox(db: db, now: now).tell(.closed, bin.place, act: number) }
        let onItsWay = load.assigned - load.inside
        let late =
            act == .close && onItsWay > 0 ? " \(onItsWay) more \(onItsWay == 1 ? "is" : "are") on the way to it." : ""
        let found = act == .unblock ? " and \(state.rawValue)" : ""
        return "\(bin.code) \(act.done)\(found), with \(load.inside) inside.\(late)\n"
    }

    private func resize(_ bin: Bin, to capacity: Int, _ ask: BinAsk) throws -> String {
        let load = try BinLoad(of: bin.place, in: db).assigned
        let state = try state(after: .resize, of: bin, holdsItems: load > 0)
        try keep(
            .resize, bin, becomes: bin.changed(state: state, capacity: capacity),
            detail: "\(bin.capacity) to \(capacity)", reason: ask.reason, by: ask.by)
        let said = "\(bin.code) takes \(capacity) from now on, \(bin.capacity) before."
        guard load > capacity else { return said + "\n" }
        return said + " \(load) lie in it; nothing is assigned until fewer do.\n"
    }

    /// The state in which the bin was when it was blocked last.
    private func stateBeforeBlock(of bin: Bin) throws -> BinState? {
        let word = try db.one(
            String.self,
            """
            SELECT stateBefore FROM binAct WHERE code = ? AND generation = ? AND act = 'block'
            ORDER BY number DESC LIMIT 1
            """, [bin.code, bin.generation])
        // Whether an open bin is empty by now is for its load to say.
        return word.flatMap(BinState.init(rawValue:)).flatMap { $0.takesAssignments ? nil : $0 }
    }
}
