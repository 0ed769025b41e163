import Foundation
import Labels
import Returns

/// From a label's content to the bytes for the configured printer: language, size, resolution, and the site's time.
struct LabelPaper {
    /// Language and resolution, with what the printer says of them.
    var settings: PrinterSettings
    /// Whether a printer may answer: a file never does, and a question in it would be printed with the labels.
    let mayAnswer: Bool
    /// Whether there is a printer that may hold labels; a file holds none.
    let mayHoldLabels: Bool
    /// Whether the port itself can be asked about paper, whatever the printer's language.
    let mayAskPort: Bool
    let size: LabelSize
    let words: Language
    let timeZone: TimeZone

    var kind: PrinterLanguageKind { settings.language }

    /// The bytes of one label job, with the mark that the printer gives back where its language has one; nil when the
    /// content cannot be set on this paper. Before a copy the printer forgets what it still holds, or it would print
    /// both when it gets new labels; before any label when it holds a piece of one (`isClearing`).
    func bytes(for content: LabelContent, job: Int, isClearing: Bool = false) -> [UInt8]? {
        guard let label = try? label(content), let bytes = try? kind.encode(label) else { return nil }
        return clearing(content.copy > 1 || isClearing) + bytes + mark(job)
    }

    /// The bytes of a card on this paper, marked as a label's are.
    func bytes(for card: FloorCard, job: Int, isClearing: Bool = false) throws(LabelFault) -> [UInt8] {
        let bytes = try kind.encode(try card.card(size: size, resolution: settings.resolution))
        return clearing(isClearing) + bytes + mark(job)
    }

    /// A label in the words of the site.
    func label(_ content: LabelContent) throws(LabelFault) -> Label {
        let copyWord =
            switch words {
            case .french: "COPIE"
            case .english: "COPY"
            }
        return try Label(
            content, printedAt: time(content.requestedAt), size: size, resolution: settings.resolution,
            copyWord: copyWord)
    }

    private func clearing(_ isWanted: Bool) -> [UInt8] {
        isWanted && mayHoldLabels ? kind.language.forgetHeldLabels ?? [] : []
    }

    private func mark(_ job: Int) -> [UInt8] { mayAnswer ? kind.language.mark(job: job) ?? [] : [] }

    /// The status request of the printer's language; nil when it has none, or nobody would answer.
    var statusQuery: [UInt8]? { mayAnswer ? kind.language.statusQuery : nil }

    /// What to ask a printer that keeps quiet at that; nil when the language has no other question.
    var secondStatusQuery: [UInt8]? { mayAnswer ? kind.language.secondStatusQuery : nil }

    /// What a printer is told and asked first: to report what its evidence needs, and what it is.
    var introduction: [UInt8] {
        mayAnswer ? (kind.language.reportsOn ?? []) + (kind.language.identityQuery ?? []) : []
    }

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
