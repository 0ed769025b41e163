public import Foundation

/// What became of `devices bind`: the answer on the control socket, and what `--json` prints.
///
///     {"bound":true,"device":"…","scanner":"hand","words":["…"]}
public struct BindAnswer: Hashable, Sendable {
    /// The scanner that was to be bound.
    public let scanner: String
    /// The device that it is now; nil when nothing was bound.
    public let device: String?
    /// What there is to say, in sentences: how the scanner is set, or why nothing was bound and what to do.
    public let sentences: [String]

    /// Makes an answer.
    public init(scanner: String, device: String?, sentences: [String]) {
        self.scanner = scanner
        self.device = device
        self.sentences = sentences
    }

    /// Whether the scanner is bound.
    public var isBound: Bool { device != nil }

    /// JSON with sorted keys.
    public func encoded() -> Data {
        JSONWriter.data([
            "bound": .bool(isBound), "device": device.map(JSONValue.string), "scanner": .string(scanner),
            "words": .strings(sentences),
        ])
    }

    /// Reads `encoded`; throws `WireError` for anything else.
    public init(decoding body: Data) throws(WireError) {
        let fields = try Fields(reply: body)
        self.init(
            scanner: try fields.text("scanner"), device: try fields.textIfAny("device"),
            sentences: try fields.texts("words"))
    }

    /// The same for a person, without what could steer a terminal.
    public var words: String {
        let head = device.map { ["Scanner \(scanner) is now \($0)."] } ?? []
        return (head + sentences).map(TerminalText.safe).joined(separator: "\n")
    }
}
