/// The reports of one HID point-of-sale scanner, from bytes to codes.
struct ReportStream: ScanDecoder {
    /// How the bytes are cut into reports.
    typealias Boundaries = ReportSplitter.Boundaries

    static var bytesPerRead: Int { ScanLimits.reportBytesMax }

    private var splitter: ReportSplitter
    private let layout: POSLayout
    private var assembler: ReportAssembler

    init(path: String, profile: ScannerProfile, layout: POSLayout, boundaries: Boundaries) {
        self.layout = layout
        splitter = ReportSplitter(
            path: path, inputBytes: layout.inputBytes, numbersReports: layout.numbersReports, boundaries: boundaries)
        assembler = ReportAssembler(layout: layout, profile: profile)
    }

    var deadline: MonotonicTime? { assembler.deadline }

    /// How often a report ended a code that had no bytes.
    var emptyScans: Int { assembler.emptyScans }

    mutating func feed(_ bytes: some Sequence<UInt8>, at arrival: MonotonicTime, _ reports: inout [StreamReport]) {
        let cut = splitter.append(bytes)
        for report in cut.reports { accept(report, at: arrival, &reports) }
        if let fault = cut.fault {
            reports.append(.fault(fault))
            if assembler.deadline != nil { assembler.lose(.malformedRecords, at: arrival) }
        }
        // Nothing that is under way, or begins now, can be trusted.
        if splitter.mayHaveLost { assembler.lose(.overflow, at: arrival) }
    }

    mutating func caughtUp() {
        splitter.caughtUp()
    }

    mutating func pass(_ now: MonotonicTime, _ reports: inout [StreamReport]) {
        if let outcome = assembler.pass(now) { reports.append(.outcome(outcome)) }
        // The end of time is the end of a recording.
        if now == .distantFuture, let fault = splitter.finish() { reports.append(.fault(fault)) }
    }

    mutating func unplug(_ reports: inout [StreamReport]) {
        if let fault = splitter.finish() { reports.append(.fault(fault)) }
        if let outcome = assembler.unplug() { reports.append(.outcome(outcome)) }
    }

    private mutating func accept(
        _ report: ArraySlice<UInt8>, at time: MonotonicTime, _ reports: inout [StreamReport]
    ) {
        if let outcome = assembler.pass(time) { reports.append(.outcome(outcome)) }
        if let outcome = assembler.accept(report, at: time) { reports.append(.outcome(outcome)) }
    }
}
