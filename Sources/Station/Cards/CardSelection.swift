import Journal
import Returns

/// Which cards are wanted.
public struct CardSelection: Hashable, Sendable {
    /// All commands of the desk.
    public var commands: Bool
    /// All answers of the desk.
    public var answers: Bool
    /// The code that shows how a scanner is set.
    public var calibration: Bool
    /// Bins and badges that the station knows.
    public var bins: Choice
    /// Badges, chosen by their alias.
    public var badges: Choice

    /// Which of the cards of one kind.
    public enum Choice: Hashable, Sendable {
        /// None of them.
        case none
        /// Those with these names.
        case named([String])
        /// All that there are.
        case all
    }

    /// Chooses cards.
    public init(
        commands: Bool = false, answers: Bool = false, calibration: Bool = false, bins: Choice = .none,
        badges: Choice = .none
    ) {
        self.commands = commands
        self.answers = answers
        self.calibration = calibration
        self.bins = bins
        self.badges = badges
    }

    /// Whether reference data is needed.
    var needsReference: Bool { bins != .none || badges != .none }

    /// The cards in the order in which they are cut out; never none. `journal` is nil where there is none yet.
    func cards(site: String, from journal: Journal?) throws(CardRefusal) -> [FloorCard] {
        var cards: [FloorCard] = []
        if commands { cards += Command.allCases.map { FloorCard($0, site: site) } }
        // As on a keyboard: 0, which answers nothing and is only ever a digit, comes last.
        if answers { cards += (Array(1...9) + [0]).map { FloorCard(answer: $0, site: site) } }
        if calibration { cards.append(.calibration) }
        if let journal {
            cards += try binCards(journal)
            cards += try badgeCards(journal)
        }
        guard !cards.isEmpty else { throw .nothingChosen }
        return cards
    }

    private func binCards(_ journal: Journal) throws(CardRefusal) -> [FloorCard] {
        if case .none = bins { return [] }
        let known = try Self.reading { () throws(JournalError) in try journal.bins() }
        guard case .named(let codes) = bins else { return known.map { FloorCard($0) } }
        var cards: [FloorCard] = []
        for code in codes {
            guard let bin = known.first(where: { $0.code == code }) else { throw .unknown(.bin(code)) }
            cards.append(FloorCard(bin))
        }
        return cards
    }

    private func badgeCards(_ journal: Journal) throws(CardRefusal) -> [FloorCard] {
        if case .none = badges { return [] }
        let known = try Self.reading { () throws(JournalError) in try journal.badges() }
        guard case .named(let aliases) = badges else { return known.map { FloorCard($0) } }
        var cards: [FloorCard] = []
        for alias in aliases {
            let found = known.filter { $0.alias == alias }
            guard !found.isEmpty else { throw .noBadge(alias: alias) }
            cards += found.map { FloorCard($0) }
        }
        return cards
    }

    static func reading<Value>(_ read: () throws(JournalError) -> Value) throws(CardRefusal) -> Value {
        do throws(JournalError) { return try read() } catch { throw .journal(error) }
    }
}

extension CardOrder {
    /// The card of an order, as this station would print it.
    func card(site: String, from journal: Journal) throws(CardRefusal) -> FloorCard {
        switch self {
        case .command(let command): return FloorCard(command, site: site)
        case .answer(let number): return FloorCard(answer: number, site: site)
        case .calibration: return .calibration
        case .bin(let code):
            let found = try CardSelection.reading { () throws(JournalError) in try journal.bin(code) }
            guard let found else { throw .unknown(self) }
            return FloorCard(found)
        case .badge(let id):
            let found = try CardSelection.reading { () throws(JournalError) in try journal.badge(id) }
            guard let found else { throw .unknown(self) }
            return FloorCard(found)
        }
    }
}
