/// Where the keys of a keyboard lie in its reports, as its report descriptor says. Never by the places of the boot
/// protocol: a descriptor may put them anywhere, and into several reports.
struct KeyReportLayout: Hashable {
    /// Where one kind of input report keeps its keys.
    struct KeyReport: Hashable {
        /// A key that has a bit of its own, as modifiers have.
        struct Bit: Hashable {
            let field: HIDField
            let code: KeyCode
        }

        /// The keys with bits of their own, the modifiers first.
        var bits: [Bit] = []
        /// The fields that name the keys that are down.
        var arrays: [HIDField] = []
    }

    /// The reports that have keys, by their number; of arrays, no more elements than `ScanLimits.reportKeysMax`.
    let reports: [UInt8: KeyReport]
    /// The size of every input report in bytes, its number included, by its number.
    let inputBytes: [UInt8: Int]
    /// Whether each report begins with its number.
    let numbersReports: Bool

    /// Finds the keys; nil for a device that is no keyboard.
    init?(_ descriptor: ReportDescriptor) {
        var reports: [UInt8: KeyReport] = [:]
        var inputBytes: [UInt8: Int] = [:]
        for field in descriptor.fields where field.report.kind == .input {
            inputBytes[field.report.id] = descriptor.sizeBytes(of: field.report)
            guard let application = field.collections.first, HIDUsage.keyboards.contains(application) else { continue }
            reports[field.report.id, default: KeyReport()].take(field)
        }
        self.reports = reports.filter { !$0.value.bits.isEmpty || !$0.value.arrays.isEmpty }
        guard !self.reports.isEmpty else { return nil }
        self.inputBytes = inputBytes
        numbersReports = descriptor.numbersReports
    }
}

extension KeyReportLayout.KeyReport {
    fileprivate mutating func take(_ field: HIDField) {
        if let usage = field.usage {
            guard let code = KeyCode(usage) else { return }
            let bit = Bit(field: field, code: code)
            // As the kernel has it: what a report changes about modifiers holds for the keys of the same report.
            let isModifier = usage.id >= 0xE0
            let place = isModifier ? bits.firstIndex { !$0.isModifier } ?? bits.count : bits.count
            bits.insert(bit, at: place)
        } else if field.choices?.first.page == HIDUsage.keyPage,
            arrays.reduce(field.count, { $0 + $1.count }) <= ScanLimits.reportKeysMax
        {
            arrays.append(field)
        }
    }
}

extension KeyReportLayout.KeyReport.Bit {
    fileprivate var isModifier: Bool { (field.usage?.id ?? 0) >= 0xE0 }
}
