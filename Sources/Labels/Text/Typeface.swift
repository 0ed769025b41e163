/// The letters of a printer language: the characters that it has and the sizes that it can draw them at.
public struct Typeface: Sendable {
    /// The scalable font of ZPL with all characters that we have measured.
    public static let scalable = Typeface(magnified: nil, codePage: nil, replaced: [:])

    /// The sizes of bitmap fonts; nil for the scalable font.
    private let magnified: MagnifiedSizes?
    /// The characters that there are; nil when there are all that a label can hold.
    private let codePage: CodePage?
    /// What is written in place of a character that the language could take for its own.
    private let replaced: [Character: String]
    /// The glyphs of the ASCII characters that are written as they are, by their number: nearly all of what is printed,
    /// found without hashing.
    private let plain: [Glyph?]

    private init(magnified: MagnifiedSizes?, codePage: CodePage?, replaced: [Character: String]) {
        self.magnified = magnified
        self.codePage = codePage
        self.replaced = replaced
        plain = (0..<0x80).map { number in
            let character = Character(Unicode.Scalar(UInt8(number)))
            return replaced[character] == nil ? Glyph.of(character) : nil
        }
    }

    /// Bitmap fonts that can be magnified up to a factor, at least one for each resolution.
    init(
        largestFactor: Int, codePage: CodePage, replaced: [Character: String], fonts: (Resolution) -> [BitmapFont]
    ) {
        let sizes = MagnifiedSizes { Self.sizes(of: fonts($0), largestFactor: largestFactor) }
        self.init(magnified: sizes, codePage: codePage, replaced: replaced)
    }

    /// The text in characters that the typeface has: what it lacks is replaced by what looks like it.
    func shown(_ text: String) -> String {
        if text.utf8.allSatisfy({ glyph(of: $0) != nil }) { return text }
        var shown = ""
        for character in text {
            let safe = replaced[character] ?? String(character)
            shown += codePage?.shown(safe) ?? safe
        }
        return shown
    }

    /// The letters of a text.
    func glyphs(_ text: String) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            guard let glyph = glyph(of: byte) else { return Glyph.row(shown(text)) }
            glyphs.append(glyph)
        }
        return glyphs
    }

    /// The glyph of a character that one byte of UTF-8 spells, when it is written as it is.
    private func glyph(of byte: UInt8) -> Glyph? {
        byte < 0x80 ? plain[Int(byte)] : nil
    }

    /// The sizes between two heights in micrometres, the tallest first; never empty.
    ///
    /// Bitmap fonts have few sizes, so one that is a third lower than `smallest` still counts.
    func sizes(from tallest: Int, to smallest: Int, at resolution: Resolution) -> [Letters] {
        let largest = Dots(micrometres: tallest, at: resolution)
        let least = Dots(micrometres: smallest, at: resolution)
        guard let all = magnified?[resolution] else {
            let heights = stride(from: largest.count, through: min(least, largest).count, by: -1)
            return heights.map { Letters(scalable: Dots($0)) }
        }
        let fitting = all.filter { $0.height <= largest && $0.height.count * 3 >= least.count * 2 }
        return fitting.isEmpty ? Array(all.suffix(1)) : fitting
    }

    /// The largest size whose capitals, with what round letters overshoot, are not higher than `room`.
    func capital(in room: Dots, at resolution: Resolution) -> Letters {
        guard let all = magnified?[resolution] else { return Letters(scalable: Dots(room.count * 1_000 / 820)) }
        return all.first { $0.height <= room } ?? all[all.count - 1]
    }

    /// Every font at every factor, a letter at most half as tall again as designed. A size is left out when a font that
    /// has to be magnified less is nearly as tall and no wider: large dots are hard on the eye.
    private static func sizes(of fonts: [BitmapFont], largestFactor: Int) -> [Letters] {
        var sizes: [(letters: Letters, advance: Int, factor: Int)] = []
        for font in fonts {
            for factor in 1...largestFactor {
                let taller = factor > 1 && factor < largestFactor ? [factor + 1] : []
                for down in [factor] + taller {
                    sizes.append((Letters(font, across: factor, down: down), font.advance * factor, factor))
                }
            }
        }
        let kept = sizes.filter { size in
            !sizes.contains { other in
                other.factor < size.factor && other.advance <= size.advance
                    && other.letters.height <= size.letters.height
                    && other.letters.height.count * 9 >= size.letters.height.count * 8
            }
        }
        return kept.sorted { ($0.letters.height, $0.advance) > ($1.letters.height, $1.advance) }.map(\.letters)
    }
}

/// The sizes of bitmap fonts at each resolution, the tallest first and of equal ones the widest.
private struct MagnifiedSizes: Sendable {
    private let dpi203: [Letters]
    private let dpi300: [Letters]
    private let dpi600: [Letters]

    init(_ sizes: (Resolution) -> [Letters]) {
        (dpi203, dpi300, dpi600) = (sizes(.dpi203), sizes(.dpi300), sizes(.dpi600))
    }

    subscript(resolution: Resolution) -> [Letters] {
        switch resolution {
        case .dpi203: dpi203
        case .dpi300: dpi300
        case .dpi600: dpi600
        }
    }
}
