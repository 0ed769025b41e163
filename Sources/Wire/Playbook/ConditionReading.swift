import Returns

extension ItemCondition {
    /// The keys of a condition; they stand flat in whatever has one.
    static let keys = [
        "categories", "groups", "suppliers", "owners", "grades", "holds", "traits", "without", "needs", "matches",
        "reasons", "evidence", "listPrice",
    ]

    init(_ map: YAMLMap) throws(DocumentFault) {
        self.init()
        categories = try map.names("categories")
        groups = try map.names("groups")
        suppliers = try map.names("suppliers")
        owners = try map.names("owners")
        grades = try map.codes("grades")
        holds = try Self.holds(map["holds"])
        traits = try map.codes("traits")
        without = try map.codes("without")
        tasks = try map.names("needs")
        matches = try map.codes("matches")
        reasons = try map.names("reasons")
        evidence = try map.codes("evidence")
        price = try map.centsRange("listPrice")
    }

    /// A list of holds, or the word `any`.
    private static func holds(_ value: YAMLValue?) throws(DocumentFault) -> HoldCondition {
        guard let value else { return .free }
        if value.isWord("any") { return .any }
        guard value.isList else { throw value.fault(allowed: "any, or a list of \(Hold.wireCodes)") }
        var holds: [Hold] = []
        for value in try value.list(limit: Hold.allCases.count) { holds.append(try value.coded()) }
        return holds.isEmpty ? .free : .held(holds)
    }
}

extension YAMLMap {
    /// A list of ids; missing reads as empty.
    func names(_ key: String) throws(DocumentFault) -> [String] {
        var names: [String] = []
        for value in try self[key]?.list(limit: WireLimits.listElements) ?? [] {
            names.append(try value.text(limit: WireLimits.nameCharacters))
        }
        return names
    }

    /// A list of words of a closed set; missing reads as empty.
    func codes<Value: WireCoded>(_ key: String, _: Value.Type = Value.self) throws(DocumentFault) -> [Value] {
        var values: [Value] = []
        for value in try self[key]?.list(limit: Value.allCases.count) ?? [] { values.append(try value.coded()) }
        return values
    }

    /// A mapping with `from` and `to`, amounts of euro; nil when it is missing.
    func centsRange(_ key: String) throws(DocumentFault) -> ClosedRange<Int>? {
        guard let range = try self[key]?.map(keys: ["from", "to"]) else { return nil }
        let lower = try range.required("from").cents(in: WireLimits.cents)
        let upper = try range.required("to").cents(in: WireLimits.cents)
        guard lower <= upper else {
            throw try range.required("to").fault(allowed: "an amount that is not below from")
        }
        return lower...upper
    }

    /// A class of bins: letters, digits, `-`, `_`, `.`, and words in braces.
    func binClass() throws(DocumentFault) -> String {
        let allowed = "letters, digits, - _ . and {supplier}, {category} or {owner}"
        let value = try required("bin", allowed: allowed)
        let text = try value.text(limit: WireLimits.nameCharacters)
        let braces: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "}")]
        guard text.utf8.allSatisfy({ ASCII.isNamePart($0) || braces.contains($0) }) else {
            throw value.fault(allowed: allowed)
        }
        return text
    }
}

extension YAMLValue {
    /// The elements of a list, each read by `read`.
    func elements<Element>(
        limit: Int, _ read: (YAMLValue) throws(DocumentFault) -> Element
    ) throws(DocumentFault) -> [Element] {
        var elements: [Element] = []
        for value in try list(limit: limit) { elements.append(try read(value)) }
        return elements
    }
}
