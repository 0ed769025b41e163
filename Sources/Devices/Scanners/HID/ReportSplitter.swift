/// Cuts what a hidraw node, a recording or a pipe gives into reports, and counts the bytes for the faults.
struct ReportSplitter {
    /// How the bytes are cut into reports.
    enum Boundaries: Equatable {
        /// Each read is one report, as hidraw hands them over.
        case reads
        /// Reports follow each other, each as long as the descriptor says: a recording, or a pipe that carries one.
        case sizes
    }

    private let path: String
    private let inputBytes: [UInt8: Int]
    private let numbersReports: Bool
    private let boundaries: Boundaries
    private var unread = 0
    private var rest: [UInt8] = []
    private var offset = 0

    /// Takes the size of every input report in bytes, its number included, by its number.
    init(path: String, inputBytes: [UInt8: Int], numbersReports: Bool, boundaries: Boundaries) {
        self.path = path
        self.inputBytes = inputBytes
        self.numbersReports = numbersReports
        self.boundaries = boundaries
    }

    /// Whether the kernel's ring was full before the last read, perhaps: it drops what is new without a word.
    var mayHaveLost: Bool { unread == ScanLimits.reportsQueuedMax }

    /// Takes what one read gave; returns the reports that are complete now, and the fault of bytes that begin no report
    /// of the device. What stood behind those is dropped.
    mutating func append(_ bytes: some Sequence<UInt8>) -> (reports: [ArraySlice<UInt8>], fault: DeviceError?) {
        switch boundaries {
        case .reads:
            unread += 1
            return ([Array(bytes)[...]], nil)
        case .sizes:
            rest += bytes
            return cut()
        }
    }

    /// Everything that the device had queued has been read.
    mutating func caughtUp() {
        unread = 0
    }

    /// No more bytes follow: forgets a report that is cut off, and returns the fault that it is.
    mutating func finish() -> DeviceError? {
        guard let number = rest.first else { return nil }
        let size = inputBytes[numbersReports ? number : 0] ?? 0
        defer {
            offset += rest.count
            rest = []
        }
        return .truncatedRecord(path: path, offset: offset, received: rest.count, expected: size)
    }

    private mutating func cut() -> (reports: [ArraySlice<UInt8>], fault: DeviceError?) {
        var reports: [ArraySlice<UInt8>] = []
        var fault: DeviceError?
        var start = 0
        while start < rest.count {
            let number = numbersReports ? rest[start] : 0
            guard let size = inputBytes[number], size > 0 else {
                fault = .malformedRecord(path: path, offset: offset + start, type: UInt16(number), code: 0)
                start = rest.count
                break
            }
            guard start + size <= rest.count else { break }
            reports.append(rest[start..<start + size])
            start += size
        }
        rest.removeFirst(start)
        offset += start
        return (reports, fault)
    }
}
