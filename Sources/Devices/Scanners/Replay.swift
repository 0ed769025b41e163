import Glibc
import SystemPackage

/// Plays what a scanner sent through the same reader and decoder as a real scanner's: from a regular file as a
/// recording, from a pipe or character device as a stream that goes on for as long as the loop does.
///
/// What is in a file, its name says: `.evdev` for records of `struct input_event`, `.hidraw` for HID reports, `.serial`
/// for the bytes of a line; with any other name the profile's kind decides. Reports need the descriptor that they were
/// recorded with: it lies beside them, under their name with `.descriptor` behind it.
public struct Replay: Sendable {
    /// How fast a recording is played. Pipes and devices have their own pace.
    public enum Pace: String, Hashable, Sendable, CaseIterable {
        /// As the time stamps say; pauses beyond `ScanLimits.replayPauseMillisecondsMax` are cut short. Reports and
        /// bytes of a line have no time stamps: they are played at once.
        case recorded
        /// At once; the time stamps still decide what silence ends.
        case immediate
    }

    private let path: String
    private let profile: ScannerProfile
    private let pace: Pace
    private let report: @Sendable (ScannerReport) -> Void

    /// Takes the path of the file, pipe or device, and who is told: `attached` first, `detached` at the end of a
    /// recording.
    public init(
        path: String, profile: ScannerProfile, pace: Pace = .recorded,
        report: @escaping @Sendable (ScannerReport) -> Void
    ) {
        self.path = path
        self.profile = profile
        self.pace = pace
        self.report = report
    }

    /// Begins, on the loop's thread. A file that cannot be had, is cut off or is no recording is reported as a fault;
    /// what was complete before is delivered.
    ///
    /// `recorder` keeps what comes on a pipe that carries records of keys, as from a scanner.
    public func start(on loop: DeviceLoop, recorder: LoopConfined<FlightRecorder>? = nil) {
        loop.perform { core in
            do throws(DeviceError) {
                try begin(core, recorder?.on(core))
            } catch {
                report(.fault(error))
            }
        }
    }

    private var kind: ScannerKind.Name {
        ScannerKind.all.first { path.hasSuffix($0.recordingSuffix) }?.name ?? profile.kind
    }

    private func begin(_ core: LoopCore, _ recorder: FlightRecorder?) throws(DeviceError) {
        switch kind {
        case .wedge:
            let layout = try KeyboardLayout(named: profile.layout)
            func stream(_ stamps: ScanStream.Stamps) -> ScanStream {
                ScanStream(path: path, profile: profile, layout: layout, stamps: stamps)
            }
            var device = RecordedDevice(description.input, profile)
            device.isStampedOnArrival = true
            guard let file = try play(live: stream(.arrival), core, recorder?.tape(for: device)) else { return }
            switch pace {
            case .immediate: playAtOnce(file, stream(.recorded), core)
            case .recorded:
                let reader = StreamReader(core: core, stream: stream(.arrival), device: profile.name, report: report)
                PacedReplay(core, file, reader, ended).step()
            }
        case .hidPOS:
            try playReports(core)
        case .serial:
            let stream = SerialStream(profile: profile)
            if let file = try play(live: stream, core) { playAtOnce(file, stream, core) }
        }
    }

    /// Plays HID reports: a point-of-sale scanner's or a keyboard's, by the descriptor beside the recording.
    private func playReports(_ core: LoopCore) throws(DeviceError) {
        let descriptor = try descriptor()
        if let layout = descriptor.flatMap({ POSLayout($0) }) {
            let stream = ReportStream(path: path, profile: profile, layout: layout, boundaries: .sizes)
            if let file = try play(live: stream, core) { playAtOnce(file, stream, core) }
        } else if let reports = descriptor.flatMap({ KeyReportLayout($0) }) {
            let layout = try KeyboardLayout(named: profile.layout)
            let stream = KeyReportStream(
                path: path, profile: profile, layout: layout, reports: reports, boundaries: .sizes)
            if let file = try play(live: stream, core) { playAtOnce(file, stream, core) }
        } else {
            throw .device(path: descriptorPath, operation: "report_descriptor", errno: .invalidArgument)
        }
    }

    /// Begins to read a pipe or a character device; the file itself where it is a recording.
    private func play(
        live stream: some ScanDecoder, _ core: LoopCore, _ tape: DeviceTape? = nil
    ) throws(DeviceError) -> OwnedFile? {
        let kind = try fileKind()
        switch kind {
        case S_IFIFO:
            // Opened for writing as well, so that the pipe has a writer for ever: its end never comes.
            let file = OwnedFile(try openNode(path, O_RDWR | O_NONBLOCK | O_CLOEXEC))
            try LiveStream(core, file, stream, description, tape, report).begin()
            return nil
        case S_IFCHR:
            let file = OwnedFile(try openNode(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
            try LiveStream(core, file, stream, description, tape, report).begin()
            return nil
        case S_IFREG:
            let file = OwnedFile(try openNode(path, O_RDONLY | O_CLOEXEC))
            report(.attached(description))
            return file
        case _:
            throw .device(path: path, operation: "open", errno: kind == S_IFDIR ? .isDirectory : .notSupported)
        }
    }

    private func playAtOnce(_ file: OwnedFile, _ stream: some ScanDecoder, _ core: LoopCore) {
        ImmediateReplay(core, file, stream, profile.name, report, ended).step()
    }

    private var description: ScannerDescription {
        ScannerDescription(name: profile.name, input: InputNode(syspath: path, node: path, name: profile.name))
    }

    private func ended() {
        report(.detached(description))
    }

    private var descriptorPath: String { path + ".descriptor" }

    /// The descriptor beside the recording; nil when it cannot be read as one.
    private func descriptor() throws(DeviceError) -> ReportDescriptor? {
        let file = OwnedFile(try openNode(descriptorPath, O_RDONLY | O_CLOEXEC))
        return try? ReportDescriptor(file.read(ScanLimits.descriptorBytesMax + 1))
    }

    private func fileKind() throws(DeviceError) -> mode_t {
        var status = stat()
        guard fstatat(AT_FDCWD, path, &status, 0) == 0 else {
            throw .device(path: path, operation: "fstatat", errno: Errno(rawValue: errno))
        }
        return status.st_mode & S_IFMT
    }
}

/// A file that is closed when nobody reads it any more.
final class OwnedFile {
    let descriptor: FileDescriptor

    init(_ descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    deinit {
        try? descriptor.close()
    }

    /// Reads up to `count` bytes of a regular file; fewer only at its end, or when it cannot be read further.
    func read(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = (try? descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
        }
    }
}
