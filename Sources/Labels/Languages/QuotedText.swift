/// Text in the languages that put data between quotation marks, EPL2 and TSPL: one byte per character, and none of
/// them a character that some firmware takes for the end of the text or for a command within it.
///
/// Both languages have escapes for quotation marks and backslashes, but not on every firmware the same ones. TSPL acts
/// upon `~!` wherever it stands, and printers that know several languages may act upon `^` and `~`. So these five
/// characters are never sent: what reads the same takes their place.
enum QuotedText {
    /// What is printed instead.
    static let replaced: [Character: String] = ["\"": "''", "\\": "/", "^": "*", "~": "-", "`": "'"]

    private static let unsafe = Array("\"\\^~`".utf8)

    /// The text in quotation marks; it came from a typeface with `replaced`, in Windows-1252.
    static func quoted(_ text: String) -> [UInt8] {
        let bytes = CodePage.windows1252.bytes(text).map { unsafe.contains($0) ? UInt8(ascii: "?") : $0 }
        return [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
    }
}

extension Typeface {
    /// The fonts of a language that quotes its texts.
    static func quoted(_ fonts: (Resolution) -> [BitmapFont]) -> Typeface {
        Typeface(largestFactor: 6, codePage: .windows1252, replaced: QuotedText.replaced, fonts: fonts)
    }
}
