import Returns

extension SupervisorStep {
    /// `step` says what was done; the rest belongs to that.
    func payload(by badge: String) -> JSONObject {
        fields.adding("badge", .string(badge)).adding("step", .string(word))
    }

    private var word: String {
        switch self {
        case .asked: "asked"
        case .pinRefused: "pinRefused"
        case .opened: "opened"
        case .left: "left"
        case .turned: "turned"
        case .counted: "counted"
        case .itemMoved: "itemMoved"
        case .binStateChanged: "binStateChanged"
        case .binRenewed: "binRenewed"
        case .gradeOverridden: "gradeOverridden"
        case .wayOverridden: "wayOverridden"
        case .itemRelabelled: "itemRelabelled"
        case .itemVoided: "itemVoided"
        case .itemRestored: "itemRestored"
        case .actTakenBack: "actTakenBack"
        case .binRecounted: "binRecounted"
        case .binMerged: "binMerged"
        case .labelPrinted: "labelPrinted"
        }
    }

    private var fields: JSONObject {
        switch self {
        case .asked, .opened, .left: [:]
        case .pinRefused(let tries):
            ["lockedUntil": tries.lockedUntil.map(JSONValue.moment), "wrong": .integer(tries.wrong)]
        case .turned(let task): task.payload
        case .counted(let plate): ["plate": .plate(plate)]
        case .itemMoved(let move):
            ["from": move.from.map(JSONValue.place), "plate": .plate(move.plate), "to": .place(move.to)]
        case .binStateChanged(let change):
            ["from": .coded(change.from), "place": .place(change.place), "to": .coded(change.to)]
        case .binRenewed(let renewal): renewal.payload
        case .gradeOverridden(let override): override.payload
        case .wayOverridden(let override): override.payload
        case .itemRelabelled(let plate, let copy): ["copy": .integer(copy), "plate": .plate(plate)]
        case .itemVoided(let voiding): voiding.payload
        case .itemRestored(let item): ["item": .object(item.payload)]
        case .actTakenBack(let act): act.payload
        case .binRecounted(let recount): recount.payload
        case .binMerged(let merge): merge.payload
        case .labelPrinted(let place): ["place": .place(place)]
        }
    }

    init(_ data: Fields) throws(WireError) {
        let step = try data.text("step")
        switch step {
        case "asked": self = .asked
        case "pinRefused": self = .pinRefused(try PinTries(data))
        case "opened": self = .opened
        case "left": self = .left
        case "turned": self = .turned(try SupervisorTask(data))
        case "counted": self = .counted(try data.plate("plate"))
        case "itemMoved":
            self = .itemMoved(
                ItemMove(
                    plate: try data.plate("plate"), from: try data.placeIfAny("from"), to: try data.place("to")))
        case "binStateChanged":
            self = .binStateChanged(
                BinStateChange(
                    place: try data.place("place"), from: try data.coded("from"), to: try data.coded("to")))
        case "binRenewed": self = .binRenewed(try BinRenewal(data))
        case "gradeOverridden": self = .gradeOverridden(try GradeOverride(data))
        case "wayOverridden": self = .wayOverridden(try WayOverride(data))
        case "itemRelabelled":
            self = .itemRelabelled(
                try data.plate("plate"), copy: try data.integer("copy", in: WireLimits.counters))
        case "itemVoided": self = .itemVoided(try ItemVoiding(data))
        case "actTakenBack": self = .actTakenBack(try ActTakenBack(data))
        case "itemRestored": self = .itemRestored(try HeldItem(try data.fields("item")))
        case "binRecounted": self = .binRecounted(try BinRecount(data))
        case "binMerged": self = .binMerged(try BinMerge(data))
        case "labelPrinted": self = .labelPrinted(try data.place("place"))
        default:
            throw data.bad(
                "step", step,
                allowed: "asked, pinRefused, opened, left, turned, counted, itemMoved, binStateChanged, binRenewed, "
                    + "gradeOverridden, wayOverridden, itemRelabelled, itemVoided, itemRestored, actTakenBack, "
                    + "binRecounted, binMerged, labelPrinted")
        }
    }
}

