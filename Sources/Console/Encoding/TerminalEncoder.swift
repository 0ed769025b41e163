/// One attached terminal's side of the screen: remembers what it shows and says which bytes bring it up to date.
public struct TerminalEncoder: Sendable {
    private var shown: Screen?

    /// An encoder for a terminal whose contents are unknown.
    public init() {}

    /// The bytes that make the terminal show `screen`; empty when it does so already.
    public mutating func encode(_ screen: Screen) -> [UInt8] {
        defer { shown = screen }
        return ScreenDiff.bytes(from: shown, to: screen)
    }

    /// Forgets what the terminal shows: the next frame clears and draws all of it (Ctrl+L, a terminal that was away).
    public mutating func forget() {
        shown = nil
    }
}
