import Returns
import Testing

extension Barcode {
    /// The readings as lines for people, best first; what the tests of this folder compare.
    var summary: [String] { readings.map(\.summary) }

    /// Whether nothing can be done with the code.
    var isUnreadable: Bool {
        if case .unreadable = readings.first { true } else { false }
    }
}

extension Reading {
    /// The reading as one line.
    var summary: String {
        switch self {
        case .own(let code): "own \(code.kind) \(code.text)"
        case .wrongOwnCode(let fault): "wrongOwnCode \(fault)"
        case .product(let gtin, let addOn): "product \(gtin.display)\(addOn.map { "+\($0)" } ?? "")"
        case .elements(let elements):
            "elements " + elements.elements.map { "(\($0.identifier))\($0.value)" }.joined()
        case .sscc(let sscc): "sscc \(sscc.digits)"
        case .carrier(let number):
            "\(number.carrier) \(number.kind) \(number.number)"
                + (number.printedNumber == number.number ? "" : " \(number.printedNumber)")
        case .url(let address): "url \(address)"
        case .suspectProduct(let digits): "suspect \(digits)"
        case .text(let text): "text \(text)"
        case .unreadable(let reason): "unreadable \(reason)"
        }
    }
}

/// Checks every reading of a scan, best first.
func expectReadings(
    _ scanned: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(Barcode(parsing: scanned).summary == expected, sourceLocation: sourceLocation)
}
