/// What a HID device says about its reports (HID 1.11 §6.2.2): which fields lie where, and what they are for.
///
/// Read by its items alone, in memory that the limits of `ScanLimits` bound: a descriptor comes from whatever was
/// plugged in.
struct ReportDescriptor: Hashable, Sendable {
    /// The fields of all reports, in the order of the descriptor.
    let fields: [HIDField]
    /// What the device is, by its application collections.
    let applications: [HIDUsage]
    /// Whether each report begins with its number.
    let numbersReports: Bool
    /// The bits of each report behind its number.
    let reportBits: [HIDReport: Int]

    /// Reads a descriptor, as in sysfs's `report_descriptor`.
    ///
    /// Throws the first thing that no device may say, or that is beyond the limits. The kernel makes no device of most
    /// such descriptors either.
    init(_ bytes: [UInt8]) throws(ReportDescriptorFault) {
        guard bytes.count <= ScanLimits.descriptorBytesMax else { throw .tooLong(sizeBytes: bytes.count) }
        var reader = ReportDescriptorReader()
        var offset = 0
        while offset < bytes.count {
            guard let item = HIDItem(at: offset, of: bytes) else { throw .truncatedItem(offset: offset) }
            try reader.take(item, at: offset)
            offset += item.sizeBytes
        }
        try reader.finish(at: offset)
        fields = reader.fields
        applications = reader.applications
        numbersReports = reader.numbersReports
        reportBits = reader.reportBits
    }

    /// The bytes of a report as read(2) on a hidraw node gives it, with its number where reports are numbered; nil for
    /// a report that the device does not have.
    func sizeBytes(of report: HIDReport) -> Int? {
        reportBits[report].map { ($0 + 7) / 8 + (numbersReports ? 1 : 0) }
    }
}

/// Why a report descriptor cannot be used; `offset` is the byte of the item that was one too many.
enum ReportDescriptorFault: Error, Equatable {
    /// It has more bytes than the kernel takes.
    case tooLong(sizeBytes: Int)
    /// Its last item is cut off.
    case truncatedItem(offset: Int)
    /// A collection ends that did not begin.
    case endOfNoCollection(offset: Int)
    /// Collections do not end.
    case unclosedCollections(count: Int)
    /// Collections lie too deep in each other.
    case collectionsTooDeep(offset: Int)
    /// Something is popped that was not pushed.
    case nothingPushed(offset: Int)
    /// Too much is pushed.
    case pushedTooOften(offset: Int)
    /// A report has a number that is not 1…255.
    case reportNumber(offset: Int)
    /// An element has more than 256 bits.
    case elementTooLarge(offset: Int)
    /// A report is longer than the kernel takes.
    case reportTooLong(offset: Int)
    /// There are too many fields.
    case tooManyFields(offset: Int)
    /// One item has too many usages before it.
    case tooManyUsages(offset: Int)
}
