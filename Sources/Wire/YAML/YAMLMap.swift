import Returns

/// One mapping of a document: its values by key. A key without a value counts as missing.
struct YAMLMap {
    private let values: [String: YAMLValue]
    let place: YAMLPlace

    init(values: [String: YAMLValue], place: YAMLPlace) {
        self.values = values.filter { !YAMLValue.isEmpty($0.value.node) }
        self.place = place
    }

    init(empty place: YAMLPlace) {
        self.init(values: [:], place: place)
    }

    subscript(key: String) -> YAMLValue? { values[key] }

    /// The value of a key that must be there; otherwise the fault names the mapping's own place.
    func required(_ key: String, allowed: String = "a value") throws(DocumentFault) -> YAMLValue {
        guard let value = values[key] else { throw missing(key, allowed: allowed) }
        return value
    }

    func missing(_ key: String, allowed: String) -> DocumentFault {
        let path = place.path.isEmpty ? key : "\(place.path).\(key)"
        return place.at(nil, path: path).fault(found: "nothing", allowed: allowed)
    }

    func text(_ key: String, limit: Int = WireLimits.textCharacters) throws(DocumentFault) -> String {
        try required(key, allowed: "a text of 1 to \(limit) characters").text(limit: limit)
    }

    /// A stable id: letters, digits, `-`, `_`, `.`, at most `WireLimits.nameCharacters`.
    func name(_ key: String) throws(DocumentFault) -> String {
        let allowed = "letters, digits, - _ ., at most \(WireLimits.nameCharacters)"
        let value = try required(key, allowed: allowed)
        let name = try value.text(limit: WireLimits.nameCharacters)
        guard name.utf8.allSatisfy(ASCII.isNamePart) else { throw value.fault(allowed: allowed) }
        return name
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws(DocumentFault) -> Int {
        try required(key, allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)").integer(in: range)
    }

    func coded<Value: WireCoded>(_ key: String, _: Value.Type = Value.self) throws(DocumentFault) -> Value {
        try required(key, allowed: Value.wireCodes).coded()
    }

    /// A region such as `FR`; nil where there is none.
    func regionIfAny(_ key: String) throws(DocumentFault) -> String? { try self[key]?.region() }

    /// A mapping with `fr` and `en`.
    func localized(_ key: String, limit: Int) throws(DocumentFault) -> LocalizedText {
        try required(key, allowed: "a mapping with fr, en").map(keys: ["fr", "en"]).localized(limit: limit)
    }

    /// The texts under this mapping's own keys `fr` and `en`.
    func localized(limit: Int) throws(DocumentFault) -> LocalizedText {
        LocalizedText(french: try text("fr", limit: limit), english: try text("en", limit: limit))
    }
}

extension YAMLValue {
    func coded<Value: WireCoded>(_: Value.Type = Value.self) throws(DocumentFault) -> Value {
        try choice(Value.allCases.map { ($0.wireCode, $0) })
    }
}

/// Classes of ASCII bytes.
enum ASCII {
    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    /// Letters, digits, hyphen, underscore, full stop.
    static func isNamePart(_ byte: UInt8) -> Bool {
        isDigit(byte) || isCapital(byte) || isSmall(byte) || [0x2D, 0x5F, 0x2E].contains(byte)
    }
}
