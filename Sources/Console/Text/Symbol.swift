/// The signs beside letters and digits. Their set is what the fonts of a bare Linux console have.
enum Symbol: String, CaseIterable {
    /// Good, accepted.
    case dot = "●"
    /// Look, something is asked.
    case triangle = "▲"
    /// Refused, stop.
    case square = "■"
    /// A full cell, for block letters.
    case block = "█"
    /// A horizontal line.
    case line = "─"
    /// Leads to.
    case arrow = "→"

    /// Every symbol's scalar.
    static let scalars: Set<Unicode.Scalar> = Set(allCases.flatMap { Array($0.rawValue.unicodeScalars) })

    /// The sign in plain ASCII.
    var ascii: String {
        switch self {
        case .dot: "o"
        case .triangle: "!"
        case .square, .block: "#"
        case .line: "-"
        case .arrow: ">"
        }
    }
}
