/// One input report of a HID point-of-sale scanner, taken apart by the layout of its descriptor.
struct POSReport: Equatable {
    /// What a report came to.
    enum Reading: Equatable {
        /// A piece of a code, or all of it.
        case piece(POSReport)
        /// A report about something else.
        case other
        /// A report that is shorter than its descriptor says, or counts more bytes than it has.
        case malformed
    }

    /// The bytes of the AIM identifier, three where the scanner sends one; zeros where it does not know.
    let identifier: [UInt8]
    /// The bytes of the code.
    let data: [UInt8]
    /// Whether more of the code follows in the next report.
    let isContinued: Bool

    /// Whether an identifier was sent at all.
    var hasIdentifier: Bool { identifier.contains { $0 != 0 } }

    /// Takes a report apart as read(2) gave it.
    static func read(_ bytes: ArraySlice<UInt8>, _ layout: POSLayout) -> Reading {
        guard let first = bytes.first else { return .malformed }
        guard let scan = layout.scans[layout.numbersReports ? first : 0] else { return .other }
        return read(layout.numbersReports ? bytes.dropFirst() : bytes, scan)
    }

    private static func read(_ payload: ArraySlice<UInt8>, _ scan: POSLayout.ScanReport) -> Reading {
        guard var data = bytes(of: scan.data, in: payload), let identifier = bytes(of: scan.identifier, in: payload)
        else { return .malformed }
        var isContinued = false
        if let field = scan.continued {
            guard let value = field.value(at: 0, in: payload) else { return .malformed }
            isContinued = value != 0
        }
        if let field = scan.byteCount {
            guard let count = field.value(at: 0, in: payload), count <= data.count else { return .malformed }
            data.removeLast(data.count - Int(count))
        } else if !isContinued {
            // Nothing says how many bytes count, and the zeros behind a code are no part of it.
            data.removeLast(data.reversed().prefix { $0 == 0 }.count)
        }
        return .piece(POSReport(identifier: Array(identifier.prefix(3)), data: data, isContinued: isContinued))
    }

    private static func bytes(of fields: [HIDField], in payload: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        for field in fields {
            guard let part = field.bytes(in: payload) else { return nil }
            bytes += part
        }
        return bytes
    }
}
