/// The sixteen colours that every terminal and the Linux console have.
public enum Colour: Int, CaseIterable, Sendable {
    /// The eight that are also backgrounds.
    case black, red, green, yellow, blue, magenta, cyan, white
    /// The eight that are foregrounds only, for the console has no bright background.
    case grey, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

    /// The SGR parameter (ECMA-48 §8.3.117; 90–97 as in aixterm) that makes it the foreground.
    var foregroundCode: Int { rawValue < 8 ? 30 + rawValue : 82 + rawValue }

    /// The SGR parameter that makes it the background; a bright colour gives its dark brother.
    var backgroundCode: Int { 40 + rawValue % 8 }
}

/// How a cell looks. The theme is dark, without thin grey, and colour is never the only code.
public struct Style: Hashable, Sendable {
    /// The colour of the sign.
    public let foreground: Colour
    /// The colour behind it, one of the first eight.
    public let background: Colour

    /// Makes a style.
    public init(_ foreground: Colour, on background: Colour = .black) {
        self.foreground = foreground
        self.background = background
    }

    /// Ordinary text.
    static let text = Style(.white)
    /// Text that matters.
    static let strong = Style(.brightWhite)
    /// The header.
    static let header = Style(.black, on: .white)
    /// The one instruction or question: blue is the colour of what must be done.
    static let instruction = Style(.brightWhite, on: .blue)
    /// Block letters.
    static let poster = Style(.brightWhite)
    /// The number of an answer, the name of a key.
    static let key = Style(.black, on: .cyan)
    /// The danger key.
    static let danger = Style(.brightWhite, on: .red)
    /// What is typed.
    static let entry = Style(.brightYellow)
    /// The place where the next character comes.
    static let cursor = Style(.black, on: .white)
}
