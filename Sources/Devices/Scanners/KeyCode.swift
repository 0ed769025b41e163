/// A physical key, by its place on a US keyboard: the `KEY_…` numbers of linux/input-event-codes.h, 0…767.
public struct KeyCode: RawRepresentable, Hashable, Sendable {
    /// The kernel's number.
    public let rawValue: UInt16

    /// Takes the kernel's number.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}

extension KeyCode {
    static let digit6 = KeyCode(rawValue: 7)
    static let minus = KeyCode(rawValue: 12)
    static let tab = KeyCode(rawValue: 15)
    static let leftBrace = KeyCode(rawValue: 26)
    static let rightBrace = KeyCode(rawValue: 27)
    static let enter = KeyCode(rawValue: 28)
    static let leftControl = KeyCode(rawValue: 29)
    static let leftShift = KeyCode(rawValue: 42)
    static let backslash = KeyCode(rawValue: 43)
    static let rightShift = KeyCode(rawValue: 54)
    static let leftAlt = KeyCode(rawValue: 56)
    static let capsLock = KeyCode(rawValue: 58)
    static let numLock = KeyCode(rawValue: 69)
    static let keypadEnter = KeyCode(rawValue: 96)
    static let rightControl = KeyCode(rawValue: 97)
    static let rightAlt = KeyCode(rawValue: 100)
    static let leftMeta = KeyCode(rawValue: 125)
    static let rightMeta = KeyCode(rawValue: 126)

    /// Keys that stand for the same character in every layout, whatever NumLock says: the keypad's digits and its
    /// point.
    var keypadCharacter: Character? {
        switch rawValue {
        case 71...73: Self.keypadRow(rawValue - 71, of: "789")
        case 75...77: Self.keypadRow(rawValue - 75, of: "456")
        case 79...81: Self.keypadRow(rawValue - 79, of: "123")
        case 82: "0"
        case 83: "."
        default: nil
        }
    }

    private static func keypadRow(_ place: UInt16, of row: String) -> Character {
        row[row.index(row.startIndex, offsetBy: Int(place))]
    }

    /// The control character of a key that is pressed together with Ctrl, by its place on the keyboard: scanners send
    /// the separators of ISO/IEC 15434 and GS1 so under any layout. Letters are left to the layout.
    var controlCharacter: Character? {
        switch self {
        case .leftBrace: "\u{1B}"
        case .backslash: "\u{1C}"
        case .rightBrace: "\u{1D}"
        case .digit6: "\u{1E}"
        case .minus: "\u{1F}"
        default: nil
        }
    }

    /// The control character of a key in Honeywell's default keyboard mapping, as far as one key stands for one: F1…F5
    /// for 0x16…0x1A, F6…F10 for ESC, FS, GS, RS and US, and keys that are otherwise of no use in a code. Characters
    /// that it sends as Enter, Tab, CapsLock or a modifier cannot be told from those.
    var functionKeyCharacter: Character? {
        switch rawValue {
        case 59...68: Character(Unicode.Scalar(UInt8(0x16 + rawValue - 59)))
        // F11, F12
        case 87: "\u{10}"
        case 88: "\u{15}"
        // PrintScreen, Backspace, Home, Insert, Esc, Delete
        case 99: "\u{12}"
        case 14: "\u{13}"
        case 102: "\u{11}"
        case 110: "\u{0E}"
        case 1: "\u{0F}"
        case 111: "\u{0C}"
        default: nil
        }
    }
}

/// One press of a key that is not a modifier, as the scanner sent it. Kept with every scan, because text that was read
/// under the wrong layout can be read again under the right one.
public struct KeyStroke: Hashable, Sendable {
    /// The key.
    public let code: KeyCode
    /// What was held or locked while it was pressed.
    public let modifiers: KeyModifiers
    /// When it was pressed.
    public let at: MonotonicTime

    /// Takes the three facts.
    public init(code: KeyCode, modifiers: KeyModifiers, at: MonotonicTime) {
        self.code = code
        self.modifiers = modifiers
        self.at = at
    }
}

/// What is held or locked while a key is pressed.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
    /// One bit per modifier.
    public let rawValue: UInt8

    /// Takes one bit per modifier.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Either Shift key.
    public static let shift = KeyModifiers(rawValue: 1)
    /// Either Ctrl key.
    public static let control = KeyModifiers(rawValue: 2)
    /// The left Alt key.
    public static let alt = KeyModifiers(rawValue: 4)
    /// The right Alt key, AltGr in most layouts.
    public static let altGr = KeyModifiers(rawValue: 8)
    /// Either logo key.
    public static let meta = KeyModifiers(rawValue: 16)
    /// CapsLock is on.
    public static let capsLock = KeyModifiers(rawValue: 32)
    /// Alt has just gone down: the first digit of a character that is typed as its number.
    public static let altCodeStart = KeyModifiers(rawValue: 64)
}
