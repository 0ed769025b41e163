/// What a printer speaks and how fine it prints: as it was configured, else as it says itself, else as supposed.
public struct PrinterSettings: Hashable, Sendable {
    /// Where a value comes from.
    public enum Source: String, CaseIterable, Hashable, Sendable {
        /// From the configuration.
        case configuration = "configured"
        /// From the printer itself.
        case printer = "the printer says so"
        /// Nobody said anything: what is most common.
        case supposition = "supposed"
    }

    /// What the printer says that is not as configured.
    public enum Contradiction: Hashable, Sendable {
        /// It does not know the language; `speaks` is the first of those it knows.
        case language(speaks: PrinterLanguageKind, set: PrinterLanguageKind)
        /// Its head has another resolution, in dots per inch.
        case resolution(has: Int, set: Int)
    }

    private let configuredLanguage: PrinterLanguageKind?
    private let configuredResolution: Resolution?
    private var saidLanguages: [PrinterLanguageKind] = []
    private var saidDotsPerInch: Int?
    /// The model by its own words; nil when it did not say.
    public private(set) var model: String?

    /// Takes what the configuration says; nil for what it leaves open.
    public init(language: PrinterLanguageKind?, resolution: Resolution?) {
        configuredLanguage = language
        configuredResolution = resolution
    }

    /// The printer said something of itself. It may do so in parts: USB tells the languages, `~HI` the head.
    public mutating func learn(_ identity: PrinterIdentity) {
        for language in identity.languages where !saidLanguages.contains(language) { saidLanguages.append(language) }
        saidDotsPerInch = identity.dotsPerInch ?? saidDotsPerInch
        model = identity.model ?? model
    }

    /// The printer is gone; the next one at that place may be another.
    public mutating func forget() {
        saidLanguages = []
        saidDotsPerInch = nil
        model = nil
    }

    /// The language of the labels.
    public var language: PrinterLanguageKind { configuredLanguage ?? saidLanguages.first ?? .zpl }

    /// Who said which language.
    public var languageSource: Source {
        configuredLanguage != nil ? .configuration : saidLanguages.isEmpty ? .supposition : .printer
    }

    /// The resolution of the labels.
    public var resolution: Resolution {
        configuredResolution ?? saidDotsPerInch.flatMap(Resolution.init(rawValue:)) ?? .dpi203
    }

    /// Who said which resolution.
    public var resolutionSource: Source {
        if configuredResolution != nil { return .configuration }
        return saidDotsPerInch == resolution.rawValue ? .printer : .supposition
    }

    /// Whether the printer itself says that it knows the language of the labels.
    public var isLanguageProven: Bool { saidLanguages.contains(language) }

    /// What keeps the labels from coming out as they should; nil when nothing is known that does. Plain text claims no
    /// language and has no dots.
    public var contradiction: Contradiction? {
        guard language != .text else { return nil }
        if let first = saidLanguages.first, !saidLanguages.contains(language) {
            return .language(speaks: first, set: language)
        }
        if let saidDotsPerInch, saidDotsPerInch != resolution.rawValue {
            return .resolution(has: saidDotsPerInch, set: resolution.rawValue)
        }
        return nil
    }
}
