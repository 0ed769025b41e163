/// A place in the feed, opaque to stations: `generation:sequence`.
///
/// The generation makes a cursor worthless once the hub's history is another one.
struct FeedCursor: Hashable {
    let generation: String
    let sequence: Int

    init(generation: String, sequence: Int) {
        self.generation = generation
        self.sequence = sequence
    }

    /// Reads a cursor; nil for anything that this program would not have written.
    init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let sequence = Int(text[text.index(after: colon)...]), sequence >= 0
        else { return nil }
        self.init(generation: String(text[..<colon]), sequence: sequence)
        guard self.text == text else { return nil }
    }

    var text: String { "\(generation):\(sequence)" }
}
