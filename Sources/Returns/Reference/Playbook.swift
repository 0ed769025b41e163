/// The published rules a station works by: categories, grading sheets in every version still in use, and the
/// disposition table.
public struct Playbook: Hashable, Sendable {
    /// The categories.
    public let categories: [Category]
    /// The sheets; the highest version of an id is the current one.
    public let sheets: [GradingSheet]
    /// The disposition table.
    public let dispositions: DispositionTable

    /// Makes a playbook.
    public init(categories: [Category], sheets: [GradingSheet], dispositions: DispositionTable) {
        self.categories = categories
        self.sheets = sheets
        self.dispositions = dispositions
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

    /// What these answers told about an item, by the sheet versions that they were given to.
    public func assessment(after answers: [ItemAnswer]) -> Assessment {
        answers.reduce(Assessment()) { assessment, given in
            let question = sheet(given.sheet)?.question(given.question)
            let answer = question?.answers.first { $0.id == given.answer }
            return answer.map { assessment.refined(by: $0.assessment) } ?? assessment
        }
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
