import Returns
internal import Yams

/// One YAML document (YAML 1.1 as libyaml reads it), with the place of every value. Scalars are taken as the text that
/// was written: `no` stays `no`, `00001` keeps its zeros.
struct YAMLDocument {
    /// The document's top mapping with exactly these keys allowed; an empty document is an empty mapping.
    static func read(_ yaml: String, file: String, keys: [String]) throws(DocumentFault) -> YAMLMap {
        guard let top = try top(yaml, file: file) else { return YAMLMap(empty: YAMLPlace(top: file)) }
        return try top.map(keys: keys)
    }

    /// The same, with every key noted that is not allowed; nil when the document cannot be read at all.
    static func read(_ yaml: String, file: String, keys: [String], _ faults: FaultList) -> YAMLMap? {
        guard let top = faults.take(try top(yaml, file: file)) else { return nil }
        guard let top else { return YAMLMap(empty: YAMLPlace(top: file)) }
        return top.map(keys: keys, faults)
    }

    /// The document's one value; nil for an empty document.
    private static func top(_ yaml: String, file: String) throws(DocumentFault) -> YAMLValue? {
        guard yaml.utf8.count <= WireLimits.documentBytes else {
            throw DocumentFault(
                file: file, line: 1, column: 1, keyPath: "", found: "\(yaml.utf8.count) bytes",
                allowed: "at most \(WireLimits.documentBytes) bytes")
        }
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch {
            throw fault(error, file: file)
        }
        guard let root, !YAMLValue.isEmpty(root) else { return nil }
        return YAMLValue(node: root, place: YAMLPlace(top: file))
    }

    private static func fault(_ error: any Error, file: String) -> DocumentFault {
        var mark: Mark?
        var found = "\(error)"
        if let error = error as? YamlError {
            switch error {
            case .scanner(_, let problem, let place, _), .parser(_, let problem, let place, _),
                .composer(_, let problem, let place, _):
                (mark, found) = (place, "bad YAML (\(problem))")
            case .duplicatedKeysInMapping(let keys, let context):
                (mark, found) = (context.mark, "twice the key \(keys.sorted().joined(separator: ", "))")
            case .reader(let problem, _, _, _): found = "bad YAML (\(problem))"
            case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded: break
            }
        }
        return DocumentFault(
            file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, keyPath: "", found: found,
            allowed: "one YAML document, each key once")
    }
}

/// Where a value stands.
struct YAMLPlace {
    let file: String
    let path: String
    let line: Int
    let column: Int

    init(file: String, path: String, line: Int, column: Int) {
        self.file = file
        self.path = path
        self.line = line
        self.column = column
    }

    /// The place of a document as a whole.
    init(top file: String) {
        self.init(file: file, path: "", line: 1, column: 1)
    }

    /// The place of a value below this one.
    func at(_ mark: Mark?, path: String) -> YAMLPlace {
        YAMLPlace(file: file, path: path, line: mark?.line ?? line, column: mark?.column ?? column)
    }

    func fault(found: String, allowed: String, meant: String? = nil) -> DocumentFault {
        DocumentFault(
            file: file, line: line, column: column, keyPath: path,
            found: String(found.prefix(WireLimits.quotedCharacters)), allowed: allowed, meant: meant)
    }
}

/// One value of a document.
struct YAMLValue {
    let node: Node
    let place: YAMLPlace

    init(node: Node, place: YAMLPlace) {
        self.node = node
        self.place = place.at(node.mark, path: place.path)
    }

