import Returns

extension Event {
    static func rights(_ kind: EventKind, _ data: Fields) throws(WireError) -> Event {
        let rights = try data.rights("rights")
        if kind == .rightsReported { return .rightsReported(hub: try data.name("hub"), held: rights) }
        let number = try data.integer("number", in: WireLimits.sequences)
        return kind == .rightsReceived
            ? .rightsReceived(number: number, rights: rights) : .rightsReturned(number: number, rights: rights)
    }
}

extension RightsOrder {
    var payload: JSONObject {
        ["kind": .coded(kind), "number": .integer(number), "rights": .rights(rights)]
    }

    init(_ data: Fields, hub: String) throws(WireError) {
        self.init(
            hub: hub, number: try data.integer("number", in: WireLimits.sequences), kind: try data.coded("kind"),
            rights: try data.rights("rights"))
    }
}

extension JSONValue {
    static func rights(_ rights: [BinRights]) -> JSONValue {
        .array(rights.map { .object(["count": .integer($0.count), "place": .place($0.place)]) })
    }
}

extension Fields {
    fileprivate func rights(_ key: String) throws(WireError) -> [BinRights] {
        try list(key, limit: WireLimits.binsWithRights) { entry throws(WireError) in
            BinRights(
                place: try entry.place("place"),
                count: try entry.integer("count", in: 1...WireLimits.counters.upperBound))
        }
    }
}

extension RightsOrder.Kind: WireCoded {
    var wireCode: String {
        switch self {
        case .grant: "grant"
        case .recall: "recall"
        }
    }
}
