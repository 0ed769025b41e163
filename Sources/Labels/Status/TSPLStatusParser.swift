/// Reads the status of a TSPL printer: one byte of flags (the answer to `ESC ! ?`), or the eight bytes STX, four
/// letters, ETX, CR LF of newer firmware (the answer to `ESC ! S`).
///
/// Any byte could be the one byte of flags, so it is only taken for an answer when a question is open, when it is a
/// status that a printer can have, and when no other byte came before it; an echo of the question is passed over.
/// 0x11 and 0x13 are statuses here, not XON and XOFF.
public struct TSPLStatusParser: StatusParser {
    private enum Place: Hashable {
        /// No question is open: what comes is noise.
        case unasked
        /// The next byte is the answer, or the start of an echo or of a frame.
        case open
        /// In something that began like the query; so many of its bytes were the same.
        case inEcho(Int)
        /// Behind STX: its four letters so far.
        case inFrame([UInt8])
    }

    private static let query: [UInt8] = [0x1B, UInt8(ascii: "!"), UInt8(ascii: "?")]
    private static let startOfText: UInt8 = 0x02
    private static let endOfText: UInt8 = 0x03
    private static let frameLetters = 4

    private var place = Place.unasked

    /// Makes a parser that has seen nothing.
    public init() {}

    /// The next byte that is a status is the answer.
    public mutating func asked() { place = .open }

    /// Closes the question. What began like an echo or a frame and went no further was a status of one byte.
    public mutating func silence() -> [PrinterFinding] {
        defer { place = .unasked }
        switch place {
        case .unasked: return []
        case .open: return [.noAnswer]
        case .inEcho(let count): return count == 1 ? Self.flags(Self.query[0]) : [.noAnswer]
        case .inFrame(let letters): return letters.isEmpty ? Self.flags(Self.startOfText) : [.noAnswer]
        }
    }

    /// Takes the next byte and returns the facts that it completes, in order.
    public mutating func consume(_ byte: UInt8) -> [PrinterFinding] {
        switch place {
        case .unasked:
            return []
        case .open:
            return begin(byte)
        case .inEcho(let count):
            guard byte == Self.query[count] else {
                place = .unasked
                return count == 1 ? Self.flags(Self.query[0]) : []
            }
            place = count + 1 == Self.query.count ? .open : .inEcho(count + 1)
            return []
        case .inFrame(let letters):
            return consume(byte, behind: letters)
        }
    }

    private mutating func begin(_ byte: UInt8) -> [PrinterFinding] {
        if byte == Self.query[0] {
            place = .inEcho(1)
            return []
        }
        if byte == Self.startOfText {
            place = .inFrame([])
            return []
        }
        place = .unasked
        return Self.flags(byte)
    }

    private mutating func consume(_ byte: UInt8, behind letters: [UInt8]) -> [PrinterFinding] {
        if letters.count < Self.frameLetters, (0x40...0x7E).contains(byte) {
            place = .inFrame(letters + [byte])
            return []
        }
        place = .unasked
        if letters.isEmpty { return Self.flags(Self.startOfText) }
        guard letters.count == Self.frameLetters, byte == Self.endOfText else { return [] }
        let findings = TSPLLetters.findings(letters)
        return findings + [.answered(StatusAnswer(findings))]
    }

    /// The facts of one byte of flags; nothing when it is no status: a printer that prints has no fault.
    private static func flags(_ byte: UInt8) -> [PrinterFinding] {
        let findings: [PrinterFinding]
        switch byte {
        case 0x00...0x1F:
            let flags: [PrinterFinding] = [.headOpen, .paperJam, .paperOut, .ribbonOut, .paused]
            findings = flags.enumerated().filter { byte & (1 << UInt8($0.offset)) != 0 }.map(\.element)
        case 0x20: findings = [.printing]
        case 0x40: findings = [.coverOpen]
        case 0x80: findings = [.fault(0x80)]
        default: return []
        }
        return findings + [.answered(StatusAnswer(findings))]
    }
}

/// The four letters of the longer answer: what it does, what it warns of, what is broken, what the paper is like.
enum TSPLLetters {
    static func findings(_ letters: [UInt8]) -> [PrinterFinding] {
        zip(letters, [message, warning, failure, paper]).flatMap { letter, meaning in
            letter == UInt8(ascii: "@") ? [] : meaning(letter)
        }
    }

    private static func message(_ letter: UInt8) -> [PrinterFinding] {
        switch Character(Unicode.Scalar(letter)) {
        case "`": [.paused]
        case "E": [.fault(Int(letter))]
        case "L": [.labelWaiting]
        default: [.printing]
        }
    }

    private static func warning(_ letter: UInt8) -> [PrinterFinding] {
        letter == UInt8(ascii: "H") ? [.bufferFull] : []
    }

    private static func failure(_ letter: UInt8) -> [PrinterFinding] {
        switch Character(Unicode.Scalar(letter)) {
        case "A", "B": [.overTemperature]
        case "H": [.cutterFault]
        default: [.fault(Int(letter))]
        }
    }

    private static func paper(_ letter: UInt8) -> [PrinterFinding] {
        switch Character(Unicode.Scalar(letter)) {
        case "A": [.paperOut]
        case "B": [.paperJam]
        case "D": [.ribbonOut]
        case "`": [.headOpen]
        default: [.fault(Int(letter))]
        }
    }
}
