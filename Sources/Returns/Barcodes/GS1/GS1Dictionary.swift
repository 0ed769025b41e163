/// The table of GS1 application identifiers, found by the longest prefix.
enum GS1Dictionary {
    /// The identifier whose digits start `bytes`; four digits win over three, three over two.
    static func identifier(atStartOf bytes: ArraySlice<UInt8>) -> GS1ApplicationIdentifier? {
        for length in [4, 3, 2] {
            if let found = identifier(spelled: bytes.prefix(length)), found.code.utf8.count == length { return found }
        }
        return nil
    }

    /// The identifier that exactly these digits spell.
    static func identifier(spelled digits: some Collection<UInt8>) -> GS1ApplicationIdentifier? {
        guard digits.count <= 4, let number = CodeCharacter.number(digits) else { return nil }
        return identifiers[key(number, digits.count)]
    }

    /// Every identifier with ranges expanded, by `key`.
    static let identifiers: [Int: GS1ApplicationIdentifier] = {
        var found: [Int: GS1ApplicationIdentifier] = [:]
        for row in rows.split(separator: "\n") {
            for identifier in GS1ApplicationIdentifier.expand(row: row) {
                guard let number = CodeCharacter.number(identifier.code.utf8) else {
                    preconditionFailure("the GS1 row \(row) names no number")
                }
                found[key(number, identifier.code.utf8.count)] = identifier
            }
        }
        return found
    }()

    /// `00` and `000` are different identifiers, so the length is part of the key.
    private static func key(_ number: Int, _ length: Int) -> Int { length * 10_000 + number }
}
