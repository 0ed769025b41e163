/// The AIM symbology identifier that a scanner puts before the data: `]`, a code letter, a modifier (ISO/IEC 15424).
public struct SymbologyIdentifier: Hashable, Sendable, CustomStringConvertible {
    /// The letter of the symbology, such as `C` for Code 128 or `E` for EAN/UPC.
    public let letter: Character
    /// The modifier, a digit or letter whose meaning depends on the symbology.
    public let modifier: Character

    /// Makes an identifier; nil when the pair does not occur in the standard's table.
    public init?(letter: Character, modifier: Character) {
        guard let code = letter.asciiValue, let option = modifier.asciiValue,
            Self.modifiers[code]?.utf8.contains(option) == true
        else { return nil }
        self.letter = letter
        self.modifier = modifier
    }

    /// The three characters as scanned.
    public var description: String { "]\(letter)\(modifier)" }

    /// The identifier at the start of a scan; nil when there is none, for a Code 128 can really start with `]`.
    init?(atStartOf bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(3))
        guard head.count == 3, head[0] == UInt8(ascii: "]") else { return nil }
        self.init(letter: Character(UnicodeScalar(head[1])), modifier: Character(UnicodeScalar(head[2])))
    }

    /// What the identifier promises about the data behind it.
    var promise: Promise {
        switch (letter, modifier) {
        case ("Z", _): .menuReply
        case ("E", _): .retail
        case ("C", "1"), ("e", "0"), ("Q", "3"), ("Q", "4"), ("z", "1"), ("z", "4"), ("J", "1"), ("J", "4"),
            ("h", "2"), ("d", "2"), ("d", "5"), ("d", "8"), ("d", "B"):
            .gs1
        case ("I", _): .interleaved
        case ("X", "0"): .publication
        default: .nothing
        }
    }

    /// What an identifier promises about the data.
    enum Promise {
        /// EAN/UPC: the digits are a product code.
        case retail
        /// FNC1 in first position: GS1 element strings.
        case gs1
        /// Interleaved 2 of 5: fourteen digits are most likely the GTIN of a case.
        case interleaved
        /// Bookland and ISSN, as some vendors mark them.
        case publication
        /// The scanner answers a menu command; there is no barcode.
        case menuReply
        /// Any data.
        case nothing
    }

    /// Every modifier that is in use, by code letter. Of `Z` only the menu reply is known.
    private static let modifiers: [UInt8: String] = {
        let table = [
            "A013457", "B0124", "C0124", "E01234", "F01234", "G0", "H013", "I013", "J012345", "K0124", "L012345", "M01",
            "N0", "O456", "P0", "Q0123456", "R013", "S0", "T0124", "U0123", "X0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "Z6", "c0123456789", "d0123456789ABC", "e0123", "g0123456789", "h0123", "o0123", "p012345", "s01",
            "z0123456789ABC",
        ]
        return Dictionary(uniqueKeysWithValues: table.map { (Array($0.utf8)[0], String($0.dropFirst())) })
    }()
}
