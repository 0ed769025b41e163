import Returns

/// Only what is known is written.
extension BinDetails {
    var payload: JSONObject {
        [
            "limits": limits == .none ? nil : .object(limits.payload), "state": state.map(JSONValue.coded),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(state: try data.codedIfAny("state"), limits: try data.measure("limits"))
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
