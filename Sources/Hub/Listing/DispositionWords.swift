import Returns

/// A decision in full, for an auditor: what was chosen, by which rule in which version, from what, and why no other.
struct DispositionWords {
    let disposition: ItemDisposition
    let at: Moment
    /// The policy that decided, where the hub still has it: its sentences say what an id only names.
    let policy: Policy?
    /// The offers of donation that had come to nothing, in words.
    var offers: [String] = []

    /// One line each.
    var lines: [String] {
        guard let basis = disposition.basis else { return [head, "  because \(disposition.reason.english)"] }
        return [head, "  because \(disposition.reason.english)", "  decided at the step: \(basis.step.words)"]
            + (disposition.ground.map { ["  ground for destruction: \($0.rawValue)"] } ?? [])
            + (disposition.creditor.map { ["  credited by the supplier: \($0)"] } ?? [])
            + ["  the item: \(basis.item.words)"] + offers.map { "  donation: \($0)" } + waived(basis) + money(basis)
            + closed(basis)
    }

    private var head: String {
        "\(at.utcText) \(disposition.disposition.rawValue) into \(disposition.binClass), by \(disposition.rule) of "
            + "\(disposition.table) version \(disposition.tableVersion)"
    }

    private func waived(_ basis: DispositionBasis) -> [String] {
        guard !basis.waived.isEmpty else { return [] }
        let lacking = basis.waived.map(\.rawValue).joined(separator: ", ")
        return ["  cheap enough for the supplier to do without: \(lacking)"]
    }

    private func money(_ basis: DispositionBasis) -> [String] {
        guard let recovery = basis.recovery else { return [] }
        let lines = recovery.lines.map { "\($0.name) \($0.cents.euro)" }.joined(separator: ", ")
        let own = "  brings \(recovery.net.euro) €: \(lines)"
        guard let next = basis.runnerUp, let difference = basis.differenceCents else { return [own] }
        let compared = difference < 0 ? "\((-difference).euro) € more" : "\(difference.euro) € less"
        return [own, "  next best: \(next.disposition.rawValue) (\(next.id)) \(next.netCents.euro) €, \(compared)"]
    }

    private func closed(_ basis: DispositionBasis) -> [String] {
        basis.closed.map { way in
            "  closed: \(way.disposition.rawValue) (\(way.id)): \(way.cause.words)\(reason(of: way.cause))"
        }
    }

    private func reason(of cause: ClosedWay.Cause) -> String {
        guard case .forbidden(let rule, _) = cause,
            let prohibition = policy?.prohibitions.first(where: { $0.id == rule })
        else { return "" }
        return ": \(prohibition.reason.english)"
    }
}

extension DispositionStep {
    fileprivate var words: String {
        switch self {
        case .forbidden: "forbidden, all other rules of the table are closed"
        case .mandatory: "mandatory"
        case .supplier: "supplier, whose credit brings most"
        case .money: "money, it brings most"
        case .capacity: "capacity, what brings more has no room"
        case .hierarchy: "waste hierarchy, another way brings as much"
        case .otherwise: "table, money had no say"
        case .supervisor: "a supervisor's word"
        }
    }
}

extension ItemCase {
    fileprivate var words: String {
        let parts: [String?] = [
            "grade \(grade.rawValue)", hold.map { "hold \($0.rawValue)" }, category,
            group.map { "group \($0)" }, supplier.map { "supplier \($0)" }, owner.map { "owner \($0)" },
            priceCents.map { "price \($0.euro)" }, costCents.map { "cost \($0.euro)" },
            weightGrams.map { "\($0) g" }, tasks.isEmpty ? nil : "tasks \(tasks.joined(separator: " "))",
            traits.isEmpty ? nil : "traits \(traits.map(\.rawValue).sorted().joined(separator: " "))",
            evidence.isEmpty ? nil : "evidence \(evidence.map(\.rawValue).sorted().joined(separator: " "))",
            "match \(match.rawValue)", declaredReason.map { "reason \($0)" }, soldAt.map { "sold \($0.utcText)" },
            receivedAt.map { "received \($0.utcText)" },
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}

extension Recovery {
    /// The lines that are not zero.
    fileprivate var lines: [(name: String, cents: Int)] {
        let all = [
            ("sale", sale), ("credit", credit), ("tax", tax), ("material", eco), ("handling", handling),
            ("rework", rework), ("transport", transport), ("storage", storage), ("compliance", compliance),
        ]
        return all.filter { $0.1 != 0 }
    }
}

extension ClosedWay.Cause {
    fileprivate var words: String {
        switch self {
        case .forbidden(let rule, let source): "forbidden by rule \(rule) (\(source.rawValue))"
        case .brand(let supplier): "the agreement with \(supplier) closes it"
        case .region(let supplier, let region):
            "the agreement with \(supplier) does not let the goods be sold in \(region)"
        case .supplier(let refusal): refusal.words
        case .groundless: "the supplier wants it destroyed, and no rule gives a ground for that"
        case .full(let binClass, let cents): "\(binClass) is full; it would have brought \(cents.euro) €"
        case .unknown(let value): "its \(value.rawValue) is not known"
        }
    }
}

extension SupplierRefusal {
    fileprivate var words: String {
        switch self {
        case .noAgreement: "nothing is agreed with the supplier"
        case .notYet(let at): "the agreement holds from \(at.utcText)"
        case .ended(let at): "the agreement ended at \(at.utcText)"
        case .category: "the category is not agreed"
        case .group: "the product group is not agreed"
        case .grade: "the grade is not agreed"
        case .reason: "the declared reason is not accepted"
        case .cost: "the cost is not known or outside what is agreed"
        case .windowClosed(let at): "the supplier's window closed at \(at.utcText)"
        case .answerTooLate(let at):
            "the supplier's window closes at \(at.utcText), before a request would be answered"
        case .windowUnknown: "the day that the supplier's window starts with is not known"
        case .evidence(let lacking): "evidence is not there: \(lacking.map(\.rawValue).joined(separator: ", "))"
        }
    }
}

extension Int {
    /// Euro cents with two decimals.
    var euro: String { Amount.digits(self) }
}
