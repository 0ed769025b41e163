/// Everything that one scanned text may be, best reading first.
public struct Barcode: Hashable, Sendable {
    /// The text as scanned, without the symbology identifier and without a leading FNC1; empty when it was too long.
    public let text: String
    /// The AIM symbology identifier, when the scanner sent one that the standard knows.
    public let symbology: SymbologyIdentifier?
    /// What the text may be, best first: the symbology's promise, our own codes, structure with a strong check,
    /// structure with a weak one. Never empty; the last of printable text is always `.text`.
    public let readings: [Reading]
    /// What deserves attention although the text could be read.
    public let warnings: [Warning]
    /// How much vouches for the readings.
    public let trust: Trust

    /// How much vouches for a code: whether a garbled text could look like it by chance.
    public enum Trust: Int, Comparable, Hashable, Sendable {
        /// Nothing: any text, or digits and cards whose check is wrong.
        case none
        /// The shape of a number that is known, with nothing to check, or a web address.
        case shape
        /// A check digit, a check character of ours, or what the symbology promises.
        case checked

        /// A shape is more than nothing, a check more than a shape.
        public static func < (one: Trust, other: Trust) -> Bool { one.rawValue < other.rawValue }
    }

    /// Something about a code that the operator should know.
    public enum Warning: Hashable, Sendable {
        /// The value of this GS1 identifier may have swallowed its neighbours: the scanner may drop separators.
        case separatorMayBeMissing(identifier: String)
        /// The code is marked as GS1, or is a Digital Link, but its contents are wrong.
        case invalidGS1(GS1Fault)
        /// 26 digits that are two product codes, scanned one after the other without an end between them.
        case mayBeTwoProducts(GTIN, GTIN)
    }

    /// Reads any text whatsoever; time is linear in its length, and nothing traps.
    ///
    /// More than `Limits.barcodeBytes` UTF-8 bytes read as `.unreadable(.tooLong)`.
    public init(parsing scanned: String) {
        let bytes = scanned.utf8.count
        guard bytes <= Limits.barcodeBytes else {
            self.init(
                text: "", symbology: nil, readings: [.unreadable(.tooLong(bytes: bytes))], warnings: [],
                trust: .none)
            return
        }
        let content = ScannedContent(scanned)
        let ledger = ReadingLedger(reading: content)
        self.init(
            text: content.text, symbology: content.symbology, readings: ledger.ordered, warnings: ledger.warnings,
            trust: ledger.trust)
    }

    private init(
        text: String, symbology: SymbologyIdentifier?, readings: [Reading], warnings: [Warning], trust: Trust
    ) {
        self.text = text
        self.symbology = symbology
        self.readings = readings
        self.warnings = warnings
        self.trust = trust
    }
}

extension Barcode {
    /// The code of our own that this is.
    public var ownCode: OwnCode? {
        first { if case .own(let code) = $0 { code } else { nil } }
    }

    /// The products that the code may name, best first, each once.
    public var gtins: [GTIN] {
        var found: [GTIN] = []
        for reading in readings {
            guard let gtin = reading.gtin, !found.contains(gtin) else { continue }
            found.append(gtin)
        }
        return found
    }

    /// The serial number, from GS1 data.
    public var serial: String? { elements?.serial }

    /// The batch or lot, from GS1 data.
    public var lot: String? { elements?.lot }

    /// The GS1 data, if the code has any.
    public var elements: GS1ElementString? {
        first { if case .elements(let elements) = $0 { elements } else { nil } }
    }

    /// The carriers' numbers that the code may be, best first.
    public var carrierNumbers: [CarrierNumber] {
        readings.compactMap { if case .carrier(let number) = $0 { number } else { nil } }
    }

    /// The first thing that `part` finds in a reading.
    private func first<Part>(_ part: (Reading) -> Part?) -> Part? {
        readings.lazy.compactMap(part).first
    }
}

extension Reading {
    /// The product that this reading names.
    public var gtin: GTIN? {
        switch self {
        case .product(let gtin, _): gtin
        case .elements(let elements): elements.gtin
        case .own, .wrongOwnCode, .sscc, .carrier, .url, .suspectProduct, .text, .unreadable: nil
        }
    }
}
