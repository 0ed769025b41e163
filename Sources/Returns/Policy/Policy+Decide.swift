extension Policy {
    /// Where an item goes, in the order forbidden, mandatory, supplier, money, capacity, waste hierarchy.
    ///
    /// `hasRoom` says whether a class of bins takes one more item. Total: what no rule, channel or agreement speaks of
    /// goes by `otherwise`, and what that forgets goes to the second look.
    public func decide(_ item: ItemCase, at: Moment, hasRoom: (String) -> Bool) -> DispositionDecision {
        Weighing(policy: self, item: item, at: at).decision(hasRoom: hasRoom)
    }
}

/// One decision in the making: which ways are closed to the item, and what the others bring.
struct Weighing {
    let policy: Policy
    let item: ItemCase
    let at: Moment
    let agreement: SupplierAgreement?
    /// The prohibitions that speak of the item, in the order of the policy: found once, asked for each way.
    let prohibitions: [Prohibition]

    init(policy: Policy, item: ItemCase, at: Moment) {
        self.policy = policy
        self.item = item
        self.at = at
        agreement = policy.agreement(with: item.supplier)
        prohibitions = policy.sieves.prohibitions.candidates(for: item).map { policy.prohibitions[$0] }
            .filter { $0.when.fits(item) }
    }

    func decision(hasRoom: (String) -> Bool) -> DispositionDecision {
        var closed: [ClosedWay] = []
        if let decided = mandatory(&closed) { return decided }
        var ways = channelWays(&closed)
        if let way = supplierWay(&closed) { ways.append(way) }
        // A value that nobody knows might have decided: then money does not.
        guard !ways.isEmpty, !closed.contains(where: \.isUnknown) else { return tabled(closed) }
        return best(of: ways, closed, hasRoom)
    }

    // MARK: Forbidden and mandatory

    /// What closes a way to this item; nil when it is open.
    func prohibition(of disposition: Disposition) -> ClosedWay.Cause? {
        let rule = prohibitions.first { $0.dispositions.contains(disposition) }
        if let rule { return .forbidden(rule: rule.id, rule.source) }
        guard let agreement, agreement.forbidden.contains(disposition) else { return nil }
        return .brand(supplier: agreement.supplier)
    }

    private func mandatory(_ closed: inout [ClosedWay]) -> DispositionDecision? {
        for rule in policy.sieves.mandates.candidates(for: item).map({ policy.mandates[$0] })
        where rule.when.fits(item) {
            guard let cause = prohibition(of: rule.disposition) else {
                return credited(rule, closed) ?? decision(by: rule, .mandatory, closed)
            }
            closed.append(ClosedWay(disposition: rule.disposition, id: rule.id, cause: cause))
        }
        // A held item goes nowhere by money, and no supplier is asked for it.
        guard item.hold == nil else { return tabled(closed) }
        guard let agreement, agreement.isObligatory, agreement.settlement == .goods,
            agreement.refusal(of: item, at: at, in: policy.calendar) == nil,
            prohibition(of: agreement.disposition) == nil
        else { return nil }
        return decision(by: agreement, closed)
    }

    /// What must be destroyed anyway may as well be credited by the supplier who wants it destroyed.
    private func credited(_ rule: DispositionRule, _ closed: [ClosedWay]) -> DispositionDecision? {
        guard let ground = rule.ground, let agreement, agreement.settlement == .fieldDestruction,
            agreement.refusal(of: item, at: at, in: policy.calendar) == nil,
            prohibition(of: agreement.disposition) == nil
        else { return nil }
        return decision(by: agreement, ground: ground, closed).demanded(by: rule)
    }

    private func decision(
        by agreement: SupplierAgreement, ground: DestructionGround? = nil, _ closed: [ClosedWay]
    ) -> DispositionDecision {
        let recovery: Recovery?
        do { recovery = try agreement.termsForUs.recovery(of: item, at: at) } catch { recovery = nil }
        return DispositionDecision(
            disposition: agreement.disposition, binClass: filled(agreement.binClass), rule: agreement.supplier,
            label: agreement.label, reason: agreement.reason, ground: ground,
            basis: DispositionBasis(
                step: .mandatory, item: item, recovery: recovery, closed: closed,
                waived: agreement.waivedEvidence(of: item)))
    }

