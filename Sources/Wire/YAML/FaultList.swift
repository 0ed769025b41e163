import Returns

/// What is wrong in one document, noted while it is read on, so that its author hears of all of it at once.
final class FaultList {
    /// In the order of the reading.
    private(set) var faults: [DocumentFault] = []

    func note(_ fault: DocumentFault) {
        faults.append(fault)
    }

    /// The value; nil when it could not be read, and then its fault is noted.
    func take<Value>(_ read: @autoclosure () throws(DocumentFault) -> Value) -> Value? {
        do throws(DocumentFault) {
            return try read()
        } catch {
            note(error)
            return nil
        }
    }

    /// The value, where there is one; nil also when it could not be read, and then its fault is noted.
    func takeIfAny<Value>(_ read: @autoclosure () throws(DocumentFault) -> Value?) -> Value? {
        do throws(DocumentFault) {
            return try read()
        } catch {
            note(error)
            return nil
        }
    }
}

extension YAMLValue {
    /// The mapping; keys that may not stand there are noted and left out. Nil, and noted, when it is no mapping.
    func map(keys: [String], _ faults: FaultList) -> YAMLMap? {
        let unknown = unknownKeys(keys)
        for key in unknown { faults.note(key.unknownKey(allowed: keys)) }
        guard unknown.allSatisfy({ $0.word != nil }) else { return nil }
        return faults.take(try map(keys: keys + unknown.compactMap(\.word)))
    }

    /// The elements of a list, each read by itself; what cannot be read is noted and left out.
    func elements<Element>(
        limit: Int, _ faults: FaultList, _ read: (YAMLValue) throws(DocumentFault) -> Element
    ) -> [Element] {
        guard let values = faults.take(try list(limit: limit)) else { return [] }
        var elements: [Element] = []
        for value in values {
            do throws(DocumentFault) { elements.append(try read(value)) } catch { faults.note(error) }
        }
        return elements
    }
}

extension YAMLMap {
    /// The elements of the list under a key that must be there.
    func elements<Element>(
        _ key: String, limit: Int, _ faults: FaultList, _ read: (YAMLValue) throws(DocumentFault) -> Element
    ) -> [Element] {
        faults.take(try required(key, allowed: "a list"))?.elements(limit: limit, faults, read) ?? []
    }

    /// The elements of the list under a key that may be missing.
    func elementsIfAny<Element>(
        _ key: String, limit: Int, _ faults: FaultList, _ read: (YAMLValue) throws(DocumentFault) -> Element
    ) -> [Element] {
        self[key]?.elements(limit: limit, faults, read) ?? []
    }

    /// The value under a key that may be missing: one of a closed set of words.
    func codedIfAny<Value: WireCoded>(_ key: String, _ faults: FaultList, _: Value.Type = Value.self) -> Value? {
        guard let value = self[key] else { return nil }
        return faults.take(try value.coded())
    }

    /// A mapping with `fr` and `en`; what is wrong in either is noted.
    func localized(_ key: String, limit: Int, _ faults: FaultList) -> LocalizedText? {
        faults.take(try required(key, allowed: "a mapping with fr, en"))?
            .map(keys: ["fr", "en"], faults)?.localized(limit: limit, faults)
    }

    /// The texts under this mapping's own keys `fr` and `en`; what is wrong in either is noted.
    func localized(limit: Int, _ faults: FaultList) -> LocalizedText? {
        let french = faults.take(try text("fr", limit: limit))
        let english = faults.take(try text("en", limit: limit))
        guard let french, let english else { return nil }
        return LocalizedText(french: french, english: english)
    }
}
