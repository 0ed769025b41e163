/// Puts the reports of a HID point-of-sale scanner together to codes. A value: it reads no clock and returns its next
/// deadline. When reports are missing it gives up the whole code: a shorter one could be another, valid code.
struct ReportAssembler {
    /// How often a report ended a code that had no bytes.
    private(set) var emptyScans = 0

    private let layout: POSLayout
    private let device: DeviceName
    private let silence: Int
    private var state = State.empty
    private var lastActivity = MonotonicTime(nanoseconds: 0)

    private enum State {
        /// Nothing is under way.
        case empty
        /// Pieces have come, and more are announced.
        case collecting(Code)
        /// A code is spoilt: pieces are swallowed to its end, or until silence; then `reason`, if any, is told.
        case swallowing(LossReason?)
    }

    private struct Code {
        var identifier: [UInt8]
        var data: [UInt8]
        let firstAt: MonotonicTime
    }

    init(layout: POSLayout, profile: ScannerProfile) {
        self.layout = layout
        device = profile.name
        silence = profile.silenceMilliseconds.map { max(1, $0) } ?? ScanLimits.partialMilliseconds
    }

    /// When `pass` has to be called at the latest; nil while nothing is under way.
    var deadline: MonotonicTime? {
        switch state {
        case .empty: nil
        case .collecting, .swallowing: lastActivity.advanced(byMilliseconds: silence)
        }
    }

    /// Gives up what is under way, when its deadline has come by `now`.
    mutating func pass(_ now: MonotonicTime) -> ScanOutcome? {
        guard let deadline, deadline <= now else { return nil }
        return giveUp { .partial(characters: $0) }
    }

    /// The device is gone: nothing more will come.
    mutating func unplug() -> ScanOutcome? {
        giveUp { .unplugged(characters: $0) }
    }

    /// Gives up the code under way, or the one of which the next pieces may be the rest, and swallows up to its end.
    mutating func lose(_ reason: LossReason, at time: MonotonicTime) {
        lastActivity = time
        state = .swallowing(reason)
    }

    /// Takes one report as read(2) gave it. `pass` with its time has been called before.
    mutating func accept(_ report: ArraySlice<UInt8>, at time: MonotonicTime) -> ScanOutcome? {
        switch (POSReport.read(report, layout), state) {
        case (.malformed, _):
            lose(.malformedRecords, at: time)
            return nil
        case (.other, .collecting):
            // Pieces of one code follow each other: something between them means that one is missing.
            lose(.outOfOrder, at: time)
            return nil
        case (.other, .empty), (.other, .swallowing):
            return nil
        case (.piece(let piece), .empty):
            lastActivity = time
            return extend(Code(identifier: piece.identifier, data: [], firstAt: time), with: piece)
        case (.piece(let piece), .collecting(let code)):
            lastActivity = time
            guard !piece.hasIdentifier || piece.identifier == code.identifier else {
                state = .swallowing(.outOfOrder)
                return piece.isContinued ? nil : endSwallowing(.outOfOrder)
            }
            // The old value is let go first, so that the bytes grow in place.
            state = .empty
            return extend(code, with: piece)
        case (.piece(let piece), .swallowing(let reason)):
            lastActivity = time
            return piece.isContinued ? nil : endSwallowing(reason)
        }
    }

    private mutating func extend(_ code: consuming Code, with piece: POSReport) -> ScanOutcome? {
        code.data += piece.data
        guard code.data.count <= ScanLimits.textBytesMax else {
            state = piece.isContinued ? .swallowing(nil) : .empty
            return .lost(.tooLong(limit: ScanLimits.textBytesMax))
        }
        guard !piece.isContinued else {
            state = .collecting(code)
            return nil
        }
        state = .empty
        if code.data.isEmpty {
            emptyScans += 1
            return nil
        }
        return finished(code)
    }

    private func finished(_ code: Code) -> ScanOutcome {
        if ScannerReply.isReply(identifier: code.identifier, data: code.data) {
            return .reply(ScannedBytes.text(of: code.data))
        }
        let text = ScannedBytes.text(of: code.data, identifier: code.identifier)
        guard text.utf8.count <= ScanLimits.textBytesMax else {
            return .lost(.tooLong(limit: ScanLimits.textBytesMax))
        }
        return .scanned(
            ScannedText(text: text, device: device, keys: [], firstAt: code.firstAt, lastAt: lastActivity))
    }

    private mutating func endSwallowing(_ reason: LossReason?) -> ScanOutcome? {
        state = .empty
        return reason.map { .lost($0) }
    }

    private mutating func giveUp(_ reason: (Int) -> LossReason) -> ScanOutcome? {
        defer { state = .empty }
        switch state {
        case .empty: return nil
        case .collecting(let code): return .lost(reason(ScannedBytes.text(of: code.data).unicodeScalars.count))
        case .swallowing(let told): return told.map { .lost($0) }
        }
    }
}

/// Answers of a scanner to a menu command, which it sends as if they were codes.
enum ScannerReply {
    /// Whether this is one. The AIM letter Z stands for what is no barcode; with `]X0`, for other codes, the answer
    /// ends in ACK, NAK or ENQ, behind which a point or an exclamation mark may stand.
    static func isReply(identifier: [UInt8], data: [UInt8]) -> Bool {
        guard identifier.count == 3, identifier[0] == UInt8(ascii: "]") else { return false }
        if identifier[1] == UInt8(ascii: "Z") { return true }
        guard identifier[1] == UInt8(ascii: "X"), identifier[2] == UInt8(ascii: "0") else { return false }
        return data.suffix(2).contains { [0x05, 0x06, 0x15].contains($0) }
    }
}
