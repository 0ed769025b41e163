import Returns

extension DispositionBasis {
    var payload: JSONObject {
        [
            "closed": closed.isEmpty ? nil : .array(closed.map { .object($0.payload) }),
            "item": .object(item.payload), "recovery": recovery.map { .object($0.payload) },
            "runnerUp": runnerUp.map { .object($0.payload) }, "step": .coded(step),
            "waived": waived.map(\.wireCode).nonEmpty,
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            step: try data.coded("step"), item: try ItemCase(try data.fields("item")),
            recovery: try data.fieldsIfAny("recovery").map { lines throws(WireError) in try Recovery(lines) },
            runnerUp: try data.fieldsIfAny("runnerUp").map { way throws(WireError) in try ValuedWay(way) },
            closed: try data.listIfAny("closed", limit: WireLimits.listElements) { way throws(WireError) in
                try ClosedWay(way)
            } ?? [], waived: try data.codes("waived"))
    }
}

extension ItemCase {
    fileprivate var payload: JSONObject {
        [
            "category": category.map(JSONValue.string), "cost": costCents.map(JSONValue.integer),
            "evidence": evidence.map(\.wireCode).sorted().nonEmpty, "grade": .coded(grade),
            "group": group.map(JSONValue.string), "hold": hold.map(JSONValue.coded), "match": .coded(match),
            "noticeAt": noticeAt.map(JSONValue.moment), "owner": owner.map(JSONValue.string),
            "price": priceCents.map(JSONValue.integer),
            "reason": declaredReason.map(JSONValue.string), "receivedAt": receivedAt.map(JSONValue.moment),
            "soldAt": soldAt.map(JSONValue.moment), "supplier": supplier.map(JSONValue.string),
            "tasks": tasks.nonEmpty, "traits": traits.map(\.wireCode).sorted().nonEmpty,
            "weight": weightGrams.map(JSONValue.integer),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(grade: try data.coded("grade"), hold: try data.codedIfAny("hold"))
        category = try data.textIfAny("category")
        costCents = try data.integerIfAny("cost", in: WireLimits.cents)
        evidence = Set(try data.codes("evidence", Evidence.self))
        group = try data.textIfAny("group")
        match = try data.coded("match")
        noticeAt = try data.momentIfAny("noticeAt")
        owner = try data.textIfAny("owner")
        priceCents = try data.integerIfAny("price", in: WireLimits.cents)
        declaredReason = try data.textIfAny("reason")
        receivedAt = try data.momentIfAny("receivedAt")
        soldAt = try data.momentIfAny("soldAt")
        supplier = try data.textIfAny("supplier")
        tasks = try data.texts("tasks")
        traits = Set(try data.codes("traits", ProductTrait.self))
        weightGrams = try data.integerIfAny("weight", in: WireLimits.counters)
    }
}

extension Recovery {
    fileprivate var payload: JSONObject {
        [
            "compliance": .integer(compliance), "credit": .integer(credit), "eco": .integer(eco),
            "handling": .integer(handling), "rework": .integer(rework), "sale": .integer(sale),
            "storage": .integer(storage), "tax": .integer(tax), "transport": .integer(transport),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        func cents(_ key: String) throws(WireError) -> Int { try data.integer(key, in: WireLimits.summedCents) }
        self.init(
            sale: try cents("sale"), credit: try cents("credit"), tax: try cents("tax"), eco: try cents("eco"),
            handling: try cents("handling"), rework: try cents("rework"), transport: try cents("transport"),
            storage: try cents("storage"), compliance: try cents("compliance"))
    }
}

extension ValuedWay {
    fileprivate var payload: JSONObject {
        ["disposition": .coded(disposition), "id": .string(id), "net": .integer(netCents)]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            disposition: try data.coded("disposition"), id: try data.text("id"),
            netCents: try data.integer("net", in: WireLimits.summedCents))
    }
}
