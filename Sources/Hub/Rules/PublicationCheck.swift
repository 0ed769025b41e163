public import Returns
public import Wire

/// Why rules are not published; nothing of the publication is taken.
public enum PublicationFault: Hashable, Sendable {
    /// The version is published already, with other content; the next free one.
    case versionTaken(kind: ReferenceKind, id: String, version: Int, next: Int)
    /// A newer version is published, so this one would never be in force; the next free one.
    case versionBehind(kind: ReferenceKind, id: String, version: Int, next: Int)
    /// A sheet cannot be used.
    case sheet(SheetReference, SheetFinding)
    /// A table cannot be used.
    case dispositions(table: String, DispositionFinding)
    /// A policy cannot be used.
    case policy(PolicyReference, PolicyFinding)
    /// The rules would not fit together.
    case playbook(PlaybookFinding)
    /// Reference data that is no rule is imported, not published.
    case notRules(kind: ReferenceKind, key: String)
}

/// Judges a publication against the rules that are published already.
struct PublicationCheck {
    /// What is published, readable or not counted.
    private let published: [ReferenceItem]
    /// What is new or other than what is published.
    private let changes: [ReferenceItem]

    init(_ publication: RulesPublication, over published: [ReferenceItem]) {
        self.published = published
        changes = publication.items.filter { !published.contains($0) }
    }

    /// Everything that speaks against it, in the order of the publication.
    var faults: [PublicationFault] {
        changes.flatMap(faults) + misfits.map(PublicationFault.playbook)
    }

    private func faults(of item: ReferenceItem) -> [PublicationFault] {
        switch item {
        case .sheet(let sheet):
            let versions = published.compactMap {
                if case .sheet(let other) = $0, other.id == sheet.id { other.version } else { nil }
            }
            return versionFault(.sheet, sheet.id, sheet.version, versions)
                + SheetLint.findings(in: sheet).map { .sheet(sheet.reference, $0) }
        case .dispositions(let table):
            // A station works by the table with the highest version, whatever its id.
            let versions = published.compactMap { if case .dispositions(let other) = $0 { other.version } else { nil } }
            return versionFault(.dispositions, table.id, table.version, versions)
                + DispositionLint.findings(in: table).map { .dispositions(table: table.id, $0) }
        case .policy(let policy):
            // A station works by the policy with the highest version, whatever its id.
            let versions = published.compactMap { if case .policy(let other) = $0 { other.version } else { nil } }
            return versionFault(.policy, policy.id, policy.version, versions)
                + PolicyLint.findings(in: policy).map { .policy(policy.reference, $0) }
        case .category, .group: return []
        case .product, .expectedReturn, .bin, .badge, .recall, .returnedSerial, .donationRecord, .floorItem,
            .dailyRoot, .removed:
            return [.notRules(kind: item.kind, key: item.key)]
        }
    }

    private func versionFault(
        _ kind: ReferenceKind, _ id: String, _ version: Int, _ versions: [Int]
    ) -> [PublicationFault] {
        guard let newest = versions.max(), version <= newest else { return [] }
        let isTaken = versions.contains(version)
        return isTaken
            ? [.versionTaken(kind: kind, id: id, version: version, next: newest + 1)]
            : [.versionBehind(kind: kind, id: id, version: version, next: newest + 1)]
    }

    /// What would not fit together afterwards and does now.
    private var misfits: [PlaybookFinding] {
        let replaced = Set(changes.map { "\($0.kind.rawValue) \($0.key)" })
        let kept = published.filter { !replaced.contains("\($0.kind.rawValue) \($0.key)") }
        let before = Set(PlaybookLint.findings(in: Playbook(published)))
        return PlaybookLint.findings(in: Playbook(kept + changes)).filter { !before.contains($0) }
    }
}

extension Playbook {
    /// The rules among these items; of several tables the one that a station works by.
    init(_ items: [ReferenceItem]) {
        var categories: [Returns.Category] = []
        var groups: [ProductGroup] = []
        var sheets: [GradingSheet] = []
        var tables: [DispositionTable] = []
        var policies: [Policy] = []
        for item in items {
            switch item {
            case .category(let category): categories.append(category)
            case .group(let group): groups.append(group)
            case .sheet(let sheet): sheets.append(sheet)
            case .dispositions(let table): tables.append(table)
            case .policy(let policy): policies.append(policy)
            case .product, .expectedReturn, .bin, .badge, .recall, .returnedSerial, .donationRecord, .floorItem,
                .dailyRoot, .removed:
                break
            }
        }
        let table = tables.max { ($0.version, $1.id) < ($1.version, $0.id) }
        self.init(
            categories: categories, groups: groups, sheets: sheets,
            dispositions: table ?? DispositionTable(id: "", version: 0, rules: []), policies: policies)
    }
}
