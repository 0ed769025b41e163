import Returns

/// One row of the catalogue.
struct ProductRow {
    let knows: (ReferenceKind, String) -> Bool

    private static let nameCharacters = 1...200
    private static let weights = 0...100_000_000
    private static let volumes = 0...100_000_000

    func read(_ row: ImportRow) throws(ImportFault) -> ReferenceItem {
        let category = try row.text("category")
        guard knows(.category, category) else {
            throw ImportFault(row.line, "category", .unknown(found: category, what: "category"))
        }
        return .product(
            Product(
                gtin: try row.gtin("gtin"),
                name: LocalizedText(
                    french: try row.text("name_fr", Self.nameCharacters),
                    english: try row.text("name_en", Self.nameCharacters)),
                category: category,
                supplier: try row.text("supplier"),
                priceCents: try row.optional("price") { () throws(ImportFault) in try row.cents("price") },
                weightGrams: try row.optional("weight_g") { () throws(ImportFault) in
                    try row.number("weight_g", Self.weights)
                },
                details: try details(row)))
    }

    /// What only some catalogues say; a file without these columns says nothing of it.
    private func details(_ row: ImportRow) throws(ImportFault) -> ProductDetails {
        func name(_ column: String) throws(ImportFault) -> String? {
            try row.optional(column) { () throws(ImportFault) in try row.text(column) }
        }
        return ProductDetails(
            group: try name("group"), sheet: try name("sheet"), owner: try name("owner"),
            costCents: try row.optional("cost") { () throws(ImportFault) in try row.cents("cost") },
            commodityCode: try commodityCode(row),
            millilitres: try row.optional("volume_ml") { () throws(ImportFault) in
                try row.number("volume_ml", Self.volumes)
            }, traits: try traits(row), accessories: try accessories(row))
    }

    private func commodityCode(_ row: ImportRow) throws(ImportFault) -> String? {
        let code = row.raw("cn_code")
        guard !code.isEmpty else { return nil }
        guard (2...10).contains(code.utf8.count), code.utf8.allSatisfy(ASCII.isDigit) else {
            throw row.bad("cn_code", "2 to 10 digits, such as 85171300")
        }
        return code
    }

    /// Names separated by `|`, for they hold spaces.
    private func accessories(_ row: ImportRow) throws(ImportFault) -> [String] {
        let names = row.raw("accessories").split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
        let areFit = names.allSatisfy { name in
            ImportLimits.accessoryCharacters.contains(name.count)
                && !name.unicodeScalars.contains(where: TerminalText.isControl)
        }
        guard areFit, names.count <= ImportLimits.accessories else {
            throw row.bad(
                "accessories",
                "at most \(ImportLimits.accessories) names of at most \(ImportLimits.accessoryCharacters.upperBound) "
                    + "characters, separated by |")
        }
        return names
    }

    private func traits(_ row: ImportRow) throws(ImportFault) -> Set<ProductTrait> {
        var traits: Set<ProductTrait> = []
        for word in row.raw("traits").split(whereSeparator: { $0 == " " || $0 == "|" }) {
            guard let trait = ProductTrait(wireCode: String(word)) else {
                throw row.bad("traits", "of \(ProductTrait.wireCodes), separated by spaces")
            }
            traits.insert(trait)
        }
        return traits
    }
}

extension ImportRow {
    /// A GTIN with a right check digit.
    func gtin(_ column: String) throws(ImportFault) -> GTIN {
        guard let gtin = GTIN(raw(column)) else {
            throw bad(column, "a GTIN: 8, 12, 13 or 14 digits with a right check digit")
        }
        return gtin
    }

    /// An amount of euro with at most two decimals, behind a point or a comma, as cents.
    func cents(_ column: String) throws(ImportFault) -> Int {
        guard let cents = EuroAmount.cents(raw(column)) else {
            throw bad(column, "an amount such as 19.90 or 19,90, without sign or currency")
        }
        return cents
    }
}
