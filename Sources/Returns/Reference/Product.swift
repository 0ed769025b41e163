/// One product of the catalogue.
public struct Product: Hashable, Sendable {
    /// The product's GTIN; the catalogue's key.
    public let gtin: GTIN
    /// The product's name as the operator reads it.
    public let name: LocalizedText
    /// The category's id: it decides the grading sheet.
    public let category: String
    /// The supplier's id.
    public let supplier: String
    /// The sales price in euro cents, when it is known.
    public let priceCents: Int?
    /// The weight in grams, when it is known.
    public let weightGrams: Int?
    /// What else is known of it.
    public let details: ProductDetails

    /// Makes a catalogue row.
    public init(
        gtin: GTIN, name: LocalizedText, category: String, supplier: String, priceCents: Int? = nil,
        weightGrams: Int? = nil, details: ProductDetails = ProductDetails()
    ) {
        self.gtin = gtin
        self.name = name
        self.category = category
        self.supplier = supplier
        self.priceCents = priceCents
        self.weightGrams = weightGrams
        self.details = details
    }
}

/// A product category: what it is called and how it is graded.
public struct Category: Hashable, Sendable {
    /// The stable id, for example `apparel`.
    public let id: String
    /// The name as the operator reads it.
    public let name: LocalizedText
    /// The id of the grading sheet that its items go through.
    public let sheet: String

    /// Makes a category.
    public init(id: String, name: LocalizedText, sheet: String) {
        self.id = id
        self.name = name
        self.sheet = sheet
    }
}
