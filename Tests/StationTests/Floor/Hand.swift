import Console
import Returns

@testable import Station

/// What a good operator reads off the plain lines of the station, in either language, and does next.
struct Hand {
    /// What to do.
    enum Act: Equatable {
        /// Scan this.
        case scan(String)
        /// Press this.
        case key(Int)
        /// The station is busy.
        case wait
        /// Every parcel is done.
        case done
    }

    /// Which step the lines show.
    enum Step: Equatable {
        case signIn, parcel, item, label, question
        case bin(String)
    }

    let badge: String
    var parcels: Range<Int>
    private let phrasebook: any Phrasebook
    private let busy: [String]

    init(badge: String, language: Language, parcels: Range<Int>) {
        self.badge = badge
        self.parcels = parcels
        let phrasebook = language.phrasebook()
        self.phrasebook = phrasebook
        busy = [LabelStage.queued, .sending].map { phrasebook.sentence(about: $0) }
    }

    /// The step in the last lines that were told; nil when they hold no prompt.
    func step(_ lines: [Substring]) -> Step? {
        guard let prompt = lines.last(where: { $0.hasPrefix("? ") }) else { return nil }
        guard prompt.hasSuffix("]"), let bracket = prompt.lastIndex(of: "[") else { return .question }
        let poster = String(prompt[prompt.index(after: bracket)...].dropLast())
        switch poster {
        case "BADGE": return .signIn
        case "PARCEL", "COLIS": return .parcel
        case "ITEM", "ARTICLE": return .item
        case "LABEL", "COLLER": return .label
        case let code: return .bin(code)
        }
    }

    /// The next act.
    mutating func next(_ text: String) -> Act {
        let lines = text.split(separator: "\n")
        switch step(lines) {
        case .signIn: return .scan(badge)
        case .parcel: return parcels.popFirst().map { .scan(SmallSite.tracking($0)) } ?? .done
        case .item: return item(lines)
        case .label:
            if busy.contains(where: { words in lines.contains { $0.hasPrefix("? \(words)") } }) { return .wait }
            return Self.plate(in: text).map { .scan($0) } ?? .wait
        case .question: return .key(1)
        case .bin(let code): return .scan(SmallSite.card(ofBin: code))
        case nil: return .wait
        }
    }

    /// Lines of the parcel read `0/1 name`; when all are found it is done.
    private func item(_ lines: [Substring]) -> Act {
        for line in lines {
            let words = line.drop { $0 == " " }.split(separator: " ", maxSplits: 1)
            let counts = words.first?.split(separator: "/").compactMap { Int($0) } ?? []
            guard counts.count == 2, words.count == 2, counts[0] < counts[1] else { continue }
            if let code = SmallSite.codes[String(words[1])] { return .scan(code) }
        }
        return .scan(SmallSite.end)
    }

    /// The last licence plate in a text.
    static func plate(in text: String) -> String? {
        plates(in: text).last
    }

    /// Every licence plate in a text.
    static func plates(in text: String) -> [String] {
        text.matches(of: /L\d{12}/).map { String($0.output) }
    }
}

extension Range<Int> {
    fileprivate mutating func popFirst() -> Int? {
        guard let first else { return nil }
        self = (first + 1)..<upperBound
        return first
    }
}
