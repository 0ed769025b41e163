extension Scanned {
    /// A scanned code with what it was taken for, first reading first.
    init(_ barcode: Barcode) {
        self.init(text: barcode.text, kind: Kind(barcode.readings.first))
    }

    /// A pressed answer key.
    init(key number: Int) {
        self.init(text: String(number), kind: .key)
    }
}

extension Scanned.Kind {
    init(_ reading: Reading?) {
        self =
            switch reading {
            case .own(.badge): .badge
            case .own(.bin): .bin
            case .own(.licencePlate): .plate
            case .own(.command): .command
            case .own(.answer): .answer
            case .product, .suspectProduct: .product
            case .elements(let elements): elements.gtin == nil ? .text : .product
            case .sscc: .parcel(carrier: nil)
            case .carrier(let number): .parcel(carrier: number.carrier.name)
            case .url: .url
            case .wrongOwnCode, .text, .unreadable, nil: .text
            }
    }
}

extension Barcode {
    /// The best carrier reading.
    var carrierNumber: CarrierNumber? { carrierNumbers.first }

    /// Whether a lost separator may have run two GS1 fields together.
    var mayLackSeparator: Bool {
        warnings.contains { if case .separatorMayBeMissing = $0 { true } else { false } }
    }
}
