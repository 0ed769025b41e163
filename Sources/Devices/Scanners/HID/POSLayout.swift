/// Where the fields of a HID point-of-sale scanner lie, as its report descriptor says (HID Point of Sale Usage Tables
/// 1.02, page 0x8C). Never by fixed places: makers put them where they like.
struct POSLayout: Equatable {
    /// Where one kind of input report keeps a code.
    struct ScanReport: Equatable {
        /// The bytes of the code.
        var data: [HIDField] = []
        /// The AIM identifier: `]`, letter, modifier.
        var identifier: [HIDField] = []
        /// How many bytes of the code count; without it, zeros at its end do not.
        var byteCount: HIDField?
        /// Whether more of the code follows; without it, nothing does.
        var continued: HIDField?

        var capacity: Int { data.reduce(0) { $0 + $1.count } }
    }

    /// The reports that carry codes, by their number.
    let scans: [UInt8: ScanReport]
    /// The size of every input report in bytes, its number included, by its number.
    let inputBytes: [UInt8: Int]
    /// Whether each report begins with its number.
    let numbersReports: Bool
    /// What makes the scanner sound for a good read, ready to be written; nil when it offers none.
    let goodBeep: [UInt8]?
    /// What makes the scanner sound for an error.
    let errorBeep: [UInt8]?

    /// Finds the fields; nil for a device that is no HID point-of-sale scanner.
    init?(_ descriptor: ReportDescriptor) {
        guard descriptor.applications.contains(where: { $0.page == HIDUsage.scannerPage }) else { return nil }
        var scans: [UInt8: ScanReport] = [:]
        var inputBytes: [UInt8: Int] = [:]
        for field in descriptor.fields where field.report.kind == .input {
            inputBytes[field.report.id] = descriptor.sizeBytes(of: field.report)
            guard field.collections.first?.page == HIDUsage.scannerPage,
                !field.collections.contains(.rawScannedData)
            else { continue }
            scans[field.report.id, default: ScanReport()].take(field)
        }
        self.scans = scans.filter { $0.value.capacity > 0 }
        guard !self.scans.isEmpty else { return nil }
        self.inputBytes = inputBytes
        numbersReports = descriptor.numbersReports
        goodBeep = Self.signal(.goodReadBeep, of: descriptor)
        errorBeep = Self.signal(.errorBeep, of: descriptor)
    }

    /// An output report with nothing on but `usage`; it begins with its number, 0 where reports are not numbered
    /// (hidraw's convention for writing).
    private static func signal(_ usage: HIDUsage, of descriptor: ReportDescriptor) -> [UInt8]? {
        guard let field = descriptor.fields.first(where: { $0.usage == usage && $0.report.kind == .output }),
            let bits = descriptor.reportBits[field.report]
        else { return nil }
        var payload = [UInt8](repeating: 0, count: (bits + 7) / 8)
        field.switchOn(in: &payload)
        return [field.report.id] + payload
    }
}

extension POSLayout.ScanReport {
    fileprivate mutating func take(_ field: HIDField) {
        guard let usage = field.usage else { return }
        if usage == .decodedData, field.bitSize == 8 {
            data.append(field)
        } else if HIDUsage.symbologyIdentifier.contains(usage), field.bitSize == 8 {
            identifier.append(field)
        } else if usage == .byteCount, byteCount == nil {
            byteCount = field
        } else if usage == .decodeDataContinued, continued == nil {
            continued = field
        }
    }
}

/// The request to a Honeywell scanner in keyboard mode to send point-of-sale reports until it is unplugged: feature
/// report 0xFE of its vendor page with the value 1.
enum POSSwitch {
    /// The number of that report.
    static let report = HIDReport(kind: .feature, id: 0xFE)

    /// The report, ready for `HIDIOCSFEATURE`; nil for a scanner that does not offer it.
    static func request(_ descriptor: ReportDescriptor) -> [UInt8]? {
        let isOffered = descriptor.fields.contains { field in
            field.report == report
                && (field.usage?.page == HIDUsage.honeywellPage
                    || field.collections.contains { $0.page == HIDUsage.honeywellPage })
        }
        guard isOffered, let size = descriptor.sizeBytes(of: report), (2...ScanLimits.reportBytesMax).contains(size)
        else { return nil }
        return [report.id, 1] + [UInt8](repeating: 0, count: size - 2)
    }
}
