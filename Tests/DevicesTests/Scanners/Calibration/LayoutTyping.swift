@testable import Devices

/// What a scanner that is set to some layout types for a text: the inverse of `KeyboardLayout`.
struct LayoutTyping {
    private let layout: KeyboardLayout
    private var keys: [Character: (KeyCode, KeyModifiers)] = [:]

    init(_ name: String) throws {
        layout = try KeyboardLayout(named: name)
        for modifiers in [KeyModifiers.altGr.union(.shift), .altGr, .shift, []] {
            for code in (2...13).map({ $0 }) + (16...27) + (30...41) + [43] + (44...53) + [57, 86] {
                let key = KeyCode(rawValue: UInt16(code))
                guard let text = layout.text(of: key, with: modifiers), text.count == 1, let character = text.first
                else { continue }
                keys[character] = (key, modifiers)
            }
        }
    }

    /// The strokes for a text; GS as Ctrl and the key of `]`, as scanners do. Nil when no key types a character.
    func strokes(_ text: String) -> [KeyStroke]? {
        var strokes: [KeyStroke] = []
        for character in text {
            let isSeparator = character == "\u{1D}"
            guard let (code, modifiers) = keys[isSeparator ? "]" : character] else { return nil }
            strokes.append(stroke(code, isSeparator ? modifiers.union(.control) : modifiers))
        }
        return strokes
    }

    /// One stroke.
    func stroke(_ code: KeyCode, _ modifiers: KeyModifiers = []) -> KeyStroke {
        KeyStroke(code: code, modifiers: modifiers, at: MonotonicTime(nanoseconds: 0))
    }
}
