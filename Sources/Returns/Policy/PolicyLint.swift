/// What makes a policy unusable.
public enum PolicyFinding: Hashable, Sendable {
    /// The policy has no id.
    case noID
    /// The version is below 1.
    case versionBelowOne(Int)
    /// Two rules, channels or agreements have this id.
    case duplicateID(String)
    /// A label or reason is empty in one of the languages.
    case emptyText(String)
    /// It names no class of bin, or has something in braces that stands for nothing.
    case badBinClass(String, binClass: String)
    /// Whatever this mandate fits, the earlier one fits already.
    case unreachableMandate(String, behind: String)
    /// What this rule demands is always forbidden by the other.
    case contradiction(String, forbiddenBy: String)
    /// A prohibition closes no way, or closes the hold, which must stay open.
    case uselessProhibition(String)
    /// It sends held items where they would leave the house.
    case heldItemsLeave(String, Disposition)
    /// It destroys without a ground, or has a ground and does not destroy.
    case groundAndWay(String)
    /// A ground that counts only after offers of donation, and the rule does not ask for their record.
    case offersNotAsked(String, DestructionGround)
    /// A channel that competes by money destroys or holds; only a rule may.
    case channelDecides(String, Disposition)
    /// An agreement ends before it begins.
    case agreementEndsFirst(String)
    /// Clauses of the agreement with this supplier contradict one another.
    case agreementContradiction(String, AgreementContradiction)
    /// Words that may not stand together in what a customer could read.
    case forbiddenWords(String)
    /// Items of this category that are drawn for a second look would not be held: the rule sends them elsewhere.
    case secondLookNotHeld(category: String?, rule: String, Disposition)
    /// Something is wrong in the table behind the policy.
    case otherwise(DispositionFinding)
    /// The example of this number, from 1, goes another way.
    case exampleFails(number: Int, expected: PolicyExample.Way, found: PolicyExample.Way)
}

/// Judges whether a policy gives every item exactly one way to go, and whether its parts agree.
public enum PolicyLint {
    /// Everything that is wrong, in the order of the policy; empty for a policy that can be used.
    public static func findings(in policy: Policy) -> [PolicyFinding] {
        var findings: [PolicyFinding] = []
        if policy.id.isEmpty { findings.append(.noID) }
        if policy.version < 1 { findings.append(.versionBelowOne(policy.version)) }
        let ids = policy.prohibitions.map(\.id) + policy.mandates.map(\.id) + policy.channels.map(\.id)
        findings += SheetLint.duplicates(of: ids + policy.agreements.map(\.supplier)).map(PolicyFinding.duplicateID)
        findings += policy.prohibitions.flatMap(self.findings)
        for (index, mandate) in policy.mandates.enumerated() {
            findings += self.findings(in: mandate, behind: policy.mandates[..<index], of: policy)
        }
        findings += policy.channels.flatMap(self.findings)
        findings += policy.agreements.flatMap { self.findings(in: $0, of: policy) }
        findings += secondLook(in: policy)
        // The table of a policy carries the policy's own id and version.
        let table = DispositionLint.findings(in: policy.otherwise).filter { !$0.isAboutIdentity }
        return findings + table.map(PolicyFinding.otherwise)
    }

    private static func findings(in prohibition: Prohibition) -> [PolicyFinding] {
        var findings: [PolicyFinding] = []
        if prohibition.reason.isBlank { findings.append(.emptyText(prohibition.id)) }
        if prohibition.dispositions.isEmpty || prohibition.dispositions.contains(.hold) {
            findings.append(.uselessProhibition(prohibition.id))
        }
        return findings
    }

    private static func findings(
        in mandate: DispositionRule, behind earlier: ArraySlice<DispositionRule>, of policy: Policy
    ) -> [PolicyFinding] {
        var findings = words(mandate.id, mandate.label, mandate.reason) + bins(mandate.id, mandate.binClass)
        if (mandate.disposition == .destroy) != (mandate.ground != nil) { findings.append(.groundAndWay(mandate.id)) }
        if mandate.when.holds != .free, mandate.disposition.leavesTheHouse {
            findings.append(.heldItemsLeave(mandate.id, mandate.disposition))
        }
        if let ground = mandate.ground, ground.needsDonationOffers, !mandate.when.evidence.contains(.donationOffers) {
            findings.append(.offersNotAsked(mandate.id, ground))
        }
        if let first = earlier.first(where: { $0.when.covers(mandate.when) }) {
            findings.append(.unreachableMandate(mandate.id, behind: first.id))
        }
        let against = policy.prohibitions.first {
            $0.dispositions.contains(mandate.disposition) && $0.when.covers(mandate.when)
        }
        if let against { findings.append(.contradiction(mandate.id, forbiddenBy: against.id)) }
        return findings
    }

    private static func findings(in channel: Channel) -> [PolicyFinding] {
        var findings = words(channel.id, channel.label, channel.reason) + bins(channel.id, channel.binClass)
        if channel.when.holds != .free { findings.append(.heldItemsLeave(channel.id, channel.disposition)) }
        switch channel.disposition {
        case .destroy, .fieldCredit, .hold: findings.append(.channelDecides(channel.id, channel.disposition))
        case .restock, .restockOpen, .refurbish, .repair, .outlet, .marketplace, .lot, .returnToVendor,
            .returnToCustomer, .donate, .parts, .recycle, .hazardousDisposal:
            break
        }
        return findings
    }

    private static func findings(in agreement: SupplierAgreement, of policy: Policy) -> [PolicyFinding] {
        let id = agreement.supplier
        var findings = words(id, agreement.label, agreement.reason) + bins(id, agreement.binClass)
        if let from = agreement.validFrom, let until = agreement.validUntil, until <= from {
            findings.append(.agreementEndsFirst(id))
        }
        return findings + agreement.contradictions(in: policy).map { .agreementContradiction(id, $0) }
    }

    /// Where a sample would go, by category: the bench holds it until somebody else has looked.
    private static func secondLook(in policy: Policy) -> [PolicyFinding] {
        let drawn = [nil] + policy.secondLook.named.map(Optional.some)
        return drawn.filter { policy.secondLook.share(of: $0) > 0 }.compactMap { category in
            var item = ItemCase(grade: .held, hold: .secondLook)
            item.category = category
            let way = policy.decide(item, at: Moment(milliseconds: 0)) { _ in true }
            return way.disposition == .hold
                ? nil : .secondLookNotHeld(category: category, rule: way.rule, way.disposition)
        }
    }

    private static func words(_ id: String, _ label: LocalizedText, _ reason: LocalizedText) -> [PolicyFinding] {
        var findings: [PolicyFinding] = []
        if label.isBlank || reason.isBlank { findings.append(.emptyText(id)) }
        if Wording.contradicts([label, reason]) { findings.append(.forbiddenWords(id)) }
        return findings
    }

    private static func bins(_ id: String, _ binClass: String) -> [PolicyFinding] {
        let bare = BinClassTemplate.bare(binClass)
        let isPlain = !binClass.isEmpty && !bare.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
        return isPlain ? [] : [.badBinClass(id, binClass: binClass)]
    }
}

extension DispositionFinding {
    fileprivate var isAboutIdentity: Bool {
        switch self {
        case .noID, .versionBelowOne: true
        case .noRules, .duplicateRule, .ruleWithoutID, .emptyText, .noBinClass, .lastRuleFitsNotAll, .unreachableRule,
            .heldItemsLeave, .forbiddenWords, .destroys, .sharedClass:
            false
        }
    }
}
