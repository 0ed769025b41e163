/// What a scanner's own codes told about how it is set: for the supervisor, who has it put right.
public enum ScannerNote: Hashable, Sendable {
    /// A code made sense, with a check digit, only as if the scanner were set to another keyboard layout than the
    /// station thinks. The operator was served.
    case otherLayout(configured: String, actual: String)
    /// The scanner drops the separators of GS1 codes: their parts run together.
    case separatorLost
    /// The calibration card was scanned; what it told is the scanner's profile from now on.
    case calibrated(ScannerCalibration)
    /// The scanner was bound: the device that it is now, in plain words.
    case bound(device: String)
}

/// What one scan of the calibration card told.
public struct ScannerCalibration: Hashable, Sendable {
    /// The keyboard layout that the scanner is set to, as xkb calls it; nil for a scanner that sends characters.
    public let layout: String?
    /// What becomes of letters.
    public let letters: Letters
    /// What becomes of the separator of GS1 codes.
    public let separator: Separator
    /// What comes behind a code.
    public let end: End
    /// Whether the symbology is sent before the code (AIM identifier).
    public let sendsSymbology: Bool

    /// What becomes of letters.
    public enum Letters: String, CaseIterable, Hashable, Sendable {
        /// They arrive as they are printed.
        case asPrinted
        /// Capitals arrive small and small letters as capitals.
        case inverted
        /// All arrive as capitals.
        case allCapitals
        /// All arrive small.
        case allSmall
    }

    /// What becomes of the separator.
    public enum Separator: String, CaseIterable, Hashable, Sendable {
        /// It arrives.
        case kept
        /// It is dropped.
        case lost
        /// Something else comes for it.
        case replaced
    }

    /// What comes behind a code.
    public enum End: String, CaseIterable, Hashable, Sendable {
        /// Nothing.
        case none
        /// Enter, or the character for it.
        case enter
        /// Tab.
        case tab
        /// Tab and Enter.
        case tabEnter
    }

    /// Collects the findings.
    public init(layout: String?, letters: Letters, separator: Separator, end: End, sendsSymbology: Bool) {
        self.layout = layout
        self.letters = letters
        self.separator = separator
        self.end = end
        self.sendsSymbology = sendsSymbology
    }

    /// Whether the scanner itself has to be set otherwise: no profile can make up for that.
    public var needsSetting: Bool { letters != .asPrinted || separator != .kept }
}
