/// The published rules a station works by: categories, product groups, grading sheets and policies in every version
/// still in use, and the disposition table.
public struct Playbook: Hashable, Sendable {
    @Shared private var rules: Rules

    private struct Rules: Hashable, Sendable {
        let categories: [Category]
        let groups: [ProductGroup]
        let sheets: [GradingSheet]
        let dispositions: DispositionTable
        let policies: [Policy]
        let currentPolicy: Policy
    }

    /// Makes a playbook.
    public init(
        categories: [Category], groups: [ProductGroup] = [], sheets: [GradingSheet], dispositions: DispositionTable,
        policies: [Policy] = []
    ) {
        rules = Rules(
            categories: categories, groups: groups, sheets: sheets, dispositions: dispositions, policies: policies,
            currentPolicy: policies.max { ($0.version, $0.id) < ($1.version, $1.id) } ?? Policy(dispositions))
    }

    /// The categories.
    public var categories: [Category] { rules.categories }
    /// The product groups that have a sheet of their own.
    public var groups: [ProductGroup] { rules.groups }
    /// The sheets; the highest version of an id is the current one.
    public var sheets: [GradingSheet] { rules.sheets }
    /// The disposition table, for a house that has published no policy.
    public var dispositions: DispositionTable { rules.dispositions }
    /// The policies in every version still in use; the highest version is the current one.
    public var policies: [Policy] { rules.policies }
    /// The policy in force; a table alone makes one.
    public var currentPolicy: Policy { rules.currentPolicy }

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
        category(id).flatMap { currentSheet($0.sheet) }
    }

    /// The current sheet for a product: its own one before its group's, its group's before its category's.
    ///
    /// A sheet that is named and not known here gives nil, for another one would grade by other questions. A group that
    /// is not known here has no sheet of its own.
    public func currentSheet(product sheet: String?, group: String?, category: String) -> GradingSheet? {
        if let sheet { return currentSheet(sheet) }
        if let group = groups.first(where: { $0.id == group }) { return currentSheet(group.sheet) }
        return currentSheet(ofCategory: category)
    }

    private func currentSheet(_ id: String) -> GradingSheet? {
        sheets.filter { $0.id == id }.max { $0.version < $1.version }
    }

    /// The sheet in exactly this version.
    public func sheet(_ reference: SheetReference) -> GradingSheet? {
        sheets.first { $0.reference == reference }
    }

    /// What these answers told about an item, by the sheet versions that they were given to.
    public func assessment(after answers: [ItemAnswer]) -> Assessment {
        answers.reduce(Assessment()) { assessment, given in
            let question = sheet(given.sheet)?.question(given.question)
            let answer = question?.answers.first { $0.id == given.answer }
            return answer.map { assessment.refined(by: $0.assessment) } ?? assessment
        }
    }
}

/// Products that are graded by a sheet of their own, across categories or within one.
public struct ProductGroup: Hashable, Sendable {
    /// The stable id, for example `phones`.
    public let id: String
    /// The name as people read it.
    public let name: LocalizedText
    /// The id of the grading sheet that its items go through.
    public let sheet: String

    /// Makes a group.
    public init(id: String, name: LocalizedText, sheet: String) {
        self.id = id
        self.name = name
        self.sheet = sheet
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
    /// Where it stands, when that is configured: no journal and no hub knows it.
    public var position: FloorPosition?

    /// Makes an identity.
    public init(
        station: String, epoch: Int, platePrefix: PlatePrefix, site: String, labelLanguage: Language,
        position: FloorPosition? = nil
    ) {
        self.station = station
        self.epoch = epoch
        self.platePrefix = platePrefix
        self.site = site
        self.labelLanguage = labelLanguage
        self.position = position
    }
}
