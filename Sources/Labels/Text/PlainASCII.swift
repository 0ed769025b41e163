extension StringProtocol {
    /// Whether the text holds nothing but the printable characters of ASCII. Nearly all that is printed does, and each
    /// of them is one byte, one character and the same in every code page.
    var isPlainASCII: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

    /// Whether each byte is the same character in every code page, those of seven bits among them: they put letters of
    /// their country in place of twelve signs (ISO/IEC 646).
    var isInvariantASCII: Bool {
        utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "\\"),
                UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
                UInt8(ascii: "}"), UInt8(ascii: "~"):
                false
            default: (0x20...0x7E).contains(byte)
            }
        }
    }
}
