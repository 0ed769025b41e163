/// A whole record in a stream, and where it begins.
struct KeyRecord {
    let event: InputEvent
    let offset: Int
}

extension KeyRedaction {
    /// The records of a stream, cut as the decoder cuts them. What is none is overwritten, so that nothing of it is
    /// left but its length and that it is none.
    static func records(_ stream: inout RecordedStream) -> [KeyRecord] {
        var records: [KeyRecord] = []
        var start = 0
        var before: MonotonicTime?
        for read in stream.reads {
            if start < read.range.lowerBound, let before,
                read.at >= before.advanced(byMilliseconds: ScanLimits.partialMilliseconds)
            {
                wipe(&stream.bytes, start..<read.range.lowerBound, with: 0)
                start = read.range.lowerBound
            }
            before = read.at
            while start + InputEvent.size <= read.range.upperBound {
                let bytes = stream.bytes[start..<start + InputEvent.size]
                if let event = Array(bytes).withUnsafeBytes({ InputEvent($0) }) {
                    records.append(KeyRecord(event: event, offset: start))
                    start += InputEvent.size
                } else {
                    wipe(&stream.bytes, start..<read.range.upperBound, with: 0xFF)
                    start = read.range.upperBound
                }
            }
        }
        wipe(&stream.bytes, start..<stream.bytes.count, with: 0)
        return records
    }

    private static func wipe(_ bytes: inout [UInt8], _ range: Range<Int>, with byte: UInt8) {
        for place in range { bytes[place] = byte }
    }
}

/// Which presses are to show as which key: those of an AIM identifier as themselves, those with Ctrl as well, for they
/// are control characters, and the digits of a character that is typed with Alt as the digits of what stands for it.
struct KeyWishes {
    private(set) var wanted: [Int: KeyCode] = [:]
    private var altDigits: [(record: Int, key: KeyCode)] = []
    /// The presses that may be an AIM identifier, and what they typed; nil when it is decided for this scan.
    private var head: [(record: Int, key: KeyCode, text: String)]? = []

    init(_ records: [KeyRecord], _ profile: ScannerProfile, _ layout: KeyboardLayout) {
        var decoder = KeyDecoder(profile: profile, layout: layout)
        var lastAt: MonotonicTime?
        for (index, record) in records.enumerated() {
            switch record.event.kind {
            case .report: decoder.endReport()
            case .dropped: decoder.resynchronize(held: [])
            case .other: break
            case .key(let key, let action):
                let time = record.event.time
                if let lastAt, time >= lastAt.advanced(byMilliseconds: profile.silence) {
                    head = []
                    decoder.endScan()
                }
                lastAt = time
                let meaning = decoder.decode(key, action, at: time)
                take(meaning, key, index)
                if meaning.isEnd { decoder.endScan() }
            }
        }
        show(altDigits, as: "9")
    }

    private mutating func take(_ meaning: KeyMeaning, _ key: KeyCode, _ index: Int) {
        switch meaning {
        case .text(let text, let stroke):
            if stroke.modifiers.contains(.control), !stroke.modifiers.contains(.altGr) { wanted[index] = key }
            takeHead(text, key, index)
        case .unmapped(let stroke):
            if stroke.modifiers.contains(.control), !stroke.modifiers.contains(.altGr) { wanted[index] = key }
            head = nil
        case .partOfAltCode: altDigits.append((index, key))
        case .altText(let text): endAltCode(text)
        case .ambiguousAltCode:
            show(altDigits, as: "9")
            altDigits = []
        case .end: head = []
        case .silent: break
        }
    }

    private mutating func takeHead(_ text: String, _ key: KeyCode, _ index: Int) {
        guard var head else { return }
        head.append((index, key, text))
        let bytes = Array(head.map(\.text).joined().utf8)
        guard bytes.first == UInt8(ascii: "]"), bytes.count < 3 else {
            if RedactedByte.isIdentifier(bytes) { for press in head { wanted[press.record] = press.key } }
            self.head = nil
            return
        }
        self.head = head
    }

    /// A control character or a sign stays; for a letter or a digit another is typed, with as many digits.
    private mutating func endAltCode(_ text: String) {
        defer {
            altDigits = []
            head = nil
        }
        guard let byte = text.unicodeScalars.first.flatMap({ UInt8(exactly: $0.value) }) else { return }
        let shown = byte < 0x80 ? RedactedByte.of(byte) : 0xC3
        guard shown != byte else {
            for (record, key) in altDigits { wanted[record] = key }
            return
        }
        let digits = String(shown)
        let zeros = String(repeating: "0", count: max(0, altDigits.count - digits.count))
        let number = Array((zeros + digits).suffix(altDigits.count))
        for (digit, press) in zip(number, altDigits) { wanted[press.record] = Self.keypadKey(digit) }
    }

    private mutating func show(_ presses: [(record: Int, key: KeyCode)], as digit: Character) {
        for press in presses { wanted[press.record] = Self.keypadKey(digit) }
    }

    private static func keypadKey(_ digit: Character) -> KeyCode? {
        digit.wholeNumberValue.map { KeyKinds.keypad[$0] }
    }
}
