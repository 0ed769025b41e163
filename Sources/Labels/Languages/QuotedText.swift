/// Text in the languages that put data between quotation marks, EPL2 and TSPL: one byte per character, and none of
/// them a character that some firmware takes for the end of the text or for a command within it.
///
/// Both languages have escapes for quotation marks and backslashes, but not on every firmware the same ones. TSPL acts
/// upon `~!` wherever it stands, and printers that know several languages may act upon `^` and `~`. So these five
/// characters are never sent: what reads the same takes their place.
enum QuotedText {
    /// What is printed instead.
    static let replaced: [Character: String] = ["\"": "''", "\\": "/", "^": "*", "~": "-", "`": "'"]

    fileprivate static func isUnsafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "`"): true
        default: false
        }
    }
}

extension JobBytes.StringInterpolation {
    /// The text in quotation marks; it came from a typeface with `QuotedText.replaced`, in Windows-1252.
    mutating func appendInterpolation(quoted text: String) {
        appendLiteral("\"")
        for byte in CodePage.windows1252.bytes(text) {
            append(QuotedText.isUnsafe(byte) ? UInt8(ascii: "?") : byte)
        }
        appendLiteral("\"")
    }
}

extension Typeface {
    /// The fonts of a language that quotes its texts.
    static func quoted(_ fonts: (Resolution) -> [BitmapFont]) -> Typeface {
        Typeface(largestFactor: 6, codePage: .windows1252, replaced: QuotedText.replaced, fonts: fonts)
    }
}
