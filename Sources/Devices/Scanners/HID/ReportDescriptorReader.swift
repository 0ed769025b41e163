/// What has been read of a report descriptor so far: the item state table of HID 1.11 §5.4.
struct ReportDescriptorReader {
    private(set) var fields: [HIDField] = []
    private(set) var applications: [HIDUsage] = []
    private(set) var numbersReports = false
    private(set) var reportBits: [HIDReport: Int] = [:]

    private var globals = Globals()
    private var pushed: [Globals] = []
    private var locals = HIDLocals()
    private var collections: [HIDUsage] = []

    private struct Globals {
        var usagePage: UInt16 = 0
        var logicalMinimum: UInt32 = 0
        var reportSize = 0
        var reportCount = 0
        var reportID: UInt8 = 0
    }

    mutating func take(_ item: HIDItem, at offset: Int) throws(ReportDescriptorFault) {
        switch item.kind {
        case .input: try addFields(.input, item.value, at: offset)
        case .output: try addFields(.output, item.value, at: offset)
        case .feature: try addFields(.feature, item.value, at: offset)
        case .collection: try begin(item.value, at: offset)
        case .endCollection:
            guard collections.popLast() != nil else { throw .endOfNoCollection(offset: offset) }
            locals = HIDLocals()
        case .usagePage: globals.usagePage = UInt16(truncatingIfNeeded: item.value)
        case .logicalMinimum: globals.logicalMinimum = item.value
        case .reportSize:
            guard item.value <= ScanLimits.reportElementBitsMax else { throw .elementTooLarge(offset: offset) }
            globals.reportSize = Int(item.value)
        case .reportCount: globals.reportCount = Int(item.value)
        case .reportID:
            guard (1...255).contains(item.value) else { throw .reportNumber(offset: offset) }
            globals.reportID = UInt8(item.value)
            numbersReports = true
        case .push:
            guard pushed.count < ScanLimits.descriptorPushesMax else { throw .pushedTooOften(offset: offset) }
            pushed.append(globals)
        case .pop:
            guard let before = pushed.popLast() else { throw .nothingPushed(offset: offset) }
            globals = before
        case .usage: try locals.add(item, through: item.value, at: offset)
        case .usageMinimum: locals.minimum = item
        case .usageMaximum: try locals.addRange(to: item, at: offset)
        case .delimiter: locals.delimit(item)
        case .other: break
        }
    }

    func finish(at offset: Int) throws(ReportDescriptorFault) {
        guard collections.isEmpty else { throw .unclosedCollections(count: collections.count) }
    }

    private mutating func begin(_ type: UInt32, at offset: Int) throws(ReportDescriptorFault) {
        guard collections.count < ScanLimits.descriptorDepthMax else { throw .collectionsTooDeep(offset: offset) }
        let usage = locals.usage(at: 0, page: globals.usagePage) ?? HIDUsage(page: globals.usagePage, id: 0)
        // 1 is an application: what the device as a whole is.
        if type == 1 { applications.append(usage) }
        collections.append(usage)
        locals = HIDLocals()
    }

    /// An Input, Output or Feature item: `reportCount` elements of `reportSize` bits.
    private mutating func addFields(
        _ kind: HIDReport.Kind, _ flags: UInt32, at offset: Int
    ) throws(ReportDescriptorFault) {
        defer { locals = HIDLocals() }
        let report = HIDReport(kind: kind, id: globals.reportID)
        let start = reportBits[report, default: 0]
        let (bits, overflow) = globals.reportSize.multipliedReportingOverflow(by: globals.reportCount)
        guard !overflow, bits <= ScanLimits.reportBitsMax - start else { throw .reportTooLong(offset: offset) }
        guard bits > 0 else { return }
        reportBits[report] = start + bits
        let (isConstant, isVariable) = (flags & 1 != 0, flags & 2 != 0)
        var index = 0
        while index < globals.reportCount {
            let usage = isConstant || !isVariable ? nil : locals.usage(at: index, page: globals.usagePage)
            // The last usage goes for all elements that remain.
            let run = usage == nil || index >= locals.count - 1 ? globals.reportCount - index : 1
            guard fields.count < ScanLimits.descriptorFieldsMax else { throw .tooManyFields(offset: offset) }
            fields.append(
                HIDField(
                    report: report, usage: usage, bitOffset: start + index * globals.reportSize,
                    bitSize: globals.reportSize, count: run, collections: collections,
                    choices: isConstant || isVariable
                        ? nil : locals.choices(page: globals.usagePage, from: globals.logicalMinimum)))
            index += run
        }
    }
}

/// The usages that stand before a main item, and go with it (HID 1.11 §6.2.2.8). Ranges stay ranges: their size is the
/// device's to choose.
struct HIDLocals {
    /// How many usages there are.
    private(set) var count = 0
    private var ranges: [Range] = []
    /// The last Usage Minimum.
    var minimum: HIDItem?
    private var alternatives = 0
    private var isWithinAlternatives = false

    private struct Range {
        let first: UInt32
        let count: Int
        /// Whether the upper half is a usage page of its own.
        let hasPage: Bool
    }

    /// Alternatives begin (1) or end (0).
    mutating func delimit(_ item: HIDItem) {
        isWithinAlternatives = item.value == 1
        alternatives = 0
    }

    /// Some scanners say the two ends in the wrong order or turned round; nothing is lost with such a range.
    mutating func addRange(to last: HIDItem, at offset: Int) throws(ReportDescriptorFault) {
        guard let first = minimum, last.value >= first.value else { return }
        minimum = nil
        try add(first, through: last.value, at: offset)
    }

    mutating func add(_ first: HIDItem, through last: UInt32, at offset: Int) throws(ReportDescriptorFault) {
        // Of alternatives, the first one is the preferred.
        if isWithinAlternatives {
            alternatives += 1
            guard alternatives == 1 else { return }
        }
        let size = Int(last) - Int(first.value) + 1
        guard ranges.count < ScanLimits.usageRangesMax, size <= ScanLimits.usagesMax - count else {
            throw .tooManyUsages(offset: offset)
        }
        ranges.append(Range(first: first.value, count: size, hasPage: first.valueBytes == 4))
        count += size
    }

    /// The usage of the element at `index`; the last one for all beyond it, nil when there is none.
    func usage(at index: Int, page: UInt16) -> HIDUsage? {
        var rest = index
        for range in ranges {
            if rest < range.count {
                return Self.usage(range.first &+ UInt32(rest), range.hasPage, page)
            }
            rest -= range.count
        }
        return ranges.last.map { Self.usage($0.first &+ UInt32($0.count - 1), $0.hasPage, page) }
    }

    /// The usages that an array chooses among; nil unless they are one run.
    func choices(page: UInt16, from value: UInt32) -> HIDChoices? {
        guard ranges.count == 1, let first = usage(at: 0, page: page) else { return nil }
        return HIDChoices(first: first, count: count, firstValue: value)
    }

    private static func usage(_ value: UInt32, _ hasPage: Bool, _ page: UInt16) -> HIDUsage {
        HIDUsage(page: hasPage ? UInt16(value >> 16) : page, id: UInt16(truncatingIfNeeded: value))
    }
}
