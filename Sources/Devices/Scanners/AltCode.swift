/// A character that is typed as its number on the keypad with Alt held: 029 for GS.
///
/// Scanners that put all digits into one report cannot be read from their event node: the kernel swallows a digit that
/// repeats, so 080 arrives as 0, 8. Two presses in one report therefore make the code ambiguous.
struct AltCode {
    /// What the digits came to when Alt was let go.
    enum Outcome: Equatable {
        /// No digit was pressed.
        case none
        /// The digits stand for this character.
        case text(String)
        /// The digits stand for more than one character, or for none.
        case ambiguous
    }

    private var digits = ""
    private var lastReport: Int?
    private var isAmbiguous = false

    /// Whether no digit has come yet.
    var isEmpty: Bool { digits.isEmpty && !isAmbiguous }

    /// Nothing was pressed yet; `altPressedIn` is the number of the report that pressed Alt.
    init(altPressedIn report: Int? = nil) {
        lastReport = report
    }

    /// Takes one keypad digit; false when the key is not one.
    mutating func press(_ code: KeyCode, in report: Int) -> Bool {
        guard let digit = code.keypadCharacter, digit.isNumber else { return false }
        isAmbiguous = isAmbiguous || lastReport == report || digits.utf8.count == 4
        lastReport = report
        if !isAmbiguous { digits.append(digit) }
        return true
    }

    var outcome: Outcome {
        if isAmbiguous { return .ambiguous }
        if digits.isEmpty { return .none }
        // Code pages disagree on 128…159, and only a leading zero makes a fourth digit mean a character at all.
        guard let value = UInt8(digits), !(128...159).contains(value), digits.utf8.count < 4 || digits.hasPrefix("0")
        else { return .ambiguous }
        return .text(String(Character(Unicode.Scalar(value))))
    }
}
