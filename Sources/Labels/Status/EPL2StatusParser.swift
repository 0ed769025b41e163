/// Reads what an EPL2 printer sends: ACK or NAK and two digits behind each print command (once `US` has switched that
/// on), and error reports as lines such as `00` or `07P003,11` (the answer to `^ee`) or `$11` (unasked, `eR` mode 2).
///
/// XON and XOFF may stand anywhere and mean nothing here. (EPL Programming Guide 14245L-003, commands `^ee`, `US`,
/// `eR`.)
public struct EPL2StatusParser: StatusParser {
    private static let acknowledged: UInt8 = 0x06
    private static let refused: UInt8 = 0x15

    private var line: [UInt8] = []
    /// The line is longer than any report; it is dropped up to its end.
    private var isNoise = false
    /// The digits behind NAK so far; nil outside.
    private var code: [UInt8]?
    private var isMissing = false

    /// Makes a parser that has seen nothing.
    public init() {}

    /// From here on an answer is missing until a report is read.
    public mutating func asked() { isMissing = true }

    /// Drops a half report; says `.noAnswer` when no whole one came.
    public mutating func silence() -> [PrinterFinding] {
        defer { self = EPL2StatusParser() }
        return isMissing ? [.noAnswer] : []
    }

    /// Takes the next byte and returns the facts that it completes, in order.
    public mutating func consume(_ byte: UInt8) -> [PrinterFinding] {
        switch byte {
        case 0x11, 0x13: return []
        case Self.acknowledged:
            code = nil
            return [.accepted]
        case Self.refused:
            code = []
            return []
        default: break
        }
        guard let digits = code else { return consumeInLine(byte) }
        code = digits + [byte]
        guard let number = EPL2Fault.number(digits + [byte]) else {
            code = nil
            return consumeInLine(byte)
        }
        guard digits.count == 1 else { return [] }
        code = nil
        return EPL2Fault.findings(number)
    }

    private mutating func consumeInLine(_ byte: UInt8) -> [PrinterFinding] {
        guard byte == 0x0D || byte == 0x0A else {
            if line.count == LabelLimits.answerLineBytes { isNoise = true }
            if !isNoise { line.append(byte) }
            return []
        }
        defer {
            line.removeAll(keepingCapacity: true)
            isNoise = false
        }
        return isNoise || line.isEmpty ? [] : report()
    }

    /// The facts of one line; nothing when any part of it is no report, such as an echo of the query.
    private mutating func report() -> [PrinterFinding] {
        let isUnasked = line.first == UInt8(ascii: "$")
        var findings: [PrinterFinding] = []
        for part in line.dropFirst(isUnasked ? 1 : 0).split(separator: 0x2C, omittingEmptySubsequences: false) {
            guard let found = Self.findings(part) else { return [] }
            findings += found
        }
        if isUnasked { return findings }
        isMissing = false
        return findings + [.answered(StatusAnswer(findings))]
    }

    /// Two digits, and the labels that are left behind a `P`.
    private static func findings(_ part: ArraySlice<UInt8>) -> [PrinterFinding]? {
        guard part.count >= 2, let number = EPL2Fault.number(Array(part.prefix(2))) else { return nil }
        let rest = part.dropFirst(2)
        guard let letter = rest.first else { return EPL2Fault.findings(number) }
        guard letter == UInt8(ascii: "P"), let left = EPL2Fault.number(Array(rest.dropFirst())) else { return nil }
        return EPL2Fault.findings(number) + [.labelsRemaining(left)]
    }
}

/// The numbers of EPL2's errors.
enum EPL2Fault {
    /// The value of one to five digits.
    static func number(_ digits: [UInt8]) -> Int? {
        guard (1...5).contains(digits.count) else { return nil }
        return digits.reduce(0) { value, byte in
            guard let value, (0x30...0x39).contains(byte) else { return nil }
            return value * 10 + Int(byte - 0x30)
        }
    }

    /// What a number states. 07 is paper or ribbon, and mostly paper; a number that we do not know stays a number.
    static func findings(_ number: Int) -> [PrinterFinding] {
        switch number {
        case 0: []
        case 1, 2, 3, 4, 5, 8, 9, 10, 14, 15: [.refused(number)]
        case 7: [.paperOut]
        case 11: [.headOpen]
        case 12, 92: [.paused]
        case 62: [.overTemperature]
        case 81: [.cutterFault]
        default: [.fault(number)]
        }
    }
}
