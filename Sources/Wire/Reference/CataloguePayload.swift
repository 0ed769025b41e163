import Returns

extension Product {
    var payload: JSONObject {
        [
            "gtin": .gtin(gtin), "name": .localized(name), "category": .string(category),
            "supplier": .string(supplier), "priceCents": priceCents.map(JSONValue.integer),
            "weightGrams": weightGrams.map(JSONValue.integer),
            "details": details.isEmpty ? nil : .object(details.payload),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            gtin: try data.gtin("gtin"), name: try data.localized("name"), category: try data.name("category"),
            supplier: try data.text("supplier"), priceCents: try data.integerIfAny("priceCents", in: WireLimits.cents),
            weightGrams: try data.integerIfAny("weightGrams", in: WireLimits.counters),
            details: try data.fieldsIfAny("details").map { details throws(WireError) in
                try ProductDetails(details)
            } ?? ProductDetails())
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

extension ProductGroup {
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
            "received": received.map { .object($0.payload) },
            "parcels": parcels.isEmpty ? nil : .array(parcels.map { .object($0.payload) }),
            "soldAt": soldAt.map(JSONValue.moment), "noticeAt": noticeAt.map(JSONValue.moment),
            "deliveredAt": deliveredAt.map(JSONValue.moment), "returnBy": returnBy.map { .string($0.description) },
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            rma: try data.name("rma"), codes: try data.texts("codes", limit: WireLimits.codesPerReturn),
            lines: try data.list("lines", limit: Limits.itemsPerParcel) { line throws(WireError) in
                try ExpectedLine(line)
            },
            received: try data.fieldsIfAny("received").map { receipt throws(WireError) in try Receipt(receipt) },
            parcels: try data.listIfAny("parcels", limit: WireLimits.parcelsPerReturn) { parcel throws(WireError) in
                try ReceivedParcel(parcel)
            } ?? [],
            soldAt: try data.momentIfAny("soldAt"), noticeAt: try data.momentIfAny("noticeAt"),
            deliveredAt: try data.momentIfAny("deliveredAt"), returnBy: try data.dayIfAny("returnBy"))
    }
}

extension Receipt {
    fileprivate var payload: JSONObject { ["station": .string(station), "at": .moment(at)] }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(station: try data.name("station"), at: try data.moment("at"))
    }
}

/// A receipt with the parcel's code, and with what was found once the parcel was closed.
extension ReceivedParcel {
    fileprivate var payload: JSONObject {
        [
            "code": .string(code), "station": .string(receipt.station), "at": .moment(receipt.at),
            "found": found.map { .array($0.map { .object($0.payload) }) },
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            code: try data.text("code"), receipt: try Receipt(data),
            found: try data.listIfAny("found", limit: Limits.itemsPerParcel) { pieces throws(WireError) in
                try FoundPieces(pieces)
            })
    }
}

extension FoundPieces {
    fileprivate var payload: JSONObject { ["gtin": .gtin(gtin), "quantity": .integer(quantity)] }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            gtin: try data.gtin("gtin"), quantity: try data.integer("quantity", in: 1...Limits.itemsPerParcel))
    }
}

extension Bin {
    var payload: JSONObject {
        [
            "code": .string(code), "generation": .integer(generation), "zone": .string(zone),
            "class": .string(binClass), "capacity": .integer(capacity), "open": .bool(isOpen),
            "details": details.isEmpty ? nil : .object(details.payload),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            code: try data.name("code"), generation: try data.integer("generation", in: 1...Limits.binGenerations),
            zone: try data.text("zone"), binClass: try data.name("class"),
            capacity: try data.integer("capacity", in: 1...WireLimits.counters.upperBound),
            isOpen: try data.flag("open"),
            details: try data.fieldsIfAny("details").map { details throws(WireError) in try BinDetails(details) }
                ?? BinDetails())
    }
}

extension Badge {
    var payload: JSONObject {
        [
            "id": .string(id), "alias": .string(alias), "language": .coded(language), "role": .coded(role),
            "pin": pin.map { .string($0.text) },
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), alias: try data.name("alias"), language: try data.coded("language"),
            role: try data.coded("role"), pin: try data.verifierIfAny("pin"))
    }
}
