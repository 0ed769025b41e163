public import Returns

/// The rules of a site as people write them: one YAML file with any of `categories`, `groups`, `sheets`,
/// `dispositions` and `policy`.
///
///     categories:
///       - { id: apparel, fr: Vêtements, en: Apparel, sheet: apparel }
///     groups:
///       - { id: furs, fr: Fourrures, en: Furs, sheet: furs }
///     sheets:
///       - id: apparel
///         version: 1
///         title: { fr: Vêtements, en: Apparel }
///         first: tags
///         questions:
///           - id: tags
///             fr: Étiquettes et sachet intacts ?
///             en: Tags and bag intact?
///             help: { fr: …, en: … }
///             answers:
///               - { id: intact, fr: Oui, en: "Yes", question: stains }
///               - { id: opened, fr: Non, en: "No", question: stains, cap: A }
///               - { id: doubt, fr: Je ne sais pas, en: I do not know, hold: secondLook }
///         examples:
///           - { answers: [opened, none, sound], grade: A, tasks: [REFOLD] }
///           - { answers: [doubt], hold: secondLook }
///     dispositions:
///       id: standard
///       version: 1
///       rules:
///         - id: R-110
///           categories: [apparel]
///           grades: [N, A]
///           to: RESTOCK
///           bin: RESTOCK-APPAREL
///           label: { fr: REMISE EN STOCK, en: RESTOCK }
///           reason: { fr: …, en: … }
///
/// An answer leads to a `question`, a `grade` or a `hold`; with `grade: assessed` the letter follows from what the
/// answers told under `function`, `look`, `completeness` and `packaging`. An answer may add `tasks`, and ask for
/// `evidence`: `serial`, `weight`, `photo`; one that holds for danger may say which: `danger: battery` or `other`. A
/// rule without `categories` or `grades` fits all of them; one without `holds` fits free items only; `holds: any` fits
/// held and free items alike. What `policy` holds stands at `PolicyDraft`.
public struct PlaybookFile: Hashable, Sendable {
    /// The file's categories.
    public let categories: [Category]
    /// The file's product groups.
    public let groups: [ProductGroup]
    /// The file's sheets.
    public let sheets: [GradingSheet]
    /// The file's disposition table, when it has one.
    public let dispositions: DispositionTable?
    /// The file's policy, when it has one.
    public let draft: PolicyDraft?
    /// The sheets' own examples.
    public let examples: [SheetReference: [SheetExample]]
    /// Where each part stands.
    let places: [PlaybookPart: DocumentPlace]

    /// Makes a file from its parts.
    public init(
        categories: [Category], groups: [ProductGroup] = [], sheets: [GradingSheet], dispositions: DispositionTable?,
        draft: PolicyDraft? = nil, examples: [SheetReference: [SheetExample]] = [:]
    ) {
        self.init(
            categories: categories, groups: groups, sheets: sheets, dispositions: dispositions, draft: draft,
            examples: examples, places: [:])
    }

    init(
        categories: [Category], groups: [ProductGroup], sheets: [GradingSheet], dispositions: DispositionTable?,
        draft: PolicyDraft?, examples: [SheetReference: [SheetExample]], places: [PlaybookPart: DocumentPlace]
    ) {
        self.categories = categories
        self.groups = groups
        self.sheets = sheets
        self.dispositions = dispositions
        self.draft = draft
        self.examples = examples
        self.places = places
    }

    /// Reads one file and judges every sheet, with its examples, and the table in it.
    ///
    /// Throws all that is wrong at once: `document` with line and column for what cannot be read, `sheet` or
    /// `dispositions` for what can be read but not used; `several` when it is more than one thing.
    public static func parse(yaml: String, file: String) throws(PlaybookFault) -> PlaybookFile {
        let (read, faults) = check(yaml: yaml, file: file)
        guard let read, faults.isEmpty else { throw .joining(faults) }
        return read
    }

    /// Reads what can be read of a file, and says all that is wrong. The file is nil when it is no YAML document; parts
    /// that cannot be read are not in it.
    public static func check(yaml: String, file: String) -> (file: PlaybookFile?, faults: [PlaybookFault]) {
        var reading = PlaybookReading()
        let read = reading.file(yaml, file: file)
        return (read, reading.faults.faults.map(PlaybookFault.document) + (read?.findings(file: file) ?? []))
    }

    /// Reads a file without judging it: rules that were judged when they were published, by the measure of their day.
    static func readPublished(yaml: String, file: String) throws(PlaybookFault) -> PlaybookFile {
        var reading = PlaybookReading()
        let read = reading.file(yaml, file: file)
        let faults = reading.faults.faults.map(PlaybookFault.document)
        guard let read, faults.isEmpty else { throw .joining(faults) }
        return read
    }

    private func findings(file: String) -> [PlaybookFault] {
        func place(_ part: PlaybookPart) -> DocumentPlace {
            places[part] ?? DocumentPlace(file: file, line: 1, column: 1)
        }
        let sheets = sheets.flatMap { sheet in
            SheetLint.findings(in: sheet, examples: examples[sheet.reference] ?? []).map { finding in
                PlaybookFault.sheet(place(finding.part(of: sheet.reference)), sheet.reference, finding)
            }
        }
        guard let dispositions else { return sheets }
        return sheets
            + DispositionLint.findings(in: dispositions).map { finding in
                .dispositions(place(finding.part), table: dispositions.id, finding)
            }
    }
}

extension Playbook {
    /// Joins files to the rules of a station.
    ///
    /// Throws all that does not fit together: a category without its sheet, a rule for a category that is not there,
    /// anything twice, no table or two, a promise that a sheet does not keep.
    public init(files: [PlaybookFile]) throws(PlaybookFault) {
        let tables = files.compactMap(\.dispositions)
        var faults = PlaybookFault.repetitions(in: files)
        if tables.count != 1 { faults.append(.tables(count: tables.count)) }
        let drafts = files.compactMap(\.draft)
        if drafts.count > 1 { faults.append(.policies(count: drafts.count)) }
        let places = files.reduce(into: [:]) { $0.merge($1.places) { first, _ in first } }
        let table = tables.first ?? DispositionTable(id: "", version: 0, rules: [])
        let playbook = Playbook(
            categories: files.flatMap(\.categories), groups: files.flatMap(\.groups), sheets: files.flatMap(\.sheets),
            dispositions: table, policies: drafts.prefix(1).map { $0.completed(by: table) })
        faults += PlaybookLint.findings(in: playbook).map { .playbook(places[$0.part], $0) }
        faults += PlaybookFault.ofPolicies(in: files)
        guard faults.isEmpty else { throw .joining(faults) }
        self = playbook
    }
}
