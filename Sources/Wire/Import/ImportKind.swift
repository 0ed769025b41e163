import Returns

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
    /// Recalls, in the columns of RappelConso's list by GTIN; several rows of one number are its products.
    case recalls

    /// The columns that must be there; their order in the file is free.
    public var columns: [String] {
        switch self {
        case .products: ["gtin", "name_fr", "name_en", "category", "supplier", "price", "weight_g"]
        case .returns: ["rma", "tracking", "gtin", "quantity", "reason"]
        case .bins: ["code", "zone", "class", "capacity", "generation"]
        case .badges: ["id", "alias", "language", "role"]
        case .recalls: ["numero_fiche", "gtin"]
        }
    }

    /// Columns that may be there as well.
    public var optionalColumns: [String] {
        switch self {
        case .returns: ["serials", "sold", "notice", "delivered", "return_by"]
        case .recalls:
            [
                "marque_produit", "libelle", "modeles_ou_references", "title_en", "identification_produits",
                "risques_encourus", "risk_en", "days", "date_de_fin_de_la_procedure_de_rappel",
            ]
        case .products: ["cost", "group", "sheet", "owner", "cn_code", "volume_ml", "traits", "accessories"]
        case .bins: BinDetailsRow.columns
        case .badges: ["pin"]
        }
    }

    /// Whether other columns are passed over: a public list has many that no station needs.
    var takesForeignColumns: Bool { self == .recalls }
}

extension ImportKind {
    /// What a file has to look like, for people who write one.
    public static let fileFormat = """
        The first row names the columns, in any order:

          products  \(products.columns.joined(separator: ","))
          returns   \(returns.columns.joined(separator: ","))
          bins      \(bins.columns.joined(separator: ","))
          badges    \(badges.columns.joined(separator: ","))
          recalls   \(recalls.columns.joined(separator: ","))

        UTF-8, fields separated by , or ; and quoted where needed (RFC 4180). price (19.90 or 19,90), weight_g, \
        tracking and reason may be empty; category is one of the playbook's ids. Several rows of one rma are its \
        lines; several tracking numbers are separated by spaces or |. language is fr or en, role is operator or \
        supervisor. A badges file may also have pin: the verifier that `returns-hub badge pin --print` gives; without one a \
        badge keeps the PIN that it has. A returns file may also have \(returns.optionalColumns.joined(separator: ", ")): the serial numbers \
        sold under the line, separated by spaces or |, and the days (2026-05-01) of the sale, of the \
        customer's notice and of the delivery, and the last one on which the goods may come back. A products file may \
        also have \(products.optionalColumns.joined(separator: ", ")): what it was bought for, \
        the product group, a grading sheet of its own, the owner, the code of the Combined Nomenclature, \
        the room that a piece takes in millilitres, traits separated by spaces (\(ProductTrait.wireCodes)), and what \
        belongs into the box, separated by |. A bins file may also have \
        \(bins.optionalColumns.joined(separator: ", ")): what the bin is (\(BinKind.wireCodes)); whose goods it is kept \
        for; hazard yes or no; the ground a to j of a destruction; mixing (\(BinMixing.wireCodes)); the metres on \
        the floor where it stands; what it takes at most; and when it is closed besides when it is full: a time of day \
        (16:30), so many items, goods for so much, so many hours after its first item. A recalls file is \
        RappelConso's list by GTIN as it is \
        published, or one of your own with title_en, risk_en and days; its other columns are passed over, and so is a \
        row whose gtin no scan could match. Rows replace what has the same key (gtin, rma, code, id, numero_fiche); \
        what a file does not name stays. \
        Every bad row is named with its line.
        """
}
