import Returns

/// What an item does not have is left out. Every part speaks of the same plate.
extension FloorItem {
    var payload: JSONObject {
        [
            "at": .moment(at), "copies": .integer(copies), "item": .object(identification.payload),
            "label": label.map { .object($0.payload) }, "look": look.map { .object($0.payload) },
            "measure": measure == .none ? nil : .object(measure.payload), "order": order.map { .object($0.payload) },
            "place": place.map(JSONValue.place),
            "verdict": verdict.map { .object($0.payload) },
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            identification: try ItemIdentification(try data.fields("item")),
            verdict: try data.fieldsIfAny("verdict").map { verdict throws(WireError) in try ItemVerdict(verdict) },
            place: try data.placeIfAny("place"), measure: try data.measure("measure"),
            copies: try data.integer("copies", in: WireLimits.counters),
            look: try data.fieldsIfAny("look").map { look throws(WireError) in try SecondLook(look) },
            label: try data.fieldsIfAny("label").map { label throws(WireError) in try LabelContent(label) },
            order: try data.fieldsIfAny("order").map { order throws(WireError) in try DeskOrder(order) },
            at: try data.moment("at"))
        if let other = plates.first(where: { $0 != plate }) {
            throw data.bad("item.plate", other.text, allowed: plate.text)
        }
        if let place, place.code.isEmpty || place.code.utf8.count > WireLimits.nameCharacters {
            throw data.bad("place.code", place.code, allowed: "1 to \(WireLimits.nameCharacters) characters")
        }
    }

    /// The plates that its parts name.
    private var plates: [LicencePlate] {
        let verdicts = [verdict, look?.standing, look?.sampled].compactMap(\.self)
        return verdicts.flatMap { [$0.grading.plate, $0.disposition.plate] }
            + [look?.identification.plate, label?.plate].compactMap(\.self)
    }
}
