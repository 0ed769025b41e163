public import Returns

/// One piece of reference data as it travels from hub to station and is stored.
public enum ReferenceItem: Hashable, Sendable {
    /// A row of the catalogue.
    case product(Product)
    /// A category and its sheet.
    case category(Category)
    /// A product group with a sheet of its own.
    case group(ProductGroup)
    /// An announced return.
    case expectedReturn(ExpectedReturn)
    /// A bin of the floor.
    case bin(Bin)
    /// A badge.
    case badge(Badge)
    /// A grading sheet in one version.
    case sheet(GradingSheet)
    /// A disposition table in one version.
    case dispositions(DispositionTable)
    /// A policy in one version.
    case policy(Policy)
    /// A recall.
    case recall(Recall)
    /// A piece of a serialised product that came back.
    case returnedSerial(ReturnedSerial)
    /// What came of offers of donation.
    case donationRecord(DonationRecord)
    /// An item of the house, wherever it was processed.
    case floorItem(FloorItem)
    /// What the hub has signed about the events of a day.
    case dailyRoot(DailyRoot)
    /// Something that is no more.
    case removed(kind: ReferenceKind, key: String)

    /// Which kind of reference data it is.
    public var kind: ReferenceKind {
        switch self {
        case .product: .product
        case .category: .category
        case .group: .group
        case .expectedReturn: .expectedReturn
        case .bin: .bin
        case .badge: .badge
        case .sheet: .sheet
        case .dispositions: .dispositions
        case .policy: .policy
        case .recall: .recall
        case .returnedSerial: .returnedSerial
        case .donationRecord: .donationRecord
        case .floorItem: .floorItem
        case .dailyRoot: .dailyRoot
        case .removed(let kind, _): kind
        }
    }

    /// The key within its kind: GTIN of fourteen digits, category or group id, return authorisation, bin code, badge
    /// id, recall id, GTIN and serial number, GTIN or plate of what was offered, plate, day of a root, or
    /// `id@version` for sheets, tables and policies.
    public var key: String {
        switch self {
        case .product(let product): product.gtin.fourteen
        case .category(let category): category.id
        case .group(let group): group.id
        case .expectedReturn(let expected): expected.rma
        case .bin(let bin): bin.code
        case .badge(let badge): badge.id
        case .sheet(let sheet): "\(sheet.id)@\(sheet.version)"
        case .dispositions(let table): "\(table.id)@\(table.version)"
        case .policy(let policy): "\(policy.id)@\(policy.version)"
        case .recall(let recall): recall.id
        case .returnedSerial(let piece): ReturnedSerialKey.text(gtin: piece.gtin, serial: piece.serial)
        case .donationRecord(let record): record.subject.text
        case .floorItem(let item): item.plate.text
        case .dailyRoot(let root): root.day.description
        case .removed(_, let key): key
        }
    }
}

/// The kinds of reference data, as stored bytes name them.
public enum ReferenceKind: String, CaseIterable, Sendable {
    /// A row of the catalogue.
    case product = "product"
    /// A category and its sheet.
    case category = "category"
    /// A product group with a sheet of its own.
    case group = "group"
    /// An announced return.
    case expectedReturn = "expectedReturn"
    /// A bin of the floor.
    case bin = "bin"
    /// A badge.
    case badge = "badge"
    /// A grading sheet in one version.
    case sheet = "sheet"
    /// A disposition table in one version.
    case dispositions = "dispositions"
    /// A policy in one version.
    case policy = "policy"
    /// A recall.
    case recall = "recall"
    /// A piece of a serialised product that came back.
    case returnedSerial = "returnedSerial"
    /// What came of offers of donation.
    case donationRecord = "donationRecord"
    /// An item of the house, wherever it was processed.
    case floorItem = "floorItem"
    /// What the hub has signed about the events of a day.
    case dailyRoot = "dailyRoot"
}

extension ReferenceKind: WireCoded {
    var wireCode: String { rawValue }
}
