/// Why a scan is not the piece of evidence that was asked for.
public enum EvidenceFault: Error, Hashable, Sendable {
    /// A key, a card, a bin, a plate or a badge: nothing that says anything about the item.
    case ours
    /// The product's own code, which every piece of it bears.
    case productCode
    /// The code of another product.
    case otherProduct
    /// Data or a web address in which there is no serial number.
    case noSerial
    /// Data with fields, where one plain code is asked for.
    case fields
    /// Fewer or more UTF-8 bytes than this.
    case length(ClosedRange<Int>)
    /// No whole number of grams.
    case notGrams
    /// No weight that an item at this bench can have, in grams.
    case implausible(ClosedRange<Int>)
}

extension Barcode {
    /// What the code gives as a piece of evidence about an item of the product: a serial number, grams in digits, or
    /// the reference of a photograph, a certificate or any other record.
    ///
    /// Throws why it gives none.
    func evidence(_ kind: Evidence, of product: GTIN?, by means: EvidenceMeans) throws(EvidenceFault) -> String {
        guard ownCode == nil else { throw .ours }
        switch kind {
        case .serial: return try serialNumber(of: product, by: means)
        case .weight: return String(try grams())
        case .photo, .test, .erasure, .originalPackaging, .donationOffers: return try reference(product)
        }
    }

    /// The name of a record that is kept elsewhere.
    private func reference(_ product: GTIN?) throws(EvidenceFault) -> String {
        if let product, gtins.contains(product) { throw .productCode }
        guard elements == nil else { throw .fields }
        return try plain(Limits.evidenceBytes)
    }

    /// A field of its own is the serial number for certain; in a plain code nothing vouches for it, so a code that is
    /// known to be something else is none. What somebody typed digit by digit was meant.
    private func serialNumber(of product: GTIN?, by means: EvidenceMeans) throws(EvidenceFault) -> String {
        if let elements {
            if let named = elements.gtin, let product, named != product { throw .otherProduct }
            guard let serial = elements.serial else { throw .noSerial }
            return serial
        }
        if let product, gtins.contains(product) { throw .productCode }
        switch readings.first {
        case .product where means == .scanner: throw .otherProduct
        case .url: throw .noSerial
        case .product, .own, .wrongOwnCode, .elements, .sscc, .carrier, .suspectProduct, .text, .unreadable, nil:
            return try plain(Limits.serialBytes)
        }
    }

    private func plain(_ length: ClosedRange<Int>) throws(EvidenceFault) -> String {
        let bytes = CodeCharacter.trimmed(Array(text.utf8))
        guard length.contains(bytes.count) else { throw .length(length) }
        return CodeCharacter.text(bytes)
    }

    /// The net or gross weight of a GS1 code (310n, 330n: kilograms with n decimals), or digits with or without a `g`.
    private func grams() throws(EvidenceFault) -> Int {
        guard let grams = elements?.grams ?? digitsOfGrams else { throw .notGrams }
        guard Limits.evidenceGrams.contains(grams) else { throw .implausible(Limits.evidenceGrams) }
        return grams
    }

    /// More digits than a number can hold are a number, and one that no item weighs.
    private var digitsOfGrams: Int? {
        var bytes = CodeCharacter.trimmed(text.utf8.map(CodeCharacter.capital))
        if bytes.last == UInt8(ascii: "G") { bytes = CodeCharacter.trimmed(Array(bytes.dropLast())) }
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = isNegative ? bytes.dropFirst() : bytes
        guard CodeCharacter.areDigits(digits) else { return nil }
        let grams = CodeCharacter.number(digits) ?? .max
        return isNegative ? -grams : grams
    }
}

extension GS1ElementString {
    /// Thousandths of a gram and less are cut.
    fileprivate var grams: Int? {
        for family in ["310", "330"] {
            for decimals in 0...5 {
                guard let value = value(of: "\(family)\(decimals)").flatMap({ Int($0) }) else { continue }
                var (grams, divisor) = (value * 1_000, 1)
                for _ in 0..<decimals { divisor *= 10 }
                grams /= divisor
                return grams
            }
        }
        return nil
    }
}
