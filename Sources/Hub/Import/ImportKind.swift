/// What can be imported, with the columns that the file's header must have.
public enum ImportKind: String, CaseIterable, Sendable {
    /// The catalogue.
    case products
    /// Announced returns; several rows of one RMA are its lines.
    case returns
    /// The bins of the floor.
    case bins
    /// The badges.
    case badges

    /// The columns; their order in the file is free.
    public var columns: [String] {
        switch self {
        case .products: ["gtin", "name_fr", "name_en", "category", "supplier", "price", "weight_g"]
        case .returns: ["rma", "tracking", "gtin", "quantity", "reason"]
        case .bins: ["code", "zone", "class", "capacity", "generation"]
        case .badges: ["id", "alias", "language", "role"]
        }
    }
}
