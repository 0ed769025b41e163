import Returns
public import Wire

extension PublicationFault: CustomStringConvertible {
    /// What is wrong, and which version to publish instead.
    public var description: String {
        switch self {
        case .versionTaken(let kind, let id, let version, let next):
            "\(kind.words) \(id) version \(version) is published with other content; publish this as version \(next)."
        case .versionBehind(let kind, let id, let version, let next):
            "\(kind.words) \(id) version \(version) is older than what is published; publish this as version \(next)."
        case .sheet(let sheet, let finding): "sheet \(sheet.id) version \(sheet.version): \(finding.sentence)"
        case .dispositions(let table, let finding): "dispositions \(table): \(finding.sentence)"
        case .policy(let policy, let finding): "policy \(policy.id) version \(policy.version): \(finding.sentence)"
        case .playbook(let finding): finding.sentence
        case .notRules(let kind, let key): "\(kind.words) \(key) is no rule; import it."
        }
    }
}

extension ReferenceKind {
    /// What people call it.
    var words: String {
        switch self {
        case .product: "product"
        case .category: "category"
        case .group: "group"
        case .expectedReturn: "return"
        case .bin: "bin"
        case .badge: "badge"
        case .recall: "recall"
        case .returnedSerial: "returned piece"
        case .donationRecord: "record of donation"
        case .floorItem: "item"
        case .dailyRoot: "root of a day"
        case .sheet: "sheet"
        case .dispositions: "disposition table"
        case .policy: "policy"
        }
    }
}

extension ReferenceItem {
    /// Kind, id and version, as people say them.
    public var words: String {
        switch self {
        case .sheet(let sheet): "\(kind.words) \(sheet.id) version \(sheet.version)"
        case .dispositions(let table): "\(kind.words) \(table.id) version \(table.version)"
        case .policy(let policy): "\(kind.words) \(policy.id) version \(policy.version)"
        case .product, .category, .group, .expectedReturn, .bin, .badge, .recall, .removed,
            .returnedSerial, .donationRecord, .floorItem, .dailyRoot:
            "\(kind.words) \(key)"
        }
    }
}
