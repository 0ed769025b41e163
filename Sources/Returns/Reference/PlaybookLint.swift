/// What does not fit together in rules whose parts are right each for itself.
public enum PlaybookFinding: Hashable, Sendable {
    /// A category names a sheet that is not there.
    case sheetMissing(category: String, sheet: String)
    /// A product group names a sheet that is not there.
    case groupSheetMissing(group: String, sheet: String)
    /// A rule names a category that is not there.
    case categoryMissing(rule: String, category: String)
    /// The shares of second looks name a category that is not there.
    case secondLookCategoryMissing(category: String)
    /// The rule sells as refurbished what can come this way without these tasks.
    case refurbishedUnproved(category: String, rule: String, way: [SheetEnd.Step], missing: [String])
}

/// Judges whether categories, groups, sheets and the disposition table work together.
public enum PlaybookLint {
    /// Everything that does not fit: categories and groups first, then the rules.
    public static func findings(in playbook: Playbook) -> [PlaybookFinding] {
        let sheets = Set(playbook.sheets.map(\.id))
        let categories = Set(playbook.categories.map(\.id))
        return playbook.categories.filter { !sheets.contains($0.sheet) }.map {
            .sheetMissing(category: $0.id, sheet: $0.sheet)
        }
            + playbook.groups.filter { !sheets.contains($0.sheet) }.map {
                .groupSheetMissing(group: $0.id, sheet: $0.sheet)
            }
            + playbook.categoriesNamed.flatMap { rule, named in
                named.filter { !categories.contains($0) }.map { .categoryMissing(rule: rule, category: $0) }
            }
            + playbook.policies.flatMap(\.secondLook.named).filter { !categories.contains($0) }.map {
                .secondLookCategoryMissing(category: $0)
            } + playbook.categories.flatMap { unproved($0, in: playbook) }
    }

    /// The first way to each rule that sells as refurbished what was neither tested nor erased.
    private static func unproved(_ category: Category, in playbook: Playbook) -> [PlaybookFinding] {
        var named: Set<String> = []
        return (playbook.currentSheet(ofCategory: category.id)?.ends ?? []).compactMap { end in
            guard let grade = end.grade, end.hold == nil else { return nil }
            var item = ItemCase(grade: grade)
            item.category = category.id
            let rule = playbook.dispositions.rule(for: item)
            let missing = Wording.proofOfRefurbishing.filter { !end.tasks.contains($0) }
            guard rule.sellsRefurbished, !missing.isEmpty, named.insert(rule.id).inserted else { return nil }
            return .refurbishedUnproved(category: category.id, rule: rule.id, way: end.way, missing: missing)
        }
    }
}

extension Playbook {
    /// Every rule, channel and agreement with the categories that it names.
    fileprivate var categoriesNamed: [(id: String, categories: [String])] {
        dispositions.rules.map { ($0.id, $0.when.categories) } + policies.flatMap(\.categoriesNamed)
    }
}

extension Policy {
    /// Every rule, channel and agreement of its own with the categories that it names.
    fileprivate var categoriesNamed: [(id: String, categories: [String])] {
        prohibitions.map { ($0.id, $0.when.categories) } + mandates.map { ($0.id, $0.when.categories) }
            + channels.map { ($0.id, $0.when.categories) } + agreements.map { ($0.supplier, $0.categories) }
    }
}

extension DispositionRule {
    /// Whether the rule's items are called refurbished, by where they go or by its words.
    fileprivate var sellsRefurbished: Bool {
        let texts = [label.french, label.english, reason.french, reason.english]
        return disposition == .refurbish || texts.contains(where: Wording.saysRefurbished)
    }
}
