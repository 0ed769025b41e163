/// Finds out how a scanner is set from one scan of a known code.
public enum Calibration {
    /// What the calibration code holds: characters whose keys differ between layouts, every digit, both cases, and the
    /// separator of GS1 codes. It can be printed as Code 128 or Data Matrix.
    public static let text = head + separator + tail

    private static let head = "azqwmy;:-_/@\"1234567890]AZQ"
    private static let separator = "\u{1D}"
    private static let tail = "19bX"
    /// Longer text in the place of the separator is another code.
    private static let replacementMax = 8

    /// Compares what a scanner typed with what the code holds.
    ///
    /// Takes the keys of the scan and what ended it, as `ScannedText` has them whatever profile it was read under, and
    /// the layouts to try. Nil when the keys say something else under each of them: another code, or another layout.
    public static func findings(
        of keys: [KeyStroke], end: KeyCode?, under layouts: [KeyboardLayout]
    ) -> CalibrationFindings? {
        let hasTab = keys.last?.code == .tab
        let typed = Array(hasTab ? keys.dropLast() : keys[...])
        var best: Match?
        var names: [String] = []
        for layout in layouts {
            guard let match = match(typed, layout) else { continue }
            if let current = best, match != current, match.rank >= current.rank { continue }
            if match != best { names = [] }
            best = match
            names.append(layout.name)
        }
        return best.map { match in
            CalibrationFindings(
                layouts: names, letterCase: match.letterCase, separator: match.separator,
                terminator: terminator(hasTab: hasTab, end: end), identifier: match.identifier)
        }
    }

    /// Compares what a scanner sent as characters with what the code holds; nil when it is another code. Such a scanner
    /// has no layout, and what it puts behind a code is not part of the text.
    public static func findings(inText text: String) -> CalibrationFindings? {
        matches(text, .controlBracket, nil).min { $0.rank < $1.rank }.map { match in
            CalibrationFindings(
                layouts: [], letterCase: match.letterCase, separator: match.separator, terminator: .none,
                identifier: match.identifier)
        }
    }

    /// How well a reading agrees.
    private struct Match: Equatable {
        let letterCase: CalibrationFindings.LetterCase
        let separator: CalibrationFindings.Separator
        let identifier: String?

        /// The smaller, the less is wrong with it.
        var rank: Int {
            let lost =
                switch separator {
                case .typed: 0
                case .key: 1
                case .replaced: 2
                case .missing: 3
                }
            return (letterCase == .asPrinted ? 0 : 4) + lost
        }
    }

    private static func match(_ keys: [KeyStroke], _ layout: KeyboardLayout) -> Match? {
        var best: Match?
        for convention in ScannerProfile.GSConvention.allCases {
            let parts = layout.parts(of: keys, convention)
            let reading = parts.map { $0.text ?? "\u{FFFD}" }.joined()
            let silent = parts.first { $0.text == nil }?.key
            for found in matches(reading, convention, silent) where found.rank < best?.rank ?? .max { best = found }
        }
        return best
    }

    private static func matches(
        _ reading: String, _ convention: ScannerProfile.GSConvention, _ silent: KeyCode?
    ) -> [Match] {
        var texts: [(String?, Substring)] = [(nil, reading[...])]
        if reading.first == "]" { texts.append((String(reading.prefix(3)), reading.dropFirst(3))) }
        return texts.flatMap { identifier, text in
            CalibrationFindings.LetterCase.allCases.compactMap { letterCase in
                let (before, behind) = (letterCase.changed(head), letterCase.changed(tail))
                guard text.hasPrefix(before), text.hasSuffix(behind), text.count >= before.count + behind.count
                else { return nil }
                let middle = text.dropFirst(before.count).dropLast(behind.count)
                return separator(String(middle), convention, silent).map {
                    Match(letterCase: letterCase, separator: $0, identifier: identifier)
                }
            }
        }
    }

    private static func separator(
        _ middle: String, _ convention: ScannerProfile.GSConvention, _ silent: KeyCode?
    ) -> CalibrationFindings.Separator? {
        if middle == separator { return .typed(convention) }
        if middle.isEmpty { return .missing }
        if middle == "\u{FFFD}", let silent { return .key(silent) }
        return middle.count <= replacementMax && !middle.contains("\u{FFFD}") ? .replaced(middle) : nil
    }

    private static func terminator(hasTab: Bool, end: KeyCode?) -> CalibrationFindings.Terminator {
        switch end {
        case .enter: hasTab ? .tabEnter : .enter
        case .keypadEnter: hasTab ? .tabEnter : .keypadEnter
        case .tab: .tab
        case _: hasTab ? .tab : .none
        }
    }
}
