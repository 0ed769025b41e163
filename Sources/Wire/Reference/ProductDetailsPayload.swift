import Returns

extension ProductDetails {
    var payload: JSONObject {
        [
            "accessories": accessories.nonEmpty, "battery": battery.map { .object($0.payload) },
            "commodityCode": commodityCode.map(JSONValue.string), "costCents": costCents.map(JSONValue.integer),
            "group": group.map(JSONValue.string), "owner": owner.map(JSONValue.string),
            "millilitres": millilitres.map(JSONValue.integer), "sheet": sheet.map(JSONValue.string),
            "traits": traits.map(\.wireCode).sorted().nonEmpty,
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            group: try data.textIfAny("group"), sheet: try data.textIfAny("sheet"),
            owner: try data.textIfAny("owner"), costCents: try data.integerIfAny("costCents", in: WireLimits.cents),
            commodityCode: try data.textIfAny("commodityCode"),
            battery: try data.fieldsIfAny("battery").map { battery throws(WireError) in try Battery(battery) },
            millilitres: try data.integerIfAny("millilitres", in: WireLimits.counters),
            traits: Set(try data.codes("traits", ProductTrait.self)), accessories: try data.texts("accessories"))
    }
}

extension Battery {
    fileprivate var payload: JSONObject {
        [
            "chemistry": .coded(chemistry), "deciwattHours": deciwattHours.map(JSONValue.integer),
            "withEquipment": .bool(isWithEquipment),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            chemistry: try data.coded("chemistry"),
            deciwattHours: try data.integerIfAny("deciwattHours", in: WireLimits.counters),
            isWithEquipment: try data.flag("withEquipment"))
    }
}
