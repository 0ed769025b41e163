/// One file of an exported recording.
public struct RecordedFile: Hashable, Sendable {
    /// Its name: letters, digits, hyphens and points only, never a path.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]

    /// Takes both.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Whether a name can be a file's in a folder, and nothing else: whatever sends it, it leads nowhere.
    public static func isName(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard (1...nameBytesMax).contains(bytes.count), bytes[0] != UInt8(ascii: ".") else { return false }
        return bytes.allSatisfy { isPlain($0) || $0 == UInt8(ascii: ".") }
    }

    /// What a device is called, as a part of a file's name: all but letters and digits becomes hyphens.
    public static func stem(of name: String) -> String {
        let bytes = name.utf8.prefix(stemBytesMax).map { isPlain($0) ? $0 : UInt8(ascii: "-") }
        return bytes.isEmpty ? "device" : String(decoding: bytes, as: UTF8.self)
    }

    private static let nameBytesMax = 96
    private static let stemBytesMax = 40

    private static func isPlain(_ byte: UInt8) -> Bool {
        RedactedByte.of(byte | 0x20) == UInt8(ascii: "a") && byte < 0x80 || RedactedByte.of(byte) == UInt8(ascii: "1")
            || byte == UInt8(ascii: "-")
    }
}

extension Recording {
    /// What the description of a recording begins with; the number is the version of the format.
    static let firstLine = "returns-station recording 1"

    /// The files of the recording: `STEM.evdev`, `STEM.hidraw` with its descriptor or `STEM.serial` as
    /// `returns-station run --replay` takes them, with a description behind the name and `.txt`; for a printer the
    /// description alone, `STEM.printer`, which has the bytes in it.
    ///
    /// `facts` are lines for the reader's information, names without spaces and what is known.
    public func files(stem: String, facts: [(name: String, value: String)]) -> [RecordedFile] {
        let description = Array(description(facts).utf8)
        let name = "\(stem).\(device.kind.rawValue)"
        guard device.kind != .printer else { return [RecordedFile(name: name, bytes: description)] }
        let files = [RecordedFile(name: name, bytes: received), RecordedFile(name: name + ".txt", bytes: description)]
        return files + (device.descriptor.map { [RecordedFile(name: name + ".descriptor", bytes: $0)] } ?? [])
    }

    private func description(_ facts: [(name: String, value: String)]) -> String {
        var lines = [Self.firstLine]
        for (name, value) in facts + device.facts + [("forgotten", "\(forgotten)"), ("redacted", "\(isRedacted)")] {
            lines.append("\(name) \(RecordedText.text(of: Array(value.utf8)))")
        }
        lines.append("")
        for entry in entries { lines.append(line(of: entry)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `1234.000567890 in 72`: what a scanner sent lies in the file beside, so its length is enough.
    private func line(of entry: Entry) -> String {
        let (seconds, rest) = entry.at.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let digits = String(rest.magnitude)
        let time = "\(seconds)." + String(repeating: "0", count: 9 - digits.utf8.count) + digits
        let isBeside = entry.kind == .received && device.kind != .printer
        let content = isBeside ? "\(entry.bytes.count)" : RecordedText.text(of: entry.bytes)
        return content.isEmpty ? "\(time) \(entry.kind.word)" : "\(time) \(entry.kind.word) \(content)"
    }
}

extension RecordedDevice {
    /// What is known of it, one line each; the words are those of the configuration.
    fileprivate var facts: [(name: String, value: String)] {
        var facts: [(name: String, value: String?)] = [
            ("device", profile.name), ("kind", kind.rawValue), ("node", node), ("model", model),
            ("vendor", vendor.map { "\($0)" }), ("product", product.map { "\($0)" }), ("path", path),
            ("language", language),
        ]
        if kind != .printer {
            facts += [
                ("scanner", profile.kind.rawValue), ("layout", profile.layout), ("suffix", profile.suffix.rawValue),
                ("gs", profile.gsConvention.rawValue), ("silence", profile.silenceMilliseconds.map { "\($0)" }),
                ("baud", "\(profile.serial.baudRate)"), ("character", profile.serial.character.rawValue),
                ("flow", profile.serial.flow.word),
                ("start", profile.serial.framing.start.map { "\($0)" }),
                ("end", profile.serial.framing.end.rawValue), ("check", profile.serial.framing.check.rawValue),
                ("answers", profile.serial.answers.rawValue),
                ("stamps", isStampedOnArrival ? "arrival" : "recorded"),
            ]
        }
        return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
    }
}

extension SerialFlow {
    /// The word for it in a description.
    var word: String {
        switch self {
        case .none: "none"
        case .xonXoff: "xonxoff"
        case .rtsCts: "rtscts"
        }
    }
}
