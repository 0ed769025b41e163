/// Reads what a receipt printer sends: the four bytes that answer `DLE EOT` 1 to 4, four bytes of automatic status that
/// come unasked, and the mark of a job that has been printed (`GS ( H`, function 48).
///
/// The fixed bits of their bytes tell them apart: 0xx1xx10 answers, 0xx1xx00 begins an automatic status whose three
/// other bytes are 0xx0xxxx, 0x37 begins a mark. All else, XON and XOFF too, is noise.
public struct ESCPOSStatusParser: StatusParser {
    private static let questionCount = 4
    private static let markLetters = 4

    /// What the answers so far stated; nil when no question is open.
    private var answers: [[PrinterFinding]]?
    /// The bytes of an automatic status so far.
    private var automatic: [UInt8] = []
    /// The bytes of a mark so far.
    private var mark: [UInt8] = []

    /// Makes a parser that has seen nothing.
    public init() {}

    /// The next four answers belong together.
    public mutating func asked() { answers = [] }

    /// Closes the question and drops what is half there; says `.noAnswer` when not all four answers came.
    public mutating func silence() -> [PrinterFinding] {
        let isMissing = answers != nil
        self = ESCPOSStatusParser()
        return isMissing ? [.noAnswer] : []
    }

    /// Takes the next byte and returns the facts that it completes, in order.
    public mutating func consume(_ byte: UInt8) -> [PrinterFinding] {
        if let findings = consumeInMark(byte) { return findings }
        if !automatic.isEmpty, byte & 0x90 == 0 {
            automatic.append(byte)
            guard automatic.count == 4 else { return [] }
            defer { automatic = [] }
            return Self.automaticStatus(automatic)
        }
        automatic = []
        switch byte & 0x93 {
        case 0x12:
            return answer(byte)
        case 0x10:
            automatic = [byte]
            return []
        default:
            if byte == 0x37 { mark = [byte] }
            return []
        }
    }

    // MARK: Marks

    /// `37 22`, four digits, NUL; nil when the byte belongs to something else.
    private mutating func consumeInMark(_ byte: UInt8) -> [PrinterFinding]? {
        guard !mark.isEmpty else { return nil }
        mark.append(byte)
        let digits = mark.dropFirst(2).prefix(Self.markLetters)
        let isMark = mark.count < 2 || mark[1] == 0x22
        guard isMark, digits.allSatisfy({ (0x30...0x39).contains($0) }), mark.count <= 2 + Self.markLetters else {
            let isWhole = isMark && mark.count == 3 + Self.markLetters && byte == 0
            mark = []
            guard isWhole else { return nil }
            return [.returned(mark: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })]
        }
        return []
    }

    // MARK: Status

    private mutating func answer(_ byte: UInt8) -> [PrinterFinding] {
        guard let before = answers else { return [] }
        let findings = Self.findings(byte, question: before.count + 1)
        let all = before + [findings]
        guard all.count == Self.questionCount else {
            answers = all
            return findings
        }
        answers = nil
        return findings + [.answered(StatusAnswer(Self.joined(all)))]
    }

    /// The facts of four answers, each once. Behind a reason "offline" says nothing more.
    private static func joined(_ answers: [[PrinterFinding]]) -> [PrinterFinding] {
        var findings: [PrinterFinding] = []
        for finding in answers.joined() where !findings.contains(finding) { findings.append(finding) }
        let hasReason = findings.contains { $0 != .offline && $0.stopsPrinting }
        return hasReason ? findings.filter { $0 != .offline } : findings
    }

    /// What the answer to `DLE EOT` n states.
    private static func findings(_ byte: UInt8, question: Int) -> [PrinterFinding] {
        switch question {
        case 1: raised(byte, [(0x08, .offline)])
        case 2: raised(byte, [(0x04, .coverOpen), (0x20, .paperOut)])
        case 3:
            raised(
                byte,
                [(0x04, .fault(0x04)), (0x08, .cutterFault), (0x20, .fault(0x20)), (0x40, .overTemperature)])
        default: raised(byte, [(0x60, .paperOut), (0x0C, .paperLow)])
        }
    }

    /// The same facts in the four bytes that come unasked; they answer no question.
    private static func automaticStatus(_ bytes: [UInt8]) -> [PrinterFinding] {
        raised(bytes[0], [(0x08, .offline), (0x20, .coverOpen)])
            + raised(
                bytes[1], [(0x04, .fault(0x04)), (0x08, .cutterFault), (0x20, .fault(0x20)), (0x40, .overTemperature)])
            + raised(bytes[2], [(0x0C, .paperOut), (0x03, .paperLow)])
    }

    private static func raised(_ byte: UInt8, _ flags: [(UInt8, PrinterFinding)]) -> [PrinterFinding] {
        flags.filter { byte & $0.0 != 0 }.map { $0.1 }
    }
}
