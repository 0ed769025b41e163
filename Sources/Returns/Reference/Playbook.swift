/// The published rules a station works by: categories, grading sheets and policies in every version still in use, and
/// the disposition table.
public struct Playbook: Hashable, Sendable {
    /// The categories.
    public let categories: [Category]
    /// The sheets; the highest version of an id is the current one.
    public let sheets: [GradingSheet]
    /// The disposition table, for a house that has published no policy.
    public let dispositions: DispositionTable
    /// The policies in every version still in use; the highest version is the current one.
    public let policies: [Policy]

    /// Makes a playbook.
    public init(
        categories: [Category], sheets: [GradingSheet], dispositions: DispositionTable, policies: [Policy] = []
    ) {
        self.categories = categories
        self.sheets = sheets
        self.dispositions = dispositions
        self.policies = policies
    }

    /// The policy in force; a table alone makes one.
    public var currentPolicy: Policy {
        policies.max { ($0.version, $0.id) < ($1.version, $1.id) } ?? Policy(dispositions)
    }

    /// The policy in exactly this version; nil when it is not known here any more.
    public func policy(_ reference: PolicyReference) -> Policy? {
        policies.first { $0.reference == reference }
    }

    /// The category with this id.
    public func category(_ id: String) -> Category? {
        categories.first { $0.id == id }
    }

    /// The current sheet of a category; nil when the category or its sheet is not known here.
    public func currentSheet(ofCategory id: String) -> GradingSheet? {
        guard let category = category(id) else { return nil }
        return sheets.filter { $0.id == category.sheet }.max { $0.version < $1.version }
    }

    /// The sheet in exactly this version.
    public func sheet(_ reference: SheetReference) -> GradingSheet? {
        sheets.first { $0.reference == reference }
    }
}

/// Who this station is, as configured and as the hub confirmed it.
public struct StationIdentity: Hashable, Sendable {
    /// The station's id, for example `S1`.
    public let station: String
    /// The epoch: new after enrolment, restore or clone. From 1.
    public let epoch: Int
    /// The plate prefix of this (station, epoch).
    public let platePrefix: PlatePrefix
    /// The site's code: command and answer cards carry it.
    public let site: String
    /// The language of the labels.
    public let labelLanguage: Language

    /// Makes an identity.
    public init(station: String, epoch: Int, platePrefix: PlatePrefix, site: String, labelLanguage: Language) {
        self.station = station
        self.epoch = epoch
        self.platePrefix = platePrefix
        self.site = site
        self.labelLanguage = labelLanguage
    }
}
