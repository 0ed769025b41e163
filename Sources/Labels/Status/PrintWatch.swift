/// Follows one job from its last byte to the printer's word that the label is out. No clock, no port: who owns those
/// says what was sent and when an answer is overdue.
///
///     var watch = PrintWatch(kind, job: 17)      // when the job and its `mark` have left
///     watch.take(findings)                       // what the status parser makes of bytes, and of silence
///     switch watch.verdict { … }
public struct PrintWatch: Sendable {
    /// What is known of the job.
    public enum Verdict: Hashable, Sendable {
        /// Nothing that decides; ask again after a while.
        case waiting
        /// Nothing will come out until somebody goes to the printer, for these reasons; the printer still has the job.
        case stopped([PrinterFinding])
        /// The printer cannot read the job, by the number that its manual gives the reason; it must not be sent again.
        case refused(Int)
        /// The label is out, as far as this evidence goes.
        case confirmed(PrintEvidence)
    }

    /// What is known of the job; once it is refused or confirmed it stays so.
    public private(set) var verdict = Verdict.waiting

    private let evidence: PrintEvidence?
    private let mark: Int
    /// The first half of the evidence was seen: it printed, or it acknowledged.
    private var isHalfWay = false

    /// Starts to follow a job of which all bytes have left.
    public init(_ kind: PrinterLanguageKind, job: Int) {
        evidence = kind.language.evidence
        mark = JobMark(job: job).number
    }

    /// Takes the facts that the printer stated, in order.
    public mutating func take(_ findings: [PrinterFinding]) {
        for finding in findings { take(finding) }
    }

    private mutating func take(_ finding: PrinterFinding) {
        switch verdict {
        case .refused, .confirmed: return
        case .waiting, .stopped: break
        }
        switch finding {
        case .refused(let number): verdict = .refused(number)
        case .accepted: isHalfWay = evidence == .acknowledged
        case .returned(let returned):
            if evidence == .markReturned, JobMark.isReached(mark, by: returned) { verdict = .confirmed(.markReturned) }
        case .answered(let answer): take(answer)
        case .noAnswer: verdict = .stopped([.noAnswer])
        case .paperOut, .paused, .headOpen, .ribbonOut, .bufferFull, .partialFormat, .overTemperature,
            .underTemperature, .ramCorrupt, .labelWaiting, .labelsRemaining, .formatsInBuffer, .paperJam, .paperLow,
            .coverOpen, .cutterFault, .offline, .fault, .printing, .alert:
            // Each is a part of an answer, or came unasked and will be a part of the next one.
            break
        }
    }

    private mutating func take(_ answer: StatusAnswer) {
        let reasons = answer.findings.filter(\.stopsPrinting)
        verdict = reasons.isEmpty ? .waiting : .stopped(reasons)
        switch evidence {
        case .nothingWaits:
            if answer.isReady, answer.isIdle { verdict = .confirmed(.nothingWaits) }
        case .printedThenReady:
            if answer.findings.contains(.printing) { isHalfWay = true }
            if isHalfWay, answer.isReady, answer.isIdle { verdict = .confirmed(.printedThenReady) }
        case .acknowledged:
            if isHalfWay, answer.isReady, answer.isIdle { verdict = .confirmed(.acknowledged) }
        case .markReturned, nil:
            break
        }
    }
}

/// The number that a job is marked with, 1…`LabelLimits.jobMarks` and then again from 1.
struct JobMark: Hashable, Sendable {
    let number: Int

    init(job: Int) {
        let count = LabelLimits.jobMarks
        number = ((job % count) + count - 1) % count + 1
    }

    /// Four digits.
    var digits: [UInt8] {
        let text = String(number)
        return Array((String(repeating: "0", count: 4 - text.utf8.count) + text).utf8)
    }

    /// Whether a returned mark means that the job with `mark` is printed: the mark itself, or that of a later job,
    /// because a printer that could not answer in time sends the latest mark only.
    static func isReached(_ mark: Int, by returned: Int) -> Bool {
        guard (1...LabelLimits.jobMarks).contains(returned) else { return false }
        let ahead = (returned - mark + LabelLimits.jobMarks) % LabelLimits.jobMarks
        return ahead < LabelLimits.jobMarks / 2
    }
}
