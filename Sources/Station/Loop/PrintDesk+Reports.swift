import Devices
import Labels
import Returns

// What the port and the time tell, and the questions that follow from it.
extension PrintDesk {
    /// Takes one report of the port.
    mutating func take(_ report: PrinterReport) -> Outcome {
        if clearance == .given { clearance = .none }
        switch report {
        case .identified(let bytes):
            if let identity = PrinterIdentity(deviceID: bytes) { paper.settings.learn(identity) }
            return .none
        case .ready: return opened()
        case .unavailable(let fault):
            lost(fault)
            return .none
        case .disconnected(let fault):
            lost(fault)
            return .none
        case .refused(let job, let fault):
            underWay = nil
            return .input(job: job, .failed(PrintFailure(fault)))
        case .sent(let job):
            underWay = nil
            sent = (job, PrintWatch(paper.kind, job: job))
            sent?.watch.take(early)
            questions = 0
            status = .ready
            if isDecided { return verdict() }
            if paper.statusQuery != nil { ask() }
            return .input(job: job, .sent)
        case .interrupted(let job, _, _):
            underWay = nil
            return .input(job: job, .unknown)
        case .stalled:
            status = .stalled
            // It goes out if the printer holds the line by XOFF: it may be in trouble as well as busy.
            if paper.statusQuery != nil, question == .none { ask() }
            return .none
        case .resumed:
            status = .ready
            return .none
        case .received(let bytes): return hear(bytes)
        case .portStatus(let port): return hear(port)
        }
    }

    /// The time that was asked for has come.
    mutating func remind(_ number: Int) -> Outcome {
        if clearance == .given { clearance = .none }
        guard number == reminders, isOpen else { return .none }
        mayFollowNews = true
        guard question == .none else { return hearNothing() }
        // Whether a job still waits is the loop's to know; if so, it wants to start, and that asks.
        clearance = .none
        if sent != nil, underWay == nil { ask() }
        return .portReady
    }

    private mutating func opened() -> Outcome {
        isOpen = true
        fault = nil
        parser = paper.mayAnswer ? paper.kind.language.statusParser : nil
        identification = HostIdentificationReader()
        (question, isUnderstood, hasSpoken, silences, mayFollowNews) = (.none, false, false, 0, true)
        if let contradiction {
            status = .mismatch(PrinterMismatch(contradiction))
            return .none
        }
        guard paper.statusQuery != nil || paper.mayAskPort else {
            status = .ready
            return .portReady
        }
        // Open is not ready: the status waits for the answer. A label that waits is content with the same one.
        ask()
        return .portReady
    }

    /// A job under way gets its own report: only the port knows whether its first byte had left. What a printer says
    /// once it is back may be said of a life in which it never saw the label.
    private mutating func lost(_ fault: PrinterFault) {
        isOpen = false
        self.fault = fault
        status = BenchStatus.PrinterStatus(fault)
        paper.settings.forget()
        (sent, question, clearance, holdsPiece) = (nil, .none, .none, false)
    }

    mutating func ask() {
        if let query = paper.statusQuery {
            parser?.asked()
            question = .language
            // What a printer was told may be lost while it was off, and off is not gone on a serial line.
            printer?.query(isUnderstood ? query : paper.introduction + query)
        } else {
            question = .port
            printer?.queryPort()
        }
        questions += 1
        let hasSecond = question == .language && paper.secondStatusQuery != nil
        setReminder(
            inMilliseconds: hasSecond ? LabelLimits.firstAnswerMilliseconds : LabelLimits.answerMilliseconds)
    }
}
