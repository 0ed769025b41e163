import Returns

/// What a supervisor does with one item, as it is stored.
extension WayChoice {
    var payload: JSONObject {
        [
            "class": .string(binClass), "disposition": .coded(disposition), "label": .localized(label),
            "rule": .string(rule),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            disposition: try data.coded("disposition"), binClass: try data.text("class"), rule: try data.text("rule"),
            label: try data.localized("label"))
    }
}

extension WayOverride {
    var payload: JSONObject {
        [
            "from": .coded(from), "oldClass": .string(oldClass), "order": order.map { .object($0.payload) },
            "plate": .plate(plate), "reason": .coded(reason),
            "waiting": waiting.map { .object($0.payload) }, "way": .object(way.payload),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), from: try data.coded("from"), oldClass: try data.text("oldClass"),
            way: try WayChoice(try data.fields("way")), reason: try data.coded("reason"),
            waiting: try data.waiting(), order: try data.order())
    }
}

extension WayOverride.Reason: WireCoded {
    var wireCode: String {
        switch self {
        case .instructed: "instructed"
        case .agreed: "agreed"
        case .wanted: "wanted"
        case .outdated: "outdated"
        case .noRoom: "noRoom"
        }
    }
}

extension ItemVoiding {
    var payload: JSONObject {
        [
            "item": .object(item.payload), "reason": .coded(reason),
            "waiting": waiting.map { .object($0.payload) },
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            item: try HeldItem(try data.fields("item")), waiting: try data.waiting(),
            reason: try data.coded("reason"))
    }
}

extension ItemVoiding.Reason: WireCoded {
    var wireCode: String {
        switch self {
        case .doubled: "doubled"
        case .mistaken: "mistaken"
        case .notReturned: "notReturned"
        case .trial: "trial"
        }
    }
}

extension Fields {
    /// What the item had waited for, when it waited for somebody.
    func waiting() throws(WireError) -> SecondLook? {
        try fieldsIfAny("waiting").map { look throws(WireError) in try SecondLook(look) }
    }
}
