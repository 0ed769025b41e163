/// Who has said what on a line with answers. A value: codes and verdicts go in, bytes for the scanner come out.
///
/// A scanner that waits for an answer sends a code again when the answer is NAK, or does not come in time; what is
/// sent again must not count again.
struct SerialConversation {
    private static let ack: UInt8 = 0x06
    private static let nak: UInt8 = 0x15
    private static let bell: UInt8 = 0x07

    private let answers: SerialAnswers
    private var state = State.quiet

    private enum State: Equatable {
        /// No answer is owed.
        case quiet
        /// The code was passed on, and what becomes of it is not known yet.
        case undecided([UInt8], since: MonotonicTime)
        /// The code was refused, and the scanner may send it again this often.
        case refused([UInt8], at: MonotonicTime, resendsLeft: Int)
    }

    init(answers: SerialAnswers) {
        self.answers = answers
    }

    /// A code has come whole: whether it is to be passed on, and what is to be sent at once.
    mutating func received(_ code: [UInt8], at time: MonotonicTime) -> (isNew: Bool, answer: [UInt8]) {
        guard answers == .ackNak else { return (true, []) }
        switch state {
        case .undecided(code, let since)
        where time < since.advanced(byMilliseconds: ScanLimits.verdictMilliseconds):
            return (false, [])
        case .refused(code, let at, let resendsLeft)
        where resendsLeft > 0 && time < at.advanced(byMilliseconds: ScanLimits.resendMilliseconds):
            state = .refused(code, at: time, resendsLeft: resendsLeft - 1)
            return (false, [Self.nak])
        case .quiet, .undecided, .refused:
            state = .undecided(code, since: time)
            return (true, [])
        }
    }

    /// Something came that is no code: what is to be sent at once.
    mutating func spoilt() -> [UInt8] {
        switch answers {
        case .none: []
        case .ackNak: [Self.nak]
        case .bell: [Self.bell]
        }
    }

    /// It is known what became of the last code: what is to be sent.
    mutating func decided(_ verdict: ScanVerdict, at time: MonotonicTime) -> [UInt8] {
        switch (answers, verdict) {
        case (.none, _), (.bell, .accepted):
            return []
        case (.bell, .refused):
            return [Self.bell]
        case (.ackNak, .accepted):
            guard case .undecided = state else { return [] }
            state = .quiet
            return [Self.ack]
        case (.ackNak, .refused):
            guard case .undecided(let code, _) = state else { return [] }
            state = .refused(code, at: time, resendsLeft: ScanLimits.resendsMax)
            return [Self.nak]
        }
    }
}
