import Foundation
import Journal
import Labels
public import Returns
public import Wire

/// What `returns-station label preview` does: draws an item's label as its printer would, without a printer.
public struct LabelPreview: Sendable {
    /// What is drawn otherwise than the configuration says; nil leaves it as it is there.
    public struct Options: Sendable {
        /// What the printer speaks; ZPL where no printer is configured.
        public var language: PrinterSetup.PrinterLanguageName?
        /// The label stock.
        public var size: PrinterSetup.LabelStock?
        /// Dots per inch: 203 or 300.
        public var dpi: Int?
        /// The language of the words that are not the content's own.
        public var words: Language?
        /// The number of the copy; the stored one, or 1.
        public var copy: Int?
        /// Whether the printer's bytes are wanted instead of the picture.
        public var isBytes = false

        /// Nothing otherwise than the configuration says.
        public init() {}
    }

    /// What came of it.
    public enum Outcome: Equatable, Sendable {
        /// An SVG document, or the bytes for the printer.
        case done([UInt8])
        /// Why there is none.
        case refused(String)
    }

    private let prefix: PlatePrefix
    private let station: String
    private let paths: StationPaths
    private let paper: LabelPaper
    private let options: Options

    /// Previews with the printer of a configuration; the environment is the one of the process.
    public init(configuration: StationConfiguration, environment: [String: String], options: Options) {
        var configuration = configuration
        let base = configuration.printer ?? PrinterSetup(connection: .file(path: "/dev/null"))
        configuration.printer = PrinterSetup(
            connection: base.connection, language: options.language ?? base.language, size: options.size ?? base.size,
            dpi: options.dpi ?? base.dpi)
        configuration.labelLanguage = options.words ?? configuration.labelLanguage
        prefix = configuration.prefix
        station = configuration.station
        paths = StationPaths(configuration, environment: environment)
        paper = LabelPaper(configuration)
        self.options = options
    }

    /// Draws a made-up item, with a product's name of one's own, which may be anything.
    public func sample(product: String?, at now: Moment) -> Outcome {
        let (name, disposition) =
            switch paper.words {
            case .french: ("Chemise à carreaux, coton léger, taille M", "REMISE EN STOCK")
            case .english: ("Checked shirt, light cotton, size M", "BACK TO STOCK")
            }
        return outcome(
            LabelContent(
                plate: LicencePlate(prefix: prefix, counter: 1), grade: .likeNew, disposition: disposition, bin: "A-17",
                product: product ?? name, requestedAt: now, station: station, copy: options.copy ?? 1, isHeld: false))
    }

    /// Draws the label that was last asked for of the item with a plate; the journal is only read.
    ///
    /// Throws `StationFault` when the journal cannot be read.
    public func stored(_ plate: String) throws(StationFault) -> Outcome {
        guard let plate = LicencePlate(plate.uppercased()) else {
            return .refused(
                "\"\(plate)\" is no licence plate: L and twelve digits are expected, the last one a check digit.")
        }
        let journal = try Journal.reading(at: paths.journal)
        let found: StoredLabelJob?
        do throws(JournalError) { found = try journal.newestLabelJob(of: plate) } catch { throw .journal(error) }
        guard let content = found?.content else { return .refused("No label was ever asked for \(plate.text) here.") }
        return outcome(options.copy.map(content.copy(number:)) ?? content)
    }

    private func outcome(_ content: LabelContent) -> Outcome {
        do throws(LabelFault) {
            let label = try paper.label(content)
            if options.isBytes { return .done(try paper.kind.encode(label)) }
            guard let drawing = try paper.kind.language.drawing(of: label) else {
                return .refused("Plain text draws nothing: name another --language, or ask for its --bytes.")
            }
            return .done(Array(Preview.svg(drawing).utf8))
        } catch {
            return .refused("The label cannot be set: \(error.words(at: paper.settings.resolution))")
        }
    }
}

extension LabelContent {
    /// The same label as another copy.
    fileprivate func copy(number: Int) -> LabelContent {
        LabelContent(
            plate: plate, grade: grade, disposition: disposition, bin: bin, product: product, requestedAt: requestedAt,
            station: station, copy: number, isHeld: isHeld)
    }
}
