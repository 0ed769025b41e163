import Devices
import Labels

/// Plays what went to a printer and came from it through the status parser of its language.
struct PrinterReplay {
    private let language: any PrinterLanguage
    private var parser: (any StatusParser)?
    /// When an answer is overdue.
    private var overdueAt: MonotonicTime?
    private var lines: [ReplayLine] = []

    init(_ kind: PrinterLanguageKind) {
        language = kind.language
        parser = kind.language.statusParser
    }

    /// What a live station would have found, and what was sent when.
    consuming func lines(of recording: Recording) -> [ReplayLine] {
        for entry in recording.entries {
            fallSilent(before: entry.at)
            take(entry)
        }
        fallSilent(before: nil)
        return lines
    }

    private mutating func take(_ entry: Recording.Entry) {
        switch entry.kind {
        case .sent:
            let asks = language.statusQuery.map { entry.bytes.contains($0) } ?? false
            if asks {
                parser?.asked()
                overdueAt = entry.at.advanced(byMilliseconds: LabelLimits.answerMilliseconds)
            }
            // The second one changes nothing of when an answer is overdue.
            let asksAgain = entry.bytes == language.secondStatusQuery
            let detail = "\(entry.bytes.count) bytes" + (asks || asksAgain ? ", a question for the status" : "")
            lines.append(ReplayLine(at: entry.at, what: "sent", detail: detail))
        case .received:
            let findings = parser?.consume(entry.bytes) ?? []
            if findings.isEmpty {
                lines.append(ReplayLine(at: entry.at, what: "received", detail: "\(entry.bytes.count) bytes"))
            }
            tell(findings, at: entry.at)
        case .opened, .closed, .began, .resynchronized, .failed, .noted:
            let words = String(decoding: entry.bytes, as: UTF8.self)
            lines.append(ReplayLine(at: entry.at, what: "\(entry.kind)", detail: words.isEmpty ? nil : words))
        }
    }

    /// Tells of a missing answer when its time had come, if anything at all came later, or the recording ends.
    private mutating func fallSilent(before time: MonotonicTime?) {
        guard let overdue = overdueAt, time.map({ overdue <= $0 }) ?? true else { return }
        overdueAt = nil
        tell(parser?.silence() ?? [], at: overdue)
    }

    private mutating func tell(_ findings: [PrinterFinding], at time: MonotonicTime) {
        for finding in findings {
            if case .answered(let answer) = finding {
                overdueAt = nil
                let words = answer.isReady ? "ready" : "not ready"
                let work = !answer.tellsWhatWaits ? "" : answer.isIdle ? ", idle" : ", at work"
                lines.append(ReplayLine(at: time, what: "answer", detail: words + work))
            } else {
                lines.append(ReplayLine(at: time, what: "finding", detail: "\(finding)"))
            }
        }
    }
}

extension RecordedDevice {
    /// What the printer speaks, where that is known.
    var printerLanguage: PrinterLanguageKind? { language.flatMap(PrinterLanguageKind.init(rawValue:)) }
}
