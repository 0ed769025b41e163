extension Recording {
    /// The recording without what was scanned or printed, for it may be somebody's: digits become one digit and letters
    /// one letter, and all that a decoder goes by stays: times, order, lengths, modifiers, ends, control characters,
    /// AIM identifiers, which keys are down together, whether a check character is right.
    ///
    /// `labels` does that for what went to a printer and came from it, whose languages are none of this module's.
    ///
    /// Throws `DeviceError.unknownLayout` when this machine knows neither the layout of a scanner that types nor `us`.
    public func redacted(labels: ([Entry]) -> [Entry]) throws(DeviceError) -> Recording {
        var copy = self
        copy.isRedacted = true
        switch device.kind {
        case .evdev: copy.entries = try KeyRedaction(device.profile).redacted(entries)
        case .hidraw: copy.entries = try redactedReports()
        case .serial: copy.entries = SerialRedaction(device.profile).redacted(entries)
        case .printer: copy.entries = labels(entries)
        }
        return copy
    }
}

extension Recording {
    /// The reports of a point-of-sale scanner, or those of one that types; of any other device nothing is left.
    private func redactedReports() throws(DeviceError) -> [Entry] {
        let descriptor = device.descriptor.flatMap { try? ReportDescriptor($0) }
        let points = descriptor.flatMap { POSLayout($0) }
        if points == nil, let keys = descriptor.flatMap({ KeyReportLayout($0) }) {
            return try KeyReportRedaction(device.profile, keys).redacted(entries)
        }
        return ReportRedaction(points).redacted(entries)
    }
}

/// What stands for a byte of text.
public enum RedactedByte {
    /// A digit for digits, a letter for letters of the same case; bytes beyond ASCII keep their part in UTF-8 alone,
    /// so that what was no UTF-8 still is none. Control characters, spaces and signs stay.
    public static func of(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "1")
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(ascii: "a")
        case 0x80...0xBF: 0x80
        case 0xC2...0xDF: 0xC3
        case 0xE0...0xEF: 0xE1
        case 0xF0...0xF4: 0xF1
        case 0xC0, 0xC1, 0xF5...0xFF: 0xFF
        case _: byte
        }
    }

    /// Whether an AIM identifier begins here: `]`, a letter, a letter or digit (ISO/IEC 15424).
    static func isIdentifier(_ bytes: some Sequence<UInt8>) -> Bool {
        let bytes = Array(bytes.prefix(3))
        return bytes.count == 3 && bytes[0] == UInt8(ascii: "]") && isLetter(bytes[1])
            && (isLetter(bytes[2]) || of(bytes[2]) == UInt8(ascii: "1"))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        of(byte | 0x20) == UInt8(ascii: "a")
    }
}

/// The bytes of one time that a device was open, in one piece, with the places where each read ended.
struct RecordedStream {
    /// One read.
    struct Read {
        let entry: Int
        let range: Range<Int>
        let at: MonotonicTime
    }

    var bytes: [UInt8] = []
    private(set) var reads: [Read] = []
    /// The entries of that time.
    private(set) var entries: Range<Int>
    /// Whether the device was opened with the first of them, so that they begin at the beginning.
    let isWhole: Bool

    /// Cuts a recording at each opening.
    static func sessions(_ entries: [Recording.Entry]) -> [RecordedStream] {
        var streams = [RecordedStream(from: 0, isWhole: false)]
        for (index, entry) in entries.enumerated() {
            if entry.kind == .opened { streams.append(RecordedStream(from: index, isWhole: true)) }
            streams[streams.count - 1].entries = streams[streams.count - 1].entries.lowerBound..<index + 1
            guard entry.kind == .received else { continue }
            let start = streams[streams.count - 1].bytes.count
            streams[streams.count - 1].bytes += entry.bytes
            streams[streams.count - 1].reads.append(
                Read(entry: index, range: start..<start + entry.bytes.count, at: entry.at))
        }
        return streams
    }

    private init(from start: Int, isWhole: Bool) {
        entries = start..<start
        self.isWhole = isWhole
    }

    /// Puts the bytes back to where they came from.
    func put(into entries: inout [Recording.Entry]) {
        for read in reads { entries[read.entry].bytes = Array(bytes[read.range]) }
    }
}
