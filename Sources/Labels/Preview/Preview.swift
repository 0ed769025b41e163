import Returns

/// A drawing as SVG text: what a label or a card will look like, without a printer.
///
/// Bars and cells are drawn where the printer puts them, on whole dots, so that a scanner reads them from the screen
/// or from paper. Texts are squeezed into the width that the layout gave them; their letters are the viewer's.
public enum Preview {
    /// One drawing as a whole SVG document, in its real size.
    public static func svg(_ drawing: Drawing) -> String {
        let area = drawing.area
        let (width, height) = drawing.millimetres
        let size = "width=\"\(width)mm\" height=\"\(height)mm\""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" \(size) viewBox="0 0 \(area.width) \(area.height)">
            <rect width="\(area.width)" height="\(area.height)" fill="#fff"/>
            \(elements(of: drawing))
            </svg>

            """
    }

    /// The elements of a drawing in its dots, to be put into another SVG document.
    static func elements(of drawing: Drawing) -> String {
        drawing.elements.map(element).joined(separator: "\n")
    }

    private static func element(_ element: LabelElement) -> String {
        let area = element.area
        switch element.shape {
        case .text(let text, let letters, let capTop):
            return self.text(text, letters, area: area, capTop: capTop)
        case .code128(let code, let module):
            return path(code.darkBars(module: module, in: area))
        case .dataMatrix(let code, let module):
            return path(code.darkRuns(module: module, at: area))
        case .box(let thickness):
            let inner = area.grown(horizontally: .zero - thickness, vertically: .zero - thickness)
            return path([area, inner], rule: " fill-rule=\"evenodd\"")
        case .rule:
            return path([area])
        }
    }

    private static func path(_ areas: [Area], rule: String = "") -> String {
        "<path\(rule) shape-rendering=\"crispEdges\" d=\"\(areas.map(outline).joined())\"/>"
    }

    private static func outline(_ area: Area) -> String {
        "M\(area.x) \(area.y)h\(area.width)v\(area.height)h-\(area.width)z"
    }

    /// The text squeezed to the width of its area. Usual fonts have capitals of about seven tenths of their size, and
    /// printers' bitmap cells hold a descender.
    private static func text(_ text: String, _ letters: Letters, area: Area, capTop: Dots) -> String {
        let font: PreviewFont
        let baseline: Dots
        switch letters.font {
        case .scalable:
            font = PreviewFont(family: "sans-serif", size: letters.capitals.count * 10 / 7)
            baseline = capTop + letters.capitals
        case .bitmap:
            font = PreviewFont(family: "monospace", size: letters.height.count * 9 / 10)
            baseline = capTop + Dots(letters.height.count * 4 / 5)
        }
        let natural = max(font.width(of: text), 1)
        let squeeze = "\(Double(area.width.count * 1_000 / natural) / 1_000)"
        let place = "transform=\"translate(\(area.x) \(baseline)) scale(\(squeeze) 1)\""
        // A viewer that knows textLength hits the width exactly whatever its font is; others come near it.
        let width = "textLength=\"\(natural)\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\""
        let face = "font-size=\"\(font.size)\" font-family=\"\(font.family)\""
        return "<text \(place) \(face) \(width)>\(escaped(text))</text>"
    }

    /// The text as XML character data.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
