import SystemPackage

/// Plays a recording through the decoder of its device, as fast as it goes and by the times in it, and says what a live
/// device would have reported.
public enum RecordingPlayer {
    /// One thing that was said, or that the recording marks.
    public struct Line: Equatable, Sendable {
        /// When.
        public let at: MonotonicTime
        /// What.
        public let what: What
    }

    /// What can be said.
    public enum What: Equatable, Sendable {
        /// A report of the scanner.
        case report(ScannerReport)
        /// The device was opened, closed, or failed.
        case mark(Recording.Kind, String)
        /// What was sent to it.
        case sent([UInt8])
    }

    /// Plays a recording of a scanner with the profile in it.
    ///
    /// Throws `DeviceError.unknownLayout`, and `DeviceError.device` for HID reports without a descriptor that can be
    /// used. Of a printer's recording nothing is played.
    public static func play(_ recording: Recording) throws(DeviceError) -> [Line] {
        let (device, path) = (recording.device, recording.device.node)
        switch device.kind {
        case .evdev:
            let layout = try KeyboardLayout(named: device.profile.layout)
            return Player<ScanStream>(device) {
                ScanStream(
                    path: path, profile: device.profile, layout: layout,
                    stamps: device.isStampedOnArrival ? .arrival : .recorded)
            }.play(recording)
        case .hidraw:
            return try playReports(recording)
        case .serial:
            return Player<SerialStream>(device) { SerialStream(profile: device.profile) }.play(recording)
        case .printer:
            return []
        }
    }
}

extension RecordingPlayer {
    /// Plays HID reports: a point-of-sale scanner's, or those of one that types.
    private static func playReports(_ recording: Recording) throws(DeviceError) -> [Line] {
        let (device, path) = (recording.device, recording.device.node)
        let descriptor = device.descriptor.flatMap { try? ReportDescriptor($0) }
        // Only what a live node gave has its boundaries in the entries.
        let boundaries: ReportSplitter.Boundaries = recording.hasTimes ? .reads : .sizes
        if let layout = descriptor.flatMap({ POSLayout($0) }) {
            return Player<ReportStream>(device) {
                ReportStream(path: path, profile: device.profile, layout: layout, boundaries: boundaries)
            }.play(recording)
        }
        guard let reports = descriptor.flatMap({ KeyReportLayout($0) }) else {
            throw .device(path: path, operation: "report_descriptor", errno: .invalidArgument)
        }
        let layout = try KeyboardLayout(named: device.profile.layout)
        return Player<KeyReportStream>(device) {
            KeyReportStream(
                path: path, profile: device.profile, layout: layout, reports: reports, boundaries: boundaries)
        }.play(recording)
    }
}

extension Recording {
    /// Whether it came from the recorder, and is not just bytes in a file.
    var hasTimes: Bool { entries.contains { $0.kind != .received } || forgotten > 0 }
}

/// A decoder that a recording is played through, one for each time that the device was open.
private final class Player<Decoder: ScanDecoder> {
    private let name: DeviceName
    private let make: () -> Decoder
    private var decoder: Decoder
    private var lines: [RecordingPlayer.Line] = []
    /// What the decoder wanted sent, which the recording should have next.
    private var answers: [[UInt8]] = []

    init(_ device: RecordedDevice, _ make: @escaping () -> Decoder) {
        name = device.profile.name
        self.make = make
        decoder = make()
    }

    func play(_ recording: Recording) -> [RecordingPlayer.Line] {
        var lastRead: MonotonicTime?
        for entry in recording.entries {
            if let lastRead, entry.at.nanoseconds(since: lastRead) > RecorderLimits.emptyQueueNanoseconds {
                decoder.caughtUp()
            }
            if entry.kind == .received { lastRead = entry.at }
            take(entry)
        }
        tell(at: recording.entries.last?.at ?? MonotonicTime(nanoseconds: 0)) { decoder, reports in
            decoder.pass(.distantFuture, &reports)
        }
        return lines
    }

    private func take(_ entry: Recording.Entry) {
        switch entry.kind {
        case .received:
            tell(at: entry.at) { decoder, reports in decoder.feed(entry.bytes, at: entry.at, &reports) }
        case .opened, .closed:
            tell(at: entry.at) { decoder, reports in
                decoder.pass(entry.at, &reports)
                decoder.unplug(&reports)
            }
            (decoder, answers) = (make(), [])
            mark(entry)
        case .began: begin(entry)
        case .resynchronized:
            guard var stream = decoder as? ScanStream else { return }
            stream.resynchronize(held: Set(KeyCode.held(in: entry.bytes)))
            replace(stream)
        case .sent:
            lines.append(.init(at: entry.at, what: .sent(entry.bytes)))
            hearAnswer(entry)
        case .failed, .noted: mark(entry)
        }
    }

    private func begin(_ entry: Recording.Entry) {
        if var stream = decoder as? ScanStream {
            stream.begin(held: Set(KeyCode.held(in: entry.bytes)), at: entry.at)
            replace(stream)
        } else if var stream = decoder as? KeyReportStream {
            stream.begin(at: entry.at)
            replace(stream)
        } else if var stream = decoder as? SerialStream {
            stream.begin(at: entry.at)
            replace(stream)
        }
    }

    /// What the decoder did not want sent itself is the station's verdict on the last scan, and it has to hear it: a
    /// code that is sent again before its verdict is the same code.
    private func hearAnswer(_ entry: Recording.Entry) {
        if answers.first == entry.bytes {
            answers.removeFirst()
            return
        }
        guard var stream = decoder as? SerialStream else { return }
        let verdict: ScanVerdict? =
            switch entry.bytes {
            case [0x06]: .accepted
            case [0x15], [0x07]: .refused
            case _: nil
            }
        guard let verdict else { return }
        var unheard: [StreamReport] = []
        stream.answer(verdict, at: entry.at, &unheard)
        replace(stream)
    }

    private func replace(_ stream: some ScanDecoder) {
        if let stream = stream as? Decoder { decoder = stream }
    }

    private func mark(_ entry: Recording.Entry) {
        lines.append(.init(at: entry.at, what: .mark(entry.kind, String(decoding: entry.bytes, as: UTF8.self))))
    }

    private func tell(at time: MonotonicTime, _ change: (inout Decoder, inout [StreamReport]) -> Void) {
        var reports: [StreamReport] = []
        change(&decoder, &reports)
        for report in reports {
            switch report {
            case .outcome(let outcome):
                lines.append(.init(at: time, what: .report(ScannerReport(outcome, device: name))))
            case .fault(let error): lines.append(.init(at: time, what: .report(.fault(error))))
            case .answer(let bytes): answers.append(bytes)
            }
        }
    }
}
