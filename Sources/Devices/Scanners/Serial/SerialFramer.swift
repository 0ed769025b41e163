/// Cuts the bytes of a serial line into codes. A value: it reads no clock and returns its next deadline. Where bytes
/// are missing or too many, it finds the next end and begins anew behind it.
struct SerialFramer {
    /// What came of the bytes.
    enum Piece: Equatable {
        /// The bytes of a code, at least one.
        case code([UInt8], firstAt: MonotonicTime, lastAt: MonotonicTime)
        /// The bytes that came before the silence and not the end, at least one.
        case unended([UInt8], firstAt: MonotonicTime, lastAt: MonotonicTime)
        /// A code that has to be sent again.
        case lost(LossReason)
    }

    /// How often an end came without anything before it.
    private(set) var emptyScans = 0

    private let framing: SerialFraming
    private let hasParity: Bool
    private let silence: Int
    private var phase = Phase.empty
    private var bytes: [UInt8] = []
    private var firstAt = MonotonicTime(nanoseconds: 0)
    private var lastActivity = MonotonicTime(nanoseconds: 0)

    private enum Phase: Equatable {
        /// Nothing has come since the last end.
        case empty
        /// The line has just been opened: what comes before the first silence is the rest of a code.
        case beginning
        /// Bytes of a code have come, and its end has not.
        case collecting
        /// The end has come, and the check character has not.
        case checking
        /// The code is spoilt: everything up to its end is swallowed, then the reason, if any, is told.
        case swallowing(LossReason?)
        /// The end of a spoilt code has come, and its check character has not.
        case swallowingCheck(LossReason?)
    }

    /// On a line with parity the kernel puts NUL in the place of a character with a wrong bit.
    init(framing: SerialFraming, hasParity: Bool, silenceMilliseconds: Int?) {
        self.framing = framing
        self.hasParity = hasParity
        let usual = framing.end == .silence ? ScanLimits.idleMilliseconds : ScanLimits.partialMilliseconds
        silence = max(1, silenceMilliseconds ?? usual)
    }

    /// When `pass` has to be called at the latest; nil while nothing is under way.
    var deadline: MonotonicTime? {
        switch phase {
        case .empty: nil
        case .beginning: lastActivity.advanced(byMilliseconds: ScanLimits.headMilliseconds)
        case .collecting, .checking, .swallowing, .swallowingCheck: lastActivity.advanced(byMilliseconds: silence)
        }
    }

    /// The line has just been opened, perhaps in the middle of a code.
    mutating func begin(at time: MonotonicTime) {
        lastActivity = time
        phase = .beginning
    }

    /// Ends by silence what is under way, when its deadline has come by `now`.
    mutating func pass(_ now: MonotonicTime) -> Piece? {
        guard let deadline, deadline <= now else { return nil }
        if phase == .collecting {
            if framing.end == .silence { return finished() }
            if !bytes.isEmpty, bytes.count <= ScanLimits.textBytesMax {
                defer { (phase, bytes) = (.empty, []) }
                return .unended(bytes, firstAt: firstAt, lastAt: lastActivity)
            }
        }
        return giveUp { .partial(characters: $0) }
    }

    /// The line is gone: nothing more will come.
    mutating func unplug() -> Piece? {
        giveUp { .unplugged(characters: $0) }
    }

    /// Takes one byte. `pass` with its time has been called before.
    mutating func accept(_ byte: UInt8, at time: MonotonicTime) -> Piece? {
        defer { lastActivity = time }
        switch phase {
        case .empty where isSpoilt(byte) && framing.start == nil, .collecting where isSpoilt(byte):
            (phase, bytes) = (.swallowing(.wrongParity), [])
            return nil
        case .empty: return acceptFirst(byte, at: time)
        case .beginning:
            guard byte == framing.start else { return swallow(byte, .headMissing, at: time) }
            begin(with: nil, at: time)
            return nil
        case .collecting: return acceptNext(byte, at: time)
        case .checking: return acceptCheck(byte, at: time)
        case .swallowing(let reason): return swallow(byte, reason, at: time)
        case .swallowingCheck(let reason):
            phase = .empty
            return reason.map { .lost($0) }
        }
    }

