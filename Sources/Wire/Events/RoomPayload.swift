import Returns

/// Only what was taken besides the place is written: reservations of earlier versions took nothing else.
extension RoomTaken {
    func payload(of plate: LicencePlate, in place: BinPlace) -> JSONObject {
        [
            "measure": measure == .none ? nil : .object(measure.payload), "place": .place(place),
            "plate": .plate(plate), "right": byRight ? .bool(true) : nil,
        ]
    }
}

extension Fields {
    func room() throws(WireError) -> RoomTaken {
        RoomTaken(byRight: try flagIfAny("right") ?? false, measure: try measure("measure"))
    }

    /// A measure; none where the key is missing.
    func measure(_ key: String) throws(WireError) -> ItemMeasure {
        try fieldsIfAny(key).map { measure throws(WireError) in try ItemMeasure(measure) } ?? .none
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
            cents: try data.integerIfAny("cents", in: WireLimits.counters) ?? 0,
            deciwattHours: try data.integerIfAny("deciwattHours", in: WireLimits.counters) ?? 0)
    }
}
