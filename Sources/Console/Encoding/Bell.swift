public import Returns

/// How a tone sounds on a terminal: so many strokes of BEL (07), so far apart. A bell has one pitch and one length, so
/// the number speaks: nothing for a tick, one for accepted, two for a question, three for refused, five, quicker, for
/// stop. Always redundant with what is shown; a pipe gets none.
public struct Bell: Hashable, Sendable {
    /// Strokes, 0…5.
    public let strokes: Int
    /// Milliseconds from one stroke to the next; strokes that are closer together melt into one on most terminals.
    public let gapMilliseconds: Int

    /// The byte of one stroke.
    public static let stroke: [UInt8] = [0x07]

    /// The pattern of a tone.
    public init(_ tone: Tone) {
        switch tone {
        case .tick: (strokes, gapMilliseconds) = (0, 0)
        case .accepted: (strokes, gapMilliseconds) = (1, 0)
        case .question: (strokes, gapMilliseconds) = (2, 200)
        case .refused: (strokes, gapMilliseconds) = (3, 200)
        case .stop: (strokes, gapMilliseconds) = (5, 150)
        }
    }

    /// When to ring, in milliseconds after the outcome is shown; the first is 0.
    public var offsetsMilliseconds: [Int] { (0..<strokes).map { $0 * gapMilliseconds } }
}
