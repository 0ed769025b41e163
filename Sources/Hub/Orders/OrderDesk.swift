import Returns
import Wire

/// Gives orders for single items and takes them back, inside one transaction.
struct OrderDesk {
    let db: Database
    let now: Moment

    /// Does it and says what was done. Throws `refused` when it cannot be, and `refused(.ordering(.unconfirmed))` with
    /// the effect when nobody has seen that yet; the transaction is then taken back.
    func perform(_ ask: OrderAsk) throws -> String {
        switch ask.change {
        case .withdraw: return try withdraw(ask)
        case .grade(let grade, let reason): return try order(.grade(grade, reason), ask, on: try lying(ask.plate))
        case .way(let id, let reason):
            let item = try lying(ask.plate)
            return try order(try way(id, reason, ask.plate, item), ask, on: item)
        }
    }

    private var orders: DeskOrders { DeskOrders(db: db) }

    private func withdraw(_ ask: OrderAsk) throws -> String {
        guard let number = try orders.number(for: ask.plate) else {
            throw refused(.notOrdered(plate: ask.plate.text))
        }
        try orders.end(ask.plate, .withdrawn, by: ask.by, at: now)
        try orders.tellAnew(ask.plate)
        return "Order \(number) for \(ask.plate) is withdrawn: it stays what it is.\n"
    }

    private func order(_ change: VerdictChange, _ ask: OrderAsk, on item: LyingItem) throws -> String {
        if let obstacle = change.obstacle(for: item.verdict, ways: { item.ways(at: now) }) {
            throw refused(.obstacle(plate: ask.plate.text, obstacle))
        }
        if let number = try orders.number(for: ask.plate) {
            throw refused(.ordered(plate: ask.plate.text, number: number))
        }
        guard ask.isConfirmed else {
            throw refused(.unconfirmed(effect: try OrderEffect(change, on: item, at: now, in: db).text))
        }
        let number = try orders.give(change, for: ask.plate, standing: item.verdict, by: ask.by, at: now)
        return """
            Order \(number): \(ask.plate) \(change.words). It lies in \(item.place.code) generation \
            \(item.place.generation) until its plate is scanned at a bench.

            """
    }

    /// The way of that id. Throws `refused` with those that are open where there is none, or none was named.
    private func way(
        _ id: String?, _ reason: WayOverride.Reason?, _ plate: LicencePlate, _ item: LyingItem
    ) throws -> VerdictChange {
        switch item.verdict.choices(among: { item.ways(at: now) }) {
        case .failure(let obstacle): throw refused(.obstacle(plate: plate.text, obstacle))
        case .success(let open):
            if let id, let reason, let way = open.first(where: { $0.rule == id }) { return .way(way, reason) }
            throw refused(.ways(plate: plate.text, asked: id, open: open.map { $0.line }))
        }
    }

    /// The item as every bench is told of it, lying in a bin that is not on its way out.
    private func lying(_ plate: LicencePlate) throws -> LyingItem {
        guard case .floorItem(let item)? = try ReferenceFeed.item(.floorItem, plate.text, in: db) else {
            throw HubFault.refused(.bin(.notInTheHouse(plate: plate.text)))
        }
        guard let place = item.place else { throw refused(.inNoBin(plate: plate.text)) }
        guard let verdict = item.verdict else { throw refused(.notGraded(plate: plate.text)) }
        let bin = try BinDesk.bin(place.code, in: db)
        guard bin.place == place, !bin.state.hasLeft else { throw refused(.leaving(plate: plate.text, place)) }
        let playbook = Playbook(try ReferenceFeed.items(ReferenceFeed.rules, in: db))
        let policy = item.identification.policy.flatMap(playbook.policy) ?? playbook.currentPolicy
        return LyingItem(item: item, place: place, verdict: verdict, policy: policy)
    }

    private func refused(_ refusal: OrderRefusal) -> HubFault { .refused(.ordering(refusal)) }
}

/// An item in its bin, with the policy that it is pinned to.
struct LyingItem {
    let item: FloorItem
    let place: BinPlace
    let verdict: ItemVerdict
    let policy: Policy

    /// The item as it was decided; of a decision that kept nothing, what its grading says.
    var decided: ItemCase {
        if let item = verdict.disposition.basis?.item { return item }
        var known = ItemCase(grade: verdict.grading.grade, hold: verdict.grading.hold)
        known.category = item.identification.category
        return known
    }

    /// The ways that its policy leaves open.
    func ways(at now: Moment) -> OpenWays { policy.openWays(for: decided, at: now) }
}

extension WayChoice {
    /// The way on a line of its own, the word to ask for it first.
    fileprivate var line: String {
        "\(TerminalText.safe(rule))  \(disposition.rawValue) into \(TerminalText.safe(binClass)): "
            + TerminalText.safe(label.english)
    }
}

extension VerdictChange {
    /// What is ordered, as the end of a sentence that begins with the item.
    var words: String {
        switch self {
        case .grade(let grade, let reason): "gets grade \(grade.rawValue) (\(reason.rawValue))"
        case .way(let way, let reason):
            "goes \(way.disposition.rawValue) into \(TerminalText.safe(way.binClass)) by "
                + "\(TerminalText.safe(way.rule)) (\(reason.rawValue))"
        }
    }
}
