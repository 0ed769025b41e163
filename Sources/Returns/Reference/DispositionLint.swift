/// What makes a disposition table unusable.
public enum DispositionFinding: Hashable, Sendable {
    /// The table has no id.
    case noID
    /// The version is below 1.
    case versionBelowOne(Int)
    /// There is no rule.
    case noRules
    /// Two rules have this id.
    case duplicateRule(String)
    /// A rule has no id; its place in the table, from 1.
    case ruleWithoutID(place: Int)
    /// A label or reason is empty in one of the languages.
    case emptyText(rule: String)
    /// A rule names no class of bin.
    case noBinClass(rule: String)
    /// The last rule leaves some items without a disposition.
    case lastRuleFitsNotAll(rule: String)
    /// Whatever this rule fits, the earlier one fits already.
    case unreachableRule(rule: String, behind: String)
    /// A rule sends held items where they would be sold or given away.
    case heldItemsLeave(rule: String, Disposition)
    /// Words that may not stand together in what a customer could read: "like new" beside "refurbished".
    case forbiddenWords(rule: String)
    /// A rule of a table destroys: only a policy's mandate may, with a ground.
    case destroys(rule: String)
    /// A class of bins would hold what must not lie together.
    case sharedClass(ClassSharing)
}

/// Judges whether a disposition table gives every item exactly one way to go.
public enum DispositionLint {
    /// Everything that is wrong, in the order of the table; empty for a table that can be used.
    public static func findings(in table: DispositionTable) -> [DispositionFinding] {
        var findings: [DispositionFinding] = []
        if table.id.isEmpty { findings.append(.noID) }
        if table.version < 1 { findings.append(.versionBelowOne(table.version)) }
        guard let last = table.rules.last else { return findings + [.noRules] }
        findings += SheetLint.duplicates(of: table.rules.map(\.id)).map(DispositionFinding.duplicateRule)
        for (index, rule) in table.rules.enumerated() {
            findings += self.findings(in: rule, at: index)
            if let earlier = table.rules[..<index].first(where: { $0.when.covers(rule.when) }) {
                findings.append(.unreachableRule(rule: rule.id, behind: earlier.id))
            }
        }
        findings += ClassSharing.all(in: table.rules).map(DispositionFinding.sharedClass)
        if !last.when.fitsEverything { findings.append(.lastRuleFitsNotAll(rule: last.id)) }
        return findings
    }

    private static func findings(in rule: DispositionRule, at index: Int) -> [DispositionFinding] {
        var findings: [DispositionFinding] = []
        if rule.id.isEmpty { findings.append(.ruleWithoutID(place: index + 1)) }
        if rule.label.isBlank || rule.reason.isBlank { findings.append(.emptyText(rule: rule.id)) }
        if rule.binClass.isEmpty { findings.append(.noBinClass(rule: rule.id)) }
        if rule.when.holds != .free, rule.disposition.leavesTheHouse {
            findings.append(.heldItemsLeave(rule: rule.id, rule.disposition))
        }
        if Wording.contradicts([rule.label, rule.reason]) { findings.append(.forbiddenWords(rule: rule.id)) }
        if rule.disposition == .destroy || rule.disposition == .fieldCredit {
            findings.append(.destroys(rule: rule.id))
        }
        return findings
    }
}

extension Wording {
    /// Whether texts that are read together call something refurbished and as good as new.
    static func contradicts(_ texts: [LocalizedText]) -> Bool {
        let words = texts.flatMap { [$0.french, $0.english] }
        return words.contains(where: saysRefurbished) && words.contains(where: saysLikeNew)
    }
}

extension Disposition {
    /// Whether items that go this way end with somebody else.
    var leavesTheHouse: Bool {
        switch self {
        case .restock, .restockOpen, .refurbish, .outlet, .marketplace, .lot, .donate: true
        case .repair, .returnToVendor, .fieldCredit, .returnToCustomer, .parts, .recycle, .hazardousDisposal, .destroy,
            .hold:
            false
        }
    }
}
