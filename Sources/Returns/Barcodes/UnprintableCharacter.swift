/// The characters that no code may hold, because they steer a terminal or a printer, or hide or reorder text.
enum UnprintableCharacter {
    /// Whether a scalar is a control character (C0, DEL, C1), a direction mark, invisible, or a line separator.
    static func includes(_ scalar: UnicodeScalar) -> Bool {
        guard scalar.value >= 0x7F else { return scalar.value < 0x20 }
        return ranges.contains { $0.contains(scalar.value) }
    }

    private static let ranges: [ClosedRange<UInt32>] = [
        0x7F...0x9F,  // DEL and C1
        0xAD...0xAD,  // soft hyphen
        0x34F...0x34F,  // grapheme joiner
        0x61C...0x61C,  // Arabic letter mark
        0x115F...0x1160,  // Hangul fillers
        0x17B4...0x17B5,  // inherent vowels
        0x180B...0x180F,  // Mongolian selectors
        0x200B...0x200F,  // zero width, left-to-right and right-to-left marks
        0x2028...0x202E,  // line and paragraph separator, embeddings and overrides
        0x2060...0x206F,  // word joiner, isolates, deprecated format characters
        0x3164...0x3164,  // Hangul filler
        0xFEFF...0xFEFF,  // byte order mark
        0xFFA0...0xFFA0,  // half-width Hangul filler
        0xFFF0...0xFFFB,  // annotations
        0x1D173...0x1D17A,  // musical format characters
        0xE0000...0xE0FFF,  // tags
    ]
}
