import Devices
import Journal
import Labels
import Returns

/// The printer in the loop: asks it before the label job of the item in the hand starts, and turns what the port
/// reports into inputs for the journal. A job whose first byte may have left is never started again by itself.
///
/// Nobody is asked for nothing: questions go out when the port was opened, while a label waits for the printer, while
/// the printer works at one, and when a job stalls.
struct PrintDesk {
    /// What came of a port's report.
    enum Outcome: Equatable {
        /// The journal must hear this of the job.
        case input(job: Int, LabelReport)
        /// A waiting job may start, or ask whether it may.
        case portReady
        /// Only the status line changed, or nothing.
        case none
    }

    /// When the desk wants to hear of the time again. A later one makes it void.
    struct Reminder: Equatable {
        let number: Int
        let milliseconds: Int
    }

    /// How a waiting job stands with the printer.
    enum Clearance {
        /// No job has asked.
        case none
        /// A job waits for the answer.
        case wanted
        /// The printer has just said that it can print; true for this turn of the loop only.
        case given
    }

    /// What the printer owes an answer to.
    enum Question {
        /// Nothing.
        case none
        /// In the printer's language.
        case language
        /// The same, to the other question of its language.
        case secondOfLanguage
        /// To the USB port, beside the language.
        case port
    }

    let printer: Printer?
    var paper: LabelPaper
    var status: BenchStatus.PrinterStatus
    var isOpen = false
    var fault: PrinterFault?
    var underWay: Int?
    /// What the printer said of the job under way before its last byte was known to have left: a quick printer has
    /// printed by then. A status is none of it, because it may be the printer's before the job.
    var early: [PrinterFinding] = []
    /// The job that was sent last, for as long as the printer may still say what became of it.
    var sent: (job: Int, watch: PrintWatch)?
    var clearance = Clearance.none
    var question = Question.none
    var parser: (any StatusParser)?
    var identification = HostIdentificationReader()
    /// An answer was understood since the port was opened, and since the last silence.
    var isUnderstood = false
    var hasSpoken = false
    var silences = 0
    /// The printer holds a piece of a label that broke off; it is to be dropped before the next one.
    var holdsPiece = false
    /// News of the printer may lead to a question, once between two reminders: a babbling one is no reason to babble.
    var mayFollowNews = true
    var questions = 0
    var reminders = 0
    var reminder: Reminder?

    /// How often a printer that is still busy is asked whether the label is out.
    static let questionsMax = 20
    /// How long it is left in peace between two questions, in milliseconds: busy, and waiting for a person.
    static let askAgainMilliseconds = 500
    static let troubleMilliseconds = 2_000
    /// The longest time between two questions that a printer which never answered gets, in milliseconds: it may be one
    /// of another language, that prints them.
    static let silenceCeilingMilliseconds = 10_000

    init(printer: Printer?, paper: LabelPaper) {
        self.printer = printer
        self.paper = paper
        status = printer == nil ? .none : .unavailable
    }

    /// Why a job that was just requested cannot start; nil when it can, or only has to wait.
    var obstacle: PrintFailure? {
        if printer == nil { return .noPrinter }
        return isOpen ? nil : fault.map(PrintFailure.init) ?? .portMissing
    }

    /// What IT has to know: what is wrong with the port or the printer, and what the printer is taken for.
    var detail: String? {
        guard printer != nil else { return nil }
        let wrong = isOpen ? contradiction?.words : fault?.words
        return [wrong, paper.settings.words].compactMap(\.self).joined(separator: "; ")
    }

    /// What a printer says that may be asked; one that is not to be asked is believed to be as configured.
    var contradiction: PrinterSettings.Contradiction? {
        paper.mayAnswer ? paper.settings.contradiction : nil
    }

    /// Whether a waiting job may start now. One that may not yet has the printer asked; `portReady` comes when it says
    /// that it can print, or when it is time to ask again.
    mutating func mayStart() -> Bool {
        guard isOpen, underWay == nil, contradiction == nil else { return false }
        guard paper.statusQuery != nil || paper.mayAskPort else { return true }
        guard clearance != .given else {
            clearance = .none
            return true
        }
        clearance = .wanted
        if question == .none { ask() }
        return false
    }

    /// Hands the job to the port. `sending` must be in the journal already.
    ///
    /// Gives a failure when the label cannot even be set; nothing has left then.
    mutating func start(_ job: StoredLabelJob) -> PrintFailure? {
        guard let printer, let bytes = paper.bytes(for: job.content, job: job.number, isClearing: holdsPiece) else {
            return .portFault
        }
        underWay = job.number
        (sent, early) = (nil, [])
        holdsPiece = false
        printer.send(bytes, job: job.number)
        return nil
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

    mutating func setReminder(inMilliseconds milliseconds: Int) {
        reminders += 1
        reminder = Reminder(number: reminders, milliseconds: milliseconds)
    }
}
