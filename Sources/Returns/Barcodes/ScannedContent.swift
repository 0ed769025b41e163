/// One scan without its symbology identifier, in the forms in which the recognisers look at it.
struct ScannedContent {
    /// The symbology identifier, if the scanner sent one.
    let symbology: SymbologyIdentifier?
    /// The data as bytes, without a leading FNC1.
    let bytes: [UInt8]
    /// Whether the data is marked as GS1: by the identifier, or by a leading FNC1 that arrived as GS.
    let isMarkedGS1: Bool
    /// What kinds of characters the data holds.
    let cleanliness: Cleanliness

    /// What kinds of characters a text holds.
    enum Cleanliness: Hashable {
        /// Printable characters only.
        case printable
        /// Printable characters and GS.
        case separators
        /// Something that no code may hold.
        case forbidden
    }

    /// Strips the identifier, then one leading GS where FNC1 may have come first.
    init(_ scanned: String) {
        var rest = Array(scanned.utf8)[...]
        symbology = SymbologyIdentifier(atStartOf: rest)
        if symbology != nil { rest = rest.dropFirst(3) }
        let promisesGS1 = symbology?.promise == .gs1
        let startsWithSeparator = (symbology == nil || promisesGS1) && rest.first == CodeCharacter.separator
        if startsWithSeparator { rest = rest.dropFirst() }
        bytes = Array(rest)
        isMarkedGS1 = promisesGS1 || startsWithSeparator
        cleanliness = Self.cleanliness(of: CodeCharacter.text(rest))
    }

    /// What the symbology promises.
    var promise: SymbologyIdentifier.Promise { symbology?.promise ?? .nothing }

    /// The data as text.
    var text: String { CodeCharacter.text(bytes) }

    /// The data without spaces at its ends.
    var trimmed: ArraySlice<UInt8> { CodeCharacter.trimmed(bytes) }

    /// The data as carriers and products write it: capitals, no spaces or separators; empty when it is too long
    /// for either.
    var compact: ArraySlice<UInt8> {
        guard bytes.count <= Limits.parcelCodeBytes else { return [] }
        return bytes.filter { $0 != CodeCharacter.space && $0 != CodeCharacter.separator }
            .map(CodeCharacter.capital)[...]
    }

    private static func cleanliness(of text: String) -> Cleanliness {
        var cleanliness = Cleanliness.printable
        for scalar in text.unicodeScalars {
            if scalar.value == UInt32(CodeCharacter.separator) {
                cleanliness = .separators
            } else if UnprintableCharacter.includes(scalar) {
                return .forbidden
            }
        }
        return cleanliness
    }
}
