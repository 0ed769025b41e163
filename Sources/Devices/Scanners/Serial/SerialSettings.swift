/// How a scanner on a serial line is set: the line, what surrounds a code, and what is answered.
public struct SerialSettings: Hashable, Sendable {
    /// Bits per second, one of `PrinterPort.allowedBaudRates`. Without meaning for scanners that only look like a
    /// serial line (CDC-ACM).
    public var baudRate: Int
    /// Data bits and parity.
    public var character: SerialCharacter
    /// How the line holds the scanner's bytes back. `xonXoff` is not obeyed: those bytes may be data.
    public var flow: SerialFlow
    /// What surrounds a code.
    public var framing: SerialFraming
    /// What the scanner is told about its scans.
    public var answers: SerialAnswers

    /// A scanner as most leave the factory: 9600 bits per second, 8N1, CR behind each code, no answers.
    public init(
        baudRate: Int = 9600, character: SerialCharacter = .eightNone, flow: SerialFlow = .none,
        framing: SerialFraming = SerialFraming(), answers: SerialAnswers = .none
    ) {
        self.baudRate = baudRate
        self.character = character
        self.flow = flow
        self.framing = framing
        self.answers = answers
    }
}

/// What surrounds a code on a serial line.
public struct SerialFraming: Hashable, Sendable {
    /// What ends a code.
    public enum End: String, Hashable, Sendable, CaseIterable {
        /// CR (0x0D); an LF behind it is ignored.
        case cr
        /// LF (0x0A); a CR before it is no part of the code.
        case lf
        /// CR LF; either of them alone is data.
        case crLf
        /// Tab (0x09).
        case tab
        /// ETX (0x03).
        case etx
        /// Nothing: silence.
        case silence

        /// The byte that ends a code; nil for silence.
        var byte: UInt8? {
            switch self {
            case .cr: 0x0D
            case .lf, .crLf: 0x0A
            case .tab: 0x09
            case .etx: 0x03
            case .silence: nil
            }
        }
    }

    /// The character that checks a code (BCC, LRC): all its bytes, combined by exclusive or. It comes behind the end.
    public enum Check: String, Hashable, Sendable, CaseIterable {
        /// There is none.
        case none
        /// Over the bytes of the code alone.
        case code
        /// Over the code and what ends it, but not what begins it.
        case codeAndEnd
    }

    /// The byte that begins a code, such as STX (0x02); nil where nothing does.
    public var start: UInt8?
    /// What ends a code.
    public var end: End
    /// The character that checks it. Without meaning where silence ends a code.
    public var check: Check

    /// CR behind each code, unless told otherwise.
    public init(start: UInt8? = nil, end: End = .cr, check: Check = .none) {
        self.start = start
        self.end = end
        self.check = check
    }

    /// STX, the code, ETX.
    public static let packet = SerialFraming(start: 0x02, end: .etx)
}

/// What a serial scanner is told about its scans.
public enum SerialAnswers: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// ACK (0x06) when a scan is committed, NAK (0x15) when it is refused or came spoilt. The scanner waits for it,
    /// sends again on NAK, and gives up with an error tone after some tries.
    case ackNak
    /// BEL (0x07), which the scanner sounds, when a scan is refused or lost.
    case bell
}
