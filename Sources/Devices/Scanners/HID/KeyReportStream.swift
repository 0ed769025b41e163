/// The HID reports of a scanner that types, from bytes to scans: for the scanners whose keys the kernel cannot pass on
/// whole.
struct KeyReportStream: ScanDecoder {
    static var bytesPerRead: Int { ScanLimits.reportBytesMax }

    private var splitter: ReportSplitter
    private var reader: KeyReports
    private var keys: KeyFramer

    init(
        path: String, profile: ScannerProfile, layout: KeyboardLayout, reports: KeyReportLayout,
        boundaries: ReportSplitter.Boundaries
    ) {
        splitter = ReportSplitter(
            path: path, inputBytes: reports.inputBytes, numbersReports: reports.numbersReports, boundaries: boundaries)
        reader = KeyReports(layout: reports)
        keys = KeyFramer(profile: profile, layout: layout)
    }

    var deadline: MonotonicTime? { keys.deadline }

    mutating func feed(_ bytes: some Sequence<UInt8>, at arrival: MonotonicTime, _ reports: inout [StreamReport]) {
        let cut = splitter.append(bytes)
        for report in cut.reports { accept(report, at: arrival, &reports) }
        if let fault = cut.fault {
            reports.append(.fault(fault))
            lose(.malformedRecords, at: arrival)
        }
        // What is under way has a gap, perhaps, and what begins now may have one.
        if splitter.mayHaveLost { keys.lose(.overflow, at: arrival) }
    }

    mutating func caughtUp() {
        splitter.caughtUp()
    }

    mutating func pass(_ now: MonotonicTime, _ reports: inout [StreamReport]) {
        keys.pass(now, &reports)
        // The end of time is the end of a recording.
        if now == .distantFuture, let fault = splitter.finish() { reports.append(.fault(fault)) }
    }

    mutating func unplug(_ reports: inout [StreamReport]) {
        if let fault = splitter.finish() { reports.append(.fault(fault)) }
        keys.unplug(&reports)
    }

    /// Reading begins at `now`, perhaps in the middle of a scan, whose rest would be a shorter code: it is swallowed.
    mutating func begin(at now: MonotonicTime) {
        keys.begin(held: [], at: now)
    }

    private mutating func accept(_ report: ArraySlice<UInt8>, at time: MonotonicTime, _ out: inout [StreamReport]) {
        switch reader.read(report) {
        case .changes(let changes):
            for change in changes {
                keys.accept(.key(change.code, change.action), at: time, &out)
                // The order within a report is the scanner's, so its digits can be told apart.
                keys.accept(.report, at: time, &out)
            }
        case .other:
            break
        case .malformed:
            lose(.malformedRecords, at: time)
        }
    }

    private mutating func lose(_ reason: LossReason, at time: MonotonicTime) {
        if keys.deadline != nil { keys.lose(reason, at: time) }
    }
}
