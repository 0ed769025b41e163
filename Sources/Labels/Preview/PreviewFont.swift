/// A font of whoever looks at a preview: which one it is we cannot know, only how wide the widest usual one sets text.
struct PreviewFont: Hashable, Sendable {
    /// `sans-serif` or `monospace`.
    let family: String
    /// The size in dots.
    let size: Int

    /// The width of a text in dots.
    func width(of text: String) -> Int {
        text.reduce(0) { $0 + advance(of: $1) * size } / 1_000
    }

    /// In thousandths of the size; letters with marks are as wide as capitals.
    private func advance(of character: Character) -> Int {
        if family == "monospace" { return 602 }
        if Self.widest.contains(character) { return 1_000 }
        if Self.narrow.contains(character) { return 420 }
        let isPlain = character.isASCII && (character.isLowercase || character.isNumber)
        return isPlain ? 640 : 790
    }

    private static let widest = Set("mwMW@%æÆœŒ…—©®™")
    private static let narrow = Set("ijlfrtIJ.,:;!|'()[]-/\\ ’‘«»\"ìíîï")
}
