/// How a scanner talks on a serial line.
public struct SerialScannerSetup: Hashable, Sendable {
    /// Bits per second.
    public let baud: Int
    /// Data bits and parity; one stop bit.
    public let character: Character
    /// Who stops the bytes.
    public let flow: Flow
    /// What begins a code.
    public let start: Start
    /// What ends a code.
    public let end: End
    /// The check character (BCC, LRC) behind the end.
    public let check: Check
    /// What the scanner is told about its scans.
    public let answers: Answers

    /// Data bits and parity, as the trade writes them. Seven bits without parity are none of them: scanners send a mark
    /// in its place, which nobody can tell from an eighth bit.
    public enum Character: String, CaseIterable, Sendable {
        /// Eight bits without parity.
        case eightNone = "8N1"
        /// Eight bits, even parity.
        case eightEven = "8E1"
        /// Eight bits, odd parity.
        case eightOdd = "8O1"
        /// Seven bits, even parity.
        case sevenEven = "7E1"
        /// Seven bits, odd parity.
        case sevenOdd = "7O1"
    }

    /// Who stops the bytes when the station does not follow.
    public enum Flow: String, CaseIterable, Sendable {
        /// Nobody.
        case none = "none"
        /// The wires RTS and CTS.
        case rtsCts = "rtscts"
    }

    /// What begins a code.
    public enum Start: String, CaseIterable, Sendable {
        /// Nothing.
        case none = "none"
        /// STX, 0x02.
        case stx = "stx"
    }

    /// What ends a code.
    public enum End: String, CaseIterable, Sendable {
        /// CR, 0x0D; an LF behind it is ignored.
        case cr = "cr"
        /// LF, 0x0A.
        case lf = "lf"
        /// CR LF.
        case crLf = "crlf"
        /// Tab, 0x09.
        case tab = "tab"
        /// ETX, 0x03.
        case etx = "etx"
        /// A pause.
        case silence = "silence"
    }

    /// What the check character covers.
    public enum Check: String, CaseIterable, Sendable {
        /// There is none.
        case none = "none"
        /// The code alone.
        case code = "code"
        /// The code and what ends it.
        case codeAndEnd = "codeandend"
    }

    /// What the scanner is told.
    public enum Answers: String, CaseIterable, Sendable {
        /// Nothing.
        case none = "none"
        /// ACK once the scan is on disk, NAK when it is refused.
        case ackNak = "acknak"
        /// BEL when it is refused.
        case bell = "bell"
    }

    /// Describes a line.
    public init(
        baud: Int = 9_600, character: Character = .eightNone, flow: Flow = .none, start: Start = .none,
        end: End = .cr, check: Check = .none, answers: Answers = .none
    ) {
        self.baud = baud
        self.character = character
        self.flow = flow
        self.start = start
        self.end = end
        self.check = check
        self.answers = answers
    }
}

extension SerialScannerSetup.Character {
    /// The bit behind the data bits, as the configuration calls it.
    enum Parity: String, CaseIterable {
        case none, even, odd
    }

    var parity: Parity {
        switch self {
        case .eightNone: .none
        case .eightEven, .sevenEven: .even
        case .eightOdd, .sevenOdd: .odd
        }
    }

    var hasSevenBits: Bool {
        switch self {
        case .eightNone, .eightEven, .eightOdd: false
        case .sevenEven, .sevenOdd: true
        }
    }
}