    /// What the table says; the last word where money has none.
    private func tabled(_ closed: [ClosedWay]) -> DispositionDecision {
        var shut: [ClosedWay] = []
        let rules = policy.otherwise.rules
        // By its place: most rules are about other items, and are not worth a copy.
        let open = rules.indices.first { index in
            guard rules[index].when.fits(item) else { return false }
            guard let cause = prohibition(of: rules[index].disposition) else { return true }
            shut.append(ClosedWay(disposition: rules[index].disposition, id: rules[index].id, cause: cause))
            return false
        }
        return decision(
            by: open.map { rules[$0] } ?? .lastResort, shut.isEmpty ? .otherwise : .forbidden, closed + shut)
    }

    private func decision(
        by rule: DispositionRule, _ step: DispositionStep, _ closed: [ClosedWay]
    ) -> DispositionDecision {
        DispositionDecision(
            disposition: rule.disposition, binClass: filled(rule.binClass), rule: rule.id, label: rule.label,
            reason: rule.reason, ground: rule.ground,
            basis: DispositionBasis(step: step, item: item, closed: closed))
    }

    // MARK: Money

    private func channelWays(_ closed: inout [ClosedWay]) -> [Way] {
        var ways: [Way] = []
        for channel in policy.sieves.channels.candidates(for: item).map({ policy.channels[$0] })
        where channel.when.fits(item) {
            let shut = prohibition(of: channel.disposition) ?? agreement?.lock(on: channel, in: policy.region)
            add(Way.Origin(channel), terms: channel.terms, otherwise: shut, to: &ways, &closed)
        }
        return ways
    }

    private func supplierWay(_ closed: inout [ClosedWay]) -> Way? {
        guard let agreement else {
            if let shut = withoutAgreement { closed.append(shut) }
            return nil
        }
        var ways: [Way] = []
        let origin = Way.Origin(agreement)
        let refusal = agreement.refusal(of: item, at: at, in: policy.calendar).map(ClosedWay.Cause.supplier)
        add(
            origin, terms: agreement.termsForUs,
            otherwise: prohibition(of: agreement.disposition) ?? refusal ?? agreement.groundless, to: &ways, &closed)
        return ways.first
    }

    /// The supplier who would be a way if anything were agreed: a house with agreements wants to see what the lacking
    /// one costs it. Without a single agreement nothing goes back to suppliers, and there is nothing to tell.
    private var withoutAgreement: ClosedWay? {
        guard !policy.agreements.isEmpty, let supplier = item.supplier, !supplier.isEmpty else { return nil }
        return ClosedWay(
            disposition: .returnToVendor, id: supplier,
            cause: prohibition(of: .returnToVendor) ?? .supplier(.noAgreement))
    }

    private func add(
        _ origin: Way.Origin, terms: ChannelTerms, otherwise cause: ClosedWay.Cause?, to ways: inout [Way],
        _ closed: inout [ClosedWay]
    ) {
        if let cause {
            closed.append(ClosedWay(disposition: origin.disposition, id: origin.id, cause: cause))
            return
        }
        do {
            ways.append(Way(origin: origin, recovery: try terms.recovery(of: item, at: at)))
        } catch {
            closed.append(ClosedWay(disposition: origin.disposition, id: origin.id, cause: .unknown(error)))
        }
    }

    // MARK: Capacity and hierarchy

