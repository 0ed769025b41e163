import Returns

/// One card that can be printed, and the question with which a command has the station print it: `print-card KIND
/// NAME`, without a name for the calibration card. A name is the rest of the question, whatever it holds.
enum CardOrder: Hashable, Sendable {
    /// A command of the desk, by the name on its card.
    case command(Command)
    /// An answer of the desk, by its number.
    case answer(Int)
    /// A bin, by its code.
    case bin(String)
    /// A badge, by its id: two people may have one alias.
    case badge(String)
    /// The code that shows how a scanner is set.
    case calibration

    private static let verb = "print-card"

    /// The question.
    var text: String { "\(Self.verb) \(name)" }

    /// The card in words, as in the question.
    var name: String {
        switch self {
        case .command(let command): "command \(command.rawValue)"
        case .answer(let number): "answer \(number)"
        case .bin(let code): "bin \(code)"
        case .badge(let id): "badge \(id)"
        case .calibration: "calibration"
        }
    }

    /// Reads a question; nil when it is another one.
    init?(_ question: String) {
        let words = question.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard words.count >= 2, words[0] == Self.verb else { return nil }
        switch (words[1], words.dropFirst(2).first) {
        case ("command", let name?):
            guard let command = Command(rawValue: name) else { return nil }
            self = .command(command)
        case ("answer", let number?):
            guard let number = Int(number), Limits.answerNumbers.contains(number) else { return nil }
            self = .answer(number)
        case ("bin", let code?): self = .bin(code)
        case ("badge", let id?): self = .badge(id)
        case ("calibration", nil): self = .calibration
        case _: return nil
        }
    }
}
