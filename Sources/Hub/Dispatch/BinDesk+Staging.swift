import Returns
import Wire

extension BinDesk {
    /// The bin was counted and gets its SSCC.
    ///
    /// Throws `refused(.dispatching)` when nothing lies in it, when another number was counted than the hub knows and
    /// the difference is not accepted with a reason, and when no SSCC can be given.
    func stage(_ bin: Bin, _ count: Int, acceptsDifference accepts: Bool, _ ask: BinAsk) throws -> String {
        let load = try BinLoad(of: bin.place, in: db)
        let state = try state(after: .stage, of: bin, holdsItems: load.assigned > 0)
        guard load.inside > 0 || count > 0 else {
            throw HubFault.refused(.dispatching(.nothingInside(code: bin.code)))
        }
        if count != load.inside {
            guard accepts else {
                throw HubFault.refused(
                    .dispatching(.countDiffers(code: bin.code, counted: count, known: load.inside)))
            }
            guard ask.reason != nil else { throw HubFault.refused(.dispatching(.reasonNeeded)) }
        }
        let sscc = try SSCCSeries(db: db).next()
        let act = try keep(
            .stage, bin, becomes: bin.changed(state: state),
            detail: "SSCC \(sscc), \(count) counted, \(load.inside) known",
            reason: ask.reason, by: ask.by)
        try db.run(
            "INSERT INTO stagedBin (sscc, act, code, generation, counted, known) VALUES (?, ?, ?, ?, ?, ?)",
            [sscc.digits, act, bin.code, bin.generation, count, load.inside])
        try AlertOutbox(db: db, now: now).tell(.staged, bin.place, sscc: sscc.digits, act: act)
        return words(bin, sscc, count, load)
    }

    private func words(_ bin: Bin, _ sscc: SSCC, _ count: Int, _ load: BinLoad) -> String {
        var words = "\(bin.code) generation \(bin.generation) is staged with \(count) under SSCC \(sscc)."
        if count != load.inside { words += " The hub knows of \(load.inside): the difference is recorded." }
        let onItsWay = load.assigned - load.inside
        if onItsWay > 0 { words += " \(onItsWay) \(onItsWay == 1 ? "is" : "are") still on the way to it." }
        return words + "\n"
    }
}
