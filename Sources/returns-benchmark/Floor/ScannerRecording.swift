import SystemPackage

/// What a scanner of one kind sends for so many scans, one behind the other.
struct ScannerRecording: Sendable {
    /// The kinds of scanners.
    enum Kind: String, CaseIterable, Sendable {
        case keys = "keys"
        case reports = "HID reports"
        case line = "serial line"

        /// The ending by which a replay knows the kind.
        var suffix: String {
            switch self {
            case .keys: ".evdev"
            case .reports: ".hidraw"
            case .line: ".serial"
            }
        }

        /// How many bytes the station asks for in one read(2).
        var bytesPerRead: Int {
            switch self {
            case .keys: ScannerRecording.recordsPerRead * KeyRecords.recordBytes
            case .reports: 4_096
            case .line: 1_024
            }
        }
    }

    /// What is scanned in turn: a product, a GS1 element string with a separator, and mixed case.
    static let texts = ["4006381333931", "]d20104006381333931" + "21Ab7" + "\u{1D}" + "10LOT-42", "Retour_FR/42-aBcD"]
    /// Records that the kernel's queue of an input device holds.
    static let recordsPerRead = 64

    let kind: Kind
    let bytes: [UInt8]

    init(_ kind: Kind, scans: Int) {
        self.kind = kind
        let scanned = (0..<scans).map { Self.texts[$0 % Self.texts.count] }
        switch kind {
        case .keys: bytes = Self.keys(scanned)
        case .reports: bytes = scanned.flatMap { PointOfSaleReports.reports(of: $0) }
        case .line: bytes = scanned.flatMap { Array($0.utf8) + [0x0D] }
        }
    }

    /// The report descriptor that belongs to the bytes; empty for what is no HID device.
    var descriptor: [UInt8] {
        switch kind {
        case .keys, .line: []
        case .reports: PointOfSaleReports.descriptor
        }
    }

    /// Writes everything into a pipe that somebody reads.
    func write(to path: String) throws {
        let pipe = try FileDescriptor.open(path, .writeOnly, options: .closeOnExec)
        try pipe.closeAfter { _ = try pipe.writeAll(bytes) }
    }

    private static func keys(_ texts: [String]) -> [UInt8] {
        var keys = KeyRecords()
        for text in texts {
            keys.type(text)
            keys.pressEnter()
            keys.releaseEnter()
        }
        return keys.bytes
    }
}

/// The reports of a HID point-of-sale scanner (HID Point of Sale Usage Tables 1.02) that numbers them and says how many
/// bytes count: number, byte count, AIM identifier, 56 bytes of data, whether more follows.
enum PointOfSaleReports {
    private static let dataBytes = 56
    private static let number: UInt8 = 2

    static let descriptor: [UInt8] = [
        0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01,  // barcode scanner: application
        0x09, 0x12, 0xA1, 0x02, 0x85, number,  // scanned data: collection, report number
        0x15, 0x00, 0x26, 0xFF, 0x00, 0x75, 0x08, 0x95, 0x01, 0x05, 0x01, 0x09, 0x3B, 0x81, 0x02,  // byte count
        0x95, 0x03, 0x05, 0x8C, 0x09, 0xFB, 0x09, 0xFC, 0x09, 0xFD, 0x81, 0x02,  // AIM identifier
        0x95, UInt8(dataBytes), 0x09, 0xFE, 0x82, 0x02, 0x01,  // decoded data
        0x75, 0x01, 0x95, 0x01, 0x09, 0xFF, 0x25, 0x01, 0x81, 0x02, 0x75, 0x07, 0x81, 0x03,  // continued
        0xC0, 0xC0,
    ]

    /// The report of one short code; an AIM identifier before it goes where identifiers go.
    static func reports(of text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let identifier = bytes.first == UInt8(ascii: "]") ? Array(bytes.prefix(3)) : [0, 0, 0]
        let data = bytes.first == UInt8(ascii: "]") ? Array(bytes.dropFirst(3)) : bytes
        precondition(data.count <= dataBytes, "\(data.count) bytes do not fit into one report")
        let padding = [UInt8](repeating: 0, count: dataBytes - data.count)
        return [number, UInt8(data.count)] + identifier + data + padding + [0]
    }
}
