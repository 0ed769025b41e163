import Returns

/// The fields of one object, read one by one; every error names the field's path. Fields that nobody asks for are
/// ignored, so that newer programs may add some. `null` counts as missing.
struct Fields {
    let object: JSONObject
    let path: String

    init(_ object: JSONObject, path: String = "") {
        self.object = object
        self.path = path
    }

    func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    func bad(_ key: String, _ value: String, allowed: String) -> WireError {
        .badValue(path: path(of: key), value: String(value.prefix(WireLimits.quotedCharacters)), allowed: allowed)
    }

    private func value(_ key: String) -> JSONValue? {
        guard let value = object[key], value != .null else { return nil }
        return value
    }

    private func required<Value>(_ key: String, _ value: Value?) throws(WireError) -> Value {
        guard let value else { throw .missingField(path: path(of: key)) }
        return value
    }

    private func wrong(_ key: String, _ expected: JSONType, _ found: JSONValue) -> WireError {
        .wrongType(path: path(of: key), expected: expected, found: found.type)
    }

    func textIfAny(_ key: String) throws(WireError) -> String? {
        switch object[key] {
        case .string(let text): return text
        case nil, .null: return nil
        case .some(let other): throw wrong(key, .string, other)
        }
    }

    func text(_ key: String) throws(WireError) -> String {
        try required(key, try textIfAny(key))
    }

    /// A text of 1 to `WireLimits.nameCharacters` characters.
    func name(_ key: String) throws(WireError) -> String {
        let text = try text(key)
        guard !text.isEmpty, text.utf8.count <= WireLimits.nameCharacters else {
            throw bad(key, text, allowed: "1 to \(WireLimits.nameCharacters) characters")
        }
        return text
    }

    func integerIfAny(_ key: String, in range: ClosedRange<Int>) throws(WireError) -> Int? {
        guard let value = value(key) else { return nil }
        switch value {
        case .integer(let number):
            guard range.contains(number) else { throw bad(key, String(number), allowed: "\(range)") }
            return number
        case .decimal(let text): throw bad(key, text, allowed: "\(range)")
        case .null, .bool, .string, .array, .object: throw wrong(key, .integer, value)
        }
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws(WireError) -> Int {
        try required(key, try integerIfAny(key, in: range))
    }

    func flagIfAny(_ key: String) throws(WireError) -> Bool? {
        guard let value = value(key) else { return nil }
        guard case .bool(let flag) = value else { throw wrong(key, .bool, value) }
        return flag
    }

    func flag(_ key: String) throws(WireError) -> Bool {
        try required(key, try flagIfAny(key))
    }

    func momentIfAny(_ key: String) throws(WireError) -> Moment? {
        try integerIfAny(key, in: WireLimits.milliseconds).map { Moment(milliseconds: Int64($0)) }
    }

    func moment(_ key: String) throws(WireError) -> Moment {
        try required(key, try momentIfAny(key))
    }

    func fieldsIfAny(_ key: String) throws(WireError) -> Fields? {
        guard let value = value(key) else { return nil }
        guard case .object(let object) = value else { throw wrong(key, .object, value) }
        return Fields(object, path: path(of: key))
    }

    func fields(_ key: String) throws(WireError) -> Fields {
        try required(key, try fieldsIfAny(key))
    }

    private func elements(_ key: String, limit: Int) throws(WireError) -> [JSONValue] {
        let value = try required(key, value(key))
        guard case .array(let elements) = value else { throw wrong(key, .array, value) }
        guard elements.count <= limit else {
            throw .tooLarge(what: path(of: key), found: elements.count, limit: limit)
        }
        return elements
    }

    /// A list of objects.
    func list<Element>(
        _ key: String, limit: Int = WireLimits.listElements, _ read: (Fields) throws(WireError) -> Element
    ) throws(WireError) -> [Element] {
        var list: [Element] = []
        for (index, element) in try elements(key, limit: limit).enumerated() {
            guard case .object(let object) = element else { throw wrong("\(key)[\(index)]", .object, element) }
            list.append(try read(Fields(object, path: path(of: "\(key)[\(index)]"))))
        }
        return list
    }

    /// A list of objects that may be missing.
    func listIfAny<Element>(
        _ key: String, limit: Int, _ read: (Fields) throws(WireError) -> Element
    ) throws(WireError) -> [Element]? {
        value(key) == nil ? nil : try list(key, limit: limit, read)
    }

    /// A list of strings; missing reads as empty.
    func texts(_ key: String, limit: Int = WireLimits.listElements) throws(WireError) -> [String] {
        guard value(key) != nil else { return [] }
        var list: [String] = []
        for (index, element) in try elements(key, limit: limit).enumerated() {
            guard case .string(let text) = element else { throw wrong("\(key)[\(index)]", .string, element) }
            list.append(text)
        }
        return list
    }

    /// A list of whole numbers; missing reads as empty.
    func integers(_ key: String, in range: ClosedRange<Int>) throws(WireError) -> [Int] {
        guard value(key) != nil else { return [] }
        var list: [Int] = []
        for (index, element) in try elements(key, limit: WireLimits.listElements).enumerated() {
            guard case .integer(let number) = element, range.contains(number) else {
                throw bad("\(key)[\(index)]", "\(element.type)", allowed: "\(range)")
            }
            list.append(number)
        }
        return list
    }
}
