extension ScannerSetup {
    private static let common = ["name", "path", "serial", "vendorProduct", "node", "kind", "silence"]
    private static let typing = ["layout", "suffix", "gs"]
    private static let line = ["baud", "bits", "parity", "flow", "start", "end", "check", "answers"]
    /// Every key that a scanner may have; which of them fit depends on its kind.
    static let keys = common + typing + line
    /// Silences that make sense: shorter than a second key, longer than the slowest scanner's pause, in milliseconds.
    private static let silences = 10...5_000

    init(_ map: YAMLMap) throws(DocumentFault) {
        let kind = try map["kind"]?.choice(Kind.allCases.map { ($0.rawValue, $0) }) ?? .wedge
        try Self.refuseStrangers(in: map, of: kind)
        self.init(
            name: try map.name("name"), match: try Self.match(map), kind: kind,
            layout: try map["layout"]?.layout() ?? "us",
            suffix: try map["suffix"]?.choice(Suffix.allCases.map { ($0.rawValue, $0) }) ?? .enter,
            separator: try map["gs"]?.choice(Separator.allCases.map { ($0.rawValue, $0) }) ?? .controlBracket,
            line: try SerialScannerSetup(map), silence: try map["silence"]?.integer(in: Self.silences))
    }

    /// A key that another kind of scanner has would do nothing here, which nobody would notice.
    private static func refuseStrangers(in map: YAMLMap, of kind: Kind) throws(DocumentFault) {
        let strangers =
            switch kind {
            case .wedge, .hidPOS: line
            case .serial: typing
            }
        for key in strangers {
            guard let value = map[key] else { continue }
            throw value.fault(allowed: "no \(key) for a scanner of kind \(kind.rawValue)")
        }
    }

    private static func match(_ map: YAMLMap) throws(DocumentFault) -> Match {
        let allowed = "exactly one of path, serial, vendorProduct, node; or path with serial, vendorProduct or both"
        if let port = map["path"], map["serial"] != nil || map["vendorProduct"] != nil, map["node"] == nil {
            let ids = try map["vendorProduct"]?.vendorAndProduct()
            return .device(
                serial: try map["serial"]?.text(), port: try port.text(), vendor: ids?.vendor, product: ids?.product)
        }
        var ways: [Match] = []
        if let value = map["path"] { ways.append(.path(try value.text())) }
        if let value = map["serial"] { ways.append(.serial(try value.text())) }
        if let value = map["vendorProduct"] {
            let ids = try value.vendorAndProduct()
            ways.append(.vendorProduct(vendor: ids.vendor, product: ids.product))
        }
        if let value = map["node"] { ways.append(.node(try value.path())) }
        guard let way = ways.first else { throw map.missing("path", allowed: allowed) }
        guard ways.count == 1 else { throw map.place.fault(found: "\(ways.count) of them", allowed: allowed) }
        return way
    }
}

extension SerialScannerSetup {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        self.init(
            baud: try map["baud"]?.baudRate() ?? 9_600, character: try Self.character(map),
            flow: try map["flow"]?.choice(Flow.allCases.map { ($0.rawValue, $0) }) ?? .none,
            start: try map["start"]?.choice(Start.allCases.map { ($0.rawValue, $0) }) ?? .none,
            end: try map["end"]?.choice(End.allCases.map { ($0.rawValue, $0) }) ?? .cr,
            check: try map["check"]?.choice(Check.allCases.map { ($0.rawValue, $0) }) ?? .none,
            answers: try map["answers"]?.choice(Answers.allCases.map { ($0.rawValue, $0) }) ?? .none)
    }

    /// Two keys of the file, and one value, because not every pair of them is one.
    private static func character(_ map: YAMLMap) throws(DocumentFault) -> Character {
        let parity = try map["parity"]?.choice(Character.Parity.allCases.map { ($0.rawValue, $0) }) ?? .none
        guard let bits = map["bits"], try bits.choice([("8", false), ("7", true)]) else {
            switch parity {
            case .none: return .eightNone
            case .even: return .eightEven
            case .odd: return .eightOdd
            }
        }
        switch parity {
        case .none: throw bits.fault(allowed: "8, or 7 with parity even or odd")
        case .even: return .sevenEven
        case .odd: return .sevenOdd
        }
    }
}

extension ScannerSetup {
    /// The scanners of one list: each has a name and a device of its own.
    static func several(_ values: [YAMLValue]) throws(DocumentFault) -> [ScannerSetup] {
        var scanners: [ScannerSetup] = []
        for value in values {
            let map = try value.map(keys: Self.keys)
            let scanner = try ScannerSetup(map)
            guard !scanners.contains(where: { $0.name == scanner.name }), let name = map["name"] else {
                throw (map["name"] ?? value).fault(allowed: "a name of its own for each scanner")
            }
            guard !scanners.contains(where: { $0.match == scanner.match }) else {
                throw name.fault(allowed: "a device of its own for each scanner")
            }
            scanners.append(scanner)
        }
        return scanners
    }
}
