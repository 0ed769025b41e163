/// One scan: what the scanner typed between two ends, and how.
public struct ScannedText: Hashable, Sendable {
    /// The characters without suffix, at least one, at most `ScanLimits.textBytesMax` bytes; any character at all, the
    /// control characters included. Never to be shown, printed or logged as it is.
    public let text: String
    /// The name of the scanner.
    public let device: DeviceName
    /// The keys that were pressed, modifiers and suffix excepted; at most `ScanLimits.textBytesMax`. Empty for a
    /// scanner that sends characters.
    public let keys: [KeyStroke]
    /// Those of them that type nothing under the scanner's layout: a sign of a wrong profile.
    public let unmapped: [KeyCode]
    /// The key that ended the scan; nil when silence did, or no key at all.
    public let end: KeyCode?
    /// When the first key was pressed, or the first byte came.
    public let firstAt: MonotonicTime
    /// When the last key or the suffix was pressed, or the last byte came.
    public let lastAt: MonotonicTime

    /// Takes the facts of a scan.
    public init(
        text: String, device: DeviceName, keys: [KeyStroke], unmapped: [KeyCode] = [], end: KeyCode? = nil,
        firstAt: MonotonicTime, lastAt: MonotonicTime
    ) {
        self.text = text
        self.device = device
        self.keys = keys
        self.unmapped = unmapped
        self.end = end
        self.firstAt = firstAt
        self.lastAt = lastAt
    }
}

extension ScannedText {
    /// What is to be said of a text whose end did not come: somebody has to scan again.
    public var unendedLoss: LossReason { .partial(characters: text.unicodeScalars.count) }
}

/// Why something that was scanned did not become a `ScannedText`. The operator has to scan again.
public enum LossReason: Hashable, Sendable {
    /// The kernel's queue overflowed (`SYN_DROPPED`, or a full ring of reports), or the device was silenced a while;
    /// nothing of that scan can be trusted.
    case overflow
    /// Not all of it came within the silence of the profile; so many characters had come.
    case partial(characters: Int)
    /// More than so many bytes or keys came without an end. Told once, when the limit is reached; the rest is
    /// swallowed.
    case tooLong(limit: Int)
    /// The scanner went away in the middle of a scan; so many characters had come.
    case unplugged(characters: Int)
    /// A character was typed as a number with Alt in a way that stands for several characters.
    case ambiguousAltCode
    /// Nothing but keys that type nothing under the scanner's layout.
    case unmappedKeys([KeyCode])
    /// Something that no such device sends came in the middle of a scan, or stood where one should begin.
    case malformedRecords
    /// The pieces of a code do not belong together: one is missing, or two codes are mixed.
    case outOfOrder
    /// The check character of the line's protocol is wrong.
    case wrongCheck
    /// A character came over a serial line with a wrong bit.
    case wrongParity
    /// The scan was under way when the device was had, and its beginning is missing.
    case headMissing
}

/// What became of the characters of a scanner.
enum ScanOutcome: Equatable {
    case scanned(ScannedText)
    /// Characters behind which the end did not come that the profile expects.
    case unended(ScannedText)
    case lost(LossReason)
    /// An answer to a command, and no code.
    case reply(String)
}
