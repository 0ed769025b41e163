import Console
import Devices
import Labels
import Returns

/// One card with its words in both languages, before it is set on any paper.
struct FloorCard: Hashable, Sendable {
    /// How the card is asked for.
    let order: CardOrder
    /// What it is, in a few large letters.
    let title: String
    /// What it does or where it belongs.
    let caption: LocalizedText
    /// What a scanner reads.
    let code: CardCode

    /// A command of the desk; `site` is the one whose benches obey the card.
    init(_ command: Command, site: String) {
        let (french, english) = (Self.french.name(of: command), Self.english.name(of: command))
        self.init(
            .command(command), french == english ? french : "\(french) / \(english)",
            Self.said { $0.meaning(of: command) }, .own(.command(site: site, name: command.rawValue)))
    }

    /// An answer of the desk: the card of a key.
    init(answer number: Int, site: String) {
        self.init(
            .answer(number), "\(number)", Self.said { $0.answerCard(number) },
            .own(.answer(site: site, number: number)))
    }

    /// A bin in its present generation.
    init(_ bin: Bin) {
        self.init(
            .bin(bin.code), bin.code, Self.said { $0.binCard(bin) },
            .own(.bin(code: bin.code, generation: bin.generation)))
    }

    /// A badge: the alias, never a name, which no station knows.
    init(_ badge: Badge) {
        self.init(.badge(badge.id), badge.alias, Self.said { $0.badgeCard(badge.role) }, .own(.badge(badge.id)))
    }

    /// The card that shows how a scanner is set.
    static let calibration = FloorCard(
        .calibration, "\(french.calibrationTitle) / \(english.calibrationTitle)", said { $0.calibrationCard },
        .calibration(Calibration.text))

    private init(_ order: CardOrder, _ title: String, _ caption: LocalizedText, _ code: CardCode) {
        self.order = order
        self.title = title
        self.caption = caption
        self.code = code
    }

    /// The card on one stock; throws as `Card.init` does.
    func card(size: LabelSize, resolution: Resolution) throws(LabelFault) -> Card {
        try Card(title: title, caption: caption, carrying: code, size: size, resolution: resolution)
    }

    private static let french = Language.french.phrasebook()
    private static let english = Language.english.phrasebook()

    private static func said(_ words: (any Phrasebook) -> String) -> LocalizedText {
        LocalizedText(french: words(french), english: words(english))
    }
}
