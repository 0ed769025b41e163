/// From the bytes of one device to scans: the same for a live device, a pipe and a recording. A value: bytes and times
/// go in, outcomes come out, and the next deadline is always known.
///
/// One implementation for each way in: `ScanStream` for the records of event nodes, `ReportStream` for the HID reports
/// of point-of-sale scanners, `KeyReportStream` for those of keyboards, `SerialStream` for a serial line.
protocol ScanDecoder {
    /// How many bytes one read(2) asks for.
    static var bytesPerRead: Int { get }

    /// When `pass` has to be called at the latest; nil while nothing is under way.
    var deadline: MonotonicTime? { get }

    /// Takes what one read gave at `arrival` and adds what became of it to `reports`.
    mutating func feed(_ bytes: some Sequence<UInt8>, at arrival: MonotonicTime, _ reports: inout [StreamReport])

    /// Everything that the device had queued has been read.
    mutating func caughtUp()

    /// Tells what has ended by silence at `now`.
    mutating func pass(_ now: MonotonicTime, _ reports: inout [StreamReport])

    /// The device is gone: what was under way is lost.
    mutating func unplug(_ reports: inout [StreamReport])
}

extension ScanDecoder {
    mutating func caughtUp() {}
}

/// What a stream has to tell.
enum StreamReport: Equatable {
    /// A scan, complete or lost, or an answer.
    case outcome(ScanOutcome)
    /// Bytes that no such device sends.
    case fault(DeviceError)
    /// Bytes for the scanner, which the line's protocol wants sent now.
    case answer([UInt8])

    var isFault: Bool {
        switch self {
        case .fault: true
        case .outcome, .answer: false
        }
    }
}
