import Returns

extension LabelContent {
    var payload: JSONObject {
        [
            "plate": .plate(plate), "grade": grade.map(JSONValue.coded), "disposition": .string(disposition),
            "bin": bin.map(JSONValue.string), "product": .string(product), "requestedAt": .moment(requestedAt),
            "station": .string(station), "copy": .integer(copy), "held": .bool(isHeld),
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
    /// `stage` and, for a failure, why.
    var payload: JSONObject {
        switch self {
        case .queued: ["stage": .string("queued")]
        case .sending: ["stage": .string("sending")]
        case .sent: ["stage": .string("sent")]
        case .confirmed: ["stage": .string("confirmed")]
        case .verified: ["stage": .string("verified")]
        case .failed(let failure): ["stage": .string("failed"), "failure": .coded(failure)]
        case .unknown: ["stage": .string("unknown")]
        case .cancelled: ["stage": .string("cancelled")]
        }
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
