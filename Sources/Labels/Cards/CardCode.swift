public import Returns

/// What a card carries for a scanner to read.
public enum CardCode: Hashable, Sendable {
    /// One of our own codes: the workflow reads it.
    case own(OwnCode)
    /// A text that shows how a scanner is set: printable ASCII and control characters, and never in the shape of one of
    /// our own codes. What the workflow must understand is a code of ours and nothing else.
    case calibration(String)

    /// What a scanner reads.
    public var text: String {
        switch self {
        case .own(let code): code.text
        case .calibration(let text): text
        }
    }

    /// Whether the card names a bin.
    var isBin: Bool {
        switch self {
        case .own(let code): code.kind == .bin
        case .calibration: false
        }
    }

    /// Whether a scanner would read the card as what it is.
    var isWellFormed: Bool {
        switch self {
        case .own(let code): code.isWellFormed
        case .calibration(let text): DataMatrix(drawn: text) != nil && !Self.hasOwnShape(text)
        }
    }

    /// A code of ours with a wrong check character has the shape as well.
    private static func hasOwnShape(_ text: String) -> Bool {
        do throws(OwnCodeFault) { return try OwnCode(parsing: text) != nil } catch { return true }
    }
}
