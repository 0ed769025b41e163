import Returns

extension Recall {
    var payload: JSONObject {
        [
            "id": .string(id), "title": .localized(title),
            "products": .array(products.map { .object($0.payload) }), "risk": risk.map(JSONValue.localized),
            "days": days.map(JSONValue.integer), "lastDay": lastDay.map { .string($0.description) },
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), title: try data.localized("title"),
            products: try data.list("products", limit: WireLimits.productsPerRecall) { product throws(WireError) in
                try RecalledProduct(product)
            },
            risk: try data.localizedIfAny("risk"), days: try data.integerIfAny("days", in: WireLimits.recallDays),
            lastDay: try data.dayIfAny("lastDay"))
    }
}

extension RecalledProduct {
    fileprivate var payload: JSONObject { ["gtin": .gtin(gtin), "lots": lots.isEmpty ? nil : .strings(lots)] }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(gtin: try data.gtin("gtin"), lots: try data.texts("lots", limit: WireLimits.lotsPerProduct))
    }
}
