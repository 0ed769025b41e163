import Devices
import Journal
import Labels
import Returns

/// The printer in the loop: starts the label job of the item in the hand when the port is ready, and turns what the
/// port reports into inputs for the journal. A job whose first byte may have left is never started again by itself.
struct PrintDesk {
    /// What came of a port's report.
    enum Outcome: Equatable {
        /// The journal must hear this of the job.
        case input(job: Int, LabelReport)
        /// The port is ready: a waiting job may start.
        case portReady
        /// Only the status line changed, or nothing.
        case none
    }

    /// When the desk wants to hear of the time again. A later one makes it void.
    struct Reminder: Equatable {
        let number: Int
        let milliseconds: Int
    }

    private let printer: Printer?
    private let paper: LabelPaper
    private(set) var status: BenchStatus.PrinterStatus
    private var underWay: Int?
    /// The job that was sent last, for as long as the printer may still say what became of it.
    private var sent: (job: Int, watch: PrintWatch)?
    private var isAnswerDue = false
    private var questions = 0
    private var reminders = 0
    private var reminder: Reminder?

    /// How often a printer that is still busy is asked whether the label is out.
    static let questionsMax = 20
    /// How long it is left in peace between two questions, in milliseconds: busy, and waiting for a person.
    static let askAgainMilliseconds = 500
    static let troubleMilliseconds = 2_000

    init(printer: Printer?, paper: LabelPaper) {
        self.printer = printer
        self.paper = paper
        status = printer == nil ? .none : .unavailable
    }

    /// Whether a job may start now. A printer that never answers may be one that cannot: it gets its labels.
    var isReady: Bool {
        underWay == nil && (status == .ready || status == .attention(.noAnswer))
    }

    /// Why a job that was just requested cannot start; nil when it can, or only has to wait its turn.
    var obstacle: PrintFailure? {
        switch status {
        case .none: .noPrinter
        case .unavailable: .portMissing
        case .ready, .stalled, .attention: nil
        }
    }

    /// Hands the job to the port. `sending` must be in the journal already.
    ///
    /// Gives a failure when the label cannot even be set; nothing has left then.
    mutating func start(_ job: StoredLabelJob) -> PrintFailure? {
        guard let printer, let bytes = paper.bytes(for: job.content, job: job.number) else { return .portFault }
        underWay = job.number
        sent = nil
        printer.send(bytes, job: job.number)
        return nil
    }

    /// Takes one report of the port.
    mutating func take(_ report: PrinterReport) -> Outcome {
        switch report {
        case .ready:
            status = .ready
            if let reportsOn = paper.reportsOn { printer?.query(reportsOn) }
            return .portReady
        case .unavailable, .disconnected:
            // A job under way gets its own report: only the port knows whether its first byte had left. What a printer
            // says once it is back may be said of a life in which it never saw the label.
            status = .unavailable
            sent = nil
            return .none
        case .refused(let job, let fault):
            underWay = nil
            return .input(job: job, .failed(PrintFailure(fault)))
        case .sent(let job):
            underWay = nil
            sent = (job, PrintWatch(paper.kind, job: job))
            questions = 0
            status = .ready
            ask()
            return .input(job: job, .sent)
        case .interrupted(let job, _, _):
            underWay = nil
            return .input(job: job, .unknown)
        case .stalled:
            status = .stalled
            return .none
        case .resumed:
            status = .ready
            return .none
        case .received(let bytes):
            return hear(bytes)
        }
    }

    /// The time that was asked for has come.
    mutating func remind(_ number: Int) -> Outcome {
        guard number == reminders, let (job, watch) = sent, underWay == nil else { return .none }
        guard isAnswerDue else {
            ask()
            return .none
        }
        var patient = watch
        _ = patient.silence()
        sent = (job, patient)
        isAnswerDue = false
        return judge()
    }

    /// The reminder that was set since this was last asked.
    mutating func takeReminder() -> Reminder? {
        defer { reminder = nil }
        return reminder
    }

    /// Releases the port.
    func close() {
        printer?.close()
    }

    private mutating func hear(_ bytes: [UInt8]) -> Outcome {
        guard let (job, watch) = sent else { return .none }
        var listening = watch
        let findings = listening.consume(bytes)
        sent = (job, listening)
        let isAnswered = findings.contains { if case .answered = $0 { true } else { false } }
        guard isAnswered || listening.verdict != .waiting else { return .none }
        isAnswerDue = false
        return judge()
    }

    /// What the watch knows now, as status and as news of the job.
    private mutating func judge() -> Outcome {
        guard let (job, watch) = sent else { return .none }
        let wasInTrouble = status != .ready
        switch watch.verdict {
        case .confirmed:
            sent = nil
            status = .ready
            return .input(job: job, .confirmed)
        case .refused:
            sent = nil
            status = .ready
            return .input(job: job, .unknown)
        case .stopped(let findings):
            let trouble = findings.lazy.compactMap(PrinterTrouble.init).first ?? .fault
            status = .attention(trouble)
            // Nobody is asked for ever whether he has found his voice.
            if trouble != .noAnswer { setReminder(inMilliseconds: Self.troubleMilliseconds) }
            return .none
        case .waiting:
            status = .ready
            if wasInTrouble { questions = 0 }
            if questions < Self.questionsMax { setReminder(inMilliseconds: Self.askAgainMilliseconds) }
            return wasInTrouble ? .portReady : .none
        }
    }

    private mutating func ask() {
        guard let query = paper.statusQuery, let (job, watch) = sent else { return }
        var asking = watch
        asking.asked()
        sent = (job, asking)
        questions += 1
        isAnswerDue = true
        printer?.query(query)
        setReminder(inMilliseconds: LabelLimits.answerMilliseconds)
    }

    private mutating func setReminder(inMilliseconds milliseconds: Int) {
        reminders += 1
        reminder = Reminder(number: reminders, milliseconds: milliseconds)
    }
}

extension PrinterTrouble {
    /// Nil for what does not keep the printer from printing.
    init?(_ finding: PrinterFinding) {
        switch finding {
        case .paperOut: self = .noLabels
        case .ribbonOut: self = .noRibbon
        case .headOpen: self = .headOpen
        case .coverOpen: self = .coverOpen
        case .paused: self = .paused
        case .paperJam, .cutterFault: self = .jammed
        case .labelWaiting: self = .takeLabel
        case .overTemperature: self = .tooHot
        case .offline: self = .offline
        case .noAnswer: self = .noAnswer
        case .fault, .ramCorrupt: self = .fault
        case .bufferFull, .partialFormat, .underTemperature, .labelsRemaining, .formatsInBuffer, .paperLow, .printing,
            .accepted, .refused, .returned, .alert, .answered:
            return nil
        }
    }
}

extension PrintFailure {
    init(_ fault: PrinterFault) {
        self =
            switch fault {
            case .held, .occupied: .portBusy
            case .device, .noAddress, .hungUp, .closed: .portMissing
            case .unsupportedBaudRate, .settingsNotTaken, .unsupportedPort, .jobTooLong: .portFault
            }
    }
}
