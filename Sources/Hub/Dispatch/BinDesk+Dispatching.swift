import Returns
import Wire

extension BinDesk {
    /// The bins leave with what is in them, all of them or none; each goes on as its next generation, empty.
    ///
    /// Throws `refused` for a bin that is not staged or changed since, and for goods that may not leave like this.
    func dispatch(_ ask: DispatchAsk) throws -> String {
        try ask.codes.map { try send($0, ask) }.joined()
    }

    private func send(_ code: String, _ ask: DispatchAsk) throws -> String {
        let bin = try bin(code)
        let content = try BinContent(of: bin.place, in: db)
        let state = try state(after: .dispatch, of: bin, holdsItems: !content.items.isEmpty)
        guard let staged = try StagedBin.latest(of: bin.place, in: db) else {
            throw HubFault.refused(.dispatching(.neverCounted(code: code)))
        }
        guard staged.known == content.inside.count else {
            throw HubFault.refused(
                .dispatching(.changedSince(code: code, then: staged.known, now: content.inside.count)))
        }
        let lines = try content.inside.map { try ManifestLine($0, in: db) }
        let gate = DispatchGate(db: db, now: now, code: code, lines: lines)
        let authorisation = try gate.authorisation(asked: ask.authorisation)
        try gate.checkDonations()
        try gate.checkMarks(areOn: ask.bearsMarks)
        let number = try freeze(bin, staged, lines, authorisation, ask)
        let act = try keep(
            .dispatch, bin, becomes: bin.changed(state: state), detail: "dispatch \(number) to \(ask.destination)",
            reason: nil, by: ask.by)
        try AlertOutbox(db: db, now: now).tell(
            .dispatched, bin.place, holding: content, sscc: staged.sscc, destination: ask.destination, act: act)
        let next = bin.changed(state: .empty, generation: bin.generation + 1)
        _ = try ReferenceFeed.publish([.bin(next)], in: db)
        return words(number, bin, next, staged, authorisation, ask.destination)
    }

    private func freeze(
        _ bin: Bin, _ staged: StagedBin, _ lines: [ManifestLine], _ authorisation: String?, _ ask: DispatchAsk
    ) throws -> Int {
        let number = try db.added(
            """
            INSERT INTO dispatch (
                code, generation, sscc, binClass, destination, carrier, authorisation, counted, sentBy, sentAt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                bin.code, bin.generation, staged.sscc, bin.binClass, ask.destination, ask.carrier, authorisation,
                staged.counted, ask.by, now.milliseconds,
            ])
        for (index, line) in lines.enumerated() { try line.freeze(in: number, as: index + 1, db) }
        return number
    }

    private func words(
        _ number: Int, _ bin: Bin, _ next: Bin, _ staged: StagedBin, _ authorisation: String?, _ destination: String
    ) -> String {
        let under = authorisation.map { ", under \($0)" } ?? ""
        return "Dispatch \(number): \(bin.code) generation \(bin.generation) with \(staged.counted), SSCC "
            + "\(staged.sscc), to \(destination)\(under). \(bin.code) is empty as generation \(next.generation): print "
            + "its new label.\n"
    }
}
