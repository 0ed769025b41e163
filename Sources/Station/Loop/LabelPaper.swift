import Foundation
import Labels
import Returns

/// From a label's content to the bytes for the configured printer: language, size, resolution, and the site's time.
struct LabelPaper {
    let language: any PrinterLanguage
    let size: LabelSize
    let resolution: Resolution
    let words: Language
    let timeZone: TimeZone

    /// The bytes of one label; nil when the content cannot be set on this paper.
    func bytes(for content: LabelContent) -> [UInt8]? {
        let copyWord =
            switch words {
            case .french: "COPIE"
            case .english: "COPY"
            }
        guard
            let label = try? Label(
                content, printedAt: time(content.requestedAt), size: size, resolution: resolution, copyWord: copyWord)
        else { return nil }
        return try? language.encode(label)
    }

    /// The status request of the printer's language; nil when it has none.
    var statusQuery: [UInt8]? { language.statusQuery }

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
