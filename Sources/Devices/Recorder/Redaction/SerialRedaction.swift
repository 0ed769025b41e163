/// Takes the codes out of the bytes of a serial line. A check character that was right is right afterwards, and a wrong
/// one is wrong.
struct SerialRedaction {
    private let framing: SerialFraming
    private let silence: Int

    init(_ profile: ScannerProfile) {
        framing = profile.serial.framing
        let usual = framing.end == .silence ? ScanLimits.idleMilliseconds : ScanLimits.partialMilliseconds
        silence = max(1, profile.silenceMilliseconds ?? usual)
    }

    func redacted(_ entries: [Recording.Entry]) -> [Recording.Entry] {
        var redacted = entries
        for stream in RecordedStream.sessions(entries) {
            var copy = stream
            redact(&copy)
            copy.put(into: &redacted)
        }
        return redacted
    }

    /// The code under way.
    private struct Code {
        /// Bytes so far; nil where its beginning is not known.
        var count: Int? = 0
        /// What begins a code has come.
        var hasStart = false
        var check: UInt8 = 0
        var redactedCheck: UInt8 = 0
        var kept = 0
        var last: UInt8 = 0
    }

    private func redact(_ stream: inout RecordedStream) {
        var code = Code(count: stream.isWhole ? 0 : nil)
        var isCheckDue = false
        var before: MonotonicTime?
        for read in stream.reads {
            if let before, read.at >= before.advanced(byMilliseconds: silence) { (code, isCheckDue) = (Code(), false) }
            before = read.at
            for place in read.range {
                let byte = stream.bytes[place]
                if isCheckDue {
                    stream.bytes[place] = code.redactedCheck ^ (byte == code.check ? 0 : 0xFF)
                    (code, isCheckDue) = (Code(), false)
                } else if byte == framing.start {
                    code = Code(hasStart: true)
                } else if isEnd(byte, after: code) {
                    isCheckDue = framing.check != .none && (code.count != 0 || framing.start != nil)
                    if isCheckDue { finish(&code) } else { code = Code() }
                } else {
                    stream.bytes[place] = take(byte, &code, ahead: stream.bytes[place...].prefix(3))
                }
            }
        }
    }

    private func take(_ byte: UInt8, _ code: inout Code, ahead: ArraySlice<UInt8>) -> UInt8 {
        if code.count == 0 {
            // Noise between packets, or the LF of a CR LF.
            let isNoise = [0x00, 0x0A, 0x0D].contains(byte) && !code.hasStart
            if framing.start == nil ? byte == 0x0A && framing.end == .cr : isNoise { return byte }
            if RedactedByte.isIdentifier(ahead) { code.kept = 3 }
        }
        let redacted = code.kept > 0 ? byte : RedactedByte.of(byte)
        code.kept = max(0, code.kept - 1)
        code.count = code.count.map { $0 + 1 }
        code.check ^= byte
        code.redactedCheck ^= redacted
        code.last = byte
        return redacted
    }

    private func isEnd(_ byte: UInt8, after code: Code) -> Bool {
        byte == framing.end.byte && (framing.end != .crLf || code.last == 0x0D)
    }

    /// What the check character covers beside the code, as the framer has it.
    private func finish(_ code: inout Code) {
        let more: UInt8 =
            switch framing.check {
            case .none: 0
            case .code: framing.end == .crLf ? 0x0D : 0
            case .codeAndEnd: framing.end.byte ?? 0
            }
        code.check ^= more
        code.redactedCheck ^= more
    }
}
