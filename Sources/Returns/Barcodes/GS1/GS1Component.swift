/// One part of an element's value: its characters, its length and the checks it must pass.
struct GS1Component: Sendable {
    /// The characters it may hold.
    let characters: GS1CharacterSet
    /// The fewest bytes, when it is there at all.
    let shortest: Int
    /// The most bytes.
    let longest: Int
    /// Whether it may be left out.
    let isOptional: Bool
    /// What else must hold.
    let checks: [GS1Check]

    /// Reads one component of the table, such as `[X..16]` or `N13,csum,gcppos1`; a malformed one is a bug and traps.
    init(row word: Substring) {
        let words = word.split(separator: ",")
        let shape = words[0].filter { $0 != "[" && $0 != "]" }
        let length = shape.dropFirst()
        guard let characters = GS1CharacterSet(rawValue: String(shape.prefix(1))),
            let longest = Int(length.drop { $0 == "." })
        else { preconditionFailure("the GS1 component \(word) has no shape") }
        self.characters = characters
        self.longest = longest
        shortest = length.hasPrefix("..") ? 1 : longest
        isOptional = word.hasPrefix("[")
        checks = words.dropFirst().map { name in
            guard let check = GS1Check(rawValue: String(name)) else {
                preconditionFailure("the GS1 component \(word) asks for an unknown check")
            }
            return check
        }
    }
}

/// The character sets of element values (GS1 General Specifications §7.11).
enum GS1CharacterSet: String, Sendable {
    /// Digits.
    case digits = "N"
    /// The 82 characters of CSET 82.
    case set82 = "X"
    /// The 39 characters of CSET 39: digits, capitals, `#`, `-`, `/`.
    case set39 = "Y"
    /// File-safe base64: digits, letters, `-`, `_`, and `=` for padding.
    case base64 = "Z"

    /// Whether a byte belongs to the set.
    func contains(_ byte: UInt8) -> Bool {
        switch self {
        case .digits: CodeCharacter.isDigit(byte)
        case .set82: GS1CheckPair.value(of: byte) != nil
        case .set39: CodeCharacter.isDigitOrCapital(byte) || "#-/".utf8.contains(byte)
        case .base64: CodeCharacter.isDigitOrCapital(CodeCharacter.capital(byte)) || "-_=".utf8.contains(byte)
        }
    }
}
