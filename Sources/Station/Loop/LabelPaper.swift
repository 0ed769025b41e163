import Foundation
import Labels
import Returns

/// From a label's content to the bytes for the configured printer: language, size, resolution, and the site's time.
struct LabelPaper {
    let kind: PrinterLanguageKind
    /// Whether a printer may answer: a file never does, and a question in it would be printed with the labels.
    let mayAnswer: Bool
    let size: LabelSize
    let resolution: Resolution
    let words: Language
    let timeZone: TimeZone

    /// The bytes of one label job, with the mark that the printer gives back where its language has one; nil when the
    /// content cannot be set on this paper. Before a copy the printer forgets what it still holds, or it would print
    /// both when it gets new labels.
    func bytes(for content: LabelContent, job: Int) -> [UInt8]? {
        let copyWord =
            switch words {
            case .french: "COPIE"
            case .english: "COPY"
            }
        guard
            let label = try? Label(
                content, printedAt: time(content.requestedAt), size: size, resolution: resolution, copyWord: copyWord)
        else { return nil }
        guard let bytes = try? kind.encode(label) else { return nil }
        let clearing = content.copy > 1 && mayAnswer ? kind.language.forgetHeldLabels ?? [] : []
        return clearing + bytes + (mayAnswer ? kind.language.mark(job: job) ?? [] : [])
    }

    /// The status request of the printer's language; nil when it has none, or nobody would answer.
    var statusQuery: [UInt8]? { mayAnswer ? kind.language.statusQuery : nil }

    /// What switches on the reports that the language's evidence needs.
    var reportsOn: [UInt8]? { mayAnswer ? kind.language.reportsOn : nil }

    /// Day and time as the site writes them: day first in French, ISO order in English.
    private func time(_ moment: Moment) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
        let part = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        func padded(_ value: Int?, _ width: Int = 2) -> String {
            let digits = String(value ?? 0)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let clock = "\(padded(part.hour)):\(padded(part.minute))"
        return switch words {
        case .french: "\(padded(part.day))/\(padded(part.month))/\(padded(part.year, 4)) \(clock)"
        case .english: "\(padded(part.year, 4))-\(padded(part.month))-\(padded(part.day)) \(clock)"
        }
    }
}
