import Returns

extension Product {
    var payload: JSONObject {
        [
            "gtin": .gtin(gtin), "name": .localized(name), "category": .string(category),
            "supplier": .string(supplier), "priceCents": priceCents.map(JSONValue.integer),
            "weightGrams": weightGrams.map(JSONValue.integer),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            gtin: try data.gtin("gtin"), name: try data.localized("name"), category: try data.name("category"),
            supplier: try data.text("supplier"), priceCents: try data.integerIfAny("priceCents", in: WireLimits.cents),
            weightGrams: try data.integerIfAny("weightGrams", in: WireLimits.counters))
    }
}

extension Category {
    var payload: JSONObject {
        ["id": .string(id), "name": .localized(name), "sheet": .string(sheet)]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(id: try data.name("id"), name: try data.localized("name"), sheet: try data.name("sheet"))
    }
}

extension ExpectedReturn {
    var payload: JSONObject {
        [
            "rma": .string(rma), "codes": .strings(codes), "lines": .array(lines.map { .object($0.payload) }),
            "received": received.map {
                .object(["station": .string($0.station), "at": .moment($0.at)])
            },
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            rma: try data.name("rma"), codes: try data.texts("codes", limit: WireLimits.codesPerReturn),
            lines: try data.list("lines", limit: Limits.itemsPerParcel) { line throws(WireError) in
                try ExpectedLine(line)
            },
            received: try data.fieldsIfAny("received").map { receipt throws(WireError) in
                Receipt(station: try receipt.name("station"), at: try receipt.moment("at"))
            })
    }
}

extension Bin {
    var payload: JSONObject {
        [
            "code": .string(code), "generation": .integer(generation), "zone": .string(zone),
            "class": .string(binClass), "capacity": .integer(capacity), "open": .bool(isOpen),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            code: try data.name("code"), generation: try data.integer("generation", in: 1...Limits.binGenerations),
            zone: try data.text("zone"), binClass: try data.name("class"),
            capacity: try data.integer("capacity", in: 1...WireLimits.counters.upperBound),
            isOpen: try data.flag("open"))
    }
}

extension Badge {
    var payload: JSONObject {
        ["id": .string(id), "alias": .string(alias), "language": .coded(language), "role": .coded(role)]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), alias: try data.name("alias"), language: try data.coded("language"),
            role: try data.coded("role"))
    }
}
