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
        /// The printer was still busy: ask again after so many milliseconds.
        case askAgain(milliseconds: Int)
        /// Only the status line changed, or nothing.
        case none
    }

    private let printer: Printer?
    private let paper: LabelPaper
    private(set) var status: BenchStatus.PrinterStatus
    private var underWay: Int?
    private var lastSent: Int?
    private var answers = HostStatusParser()
    private var questions = 0

    /// How often, and after how long each time, a printer that is still busy is asked whether the label is out.
    static let questionsMax = 20
    static let askAgainMilliseconds = 500

    init(printer: Printer?, paper: LabelPaper) {
        self.printer = printer
        self.paper = paper
        status = printer == nil ? .none : .unavailable
    }

    /// Whether a job may start now.
    var isReady: Bool { status == .ready && underWay == nil }

    /// Why a job that was just requested cannot start; nil when it can, or only has to wait its turn.
    var obstacle: PrintFailure? {
        switch status {
        case .none: .noPrinter
        case .unavailable: .portMissing
        case .ready, .stalled: nil
        }
    }

    /// Hands the job to the port. `sending` must be in the journal already.
    ///
    /// Gives a failure when the label cannot even be set; nothing has left then.
    mutating func start(_ job: StoredLabelJob) -> PrintFailure? {
        guard let printer, let bytes = paper.bytes(for: job.content) else { return .portFault }
        underWay = job.number
        answers = HostStatusParser()
        printer.send(bytes, job: job.number)
        return nil
    }

    /// Takes one report of the port.
    mutating func take(_ report: PrinterReport) -> Outcome {
        switch report {
        case .ready:
            status = .ready
            return .portReady
        case .unavailable:
            // A job under way gets its own report: only the port knows whether its first byte had left.
            status = .unavailable
            return .none
        case .refused(let job, let fault):
            underWay = nil
            return .input(job: job, .failed(PrintFailure(fault)))
        case .sent(let job):
            underWay = nil
            lastSent = job
            questions = 0
            status = .ready
            if let query = paper.statusQuery { printer?.query(query) }
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
            return confirmation(in: bytes)
        case .disconnected:
            status = .unavailable
            return .none
        }
    }

    /// A status answer that shows an idle, ready printer means that it has consumed the job that was sent last.
    private mutating func confirmation(in bytes: [UInt8]) -> Outcome {
        var outcome = Outcome.none
        for finding in answers.consume(bytes) {
            guard case .answered(let answer) = finding, let job = lastSent else { continue }
            if answer.isIdle, answer.isReady {
                lastSent = nil
                outcome = .input(job: job, .confirmed)
            } else if questions < Self.questionsMax {
                outcome = .askAgain(milliseconds: Self.askAgainMilliseconds)
            }
        }
        return outcome
    }

    /// Asks the printer for its status again, while a job waits for its confirmation.
    mutating func askAgain() {
        guard lastSent != nil, underWay == nil, let query = paper.statusQuery else { return }
        questions += 1
        printer?.query(query)
    }

    /// Releases the port.
    func close() {
        printer?.close()
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
