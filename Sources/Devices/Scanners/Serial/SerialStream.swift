/// The bytes of one scanner on a serial line, from bytes to codes and answers.
struct SerialStream: ScanDecoder {
    static var bytesPerRead: Int { 1024 }

    private let device: DeviceName
    private var framer: SerialFramer
    private var conversation: SerialConversation

    init(profile: ScannerProfile) {
        device = profile.name
        framer = SerialFramer(
            framing: profile.serial.framing, hasParity: profile.serial.character.hasParity,
            silenceMilliseconds: profile.silenceMilliseconds)
        conversation = SerialConversation(answers: profile.serial.answers)
    }

    var deadline: MonotonicTime? { framer.deadline }

    /// How often an end came without anything before it.
    var emptyScans: Int { framer.emptyScans }

    /// The line has just been opened, perhaps in the middle of a code.
    mutating func begin(at now: MonotonicTime) {
        framer.begin(at: now)
    }

    mutating func feed(_ bytes: some Sequence<UInt8>, at arrival: MonotonicTime, _ reports: inout [StreamReport]) {
        pass(arrival, &reports)
        for byte in bytes {
            if let piece = framer.accept(byte, at: arrival) { take(piece, at: arrival, &reports) }
        }
    }

    mutating func pass(_ now: MonotonicTime, _ reports: inout [StreamReport]) {
        if let piece = framer.pass(now) { take(piece, at: now, &reports) }
    }

    mutating func unplug(_ reports: inout [StreamReport]) {
        guard case .lost(let reason) = framer.unplug() else { return }
        reports.append(.outcome(.lost(reason)))
    }

    /// Tells the scanner what became of its last code, as the line's protocol says.
    mutating func answer(_ verdict: ScanVerdict, at now: MonotonicTime, _ reports: inout [StreamReport]) {
        say(conversation.decided(verdict, at: now), &reports)
    }

    private mutating func take(
        _ piece: SerialFramer.Piece, at time: MonotonicTime, _ reports: inout [StreamReport]
    ) {
        switch piece {
        case .code(let code, let firstAt, let lastAt):
            guard let text = text(of: code, firstAt, lastAt) else {
                return lose(.tooLong(limit: ScanLimits.textBytesMax), &reports)
            }
            let (isNew, answer) = conversation.received(code, at: time)
            say(answer, &reports)
            guard isNew else { return }
            reports.append(.outcome(.scanned(text)))
        case .unended(let code, let firstAt, let lastAt):
            guard let text = text(of: code, firstAt, lastAt) else {
                return lose(.tooLong(limit: ScanLimits.textBytesMax), &reports)
            }
            say(conversation.spoilt(), &reports)
            reports.append(.outcome(.unended(text)))
        case .lost(let reason):
            lose(reason, &reports)
        }
    }

    /// The bytes as text; nil when that is longer than they were, and too long.
    private func text(of code: [UInt8], _ firstAt: MonotonicTime, _ lastAt: MonotonicTime) -> ScannedText? {
        let text = ScannedBytes.text(of: code)
        guard text.utf8.count <= ScanLimits.textBytesMax else { return nil }
        return ScannedText(text: text, device: device, keys: [], firstAt: firstAt, lastAt: lastAt)
    }

    private mutating func lose(_ reason: LossReason, _ reports: inout [StreamReport]) {
        say(conversation.spoilt(), &reports)
        reports.append(.outcome(.lost(reason)))
    }

    private func say(_ answer: [UInt8], _ reports: inout [StreamReport]) {
        if !answer.isEmpty { reports.append(.answer(answer)) }
    }
}