extension PinTries {
    init(_ data: Fields) throws(WireError) {
        self.init(
            wrong: try data.integer("wrong", in: WireLimits.counters),
            lockedUntil: try data.momentIfAny("lockedUntil"))
    }
}

extension BinRenewal {
    fileprivate var payload: JSONObject {
        [
            "carried": carried.isEmpty ? nil : .array(carried.map(JSONValue.place)), "class": .string(binClass),
            "generation": .integer(generation), "oldClass": .string(oldClass), "oldState": .coded(oldState),
            "place": .place(place), "state": .coded(state),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            place: try data.place("place"), generation: try data.integer("generation", in: WireLimits.counters),
            oldClass: try data.text("oldClass"), binClass: try data.text("class"),
            oldState: try data.coded("oldState"), state: try data.coded("state"),
            carried: try data.listIfAny("carried", limit: WireLimits.listElements) { place throws(WireError) in
                BinPlace(
                    code: try place.text("code"),
                    generation: try place.integer("generation", in: WireLimits.counters))
            } ?? [])
    }
}

extension GradeOverride {
    fileprivate var payload: JSONObject {
        [
            "from": .coded(from), "hold": hold.map(JSONValue.coded), "order": order.map { .object($0.payload) },
            "plate": .plate(plate), "reason": .coded(reason),
            "to": .coded(to), "waiting": waiting.map { .object($0.payload) },
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), from: try data.coded("from"), hold: try data.codedIfAny("hold"),
            to: try data.coded("to"), reason: try data.coded("reason"), waiting: try data.waiting(),
            order: try data.order())
    }
}

extension GradeOverride.Reason: WireCoded {
    var wireCode: String {
        switch self {
        case .answeredWrongly: "answeredWrongly"
        case .changedSince: "changedSince"
        case .examined: "examined"
        case .agreed: "agreed"
        }
    }
}

extension BinRecount {
    var payload: JSONObject {
        [
            "found": .plates(found), "generation": .integer(generation), "missing": .plates(missing),
            "place": .place(place), "strange": strange.isEmpty ? nil : .array(strange.map { .object($0.payload) }),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            place: try data.place("place"), generation: try data.integer("generation", in: WireLimits.counters),
            found: try data.plates("found"), missing: try data.plates("missing"),
            strange: try data.listIfAny("strange", limit: WireLimits.listElements) { item throws(WireError) in
                try StrangeItem(item)
            } ?? [])
    }
}

extension BinRecount.StrangeItem {
    fileprivate var payload: JSONObject {
        ["known": .bool(isKnown), "place": place.map(JSONValue.place), "plate": .plate(plate)]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), place: try data.placeIfAny("place"), isKnown: try data.flag("known"))
    }
}

extension BinMerge {
    var payload: JSONObject {
        [
            "capacity": .integer(capacity), "cents": .integer(cents), "from": .place(from),
            "generation": .integer(generation), "load": .integer(load), "plates": .plates(plates), "to": .place(to),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            from: try data.place("from"), generation: try data.integer("generation", in: WireLimits.counters),
            to: try data.place("to"), plates: try data.plates("plates"),
            cents: try data.integer("cents", in: WireLimits.summedCents),
            load: try data.integer("load", in: WireLimits.counters),
            capacity: try data.integer("capacity", in: WireLimits.counters))
    }
}

extension JSONValue {
    /// Plates, in their order; none for an empty list.
    fileprivate static func plates(_ plates: [LicencePlate]) -> JSONValue? {
        plates.isEmpty ? nil : .strings(plates.map(\.text))
    }
}

extension Fields {
    /// A list of plates; missing reads as empty.
    fileprivate func plates(_ key: String) throws(WireError) -> [LicencePlate] {
        var plates: [LicencePlate] = []
        for text in try texts(key) {
            guard let plate = LicencePlate(text) else { throw bad(key, text, allowed: "licence plates") }
            plates.append(plate)
        }
        return plates
    }
}
