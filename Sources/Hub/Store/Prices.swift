import Returns
import Wire

/// What goods cost, as the catalogue knows it; 0 for what it does not.
struct Prices {
    let db: Database

    func cents(of gtin: String?) throws -> Int {
        guard let gtin, case .product(let product)? = try ReferenceFeed.item(.product, gtin, in: db) else { return 0 }
        return product.priceCents ?? 0
    }

    /// What is known of a product beyond its price; nil for one that the catalogue does not know.
    func details(of gtin: String) throws -> ProductDetails? {
        guard case .product(let product)? = try ReferenceFeed.item(.product, gtin, in: db) else { return nil }
        return product.details
    }

    func cents(of lines: [ExpectedLine]) throws -> Int {
        try lines.reduce(0) { $0 + (try cents(of: $1.gtin.fourteen)) * $1.quantity }
    }

    /// The goods of an announced return, or of one of its lines.
    func cents(ofReturn rma: String?, line: Int?) throws -> Int {
        guard let rma, case .expectedReturn(let announced)? = try ReferenceFeed.item(.expectedReturn, rma, in: db)
        else { return 0 }
        return try cents(of: announced.lines.filter { line == nil || $0.number == line })
    }
}
