/// One element of GS1 data: an application identifier and its value.
public struct GS1Element: Hashable, Sendable {
    /// The application identifier, two to four digits.
    public let identifier: String
    /// The data title of the identifier, such as `BATCH/LOT`; empty for the few that have none.
    public let title: String
    /// The value, checked against the table: ASCII without control characters.
    public let value: String
}

/// GS1 data taken apart: from GS1-128, GS1 DataMatrix, GS1 QR, or a Digital Link.
///
/// Which identifiers may, must or must not occur together is not enforced: a returns label often carries only a part
/// of what the specifications ask for.
public struct GS1ElementString: Hashable, Sendable {
    /// The elements in the order of the code, each identifier once.
    public private(set) var elements: [GS1Element] = []

    /// Takes GS1 data apart (GS1 General Specifications §7.8): identifiers by longest prefix, values of predefined
    /// length back to back, the others ended by GS (0x1D).
    ///
    /// `text` has no symbology identifier and no leading separator. Throws the first thing that is wrong.
    public init(parsing text: some StringProtocol) throws(GS1Fault) {
        try self.init(bytes: Array(text.utf8))
    }

    /// The value of an identifier, if the data has it.
    public func value(of identifier: String) -> String? {
        elements.first { $0.identifier == identifier }?.value
    }

    /// The product: GTIN (01), else the contained products' GTIN (02), else the GTIN of a piece (8006).
    public var gtin: GTIN? {
        (value(of: "01") ?? value(of: "02")).flatMap { GTIN($0) } ?? value(of: "8006").flatMap { GTIN($0.prefix(14)) }
    }

    /// The serial number (21).
    public var serial: String? { value(of: "21") }

    /// The batch or lot (10).
    public var lot: String? { value(of: "10") }

    /// The logistic unit (00).
    public var sscc: SSCC? { value(of: "00").flatMap { SSCC($0) } }

    /// The use-by or expiry date (17).
    public var expiry: GS1Date? { value(of: "17").flatMap { GS1Date($0) } }
}

extension GS1ElementString {
    /// Takes GS1 data apart that is given as bytes.
    init(bytes: [UInt8]) throws(GS1Fault) {
        guard !bytes.isEmpty else { throw .empty }
        var rest = bytes[...]
        while !rest.isEmpty {
            guard rest.first != CodeCharacter.separator else { throw .misplacedSeparator(offset: rest.startIndex) }
            guard let identifier = GS1Dictionary.identifier(atStartOf: rest) else {
                throw .unknownIdentifier(offset: rest.startIndex)
            }
            rest = rest.dropFirst(identifier.code.utf8.count)
            let value =
                identifier.needsSeparator
                ? rest.prefix { $0 != CodeCharacter.separator } : rest.prefix(identifier.longest)
            try append(identifier, value)
            rest = rest.dropFirst(value.count)
            // Behind a value of predefined length, and at the very end, a separator is superfluous but harmless.
            if rest.first == CodeCharacter.separator { rest = rest.dropFirst() }
        }
    }

    /// An element string to which a Digital Link adds its elements one by one.
    init(empty: Void) {}

    /// Adds one element once it is found valid; the same element a second time is left out.
    mutating func append(_ identifier: GS1ApplicationIdentifier, _ value: ArraySlice<UInt8>) throws(GS1Fault) {
        try identifier.check(value)
        let text = CodeCharacter.text(value)
        if let known = self.value(of: identifier.code) {
            guard known == text else { throw .conflictingValues(identifier: identifier.code) }
            return
        }
        guard elements.count < Limits.gs1Elements else { throw .tooManyElements }
        elements.append(GS1Element(identifier: identifier.code, title: identifier.title, value: text))
    }
}
