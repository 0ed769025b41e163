import Returns

/// Only what is known is written.
extension BinDetails {
    var payload: JSONObject {
        [
            "limits": limits == .none ? nil : .object(limits.payload), "state": state.map(JSONValue.coded),
            "versions": versions.isEmpty ? nil : .array(versions.map { .object($0.payload) }),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            state: try data.codedIfAny("state"), limits: try data.measure("limits"),
            versions: try data.listIfAny("versions", limit: WireLimits.versionsPerBin) { version throws(WireError) in
                try BinVersion(version)
            } ?? [])
    }
}

extension BinVersion {
    var payload: JSONObject {
        [
            "at": .moment(at), "class": .string(binClass), "generation": .integer(generation), "items": .integer(items),
            "toldBy": .string(toldBy),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            generation: try data.integer("generation", in: 1...Limits.binGenerations),
            binClass: try data.name("class"), toldBy: try data.name("toldBy"), at: try data.moment("at"),
            items: try data.integer("items", in: WireLimits.counters))
    }
}

extension BinState: WireCoded {
    var wireCode: String {
        switch self {
        case .empty: "empty"
        case .open: "open"
        case .closing: "closing"
        case .closed: "closed"
        case .staged: "staged"
        case .dispatched: "dispatched"
        case .blocked: "blocked"
        case .contested: "contested"
        }
    }
}
