/// What a scan of the calibration code says about how a scanner is set.
public struct CalibrationFindings: Hashable, Sendable {
    /// What happens to letters on their way.
    public enum LetterCase: String, Hashable, Sendable, CaseIterable {
        /// They arrive as they are printed.
        case asPrinted
        /// Capitals arrive small and small letters as capitals: the scanner and CapsLock do not agree.
        case inverted
        /// All arrive as capitals.
        case allCapitals
        /// All arrive small.
        case allSmall

        /// A text after that.
        func changed(_ text: String) -> String {
            switch self {
            case .asPrinted: text
            case .inverted: text.map { $0.isUppercase ? $0.lowercased() : $0.uppercased() }.joined()
            case .allCapitals: text.uppercased()
            case .allSmall: text.lowercased()
            }
        }
    }

    /// What becomes of the separator of GS1 codes.
    public enum Separator: Hashable, Sendable {
        /// It arrives, typed in this way.
        case typed(ScannerProfile.GSConvention)
        /// It is dropped. The parts of a GS1 code run together: the scanner must be set to send it.
        case missing
        /// A key comes for it that types nothing.
        case key(KeyCode)
        /// Another text comes for it.
        case replaced(String)
    }

    /// What comes behind a code.
    public enum Terminator: String, Hashable, Sendable, CaseIterable {
        /// Nothing.
        case none
        /// Enter.
        case enter
        /// Enter of the keypad.
        case keypadEnter
        /// Tab.
        case tab
        /// Tab and Enter.
        case tabEnter
    }

    /// The layouts under which the keys say what the code holds, in the order in which they were asked for; those of
    /// one finding do not differ in any character of the calibration code.
    public let layouts: [String]
    /// What happens to letters.
    public let letterCase: LetterCase
    /// What becomes of the separator.
    public let separator: Separator
    /// What comes behind a code.
    public let terminator: Terminator
    /// The AIM identifier that comes before a code; nil when none does.
    public let identifier: String?
}
