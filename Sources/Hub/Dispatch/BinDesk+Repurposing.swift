import Returns
import Wire

extension BinDesk {
    /// The bin takes another class under the next generation; what lies in it stays in it.
    ///
    /// Throws `refused(.bin(.unconfirmed))` with the effect when goods of another class lie in it and nobody confirmed,
    /// and `forbidden` for what may not be mixed, whoever confirms.
    func repurpose(_ bin: Bin, to binClass: String, isConfirmed: Bool, _ ask: BinAsk) throws -> String {
        guard binClass != bin.binClass else {
            throw HubFault.refused(.bin(.sameClass(code: bin.code, binClass: binClass)))
        }
        let content = try BinContent(of: bin.place, in: db)
        let state = try state(after: .repurpose, of: bin, holdsItems: !content.inside.isEmpty)
        let strange = content.inside.filter { $0.binClass != binClass }
        let obstacles = try obstacles(to: bin.changed(state: state, binClass: binClass), strange, content.inside)
        guard obstacles.isEmpty else {
            throw HubFault.refused(.bin(.forbidden(code: bin.code, reasons: obstacles)))
        }
        guard isConfirmed || strange.isEmpty else {
            throw HubFault.refused(.bin(.unconfirmed(effect: effect(bin, binClass, strange))))
        }
        let next = bin.changed(state: state, generation: bin.generation + 1, binClass: binClass)
        let contests = BinContests(db: db)
        try contests.carry(bin.place, to: next.place)
        try contests.note(
            bin.place, next: next.generation, from: bin.binClass, to: binClass, carries: true, toldBy: Self.name,
            at: now.milliseconds)
        try keep(
            .repurpose, bin, becomes: next,
            detail: "\(bin.binClass) to \(binClass), \(content.inside.count) carried over", reason: ask.reason,
            by: ask.by)
        return words(bin, next, content)
    }

    private func words(_ bin: Bin, _ next: Bin, _ content: BinContent) -> String {
        let inside = content.inside.count
        let onItsWay = content.items.count - inside
        var words =
            "\(bin.code) takes \(next.binClass) from now on, \(bin.binClass) before. It is generation "
            + "\(next.generation): print its new label."
        if inside > 0 { words += " The \(inside) in it \(inside == 1 ? "stays" : "stay") in it." }
        if onItsWay > 0 {
            words += " \(onItsWay) \(onItsWay == 1 ? "is" : "are") still on the way to generation \(bin.generation)."
        }
        return words + "\n"
    }

    /// What would happen: items, money, and that no law is against it.
    private func effect(_ bin: Bin, _ binClass: String, _ strange: [BinItem]) -> String {
        let classes = Dictionary(grouping: strange) { $0.binClass ?? "no class" }
            .map { "\($0.value.count) of \($0.key)" }.sorted()
        let cost = strange.reduce(0) { $0 + ($1.product?.details.costCents ?? 0) }
        let price = strange.reduce(0) { $0 + ($1.product?.priceCents ?? 0) }
        return """
            \(bin.code) would take \(binClass), \(bin.binClass) before, and become generation \(bin.generation + 1).
            items  \(strange.count) of another class would lie in it: \(classes.joined(separator: ", "))
            money  they cost \(cost.euro) € and sold for \(price.euro) €, as far as the catalogue knows
            law    no danger, no recall, no data, no other owner among them
            """
    }

    /// Why the goods may not lie in the bin as it would be, whoever confirms it: neither beside what of them is of the
    /// new class, nor beside what lies in the other bins of that class that are kept for the same. For what benches put
    /// into those they put into this one from then on.
    private func obstacles(to bin: Bin, _ strange: [BinItem], _ inside: [BinItem]) throws -> [String] {
        guard !strange.isEmpty else { return [] }
        var beside = inside.filter { $0.binClass == bin.binClass }
        for other in try HubStore.bins(in: db)
        where other.code != bin.code && other.binClass == bin.binClass
            && other.details.purpose == bin.details.purpose
        {
            beside += try BinContent(of: other.place, in: db).inside
        }
        let stowage = try BinStowage(db)
        return try stowage.judge(strange, into: bin, beside: stowage.goods(beside)).obstacles
    }
}
