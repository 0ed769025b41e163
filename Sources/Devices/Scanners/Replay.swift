import Glibc
import SystemPackage

/// Plays records of `struct input_event` through the same reader, decoder and framer as a real scanner's: from a
/// regular file as a recording, from a pipe or character device as a stream that goes on for as long as the loop does.
public struct Replay: Sendable {
    /// How fast a recording is played. Pipes and devices have their own pace.
    public enum Pace: String, Hashable, Sendable, CaseIterable {
        /// As the time stamps say; pauses beyond `ScanLimits.replayPauseMillisecondsMax` are cut short.
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
    public func start(on loop: DeviceLoop) {
        loop.perform { core in
            do throws(DeviceError) {
                try begin(core)
            } catch {
                report(.fault(error))
            }
        }
    }

    private func begin(_ core: LoopCore) throws(DeviceError) {
        let layout = try KeyboardLayout(named: profile.layout)
        let kind = try fileKind()
        let description = ScannerDescription(
            name: profile.name, input: InputNode(syspath: path, node: path, name: profile.name))
        switch kind {
        case S_IFIFO:
            // Opened for writing as well, so that the pipe has a writer for ever: its end never comes.
            let file = OwnedFile(try openNode(path, O_RDWR | O_NONBLOCK | O_CLOEXEC))
            try LiveStream(core, file, stream(layout, .arrival), description, report).begin()
        case S_IFCHR:
            let file = OwnedFile(try openNode(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
            try LiveStream(core, file, stream(layout, .arrival), description, report).begin()
        case S_IFREG:
            let file = OwnedFile(try openNode(path, O_RDONLY | O_CLOEXEC))
            report(.attached(description))
            let ended = { report(.detached(description)) }
            switch pace {
            case .immediate:
                ImmediateReplay(core, file, stream(layout, .recorded), profile.name, report, ended).step()
            case .recorded:
                let reader = StreamReader(
                    core: core, stream: stream(layout, .arrival), device: profile.name, report: report)
                PacedReplay(core, file, reader, ended).step()
            }
        case _:
            throw .device(path: path, operation: "open", errno: kind == S_IFDIR ? .isDirectory : .notSupported)
        }
    }

    private func stream(_ layout: KeyboardLayout, _ stamps: ScanStream.Stamps) -> ScanStream {
        ScanStream(path: path, profile: profile, layout: layout, stamps: stamps)
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
