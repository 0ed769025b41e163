import Returns

/// Recalls as they gather: the rows of one number, one for each product, may stand anywhere in the file.
///
/// The columns are those of RappelConso's list by GTIN, which is published as open data; the list has more of them.
struct RecallDrafts {
    private var drafts: [Draft] = []
    private var places: [String: Int] = [:]

    private struct Draft {
        let line: Int
        let id: String
        let title: LocalizedText
        var products: [RecalledProduct]
        let risk: LocalizedText?
        let days: Int?
        let lastDay: CalendarDay?
    }

    /// Takes one row: one more product of its recall.
    ///
    /// A row whose code is no GTIN is passed over: the public list holds some, and no scan could ever match them.
    mutating func add(_ row: ImportRow) throws(ImportFault) {
        let id = try row.text("numero_fiche")
        guard let gtin = try row.listedGTIN("gtin") else { return }
        let product = RecalledProduct(gtin: gtin, lots: row.lots(of: gtin))
        if let place = places[id] {
            guard drafts[place].products.count < WireLimits.productsPerRecall else {
                throw row.bad("gtin", "at most \(WireLimits.productsPerRecall) products for one recall")
            }
            drafts[place].products.append(product)
            return
        }
        places[id] = drafts.count
        let title = row.line("marque_produit", "libelle", "modeles_ou_references") ?? id
        drafts.append(
            Draft(
                line: row.line, id: id,
                title: LocalizedText(french: title, english: row.line("title_en") ?? title), products: [product],
                risk: row.line("risques_encourus").map {
                    LocalizedText(french: $0, english: row.line("risk_en") ?? $0)
                },
                days: try row.optional("days") { () throws(ImportFault) in
                    try row.number("days", WireLimits.recallDays)
                },
                // Free text in the public list: what is no date leaves the house's own days.
                lastDay: CalendarDay(row.raw("date_de_fin_de_la_procedure_de_rappel").prefix(10))))
    }

    /// The recalls in the order of their first rows, each with that row's line.
    var items: [(line: Int, item: ReferenceItem)] {
        drafts.map { draft in
            (
                draft.line,
                .recall(
                    Recall(
                        id: draft.id, title: draft.title, products: draft.products, risk: draft.risk,
                        days: draft.days, lastDay: draft.lastDay))
            )
        }
    }
}

extension ImportRow {
    /// A GTIN that was kept as a number, so that zeros in front are gone; nil for what no check digit makes one.
    fileprivate func listedGTIN(_ column: String) throws(ImportFault) -> GTIN? {
        let digits = raw(column)
        guard !digits.isEmpty, digits.utf8.allSatisfy(ASCII.isDigit) else {
            throw bad(column, "the digits of a barcode")
        }
        let padding = max(0, 14 - digits.utf8.count)
        return GTIN(String(repeating: "0", count: padding) + digits)
    }

    /// The lots of a product: `GTIN$lot$…` in RappelConso's list, products separated by `|`. A text that names no lot
    /// for the product, or says that all are meant, calls back all of them.
    fileprivate func lots(of gtin: GTIN) -> [String] {
        var lots: [String] = []
        for entry in raw("identification_produits").split(whereSeparator: { $0 == "|" || $0.isNewline }) {
            let parts = entry.split(separator: "$", omittingEmptySubsequences: false).map { String($0).trimmed }
            guard GTIN(parts[0]) == gtin, parts.count > 1 else { continue }
            if parts[1].isEmpty || parts[1].lowercased().contains("tous") { return [] }
            lots += parts[1].split { $0 == "," || $0 == ";" }.map { Self.plain(String($0)) }.filter { !$0.isEmpty }
        }
        return lots.count <= WireLimits.lotsPerProduct ? lots : []
    }

    /// The first fields that say something, on one line of a length that a screen can be given.
    fileprivate func line(_ columns: String...) -> String? {
        let words = columns.map { Self.plain(raw($0)) }.filter { !$0.isEmpty }
        return words.isEmpty ? nil : String(words.joined(separator: " ").prefix(WireLimits.recallCharacters))
    }

    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { TerminalText.isControl($0) ? " " : $0 })).trimmed
    }
}
