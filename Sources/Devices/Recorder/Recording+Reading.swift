extension Recording {
    /// A recording without a description: just what a device sent, in one piece.
    public init(bytes: [UInt8], of device: RecordedDevice) {
        self.init(
            device: device,
            entries: bytes.isEmpty ? [] : [Entry(.received, at: MonotonicTime(nanoseconds: 0), bytes)])
    }

    /// Reads a recording back: its description, what the device sent, and its descriptor. Of a printer's there is the
    /// description alone.
    ///
    /// Throws `RecordingFault` at the first line that cannot be read, and where the lengths in the description are not
    /// those of the data.
    public init(description: [UInt8], data: [UInt8] = [], descriptor: [UInt8]? = nil) throws(RecordingFault) {
        var lines = RecordedLines(description)
        var facts = RecordedFacts()
        guard let first = lines.next(), first == Self.firstLine else {
            throw lines.fault("the first line of a recording, `\(Self.firstLine)`")
        }
        while let line = lines.next(), !line.isEmpty { try facts.take(line, lines) }
        var device = facts.device
        device.descriptor = descriptor
        self.init(device: device, entries: [], forgotten: facts.forgotten, isRedacted: facts.isRedacted)
        var rest = data[...]
        while let line = lines.next() {
            guard !line.isEmpty else { continue }
            entries.append(try Self.entry(line, lines, isBeside: device.kind != .printer, &rest))
            guard entries.count <= RecorderLimits.entriesMax else {
                throw lines.fault("at most \(RecorderLimits.entriesMax) entries")
            }
        }
        guard rest.isEmpty else { throw lines.fault("as many bytes as the data beside it has, \(data.count)") }
    }

    private static func entry(
        _ line: Substring, _ lines: RecordedLines, isBeside: Bool, _ rest: inout ArraySlice<UInt8>
    ) throws(RecordingFault) -> Entry {
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1, let time = time(parts[0]), let kind = Kind.allCases.first(where: { $0.word == parts[1] })
        else { throw lines.fault("a time in seconds and a word such as `in`, `out` or `opened`") }
        let content = parts.count > 2 ? parts[2] : ""
        guard kind == .received, isBeside else {
            guard let bytes = RecordedText.bytes(of: content) else { throw lines.fault(#"text with `\x1D` escapes"#) }
            return Entry(kind, at: time, bytes)
        }
        guard let count = Int(content), (0...rest.count).contains(count) else {
            throw lines.fault("a count of bytes, at most the \(rest.count) that are left in the data")
        }
        defer { rest = rest.dropFirst(count) }
        return Entry(kind, at: time, Array(rest.prefix(count)))
    }

    private static func time(_ text: Substring) -> MonotonicTime? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 9, let seconds = Int64(parts[0]), seconds >= 0,
            let rest = Int64(parts[1]), rest >= 0
        else { return nil }
        return MonotonicTime(seconds: seconds, microseconds: 0).advanced(byNanoseconds: rest)
    }
}

/// The lines of a description, with their numbers.
struct RecordedLines {
    private let lines: [Substring]
    private(set) var number = 0

    init(_ description: [UInt8]) {
        var text = String(decoding: description, as: UTF8.self)
        // What went through a mail program of another system.
        text.replace("\r\n", with: "\n")
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func next() -> Substring? {
        guard number < lines.count else { return nil }
        number += 1
        return lines[number - 1]
    }

    func fault(_ expected: String) -> RecordingFault {
        RecordingFault(
            line: number, found: number > 0 && number <= lines.count ? lines[number - 1] : "", expected: expected)
    }
}

/// The facts at the head of a description. Names that are not known are left out: a later version may have more.
struct RecordedFacts {
    private(set) var device = RecordedDevice(kind: .evdev, profile: ScannerProfile(name: "recording"), node: "")
    private(set) var forgotten = 0
    private(set) var isRedacted = false

    mutating func take(_ line: Substring, _ lines: RecordedLines) throws(RecordingFault) {
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let bytes = RecordedText.bytes(of: parts.count > 1 ? parts[1] : "") else {
            throw lines.fault(#"text with `\x1D` escapes"#)
        }
        let value = String(decoding: bytes, as: UTF8.self)
        switch parts[0] {
        case "device": device.profile.name = value
        case "kind": device.kind = try choice(value, lines)
        case "node": device.node = value
        case "model": device.model = value
        case "vendor": device.vendor = try number(value, lines)
        case "product": device.product = try number(value, lines)
        case "path": device.path = value
        case "language": device.language = value
        case "stamps": device.isStampedOnArrival = value == "arrival"
        case "forgotten": forgotten = try number(value, lines)
        case "redacted": isRedacted = value != "false"
        case _: try takeProfile(parts[0], value, lines)
        }
    }

    private mutating func takeProfile(
        _ name: Substring, _ value: String, _ lines: RecordedLines
    ) throws(RecordingFault) {
        switch name {
        case "scanner": device.profile.kind = try choice(value, lines)
        case "layout": device.profile.layout = value
        case "suffix": device.profile.suffix = try choice(value, lines)
        case "gs": device.profile.gsConvention = try choice(value, lines)
        case "silence": device.profile.silenceMilliseconds = try number(value, lines)
        case "baud": device.profile.serial.baudRate = try number(value, lines)
        case "character": device.profile.serial.character = try choice(value, lines)
        case "flow": device.profile.serial.flow = SerialFlow.allCases.first { $0.word == value } ?? .none
        case "start": device.profile.serial.framing.start = try number(value, lines)
        case "end": device.profile.serial.framing.end = try choice(value, lines)
        case "check": device.profile.serial.framing.check = try choice(value, lines)
        case "answers": device.profile.serial.answers = try choice(value, lines)
        case _: break
        }
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: String, _ lines: RecordedLines
    ) throws(RecordingFault) -> Choice {
        guard let choice = Choice(rawValue: value) else {
            throw lines.fault("one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }

    private func number<Number: FixedWidthInteger>(
        _ value: String, _ lines: RecordedLines
    ) throws(RecordingFault) -> Number {
        guard let number = Number(value), number >= 0 else { throw lines.fault("a whole number, 0 or more") }
        return number
    }
}
