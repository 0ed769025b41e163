public import Foundation

/// What became of a card that a command asked the station to print: the answer on its control socket.
///
///     {"card":"bin A-17"}   or   {"card":"bin A-17","refused":"The printer is busy with a label. …"}
public struct CardAnswer: Hashable, Sendable {
    /// The card, in the words of the question.
    public let card: String
    /// Why it did not come out, and what to do; nil when the printer has taken it.
    public let refused: String?

    /// Makes an answer.
    public init(card: String, refused: String? = nil) {
        self.card = card
        self.refused = refused
    }

    /// JSON with sorted keys.
    public func encoded() -> Data {
        JSONWriter.data(["card": .string(card), "refused": refused.map(JSONValue.string) ?? .null])
    }

    /// Reads `encoded`; throws `WireError` for anything else.
    public init(decoding body: Data) throws(WireError) {
        let fields = try Fields(reply: body)
        self.init(card: try fields.text("card"), refused: try fields.textIfAny("refused"))
    }
}
