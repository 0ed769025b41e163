public import Returns

/// The rules of a site as people write them: one YAML file with any of `categories`, `sheets` and `dispositions`.
///
///     categories:
///       - { id: apparel, fr: Vêtements, en: Apparel, sheet: apparel }
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
/// answers told under `function`, `look`, `completeness` and `packaging`. A rule without `categories` or `grades` fits
/// all of them; one without `holds` fits free items only; `holds: any` fits held and free items alike.
public struct PlaybookFile: Hashable, Sendable {
    /// The file's categories.
    public let categories: [Category]
    /// The file's sheets.
    public let sheets: [GradingSheet]
    /// The file's disposition table, when it has one.
    public let dispositions: DispositionTable?

    /// Makes a file from its parts.
    public init(categories: [Category], sheets: [GradingSheet], dispositions: DispositionTable?) {
        self.categories = categories
        self.sheets = sheets
        self.dispositions = dispositions
    }

    /// Reads one file and judges every sheet and the table in it.
    ///
    /// Throws the first thing that is wrong: `document` with line and column for what cannot be read, `sheet` or
    /// `dispositions` with every finding for what can be read but not used.
    public static func parse(yaml: String, file: String) throws(PlaybookFault) -> PlaybookFile {
        let read: PlaybookFile
        do throws(DocumentFault) {
            let top = try YAMLDocument.read(yaml, file: file, keys: ["categories", "sheets", "dispositions"])
            read = try PlaybookFile(top)
        } catch {
            throw .document(error)
        }
        try read.lint(file: file)
        return read
    }

    private func lint(file: String) throws(PlaybookFault) {
        for sheet in sheets {
            let findings = SheetLint.findings(in: sheet)
            guard findings.isEmpty else { throw .sheet(file: file, sheet.reference, findings) }
        }
        guard let dispositions else { return }
        let findings = DispositionLint.findings(in: dispositions)
        guard findings.isEmpty else { throw .dispositions(file: file, table: dispositions.id, findings) }
    }
}

/// Why rules that people wrote cannot be used.
public enum PlaybookFault: Error, Hashable, Sendable {
    /// The file cannot be read at this place.
    case document(DocumentFault)
    /// A sheet can be read but not used.
    case sheet(file: String, SheetReference, [SheetFinding])
    /// The table can be read but not used.
    case dispositions(file: String, table: String, [DispositionFinding])
    /// A category names a sheet that no file has.
    case sheetMissing(category: String, sheet: String)
    /// A rule names a category that no file has.
    case categoryMissing(rule: String, category: String)
    /// The same sheet in the same version, or the same category, stands in two files.
    case twice(String)
    /// How many disposition tables there are; there must be exactly one.
    case tables(count: Int)
}

extension Playbook {
    /// Joins files to the rules of a station.
    ///
    /// Throws when they do not fit together: a category without its sheet, a rule for a category that is not there,
    /// anything twice, no table or two.
    public init(files: [PlaybookFile]) throws(PlaybookFault) {
        let categories = files.flatMap(\.categories)
        let sheets = files.flatMap(\.sheets)
        let tables = files.compactMap(\.dispositions)
        let names = categories.map(\.id) + sheets.map { "\($0.id)@\($0.version)" }
        if let name = Dictionary(grouping: names, by: { $0 }).filter({ $0.value.count > 1 }).keys.min() {
            throw .twice(name)
        }
        for category in categories where !sheets.contains(where: { $0.id == category.sheet }) {
            throw .sheetMissing(category: category.id, sheet: category.sheet)
        }
        guard let table = tables.first, tables.count == 1 else { throw .tables(count: tables.count) }
        for rule in table.rules {
            for id in rule.categories where !categories.contains(where: { $0.id == id }) {
                throw .categoryMissing(rule: rule.id, category: id)
            }
        }
        self.init(categories: categories, sheets: sheets, dispositions: table)
    }
}
