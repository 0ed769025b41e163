import Returns

extension LabelContent {
    var payload: JSONObject {
        [
            "bin": bin.map(JSONValue.string), "copy": .integer(copy), "disposition": .string(disposition),
            "grade": grade.map(JSONValue.coded), "held": .bool(isHeld), "plate": .plate(plate),
            "product": .string(product), "requestedAt": .moment(requestedAt), "station": .string(station),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), grade: try data.codedIfAny("grade"),
            disposition: try data.text("disposition"), bin: try data.textIfAny("bin"),
            product: try data.text("product"), requestedAt: try data.moment("requestedAt"),
            station: try data.text("station"), copy: try data.integer("copy", in: WireLimits.counters),
            isHeld: try data.flag("held"))
    }
}

extension LabelStage {
    /// The word of the payload's `stage`.
    var wireWord: String {
        switch self {
        case .queued: "queued"
        case .sending: "sending"
        case .sent: "sent"
        case .confirmed: "confirmed"
        case .verified: "verified"
        case .failed: "failed"
        case .unknown: "unknown"
        case .cancelled: "cancelled"
        }
    }

    /// The payload's `failure`.
    var wireFailure: JSONValue? {
        if case .failed(let failure) = self { .coded(failure) } else { nil }
    }

    init(_ data: Fields) throws(WireError) {
        let stage = try data.text("stage")
        switch stage {
        case "queued": self = .queued
        case "sending": self = .sending
        case "sent": self = .sent
        case "confirmed": self = .confirmed
        case "verified": self = .verified
        case "failed": self = .failed(try data.coded("failure"))
        case "unknown": self = .unknown
        case "cancelled": self = .cancelled
        default:
            throw data.bad(
                "stage", stage,
                allowed: "queued, sending, sent, confirmed, verified, failed, unknown, cancelled")
        }
    }
}
