import Returns

/// An order of the desk: `change` says which of the two it is, and the rest belongs to that.
extension DeskOrder {
    var payload: JSONObject {
        let fields: JSONObject =
            switch change {
            case .grade(let grade, let reason):
                ["change": .string("grade"), "grade": .coded(grade), "reason": .coded(reason)]
            case .way(let way, let reason):
                ["change": .string("way"), "reason": .coded(reason), "way": .object(way.payload)]
            }
        return fields.adding("source", .object(source.payload))
    }

    init(_ data: Fields) throws(WireError) {
        let change = try data.text("change")
        let source = try Source(try data.fields("source"))
        switch change {
        case "grade":
            let grade: Grade = try data.coded("grade")
            guard GradeOverride.grades.contains(grade) else {
                throw data.bad("grade", grade.rawValue, allowed: "a grade that is no hold")
            }
            self.init(source: source, change: .grade(grade, try data.coded("reason")))
        case "way":
            self.init(
                source: source, change: .way(try WayChoice(try data.fields("way")), try data.coded("reason")))
        default: throw data.bad("change", change, allowed: "grade, way")
        }
    }
}

extension DeskOrder.Source {
    var payload: JSONObject { ["by": .string(by), "number": .integer(number)] }

    init(_ data: Fields) throws(WireError) {
        let by = try data.text("by")
        guard (1...WireLimits.nameCharacters).contains(by.count) else {
            throw data.bad("by", by, allowed: "1 to \(WireLimits.nameCharacters) characters")
        }
        self.init(number: try data.integer("number", in: WireLimits.counters), by: by)
    }
}

extension Fields {
    /// The order that was carried out, when it was one.
    func order() throws(WireError) -> DeskOrder.Source? {
        try fieldsIfAny("order").map { order throws(WireError) in try DeskOrder.Source(order) }
    }
}