    /// Whether nothing was written: a plain empty scalar, `~` or `null`.
    static func isEmpty(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    private var shape: String {
        switch node {
        case .scalar(let scalar): Self.isEmpty(node) ? "nothing" : "\"\(scalar.string)\""
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    var isList: Bool {
        if case .sequence = node { true } else { false }
    }

    func isWord(_ word: String) -> Bool {
        if case .scalar(let scalar) = node { scalar.string == word } else { false }
    }

    func fault(allowed: String) -> DocumentFault { place.fault(found: shape, allowed: allowed) }

    /// The text of a scalar, 1 to `limit` characters, without line ends.
    func text(limit: Int = WireLimits.textCharacters) throws(DocumentFault) -> String {
        let allowed = "a text of 1 to \(limit) characters"
        guard case .scalar(let scalar) = node, !Self.isEmpty(node) else { throw fault(allowed: allowed) }
        let text = scalar.string
        guard !text.allSatisfy(\.isWhitespace), !text.contains(where: \.isNewline) else {
            throw fault(allowed: allowed)
        }
        guard text.count <= limit else {
            throw place.fault(found: "\(text.count) characters", allowed: allowed)
        }
        return text
    }

    /// A whole number within a range, written with digits only.
    func integer(in range: ClosedRange<Int>) throws(DocumentFault) -> Int {
        let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard case .scalar(let scalar) = node, scalar.string.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let number = Int(scalar.string), range.contains(number)
        else { throw fault(allowed: allowed) }
        return number
    }

    /// One of a closed set of words.
    func choice<Choice>(_ choices: [(word: String, value: Choice)]) throws(DocumentFault) -> Choice {
        if case .scalar(let scalar) = node {
            for choice in choices where choice.word == scalar.string { return choice.value }
        }
        let words = choices.map(\.word)
        throw place.fault(
            found: shape, allowed: words.joined(separator: ", "),
            meant: word.flatMap { Spelling.nearest(to: $0, among: words) })
    }

    /// The text of a scalar, as it was written.
    var word: String? {
        if case .scalar(let scalar) = node { scalar.string } else { nil }
    }

    /// The elements of a list.
    func list(limit: Int) throws(DocumentFault) -> [YAMLValue] {
        guard case .sequence(let elements) = node else { throw fault(allowed: "a list") }
        guard elements.count <= limit else {
            throw place.fault(found: "\(elements.count) elements", allowed: "at most \(limit) elements")
        }
        return elements.enumerated().map { index, node in
            YAMLValue(node: node, place: place.at(nil, path: "\(place.path)[\(index)]"))
        }
    }

    /// The entries of a mapping whose keys are names of the writer's own, in the order of the file.
    func anyMap(limit: Int) throws(DocumentFault) -> [(key: String, value: YAMLValue)] {
        guard case .mapping(let mapping) = node else { throw fault(allowed: "a mapping") }
        guard mapping.count <= limit else {
            throw place.fault(found: "\(mapping.count) entries", allowed: "at most \(limit) entries")
        }
        var entries: [(key: String, value: YAMLValue)] = []
        for (key, node) in mapping {
            let name = try YAMLValue(node: key, place: place).text(limit: WireLimits.nameCharacters)
            entries.append((name, YAMLValue(node: node, place: place.at(key.mark, path: "\(place.path).\(name)"))))
        }
        return entries
    }

    /// The mapping, in which no other keys than these may stand.
    func map(keys: [String]) throws(DocumentFault) -> YAMLMap {
        guard case .mapping(let mapping) = node else {
            throw fault(allowed: "a mapping with \(keys.joined(separator: ", "))")
        }
        var values: [String: YAMLValue] = [:]
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key, keys.contains(scalar.string) else {
                throw YAMLValue(node: key, place: place).unknownKey(allowed: keys)
            }
            let path = place.path.isEmpty ? scalar.string : "\(place.path).\(scalar.string)"
            values[scalar.string] = YAMLValue(node: value, place: place.at(key.mark, path: path))
        }
        return YAMLMap(values: values, place: place)
    }

    /// The text under the first of these keys that the mapping has; nil when it has none, or no text there.
    func firstText(under keys: [String]) -> String? {
        guard case .mapping(let mapping) = node else { return nil }
        for key in keys {
            if case .scalar(let scalar)? = mapping[key] { return scalar.string }
        }
        return nil
    }

    /// The keys of the mapping that may not stand there.
    func unknownKeys(_ keys: [String]) -> [YAMLValue] {
        guard case .mapping(let mapping) = node else { return [] }
        return mapping.map { YAMLValue(node: $0.key, place: place) }.filter { key in
            key.word.map { !keys.contains($0) } ?? true
        }
    }

    /// The fault of a key that may not stand there, with the one that was probably meant.
    func unknownKey(allowed keys: [String]) -> DocumentFault {
        place.fault(
            found: shape, allowed: keys.joined(separator: ", "),
            meant: word.flatMap { Spelling.nearest(to: $0, among: keys) })
    }
}
