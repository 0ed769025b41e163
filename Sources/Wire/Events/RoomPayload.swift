import Returns

/// Only what was taken besides the place is written: reservations of earlier versions took nothing else.
extension RoomTaken {
    func payload(of plate: LicencePlate, in place: BinPlace) -> JSONObject {
        [
            "measure": measure == .none ? nil : .object(measure.payload), "place": .place(place),
            "plate": .plate(plate), "right": byRight ? .bool(true) : nil,
            "why": reason.map { .object($0.payload) },
        ]
    }
}

extension Fields {
    func room() throws(WireError) -> RoomTaken {
        RoomTaken(
            byRight: try flagIfAny("right") ?? false, measure: try measure("measure"),
            reason: try fieldsIfAny("why").map { why throws(WireError) in try AssignmentReason(why) })
    }

    /// A measure; none where the key is missing.
    func measure(_ key: String) throws(WireError) -> ItemMeasure {
        try fieldsIfAny(key).map { measure throws(WireError) in try ItemMeasure(measure) } ?? .none
    }
}

extension AssignmentReason {
    fileprivate var payload: JSONObject {
        ["choice": .coded(choice), "metres": metres.map(JSONValue.integer)]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(try data.coded("choice"), metres: try data.integerIfAny("metres", in: WireLimits.counters))
    }
}

extension AssignmentReason.Choice: WireCoded {
    var wireCode: String {
        switch self {
        case .fullest: "fullest"
        case .nearer: "nearer"
        case .older: "older"
        case .supplier: "supplier"
        case .empty: "empty"
        case .overflow: "overflow"
        }
    }
}

/// Parts that are nothing are left out.
extension ItemMeasure {
    var payload: JSONObject {
        [
            "cents": cents == 0 ? nil : .integer(cents),
            "deciwattHours": deciwattHours == 0 ? nil : .integer(deciwattHours),
            "grams": grams == 0 ? nil : .integer(grams),
            "millilitres": millilitres == 0 ? nil : .integer(millilitres),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            millilitres: try data.integerIfAny("millilitres", in: WireLimits.counters) ?? 0,
            grams: try data.integerIfAny("grams", in: WireLimits.counters) ?? 0,
            cents: try data.integerIfAny("cents", in: WireLimits.cents) ?? 0,
            deciwattHours: try data.integerIfAny("deciwattHours", in: WireLimits.counters) ?? 0)
    }
}
