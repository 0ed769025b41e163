public import Foundation

/// What became of a file at a station: the answer on its control socket, and what `import --json` prints.
///
///     {"changed":3,"items":12,"kind":"badges"}   or   {"kind":"badges","refused":["line 2, id: found …"]}
public struct ImportAnswer: Hashable, Sendable {
    /// What the file was to hold.
    public let kind: ImportKind
    /// What became of it.
    public let outcome: Outcome

    /// What became of a file: all of it was taken, or nothing.
    public enum Outcome: Hashable, Sendable {
        /// Every row is in.
        case taken(ImportSummary)
        /// Nothing was imported; why, in sentences or one line a fault.
        case refused([String])
    }

    /// Makes an answer.
    public init(_ kind: ImportKind, _ outcome: Outcome) {
        self.kind = kind
        self.outcome = outcome
    }

    /// A refusal in words of one or several lines.
    public init(_ kind: ImportKind, refused words: String) {
        self.init(kind, .refused(words.split(separator: "\n").map(String.init)))
    }

    /// JSON with sorted keys.
    public func encoded() -> Data {
        switch outcome {
        case .taken(let summary):
            JSONWriter.data([
                "kind": .string(kind.rawValue), "items": .integer(summary.items), "changed": .integer(summary.changed),
            ])
        case .refused(let lines):
            JSONWriter.data(["kind": .string(kind.rawValue), "refused": .strings(lines)])
        }
    }

    /// Reads `encoded`; throws `WireError` for anything else.
    public init(decoding body: Data) throws(WireError) {
        let fields = try Fields(reply: body)
        let name = try fields.text("kind")
        guard let kind = ImportKind(rawValue: name) else {
            let allowed = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw fields.bad("kind", name, allowed: allowed)
        }
        let lines = try fields.texts("refused")
        if !lines.isEmpty {
            self.init(kind, .refused(lines))
        } else {
            let counts = 0...ImportLimits.rows
            self.init(
                kind,
                .taken(
                    ImportSummary(
                        items: try fields.integer("items", in: counts),
                        changed: try fields.integer("changed", in: counts))))
        }
    }

    /// Whether the file was taken.
    public var isTaken: Bool {
        switch outcome {
        case .taken: true
        case .refused: false
        }
    }

    /// The same for a person, without what could steer a terminal.
    public var words: String {
        switch outcome {
        case .taken(let summary): summary.words(kind)
        case .refused(let lines): lines.map(TerminalText.safe).joined(separator: "\n")
        }
    }
}
