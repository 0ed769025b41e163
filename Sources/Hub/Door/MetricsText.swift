/// Metrics in Prometheus' text format 0.0.4: each with its help and its type, then its samples.
struct MetricsText: Sendable {
    /// The media type of the text.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// What kind of number it is.
    enum Kind: String {
        /// Only grows.
        case counter
        /// Goes up and down.
        case gauge
        /// A count and a sum of what was measured.
        case summary
    }

    /// The text so far.
    private(set) var text = ""

    /// Begins a metric, whose samples follow.
    mutating func begin(_ name: String, _ kind: Kind, help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    /// A metric of one sample.
    mutating func one(_ name: String, _ kind: Kind, help: String, _ value: some Numeric) {
        begin(name, kind, help: help)
        sample(name, value)
    }

    /// One sample of the metric begun last.
    mutating func sample(_ name: String, _ value: some Numeric, label: (name: String, value: String)? = nil) {
        let labels = label.map { "{\($0.name)=\"\(Self.escaped($0.value))\"}" } ?? ""
        text += "\(name)\(labels) \(value)\n"
    }

    /// A label's value as the format wants it: backslash, quote and line feed escaped.
    static func escaped(_ value: String) -> String {
        value.reduce(into: "") { text, character in
            switch character {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.append(character)
            }
        }
    }
}
