import Returns
import Wire

/// What an order would come to as things are now: where the item would go, what that brings, what room there is.
struct OrderEffect {
    /// The words for whoever has to confirm it.
    let text: String

    init(_ change: VerdictChange, on item: LyingItem, at now: Moment, in db: Database) throws {
        let (grading, before) = (item.verdict.grading, item.verdict.disposition)
        let hold = grading.hold.map { ", held: \($0.rawValue)" } ?? ""
        let free = try Self.free(db)
        let way = Self.way(of: change, item, now, free)
        let money = [
            way.cents.map { "it brings \($0.euro) € there" },
            item.decided.costCents.map { "it cost \($0.euro) €" },
        ].compactMap(\.self)
        text = """
            \(item.item.plate) lies in \(item.place.code) generation \(item.place.generation): grade \
            \(grading.grade.rawValue)\(hold), \(before.disposition.rawValue) into \(before.binClass).
            order  \(change.words)
            way    \(way.words)
            room   \(Self.room(in: way.binClass, free))
            money  \(money.isEmpty ? "not known" : money.joined(separator: ", ") + ", as far as is known")
            law    \(way.law)
            It stays where it lies until its plate is scanned at a bench: there it gets its label and its bin.
            """
    }

    private struct Way {
        let words: String
        let binClass: String
        let cents: Int?
        let law: String
    }

    private static func way(
        of change: VerdictChange, _ item: LyingItem, _ now: Moment, _ free: [String: Int]
    ) -> Way {
        switch change {
        case .way(let way, _):
            return Way(
                words: "\(way.disposition.rawValue) into \(way.binClass) by \(way.rule)", binClass: way.binClass,
                cents: nil, law: "no rule demands another way, and none closes this one")
        case .grade(let grade, _):
            var known = item.decided
            (known.grade, known.hold, known.tasks) = (grade, nil, item.verdict.grading.tasks)
            let decision = item.policy.decide(known, at: now) { (free[$0] ?? 0) > 0 }
            let forbidden = decision.basis.closed.compactMap { way in
                if case .forbidden(let rule, _) = way.cause { rule } else { nil }
            }
            let ground = decision.ground.map { "; \($0.rawValue), and a second person approves it" } ?? ""
            return Way(
                words: "\(decision.disposition.rawValue) into \(decision.binClass) by \(decision.rule) of "
                    + "\(item.policy.id) version \(item.policy.version)\(ground)",
                binClass: decision.binClass, cents: decision.basis.recovery?.net,
                law: forbidden.isEmpty
                    ? "no prohibition speaks of it" : "closed by \(Set(forbidden).sorted().joined(separator: ", "))")
        }
    }

    private static func room(in binClass: String, _ free: [String: Int]) -> String {
        let room = free[binClass] ?? 0
        return room > 0 ? "\(binClass) has room for \(room)" : "\(binClass) has no room: the bench finds it another bin"
    }

    /// What the open bins of each class take besides what lies in them and is on its way.
    private static func free(_ db: Database) throws -> [String: Int] {
        try HubStore.bins(in: db).filter(\.isOpen).reduce(into: [:]) { free, bin in
            free[bin.binClass, default: 0] += max(0, bin.capacity - (try BinLoad(of: bin.place, in: db).assigned))
        }
    }
}
