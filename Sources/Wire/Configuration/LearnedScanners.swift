import Foundation

/// What a station has learned of its scanners since IT set it up: which device was bound, and how the calibration card
/// found it set. Kept in a file of the station's own, in the words of the configuration:
///
///     scanners:
///       - learned: { name: "hand", path: "pci-0000:00:14.0-usb-0:3", vendorProduct: "0c2e:0b61", layout: "fr" }
///         configured: { name: "hand", vendorProduct: "0c2e:0b61" }
public struct LearnedScanners: Hashable, Sendable {
    /// One scanner: what holds now, and what the configuration said when that was learned.
    public struct Entry: Hashable, Sendable {
        /// What holds now.
        public let learned: ScannerSetup
        /// What the configuration said then; nil when it did not know the scanner.
        public let configured: ScannerSetup?
    }

    /// The scanners, in the order in which they were learned.
    public private(set) var entries: [Entry] = []

    /// Nothing learned yet.
    public init() {}

    /// Reads the station's own file; `file` is what faults call it.
    ///
    /// Throws the first thing that is wrong, with its place.
    public static func parse(yaml: String, file: String) throws(ConfigurationFault) -> LearnedScanners {
        let map = try YAMLDocument.read(yaml, file: file, keys: ["scanners"])
        var learned = LearnedScanners()
        for value in try map["scanners"]?.list(limit: WireLimits.scanners) ?? [] {
            let entry = try value.map(keys: ["learned", "configured"])
            let setup = try ScannerSetup(
                try entry.required("learned", allowed: "a scanner").map(keys: ScannerSetup.keys))
            guard !learned.entries.contains(where: { $0.learned.name == setup.name }) else {
                throw value.fault(allowed: "a name of its own for each scanner")
            }
            let configured = try entry["configured"].map { value throws(DocumentFault) in
                try ScannerSetup(try value.map(keys: ScannerSetup.keys))
            }
            learned.entries.append(Entry(learned: setup, configured: configured))
        }
        return learned
    }

    /// The file's text, which `parse` reads as this value again.
    public var yaml: String {
        guard !entries.isEmpty else { return "scanners: []\n" }
        let items = entries.map { entry in
            let configured = entry.configured.map { "\n    configured: \($0.yaml)" } ?? ""
            return "  - learned: \(entry.learned.yaml)\(configured)\n"
        }
        return "scanners:\n" + items.joined()
    }

    /// The scanners that hold: the configuration's, with what was learned of each, and those that were bound without
    /// one. What was learned of a scanner is void once IT has configured it otherwise: who writes last is right.
    public func applied(to configured: [ScannerSetup]) -> [ScannerSetup] {
        let valid = entries.filter { entry in
            entry.configured == configured.first { $0.name == entry.learned.name }
        }
        let taken = configured.map { setup in valid.first { $0.learned.name == setup.name }?.learned ?? setup }
        return taken + valid.filter { $0.configured == nil }.map(\.learned)
    }

    /// Keeps what was learned of a scanner, in place of what was learned before; a device belongs to one scanner only.
    public mutating func learn(_ setup: ScannerSetup, configured: [ScannerSetup]) {
        entries.removeAll { $0.learned.name == setup.name || $0.learned.match == setup.match }
        entries.append(Entry(learned: setup, configured: configured.first { $0.name == setup.name }))
    }
}

extension ScannerSetup {
    /// The scanner as one mapping of the configuration; what stands at its default is left out.
    var yaml: String {
        let plain = ScannerSetup(name: name, match: match, kind: kind)
        var pairs: [(String, String?)] = [("name", name)] + match.pairs
        pairs.append(("kind", kind == .wedge ? nil : kind.rawValue))
        if kind != .serial {
            pairs += [
                ("layout", layout == plain.layout ? nil : layout),
                ("suffix", suffix == plain.suffix ? nil : suffix.rawValue),
                ("gs", separator == plain.separator ? nil : separator.rawValue),
            ]
        } else {
            pairs += line.pairs
        }
        pairs.append(("silence", silence.map(String.init)))
        let words = pairs.compactMap { key, value in
            value.map { "\(key): \(String(decoding: JSONWriter.data(.string($0)), as: UTF8.self))" }
        }
        return "{ \(words.joined(separator: ", ")) }"
    }
}

extension ScannerSetup.Match {
    fileprivate var pairs: [(String, String?)] {
        switch self {
        case .path(let path): [("path", path)]
        case .serial(let serial): [("serial", serial)]
        case .vendorProduct(let vendor, let product): [("vendorProduct", Self.ids(vendor, product))]
        case .node(let node): [("node", node)]
        case .device(let serial, let port, let vendor, let product):
            [("path", port), ("serial", serial), ("vendorProduct", Self.ids(vendor, product))]
        }
    }
}

extension ScannerSetup.Match {
    /// Vendor and product as the configuration takes them and `lsusb` shows them: `0c2e:0b61`; nil without both.
    public static func ids(_ vendor: UInt16?, _ product: UInt16?) -> String? {
        guard let vendor, let product else { return nil }
        return [vendor, product].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined(separator: ":")
    }
}

extension SerialScannerSetup {
    fileprivate var pairs: [(String, String?)] {
        let plain = SerialScannerSetup()
        return [
            ("baud", baud == plain.baud ? nil : String(baud)), ("bits", character.hasSevenBits ? "7" : nil),
            ("parity", character.parity == .none ? nil : character.parity.rawValue),
            ("flow", flow == plain.flow ? nil : flow.rawValue),
            ("start", start == plain.start ? nil : start.rawValue), ("end", end == plain.end ? nil : end.rawValue),
            ("check", check == plain.check ? nil : check.rawValue),
            ("answers", answers == plain.answers ? nil : answers.rawValue),
        ]
    }
}
