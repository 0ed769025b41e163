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

extension ImportKind {
    /// What a file has to look like, for people who write one.
    public static let fileFormat = """
        The first row names the columns, in any order:

          products  \(products.columns.joined(separator: ","))
          returns   \(returns.columns.joined(separator: ","))
          bins      \(bins.columns.joined(separator: ","))
          badges    \(badges.columns.joined(separator: ","))

        UTF-8, fields separated by , or ; and quoted where needed (RFC 4180). price (19.90 or 19,90), weight_g, \
        tracking and reason may be empty; category is one of the playbook's ids. Several rows of one rma are its \
        lines; several tracking numbers are separated by spaces or |. language is fr or en, role is operator or \
        supervisor. Rows replace what has the same key (gtin, rma, code, id); what a file does not name stays. \
        Every bad row is named with its line.
        """
}
