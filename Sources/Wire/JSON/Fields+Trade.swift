import Returns

extension Fields {
    func plateIfAny(_ key: String) throws(WireError) -> LicencePlate? {
        guard let text = try textIfAny(key) else { return nil }
        guard let plate = LicencePlate(text) else { throw bad(key, text, allowed: "a licence plate") }
        return plate
    }

    func plate(_ key: String) throws(WireError) -> LicencePlate {
        guard let plate = try plateIfAny(key) else { throw .missingField(path: path(of: key)) }
        return plate
    }

    func gtinIfAny(_ key: String) throws(WireError) -> GTIN? {
        guard let text = try textIfAny(key) else { return nil }
        guard let gtin = GTIN(text) else { throw bad(key, text, allowed: "a GTIN") }
        return gtin
    }

    func gtin(_ key: String) throws(WireError) -> GTIN {
        guard let gtin = try gtinIfAny(key) else { throw .missingField(path: path(of: key)) }
        return gtin
    }

    func hash(_ key: String) throws(WireError) -> EventHash {
        let text = try text(key)
        guard let hash = EventHash(hex: text) else { throw bad(key, text, allowed: "64 lower-case hex digits") }
        return hash
    }

    func codedIfAny<Value: WireCoded>(_ key: String, _: Value.Type = Value.self) throws(WireError) -> Value? {
        guard let text = try textIfAny(key) else { return nil }
        guard let value = Value(wireCode: text) else { throw bad(key, text, allowed: Value.wireCodes) }
        return value
    }

    func coded<Value: WireCoded>(_ key: String, _: Value.Type = Value.self) throws(WireError) -> Value {
        guard let value: Value = try codedIfAny(key) else { throw .missingField(path: path(of: key)) }
        return value
    }

    /// A list of coded values; missing reads as empty.
    func codes<Value: WireCoded>(_ key: String, _: Value.Type = Value.self) throws(WireError) -> [Value] {
        var values: [Value] = []
        for (index, text) in try texts(key).enumerated() {
            guard let value = Value(wireCode: text) else {
                throw bad("\(key)[\(index)]", text, allowed: Value.wireCodes)
            }
            values.append(value)
        }
        return values
    }

    func localizedIfAny(_ key: String) throws(WireError) -> LocalizedText? {
        guard let fields = try fieldsIfAny(key) else { return nil }
        return LocalizedText(french: try fields.text("fr"), english: try fields.text("en"))
    }

    func localized(_ key: String) throws(WireError) -> LocalizedText {
        guard let text = try localizedIfAny(key) else { throw .missingField(path: path(of: key)) }
        return text
    }

    func placeIfAny(_ key: String) throws(WireError) -> BinPlace? {
        guard let fields = try fieldsIfAny(key) else { return nil }
        return BinPlace(
            code: try fields.text("code"), generation: try fields.integer("generation", in: WireLimits.counters))
    }

    func place(_ key: String) throws(WireError) -> BinPlace {
        guard let place = try placeIfAny(key) else { throw .missingField(path: path(of: key)) }
        return place
    }

    func sheetIfAny(_ key: String) throws(WireError) -> SheetReference? {
        guard let fields = try fieldsIfAny(key) else { return nil }
        return SheetReference(
            id: try fields.text("id"), version: try fields.integer("version", in: WireLimits.counters))
    }

    func sheet(_ key: String) throws(WireError) -> SheetReference {
        guard let sheet = try sheetIfAny(key) else { throw .missingField(path: path(of: key)) }
        return sheet
    }
}

extension Fields {
    func dayIfAny(_ key: String) throws(WireError) -> CalendarDay? {
        guard let text = try textIfAny(key) else { return nil }
        guard let day = CalendarDay(text) else { throw bad(key, text, allowed: "a date such as 2026-05-01") }
        return day
    }

    func policyIfAny(_ key: String) throws(WireError) -> PolicyReference? {
        guard let fields = try fieldsIfAny(key) else { return nil }
        return PolicyReference(
            id: try fields.text("id"), version: try fields.integer("version", in: WireLimits.counters))
    }
}

extension JSONValue {
    static func policy(_ policy: PolicyReference) -> JSONValue {
        .object(["id": .string(policy.id), "version": .integer(policy.version)])
    }

    static func moment(_ moment: Moment) -> JSONValue { .integer(Int(moment.milliseconds)) }
    static func plate(_ plate: LicencePlate) -> JSONValue { .string(plate.text) }
    static func gtin(_ gtin: GTIN) -> JSONValue { .string(gtin.fourteen) }
    static func coded(_ value: some WireCoded) -> JSONValue { .string(value.wireCode) }

    static func localized(_ text: LocalizedText) -> JSONValue {
        .object(["en": .string(text.english), "fr": .string(text.french)])
    }

    static func place(_ place: BinPlace) -> JSONValue {
        .object(["code": .string(place.code), "generation": .integer(place.generation)])
    }

    static func sheet(_ sheet: SheetReference) -> JSONValue {
        .object(["id": .string(sheet.id), "version": .integer(sheet.version)])
    }
}
