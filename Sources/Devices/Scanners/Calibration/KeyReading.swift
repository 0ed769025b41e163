/// What the keys of a scan say under one layout.
public struct KeyReading: Hashable, Sendable {
    /// The layout.
    public let layout: String
    /// The text.
    public let text: String
}

extension KeyboardLayout {
    /// The layouts that scanners are set to, the commonest first: where to look when a code makes no sense.
    public static let usual = ["us", "fr", "de", "be", "gb", "ch", "ch(fr)", "es", "it", "pt", "cz", "se", "dk", "no"]

    /// Reads the keys of one scan under several layouts, in their order; layouts under which a key types nothing are
    /// left out. The same keys under the same layouts give the same readings, whenever it is asked.
    public static func readings(
        of keys: [KeyStroke], under layouts: [KeyboardLayout], gsConvention: ScannerProfile.GSConvention
    ) -> [KeyReading] {
        layouts.compactMap { layout in
            layout.text(of: keys, gsConvention: gsConvention).map { KeyReading(layout: layout.name, text: $0) }
        }
    }

    /// Reads the keys of a scan again as if the scanner were set to this layout; nil when one of them types nothing.
    public func text(of keys: [KeyStroke], gsConvention: ScannerProfile.GSConvention) -> String? {
        var text = ""
        for part in parts(of: keys, gsConvention) {
            guard let typed = part.text else { return nil }
            text += typed
        }
        return text
    }

    /// What each key types, nil for one that types nothing; the key itself is named with it. Digits that were typed
    /// with Alt held are one part: they stand for a character that no layout changes.
    func parts(of keys: [KeyStroke], _ gsConvention: ScannerProfile.GSConvention) -> [(key: KeyCode, text: String?)] {
        var parts: [(key: KeyCode, text: String?)] = []
        var code: AltCode?
        func endCode() {
            switch code?.outcome {
            case .text(let text): parts.append((.leftAlt, text))
            case .ambiguous: parts.append((.leftAlt, nil))
            case nil, .some(.none): break
            }
            code = nil
        }
        for (place, stroke) in keys.enumerated() {
            if stroke.modifiers.contains(.alt), stroke.code.keypadCharacter?.isNumber == true {
                if stroke.modifiers.contains(.altCodeStart) { endCode() }
                var under = code ?? AltCode()
                // Digits of one report have been refused when they were read: here each counts for itself.
                _ = under.press(stroke.code, in: place)
                code = under
            } else {
                endCode()
                let text = stroke.code == .tab ? "\t" : KeyDecoder.text(of: stroke, in: self, gsConvention)
                parts.append((stroke.code, text))
            }
        }
        endCode()
        return parts
    }
}
