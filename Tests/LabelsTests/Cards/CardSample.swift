import Labels
import Returns

/// The cards that are checked in every language.
enum CardSample: String, CaseIterable, Sendable {
    case bin
    case badge
    case command
    case answer

    var code: OwnCode {
        switch self {
        case .bin: .bin(code: "A-17", generation: 3)
        case .badge: .badge("4711")
        case .command: .command(site: "LYON", name: "UNDO")
        case .answer: .answer(site: "LYON", number: 2)
        }
    }

    var title: String {
        switch self {
        case .bin: "A-17"
        case .badge: "Amélie D."
        case .command: "ANNULER / UNDO"
        case .answer: "2"
        }
    }

    var caption: LocalizedText {
        switch self {
        case .bin: LocalizedText(french: "Remise en stock, allée A", english: "Back to stock, aisle A")
        case .badge: LocalizedText(french: "Poste de retours", english: "Returns bench")
        case .command: LocalizedText(french: "Reprendre la dernière étape", english: "Take the last step back")
        case .answer: LocalizedText(french: "Réponse n° 2", english: "Answer no. 2")
        }
    }

    func card(size: LabelSize, resolution: Resolution) throws -> Card {
        try Card(title: title, caption: caption, code: code, size: size, resolution: resolution)
    }
}
