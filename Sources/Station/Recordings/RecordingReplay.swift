import Devices
import Foundation
import SystemPackage
public import Wire

/// Why a recording cannot be played, in a sentence for who gave it.
public struct ReplayFault: Error, CustomStringConvertible {
    /// What was found, what was expected and what to do.
    public let description: String
}

/// What `returns-station replay` does: plays recorded files through the decoder of a live device, with no daemon and no
/// journal.
public struct RecordingReplay: Sendable {
    /// What counts instead of what the description beside a recording says; the words are those of the configuration.
    public struct Settings: Sendable {
        /// The keyboard layout that the scanner is set to.
        public var layout: String?
        /// What ends a scan: `enter`, `tab` or `idle`.
        public var suffix: String?
        /// How GS is typed: `controlBracket` or `f8`.
        public var separator: String?
        /// The silence that ends a scan, in milliseconds.
        public var silence: Int?
        /// What begins a code on a serial line: `none` or `stx`.
        public var start: String?
        /// What ends a code on a serial line.
        public var end: String?
        /// What its check character covers.
        public var check: String?
        /// What the scanner is told.
        public var answers: String?
        /// What a printer speaks.
        public var language: String?

        /// Nothing but what the description says.
        public init() {}
    }

    private let settings: Settings

    /// A replay with these settings.
    public init(_ settings: Settings = Settings()) {
        self.settings = settings
    }

    /// Plays files one after the other and says what a live device would have reported, a row each: `file`, `time` in
    /// seconds, `what` it was, its `text` with control characters as `\u{1D}`, what it is `readAs`, and a `detail`.
    ///
    /// Throws `ReplayFault` at the first file that cannot be played.
    public func run(_ files: [String]) throws(ReplayFault) -> CommandReport {
        var rows: [[String?]] = []
        for file in files {
            let recording = try recording(at: file)
            let name = FilePath(file).lastComponent?.string ?? file
            for line in try lines(of: recording, file) { rows.append([name] + line.cells) }
        }
        return CommandReport(columns: ["file", "time", "what", "text", "readAs", "detail"], rows: rows)
    }

    private func lines(of recording: Recording, _ file: String) throws(ReplayFault) -> [ReplayLine] {
        guard recording.device.kind != .printer else {
            guard let kind = recording.device.printerLanguage else {
                throw ReplayFault(
                    description: "\(file) does not say what the printer speaks. Name it with --language.")
            }
            return PrinterReplay(kind).lines(of: recording)
        }
        do throws(DeviceError) {
            return try RecordingPlayer.play(recording).map(ReplayLine.init)
        } catch {
            throw ReplayFault(description: "\(file) cannot be played: \(error.words).")
        }
    }

    /// The recording in a file: what its name ends with says what is in it.
    private func recording(at file: String) throws(ReplayFault) -> Recording {
        let words = RecordedDevice.Kind.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
        guard let kind = RecordedDevice.Kind.allCases.first(where: { file.hasSuffix(".\($0.rawValue)") }) else {
            throw ReplayFault(description: "\(file) is no recording: its name must end with one of \(words).")
        }
        let data = try bytes(of: file)
        let descriptor = kind == .hidraw ? try bytes(of: file + ".descriptor") : nil
        let hasDescription = kind != .printer && FileManager.default.fileExists(atPath: file + ".txt")
        let description = hasDescription ? try bytes(of: file + ".txt") : []
        var recording: Recording
        do throws(RecordingFault) {
            if kind == .printer {
                recording = try Recording(description: data)
            } else if hasDescription {
                recording = try Recording(description: description, data: data, descriptor: descriptor)
            } else {
                let profile = ScannerProfile(name: FilePath(file).lastComponent?.string ?? file)
                let device = RecordedDevice(kind: kind, profile: profile, node: file, descriptor: descriptor)
                recording = Recording(bytes: data, of: device)
            }
        } catch {
            let place = kind == .printer ? file : file + ".txt"
            throw ReplayFault(
                description: "\(place), line \(error.line): found `\(error.found)`, expected \(error.expected).")
        }
        guard recording.device.kind == kind else {
            throw ReplayFault(
                description: "\(file).txt describes a recording of the kind \(recording.device.kind.rawValue).")
        }
        try settings.change(&recording.device)
        return recording
    }

    private func bytes(of file: String) throws(ReplayFault) -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
            defer { try? handle.close() }
            let data = try handle.read(upToCount: RecorderLimits.fileBytesMax + 1) ?? Data()
            guard data.count <= RecorderLimits.fileBytesMax else {
                throw ReplayFault(
                    description: "\(file) has more than \(RecorderLimits.fileBytesMax) bytes; cut it into pieces.")
            }
            return Array(data)
        } catch let fault as ReplayFault {
            throw fault
        } catch {
            throw ReplayFault(description: "\(file) cannot be read: \(error.localizedDescription)")
        }
    }
}

extension RecordingReplay.Settings {
    fileprivate func change(_ device: inout RecordedDevice) throws(ReplayFault) {
        device.profile.layout = layout ?? device.profile.layout
        device.profile.silenceMilliseconds = silence ?? device.profile.silenceMilliseconds
        device.language = language ?? device.language
        if let language, device.printerLanguage == nil {
            let words = PrinterSetup.PrinterLanguageName.allCases.map(\.rawValue).joined(separator: ", ")
            throw ReplayFault(description: "--language takes one of \(words), not \(language).")
        }
        try set(&device.profile.suffix, suffix, "suffix")
        try set(&device.profile.gsConvention, separator, "gs")
        try set(&device.profile.serial.framing.end, end, "end")
        try set(&device.profile.serial.framing.check, check, "check")
        try set(&device.profile.serial.answers, answers, "answers")
        switch start {
        case nil: break
        case "none": device.profile.serial.framing.start = nil
        case "stx": device.profile.serial.framing.start = 0x02
        case let word?: throw ReplayFault(description: "--start takes one of none, stx, not \(word).")
        }
    }

    /// The words of the configuration differ from those of the devices in capitals only.
    private func set<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: inout Choice, _ word: String?, _ option: String
    ) throws(ReplayFault) {
        guard let word else { return }
        guard let choice = Choice.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw ReplayFault(description: "--\(option) takes one of \(words), not \(word).")
        }
        value = choice
    }
}
