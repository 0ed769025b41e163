public import Foundation

/// An answer in words for a person: `{"words":"…"}`.
public struct WordsAnswer: Hashable, Sendable {
    /// One or more lines.
    public let words: String

    /// Wraps words.
    public init(_ words: String) {
        self.words = words
    }

    /// The body. What could steer a terminal is replaced.
    public func encoded() -> Data { JSONWriter.data(["words": .string(TerminalText.safeLines(words))]) }

    /// Reads a body.
    public init(decoding body: Data) throws(WireError) {
        self.init(try Fields(try JSONParser.object(body)).text("words"))
    }
}
