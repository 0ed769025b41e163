/// A word or a mark of code, with the line that it stands on. Numbers count as words; spaces are left out.
struct CodeToken: Equatable {
    let text: String
    let line: Int

    private init(_ bytes: [UInt8], _ line: Int) {
        text = String(decoding: bytes, as: UTF8.self)
        self.line = line
    }

    /// The tokens of code in which comments and quoted text are blank already.
    static func tokens(of code: [String]) -> [CodeToken] {
        var tokens: [CodeToken] = []
        for (index, line) in code.enumerated() {
            var word: [UInt8] = []
            for byte in Array(line.utf8) + [UInt8(ascii: " ")] {
                if isWordPart(byte) {
                    word.append(byte)
                    continue
                }
                if !word.isEmpty { tokens.append(CodeToken(word, index + 1)) }
                word = []
                if byte > UInt8(ascii: " ") { tokens.append(CodeToken([byte], index + 1)) }
            }
        }
        return tokens
    }

    /// Letters, digits, `_` and everything beyond ASCII.
    static func isWordPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }
}
