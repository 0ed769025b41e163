/// Reads what a ZPL printer sends: answers to `~HS` in frames of STX … ETX, the errors in an answer to `~HQES`, and
/// alert lines before, between and within them. Bytes may arrive one by one and with noise around them.
///
/// The manual lets a printer without paper keep quiet at `~HS`, so a missing answer means "not ready, cause unknown".
public struct HostStatusParser: StatusParser {
    private enum Place: Hashable {
        /// Between frames; what comes may be an alert line.
        case outside
        /// Behind STX.
        case inFrame
        /// In a frame, in an alert line that the printer put into it.
        case inAlert
        /// In a frame that was longer than its limit; it is dropped up to its end.
        case inDropped
    }

    private static let startOfText: UInt8 = 0x02
    private static let endOfText: UInt8 = 0x03

    private var place = Place.outside
    private var frame: [UInt8] = []
    private var line = AlertLine()
    private var firstFrame: [PrinterFinding]?
    private var isMissing = false

    /// Makes a parser that has seen nothing.
    public init() {}

    /// From here on an answer is missing until a whole one is read.
    public mutating func asked() { isMissing = true }

    /// Drops a half frame; says `.noAnswer` when no whole answer came.
    public mutating func silence() -> [PrinterFinding] {
        defer { isMissing = false }
        if place != .outside { _ = line.end() }
        place = .outside
        frame.removeAll(keepingCapacity: true)
        firstFrame = nil
        return isMissing ? [.noAnswer] : []
    }

    /// Takes the next byte and returns the facts that it completes, in order.
    public mutating func consume(_ byte: UInt8) -> [PrinterFinding] {
        if byte == Self.startOfText {
            // Also in the middle of a frame: the rest of that one is lost.
            let alert = line.end()
            frame.removeAll(keepingCapacity: true)
            place = .inFrame
            return alert
        }
        switch place {
        case .outside:
            return line.consume(byte)
        case .inFrame:
            return consumeInFrame(byte)
        case .inAlert:
            if byte == Self.endOfText { return answered(line.end()) + endFrame() }
            if AlertLine.isLineEnd(byte) { place = .inFrame }
            return answered(line.consume(byte))
        case .inDropped:
            if byte == Self.endOfText { place = .outside }
            return []
        }
    }

    private mutating func consumeInFrame(_ byte: UInt8) -> [PrinterFinding] {
        if byte == Self.endOfText { return endFrame() }
        if AlertLine.isLineEnd(byte) { return [] }
        if let last = frame.last, Self.isLetter(last), Self.isLetter(byte) {
            // No field has two letters: these are the first of an alert.
            frame.removeLast()
            place = .inAlert
            return line.consume(last) + line.consume(byte)
        }
        guard frame.count < LabelLimits.statusFrameBytes else {
            place = .inDropped
            return []
        }
        frame.append(byte)
        return []
    }

    private mutating func endFrame() -> [PrinterFinding] {
        place = .outside
        switch HostStatusFrame(frame) {
        case .first(let findings):
            firstFrame = findings
            return findings
        case .second(let findings):
            guard let first = firstFrame else { return findings }
            firstFrame = nil
            isMissing = false
            return findings + [.answered(StatusAnswer(first + findings))]
        case nil:
            // The third frame ends an answer; a first frame from before it belongs to no later second one.
            firstFrame = nil
            return []
        }
    }

    /// The lines of a `~HQES` answer, which stand in its frame as alerts do. One that comes when `~HS` was answered
    /// after all says nothing new.
    private mutating func answered(_ alerts: [PrinterFinding]) -> [PrinterFinding] {
        guard case .alert(let words) = alerts.first, let line = HostErrorLine(words) else { return alerts }
        guard isMissing, case .errors(let findings) = line else { return [] }
        isMissing = false
        return findings + [.answered(StatusAnswer(findings, tellsWhatWaits: false))]
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
    }
}
