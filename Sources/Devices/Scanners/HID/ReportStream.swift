/// The reports of one HID point-of-sale scanner, from bytes to codes.
struct ReportStream: ScanDecoder {
    /// How the bytes are cut into reports.
    enum Boundaries: Equatable {
        /// Each read is one report, as hidraw hands them over.
        case reads
        /// Reports follow each other, each as long as the descriptor says: a recording, or a pipe that carries one.
        case sizes
    }

    static var bytesPerRead: Int { ScanLimits.reportBytesMax }

    private let path: String
    private let layout: POSLayout
    private let boundaries: Boundaries
    private var assembler: ReportAssembler
    private var unread = 0
    private var rest: [UInt8] = []
    private var offset = 0

    init(path: String, profile: ScannerProfile, layout: POSLayout, boundaries: Boundaries) {
        self.path = path
        self.layout = layout
        self.boundaries = boundaries
        assembler = ReportAssembler(layout: layout, profile: profile)
    }

    var deadline: MonotonicTime? { assembler.deadline }

    /// How often a report ended a code that had no bytes.
    var emptyScans: Int { assembler.emptyScans }

    mutating func feed(_ bytes: some Sequence<UInt8>, at arrival: MonotonicTime, _ reports: inout [StreamReport]) {
        switch boundaries {
        case .reads:
            accept(Array(bytes)[...], at: arrival, &reports)
            unread += 1
            // The kernel's ring was full, perhaps, and it drops what is new without a word: nothing that is under way,
            // or begins now, can be trusted.
            if unread == ScanLimits.reportsQueuedMax { assembler.lose(.overflow, at: arrival) }
        case .sizes:
            rest += bytes
            cut(at: arrival, &reports)
        }
    }

    mutating func caughtUp() {
        unread = 0
    }

    mutating func pass(_ now: MonotonicTime, _ reports: inout [StreamReport]) {
        if let outcome = assembler.pass(now) { reports.append(.outcome(outcome)) }
        // The end of time is the end of a recording.
        if now == .distantFuture { endOfBytes(&reports) }
    }

    mutating func unplug(_ reports: inout [StreamReport]) {
        endOfBytes(&reports)
        if let outcome = assembler.unplug() { reports.append(.outcome(outcome)) }
    }

    private mutating func accept(
        _ report: ArraySlice<UInt8>, at time: MonotonicTime, _ reports: inout [StreamReport]
    ) {
        if let outcome = assembler.pass(time) { reports.append(.outcome(outcome)) }
        if let outcome = assembler.accept(report, at: time) { reports.append(.outcome(outcome)) }
    }

    private mutating func cut(at time: MonotonicTime, _ reports: inout [StreamReport]) {
        var start = 0
        while start < rest.count {
            let number = layout.numbersReports ? rest[start] : 0
            guard let size = layout.inputBytes[number], size > 0 else {
                reports.append(
                    .fault(.malformedRecord(path: path, offset: offset + start, type: UInt16(number), code: 0)))
                if assembler.deadline != nil { assembler.lose(.malformedRecords, at: time) }
                start = rest.count
                break
            }
            guard start + size <= rest.count else { break }
            accept(rest[start..<start + size], at: time, &reports)
            start += size
        }
        rest.removeFirst(start)
        offset += start
    }

    private mutating func endOfBytes(_ reports: inout [StreamReport]) {
        guard let number = rest.first else { return }
        let size = layout.inputBytes[layout.numbersReports ? number : 0] ?? 0
        reports.append(
            .fault(.truncatedRecord(path: path, offset: offset, received: rest.count, expected: size)))
        offset += rest.count
        rest = []
    }
}
