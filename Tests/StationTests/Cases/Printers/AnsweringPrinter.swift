import Foundation
import Glibc
import Journal
import Labels
import Returns
import Synchronization
import Wire

@testable import Station

/// A label printer at the far end of a serial line, with a mind of its own: takes every byte, and answers each status
/// question as its mood says.
final class AnsweringPrinter: Sendable {
    /// What it does beside taking bytes.
    enum Mood: Sendable {
        /// Says nothing at all.
        case silent
        /// Answers each question of its language with these bytes.
        case answering(String)
        /// Sends back every byte that it gets.
        case echoing
    }

    let line: Pseudoterminal
    private let question: [UInt8]
    private let state: Mutex<State>

    private struct State {
        var mood: Mood
        var seen = 0
    }

    /// One that hears the usual question of its language, or `question` alone.
    init(_ language: PrinterLanguageKind = .zpl, _ mood: Mood, hearing question: [UInt8]? = nil) throws {
        line = try Pseudoterminal()
        self.question = question ?? language.language.statusQuery ?? []
        state = Mutex(State(mood: mood))
        Thread.detachNewThread { [weak self] in
            while let printer = self {
                printer.turn()
                _ = poll(nil, 0, Patience.lookMilliseconds)
            }
        }
    }

    /// From now on.
    func change(to mood: Mood) { state.withLock { $0.mood = mood } }

    /// Everything it was sent.
    var received: String { String(decoding: line.received, as: UTF8.self) }

    /// The labels that came whole.
    var labels: Int { received.components(separatedBy: "^XZ").count - 1 }

    /// The bytes that came since the first label began.
    var labelBytes: Int {
        let text = received
        return text.firstRange(of: "^XA").map { text[$0.lowerBound...].utf8.count } ?? 0
    }

    /// Takes what is there, and says what there is to say.
    private func turn() {
        line.takeWhatIsThere()
        let received = line.received
        let words = state.withLock { state -> String in
            let news = Array(received[state.seen...])
            switch state.mood {
            case .silent:
                state.seen = received.count
                return ""
            case .echoing:
                state.seen = received.count
                return String(decoding: news, as: UTF8.self)
            case .answering(let answer):
                guard let range = news.firstRange(of: question) else { return "" }
                state.seen += range.upperBound
                return answer
            }
        }
        if !words.isEmpty { try? line.type(words) }
    }
}

extension AnsweringPrinter {
    /// A whole answer to `~HS`: the flags of its first and second frame that are set, and the formats that wait.
    static func hostStatus(_ first: Set<Int> = [], _ second: Set<Int> = [], waiting: Int = 0) -> String {
        var one = ["030", "0", "0", "0319", "00\(waiting)", "0", "0", "0", "000", "0", "0", "0"]
        var two = ["000", "0", "0", "0", "0", "2", "6", "0", "00000000", "1", "000"]
        for flag in first { one[flag] = "1" }
        for flag in second { two[flag] = "1" }
        return [one, two, ["1234", "0"]].map { "\u{2}\($0.joined(separator: ","))\u{3}\r\n" }.joined()
    }

    /// A station with this printer, taken to its first label by a hand; `work` sees the operator's lines.
    func station<Value: Sendable>(
        baud: Int = 115_200, flow: PrinterSetup.Flow = .none, _ language: PrinterSetup.PrinterLanguageName = .zpl,
        in place: Place, _ work: @escaping @Sendable (Attached) throws -> Value
    ) async throws -> Value {
        try SmallSite.stock(place, parcels: 1)
        var configuration = place.configuration
        configuration.printer = PrinterSetup(
            connection: .serial(path: line.path, baud: baud, flow: flow), language: language)
        return try await RunningStation.run(configuration) { _ in
            let pipe = try Attached(place.socket)
            try BenchWalk.toLabel(pipe)
            return try work(pipe)
        }
    }

    /// The plain word that `status` has for the printer.
    static func word(in place: Place) throws -> String {
        try StationStatus(decoding: Data(Attached.ask("status", place.socket))).printer
    }
}

extension Findings {
    /// The stages of every label, in order.
    var labelStages: [LabelStage] { Self.stages(in: events) }

    /// The same while the station is at work.
    static func labelStages(in place: Place) throws -> [LabelStage] {
        let journal = try Journal.openReadOnly(at: place.journal, playbook: StandardPlaybook.load())
        defer { try? journal.close() }
        return stages(in: try journal.events(from: 1, limit: JournalLimits.eventsPerPage).map(\.recorded.event))
    }

    private static func stages(in events: [Event]) -> [LabelStage] {
        events.compactMap { if case .labelMoved(_, _, let stage) = $0 { stage } else { nil } }
    }
}
