import Returns

/// An act that can be taken back, and one that was.
extension ActSummary {
    var payload: JSONObject {
        [
            "at": .moment(at), "badge": .string(badge), "items": items == 0 ? nil : .integer(items),
            "kind": .coded(kind), "place": place.map(JSONValue.place), "step": .integer(step),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            step: try data.integer("step", in: WireLimits.counters), badge: try data.text("badge"),
            at: try data.moment("at"), kind: try data.coded("kind"), place: try data.placeIfAny("place"),
            items: try data.integerIfAny("items", in: WireLimits.counters) ?? 0)
    }
}

extension ActSummary.Kind: WireCoded {
    var wireCode: String {
        switch self {
        case .moved: "moved"
        case .regraded: "regraded"
        case .redirected: "redirected"
        case .voided: "voided"
        case .changed: "changed"
        case .repurposed: "repurposed"
        case .merged: "merged"
        case .recounted: "recounted"
        }
    }
}

extension ActTakenBack {
    /// Either `plate` or `bin` says what it was done to.
    var payload: JSONObject {
        let hand: JSONObject = ["inHand": isInHand ? .bool(true) : nil, "undone": .integer(step)]
        return switch subject {
        case .item(let plate): hand.adding("plate", .plate(plate))
        case .bin(let code): hand.adding("bin", .string(code))
        }
    }

    init(_ data: Fields) throws(WireError) {
        let bin = try data.textIfAny("bin")
        let subject: ActSubject = if let bin { .bin(bin) } else { .item(try data.plate("plate")) }
        self.init(
            step: try data.integer("undone", in: WireLimits.counters), subject: subject,
            isInHand: try data.flagIfAny("inHand") ?? false)
    }
}
