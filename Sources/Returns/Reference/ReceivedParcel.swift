/// A parcel of an announced return that has been received: a return may come in several, each under a code of its own.
public struct ReceivedParcel: Hashable, Sendable {
    /// The code under which it was received: one of the return's codes, the return's number, or any other.
    public let code: String
    /// Where and when it was received.
    public let receipt: Receipt
    /// The products found in it; nil while it is open at another station, which has not told yet.
    public let found: [FoundPieces]?

    /// Names a received parcel.
    public init(code: String, receipt: Receipt, found: [FoundPieces]?) {
        self.code = code
        self.receipt = receipt
        self.found = found
    }
}

/// Pieces of one product that a parcel held.
public struct FoundPieces: Hashable, Sendable {
    /// The product.
    public let gtin: GTIN
    /// How many pieces, 1 or more.
    public let quantity: Int

    /// Counts pieces.
    public init(gtin: GTIN, quantity: Int) {
        self.gtin = gtin
        self.quantity = quantity
    }
}

extension ExpectedReturn {
    /// The lines with what no parcel has brought yet, in order. An unexpected piece counts for a line that lacks one.
    func rest(after parcels: [ReceivedParcel]) -> [ExpectedLine] {
        var found: [GTIN: Int] = [:]
        for pieces in parcels.flatMap({ $0.found ?? [] }) { found[pieces.gtin, default: 0] += pieces.quantity }
        return lines.compactMap { line in
            let here = min(line.quantity, found[line.gtin] ?? 0)
            found[line.gtin, default: 0] -= here
            guard here < line.quantity else { return nil }
            return ExpectedLine(
                number: line.number, gtin: line.gtin, quantity: line.quantity - here,
                declaredReason: line.declaredReason, serials: line.serials)
        }
    }
}
