import Foundation
import Journal
import Labels
import Returns
import SystemPackage
public import Wire

/// What `returns-station cards` does: draws the cards of the floor as sheets to be printed in an office, or has the
/// running station print them on its labels.
public struct FloorCards: Sendable {
    /// What came of drawing or printing.
    public enum Outcome<Value: Equatable & Sendable>: Equatable, Sendable {
        /// All cards.
        case done(Value)
        /// Not all of them, and why.
        case refused(String)
    }

    private let configuration: StationConfiguration
    private let paths: StationPaths

    /// The cards of the station of a configuration; the environment is the one of the process.
    public init(configuration: StationConfiguration, environment: [String: String]) {
        self.configuration = configuration
        paths = StationPaths(configuration, environment: environment)
    }

    /// The sheets as SVG documents, A4, ten cards each. The journal is read where there is one, and never written: the
    /// site and the bins are what the hub said last.
    ///
    /// Throws `StationFault` when there is a journal and it cannot be read.
    public func sheets(_ selection: CardSelection) throws(StationFault) -> Outcome<[String]> {
        let journal = try reading()
        do throws(CardRefusal) {
            return .done(try Self.drawn(try cards(selection, journal)))
        } catch {
            return .refused(error.words)
        }
    }

    /// Writes sheets and gives the paths. A path that ends in `.svg` is the file itself, numbered when there are
    /// several sheets; any other is a folder, made if it is missing, for `cards-1.svg` and so on.
    ///
    /// Throws `StationFault.unwritable`.
    public static func write(_ sheets: [String], to path: String) throws(StationFault) -> [String] {
        let isFile = path.hasSuffix(".svg")
        let stem = isFile ? String(path.dropLast(4)) : FilePath(path).appending("cards").string
        do {
            if !isFile { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
            return try sheets.enumerated().map { index, sheet in
                let place = isFile && sheets.count == 1 ? path : "\(stem)-\(index + 1).svg"
                try Data(sheet.utf8).write(to: URL(fileURLWithPath: place))
                return place
            }
        } catch {
            throw .unwritable(path: path, cause: error.localizedDescription)
        }
    }

    /// Has the running station print the cards, one after the other, and says how many came out; the first one that is
    /// refused ends it.
    ///
    /// Throws `StationFault`: `notRunning` when no station answers, and what `sheets` throws.
    public func printed(_ selection: CardSelection) async throws(StationFault) -> Outcome<Int> {
        let chosen: [FloorCard]
        switch try orders(selection) {
        case .success(let cards): chosen = cards
        case .failure(let refusal): return .refused(refusal.words)
        }
        let client = PromptClient(socketPath: paths.socket)
        for (count, card) in chosen.enumerated() {
            let bytes = try await client.ask(card.order.text)
            guard let answer = try? CardAnswer(decoding: Data(bytes)) else {
                throw .silent(state: paths.state, socket: paths.socket)
            }
            guard let refused = answer.refused else { continue }
            return .refused("\(refused) \(count) of \(chosen.count) cards are printed; the next one is \(answer.card).")
        }
        return .done(chosen.count)
    }

    private func orders(_ selection: CardSelection) throws(StationFault) -> Result<[FloorCard], CardRefusal> {
        let journal = try reading()
        do throws(CardRefusal) { return .success(try cards(selection, journal)) } catch { return .failure(error) }
    }

    private func cards(_ selection: CardSelection, _ journal: Journal?) throws(CardRefusal) -> [FloorCard] {
        if selection.needsReference, journal == nil { throw .noJournal(path: paths.journal.string) }
        return try selection.cards(site: journal?.identity.site ?? configuration.site, from: journal)
    }

    private static func drawn(_ cards: [FloorCard]) throws(CardRefusal) -> [String] {
        // The sheet has a size and a resolution of its own; each card is tried alone, so that a fault names its card.
        var set: [Card] = []
        for card in cards {
            do throws(LabelFault) {
                let one = try card.card(size: .large, resolution: .dpi300)
                _ = try one.drawing(in: .scalable)
                set.append(one)
            } catch { throw .unset(card.order, error, .dpi300) }
        }
        do throws(LabelFault) { return try CardSheet.pages(set) } catch { throw .nothingChosen }
    }

    /// The journal, for reading; nil when the station has never run.
    private func reading() throws(StationFault) -> Journal? {
        try Journal.readingIfThere(at: paths.journal)
    }
}
