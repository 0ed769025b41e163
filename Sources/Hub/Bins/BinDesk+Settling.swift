import Returns

extension BinDesk {
    /// A contested bin is what one version says. It gets a generation that no version knows, and everything that came
    /// under any of them lies in it.
    ///
    /// Throws `refused` where the bin is not contested, and for a number that no version has.
    func settle(_ bin: Bin, _ number: Int, _ ask: BinAsk) throws -> String {
        let contests = BinContests(db: db)
        let versions = try contests.versions(of: bin.code)
        let load = try BinLoad(of: bin.place, in: db)
        _ = try state(after: .settle, of: bin, holdsItems: load.assigned > 0)
        guard versions.indices.contains(number - 1) else {
            throw HubFault.refused(.bin(.badNumber(String(number), allowed: "1 to \(versions.count)")))
        }
        let version = versions[number - 1]
        let generations = Set(versions.map(\.generation) + [bin.generation])
        let next = BinPlace(code: bin.code, generation: (generations.max() ?? bin.generation) + 1)
        for generation in generations.sorted() {
            try contests.carry(BinPlace(code: bin.code, generation: generation), to: next)
        }
        try contests.settle(bin.code)
        try contests.note(
            bin.place, next: next.generation, from: bin.binClass, to: version.binClass, carries: true,
            toldBy: Self.name, at: now.milliseconds)
        let inside = try BinLoad(of: next, in: db).inside
        let settled = bin.changed(
            state: inside > 0 ? .open : .empty, generation: next.generation, binClass: version.binClass)
        try keep(
            .settle, bin, becomes: settled, detail: "as \(version.toldBy) says: \(version.binClass)",
            reason: ask.reason, by: ask.by)
        return
            "\(bin.code) takes \(version.binClass), as \(version.toldBy) says, with \(inside) inside. It is generation "
            + "\(next.generation): print its new label, and count what is in it.\n"
    }
}