    private func best(of ways: [Way], _ closed: [ClosedWay], _ hasRoom: (String) -> Bool) -> DispositionDecision {
        let ranked = ways.sorted(by: Way.precedes)
        let first = ranked[0]
        let limit = first.recovery.net - policy.capacity.giveUpCentsMax
        let withRoom = ranked.first { $0.recovery.net >= limit && hasRoom(filled($0.origin.binClass)) }
        // Where nothing that brings nearly as much has room the best way stays: a person finds a place for it.
        let chosen = withRoom ?? first
        let full = ranked.prefix { $0.origin.id != chosen.origin.id }.map { way in
            ClosedWay(
                disposition: way.origin.disposition, id: way.origin.id,
                cause: .full(binClass: filled(way.origin.binClass), netCents: way.recovery.net))
        }
        let runnerUp = ranked.first { $0.origin.id != chosen.origin.id }
        return DispositionDecision(
            disposition: chosen.origin.disposition, binClass: filled(chosen.origin.binClass), rule: chosen.origin.id,
            label: chosen.origin.label, reason: chosen.origin.reason, ground: nil,
            basis: DispositionBasis(
                step: step(of: chosen, over: runnerUp, full: full), item: item, recovery: chosen.recovery,
                runnerUp: runnerUp?.valued, closed: closed + full,
                waived: chosen.origin.isSupplier ? agreement?.waivedEvidence(of: item) ?? [] : []))
    }

    private func step(of chosen: Way, over runnerUp: Way?, full: [ClosedWay]) -> DispositionStep {
        if !full.isEmpty { return .capacity }
        if let runnerUp, runnerUp.recovery.net == chosen.recovery.net { return .hierarchy }
        return chosen.origin.isSupplier ? .supplier : .money
    }

    /// A class of bins with the item's own supplier, category and owner in it.
    func filled(_ binClass: String) -> String {
        guard binClass.utf8.contains(UInt8(ascii: "{")) else { return binClass }
        return BinClassTemplate.filled(binClass, for: item)
    }
}

/// A way that is open, with what it brings.
private struct Way {
    /// Where the way comes from: a channel, or a supplier's agreement.
    struct Origin {
        let id: String
        let disposition: Disposition
        let binClass: String
        let label: LocalizedText
        let reason: LocalizedText
        let isSupplier: Bool

        init(_ channel: Channel) {
            id = channel.id
            disposition = channel.disposition
            binClass = channel.binClass
            label = channel.label
            reason = channel.reason
            isSupplier = false
        }

        init(_ agreement: SupplierAgreement) {
            id = agreement.supplier
            disposition = agreement.disposition
            binClass = agreement.binClass
            label = agreement.label
            reason = agreement.reason
            isSupplier = true
        }
    }

    let origin: Origin
    let recovery: Recovery

    var valued: ValuedWay {
        ValuedWay(disposition: origin.disposition, id: origin.id, netCents: recovery.net)
    }

    /// What brings more comes first, then what the waste hierarchy prefers, then the id, so that no two ways are equal.
    static func precedes(_ left: Way, _ right: Way) -> Bool {
        let (mine, theirs) = (left.recovery.net, right.recovery.net)
        if mine != theirs { return mine > theirs }
        let (rank, other) = (left.origin.disposition.hierarchyRank, right.origin.disposition.hierarchyRank)
        return rank == other ? left.origin.id < right.origin.id : rank < other
    }
}

extension SupplierAgreement {
    /// What closes a channel that sells where the brand's goods may not be sold again. A channel that names no region
    /// sells where the house does; where the house does not say, the goods were bought to be sold there.
    func lock(on channel: Channel, in home: String?) -> ClosedWay.Cause? {
        guard !regions.isEmpty, channel.terms.price > 0, let region = channel.region ?? home,
            !regions.contains(region)
        else { return nil }
        return .region(supplier: supplier, region)
    }

    /// Destruction for a credit is no way of its own: a rule with a ground comes first, or nothing is destroyed. So the
    /// ban on destroying unsold goods (Regulation (EU) 2024/1781, article 25; Code de l'environnement, L541-15-8) goes
    /// before any contract.
    fileprivate var groundless: ClosedWay.Cause? {
        switch settlement {
        case .goods: nil
        case .fieldDestruction: .groundless
        }
    }
}

extension ClosedWay {
    fileprivate var isUnknown: Bool {
        switch cause {
        case .unknown: true
        case .forbidden, .brand, .region, .supplier, .groundless, .full: false
        }
    }
}
