/// The pieces of a picture.
enum SVG {
    /// The whole picture on white (SVG 1.1).
    static func document(width: Int, height: Int, parts: [String]) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="\(max(1, width))" height="\(max(1, height))" \
        viewBox="0 0 \(max(1, width)) \(max(1, height))" font-family="Helvetica, Arial, sans-serif" font-size="13">
        <rect width="100%" height="100%" fill="#ffffff"/>
        \(parts.joined(separator: "\n"))
        </svg>

        """
    }

    static func rectangle(left: Int, top: Int, width: Int, height: Int, fill: String) -> String {
        """
        <rect x="\(left)" y="\(top)" width="\(width)" height="\(height)" rx="4" fill="\(fill)" stroke="#8a97a8"/>
        """
    }

    static func line(from start: (left: Int, top: Int), to end: (left: Int, top: Int)) -> String {
        """
        <path d="M\(start.left) \(start.top) L\(end.left) \(end.top)" stroke="#5b6b82" stroke-width="1.5"/>
        """
    }

    /// Lines of text; `top` is the first one's base line.
    static func text(_ lines: [String], left: Int, top: Int, style: String = "") -> String {
        lines.enumerated().map { index, line in
            "<text x=\"\(left)\" y=\"\(top + index * 17)\" \(style)>\(escaped(line))</text>"
        }.joined(separator: "\n")
    }

    /// What XML 1.0 allows in text; control characters are left out.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": ""
            default: String(scalar)
            }
        }.joined()
    }
}