    private func isSpoilt(_ byte: UInt8) -> Bool { hasParity && byte == 0x00 }

    private mutating func acceptFirst(_ byte: UInt8, at time: MonotonicTime) -> Piece? {
        if let start = framing.start {
            if byte == start {
                begin(with: nil, at: time)
            } else if ![0x00, 0x0A, 0x0D].contains(byte) {
                // A code whose beginning was lost, or noise: either way no code.
                return swallow(byte, .malformedRecords, at: time)
            }
            return nil
        }
        let isSecondHalf = framing.end == .cr && byte == 0x0A
        if byte == framing.end.byte && framing.end != .crLf || isSecondHalf {
            emptyScans += 1
            return nil
        }
        begin(with: byte, at: time)
        return nil
    }

    private mutating func begin(with byte: UInt8?, at time: MonotonicTime) {
        bytes = byte.map { [$0] } ?? []
        firstAt = time
        phase = .collecting
    }

    private mutating func acceptNext(_ byte: UInt8, at time: MonotonicTime) -> Piece? {
        if let start = framing.start, byte == start {
            // The end was lost, and the next code begins.
            begin(with: nil, at: time)
            return .lost(.outOfOrder)
        }
        if isEnd(byte) {
            phase = .checking
            return framing.check == .none ? finished(at: time) : nil
        }
        bytes.append(byte)
        // The CR of CR LF may come on top of the longest code.
        guard bytes.count > ScanLimits.textBytesMax + 1 else { return nil }
        (phase, bytes) = (.swallowing(nil), [])
        return .lost(.tooLong(limit: ScanLimits.textBytesMax))
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == framing.end.byte && (framing.end != .crLf || bytes.last == 0x0D)
    }

    private mutating func acceptCheck(_ byte: UInt8, at time: MonotonicTime) -> Piece? {
        var check = bytes.reduce(0, ^)
        switch framing.check {
        case .none: break
        case .code: if framing.end == .crLf { check ^= 0x0D }
        case .codeAndEnd: check ^= framing.end.byte ?? 0
        }
        if check == byte { return finished(at: time) }
        (phase, bytes) = (.empty, [])
        return .lost(.wrongCheck)
    }

    private mutating func swallow(_ byte: UInt8, _ reason: LossReason?, at time: MonotonicTime) -> Piece? {
        if let start = framing.start, byte == start {
            begin(with: nil, at: time)
            return reason.map { .lost($0) }
        }
        // Of CR LF only the LF is looked for: what is before it is not kept.
        guard byte == framing.end.byte else {
            phase = .swallowing(reason)
            return nil
        }
        guard framing.check == .none else {
            phase = .swallowingCheck(reason)
            return nil
        }
        phase = .empty
        return reason.map { .lost($0) }
    }

    private mutating func finished(at time: MonotonicTime? = nil) -> Piece? {
        var code: [UInt8] = []
        swap(&code, &bytes)
        phase = .empty
        if framing.end == .crLf || framing.end == .lf, code.last == 0x0D { code.removeLast() }
        guard !code.isEmpty else {
            emptyScans += 1
            return nil
        }
        guard code.count <= ScanLimits.textBytesMax else {
            return .lost(.tooLong(limit: ScanLimits.textBytesMax))
        }
        return .code(code, firstAt: firstAt, lastAt: time ?? lastActivity)
    }

    private mutating func giveUp(_ reason: (Int) -> LossReason) -> Piece? {
        defer { (phase, bytes) = (.empty, []) }
        switch phase {
        case .empty, .beginning: return nil
        case .collecting, .checking:
            // A lone CR or a lone beginning is no code that anybody misses.
            guard !bytes.isEmpty else { return nil }
            return .lost(reason(ScannedBytes.text(of: bytes).unicodeScalars.count))
        case .swallowing(let told), .swallowingCheck(let told): return told.map { .lost($0) }
        }
    }
}
