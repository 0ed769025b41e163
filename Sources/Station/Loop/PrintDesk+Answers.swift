import Devices
import Labels
import Returns

// What the printer says, and what that means for the labels.
extension PrintDesk {
    mutating func hear(_ bytes: [UInt8]) -> Outcome {
        if let identity = identification.consume(bytes) {
            paper.settings.learn(identity)
            if let contradiction { status = .mismatch(PrinterMismatch(contradiction)) }
        }
        let findings = parser?.consume(bytes) ?? []
        sent?.watch.take(findings)
        if underWay != nil {
            early += findings.filter(\.isOfOneJob).prefix(max(0, LabelLimits.earlyFindings - early.count))
        }
        if let answer = findings.lastAnswer { return judge(answer) }
        guard !findings.isEmpty else { return .none }
        if isDecided { return verdict() }
        // Something happened at a printer that a label waits for: what is it like now?
        if clearance == .wanted, question == .none, mayFollowNews {
            mayFollowNews = false
            ask()
        }
        return .none
    }

    mutating func hear(_ port: PortStatus?) -> Outcome {
        guard question == .port else { return .none }
        question = .none
        if let trouble = port.flatMap(PrinterTrouble.init) {
            setTrouble(trouble)
        } else if port == nil, paper.statusQuery != nil {
            beSilent()
        } else {
            // A port that says nothing of a printer that cannot answer leaves it at what is configured.
            status = .ready
            if clearance == .wanted { clearance = .given }
        }
        return verdict()
    }

    /// An answer is overdue. Where the language has a second question, printers that may keep quiet at the first answer
    /// that one. Else it is not ready, cause unknown. A USB printer whose own words say that it knows the language may
    /// lack the way back for answers; then its port is asked.
    mutating func hearNothing() -> Outcome {
        let asked = question
        if asked == .language, let second = paper.secondStatusQuery {
            question = .secondOfLanguage
            printer?.query(second)
            setReminder(inMilliseconds: LabelLimits.answerMilliseconds - LabelLimits.firstAnswerMilliseconds)
            return .none
        }
        question = .none
        let findings = asked == .port ? [] : parser?.silence() ?? []
        sent?.watch.take(findings)
        if let answer = findings.lastAnswer { return judge(answer) }
        guard underWay == nil else { return .none }
        silences += 1
        isUnderstood = false
        if asked != .port, paper.mayAskPort, paper.settings.isLanguageProven {
            question = .port
            printer?.queryPort()
            setReminder(inMilliseconds: LabelLimits.answerMilliseconds)
            return .none
        }
        beSilent()
        return .none
    }

    private mutating func beSilent() {
        guard contradiction == nil else { return }
        status = .attention(.noAnswer)
        // Nobody is asked for ever whether he has found his voice, unless a label waits for it.
        if clearance == .wanted { setReminder(inMilliseconds: silenceMilliseconds) }
    }

    private var silenceMilliseconds: Int {
        guard !hasSpoken else { return Self.troubleMilliseconds }
        return min(Self.troubleMilliseconds << min(silences - 1, 8), Self.silenceCeilingMilliseconds)
    }

    private mutating func judge(_ answer: StatusAnswer) -> Outcome {
        (question, isUnderstood, hasSpoken, silences) = (.none, true, true, 0)
        guard contradiction == nil else { return verdict() }
        let reasons = answer.findings.filter(\.stopsPrinting)
        if !reasons.isEmpty {
            setTrouble(reasons.lazy.compactMap(PrinterTrouble.init).first ?? .fault)
        } else if underWay == nil {
            if !status.takesJobs { questions = 0 }
            status = answer.findings.contains(.underTemperature) ? .cold : .ready
            if clearance == .wanted { clear(answer) }
        } else {
            status = .stalled
        }
        return verdict()
    }

    private mutating func setTrouble(_ trouble: PrinterTrouble) {
        status = .attention(trouble)
        if underWay == nil, sent != nil || clearance == .wanted {
            setReminder(inMilliseconds: Self.troubleMilliseconds)
        }
    }

    /// Lets the waiting job start, unless the printer has its hands full. A piece of a label that it holds while none
    /// is on its way is what an unplugged cable left behind: the next label must not be printed into it. An answer that
    /// says nothing about that says nothing against it.
    private mutating func clear(_ answer: StatusAnswer) {
        let isBusy = sent != nil && questions < Self.questionsMax
        let hasPiece = answer.findings.contains(.partialFormat) || (!answer.tellsWhatWaits && sent == nil)
        if !answer.isReady || (hasPiece && isBusy) {
            setReminder(inMilliseconds: Self.askAgainMilliseconds)
        } else {
            holdsPiece = hasPiece
            clearance = .given
        }
    }

    var isDecided: Bool {
        guard let verdict = sent?.watch.verdict else { return false }
        return switch verdict {
        case .confirmed, .refused: true
        case .waiting, .stopped: false
        }
    }

    /// What is known of the job that was sent last.
    mutating func verdict() -> Outcome {
        let next: Outcome = clearance == .given ? .portReady : .none
        guard let (job, watch) = sent else { return next }
        switch watch.verdict {
        case .confirmed:
            sent = nil
            return .input(job: job, .confirmed)
        case .refused:
            sent = nil
            return .input(job: job, .failed(.rejected))
        case .waiting:
            if questions < Self.questionsMax, question == .none {
                setReminder(inMilliseconds: Self.askAgainMilliseconds)
            }
            return next
        case .stopped:
            return next
        }
    }
}

extension PrinterFinding {
    /// Whether it can only be said of a job that the printer has read: an acknowledgement, a refusal, a mark.
    fileprivate var isOfOneJob: Bool {
        switch self {
        case .accepted, .refused, .returned: true
        case .paperOut, .paused, .headOpen, .ribbonOut, .bufferFull, .partialFormat, .overTemperature,
            .underTemperature, .ramCorrupt, .labelWaiting, .labelsRemaining, .formatsInBuffer, .paperJam, .paperLow,
            .coverOpen, .cutterFault, .offline, .fault, .printing, .noAnswer, .alert, .answered:
            false
        }
    }
}
