extension StringProtocol {
    /// Whether the text holds nothing but the printable characters of ASCII. Nearly all that is printed does, and each
    /// of them is one byte, one character and the same in every code page.
    var isPlainASCII: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }
}
