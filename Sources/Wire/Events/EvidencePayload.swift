import Returns

/// What cannot be had has neither `value` nor `means`.
extension ItemEvidence {
    var payload: JSONObject {
        switch found {
        case .value(let value, let means):
            ["kind": .coded(kind), "means": .coded(means), "plate": .plate(plate), "value": .string(value)]
        case .missing: ["kind": .coded(kind), "plate": .plate(plate)]
        }
    }

    init(_ data: Fields) throws(WireError) {
        let value = try data.textIfAny("value")
        let found: Found = if let value { .value(value, try data.coded("means")) } else { .missing }
        self.init(plate: try data.plate("plate"), kind: try data.coded("kind"), found: found)
    }
}

extension EvidenceMeans: WireCoded {
    var wireCode: String {
        switch self {
        case .scanner: "scanner"
        case .keyboard: "keyboard"
        }
    }
}

extension HeldItem {
    var payload: JSONObject {
        [
            "copies": .integer(copies), "disposition": .object(disposition.payload),
            "grading": .object(grading.payload), "item": .object(identification.payload),
            "measure": room.measure == .none ? nil : .object(room.measure.payload), "place": .place(place),
            "right": room.byRight ? .bool(true) : nil,
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            identification: try ItemIdentification(try data.fields("item")),
            grading: try ItemGrading(try data.fields("grading")),
            disposition: try ItemDisposition(try data.fields("disposition")), place: try data.place("place"),
            copies: try data.integer("copies", in: WireLimits.counters), room: try data.room())
    }
}

extension ErasureRecord {
    var payload: JSONObject {
        [
            "badge": .string(badge), "certificate": certificate.map(JSONValue.string),
            "firstQuestion": .string(firstQuestion), "method": .coded(method), "plate": .plate(plate),
            "policy": policy.map(JSONValue.policy), "sheet": .sheet(sheet),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), method: try data.coded("method"),
            certificate: try data.textIfAny("certificate"), badge: try data.text("badge"),
            sheet: try data.sheet("sheet"), firstQuestion: try data.text("firstQuestion"),
            policy: try data.policyIfAny("policy"))
    }
}

extension ErasureMethod: WireCoded {
    var wireCode: String {
        switch self {
        case .factoryReset: "factoryReset"
        case .certifiedTool: "certifiedTool"
        case .storageDestroyed: "storageDestroyed"
        case .noStorage: "noStorage"
        }
    }
}
