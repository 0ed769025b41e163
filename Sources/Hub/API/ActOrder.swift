import Wire

/// An act that is asked for: its words, checked, and the user who asks. Nobody names an actor; it is who signed in.
struct ActOrder: Sendable {
    /// What the path names; empty where it names nothing.
    let subject: String
    private let words: [String: ActWords.Word]
    /// The user's id.
    let by: String

    /// Checks the words of a body. Throws `badBody` for a field that is missing, is not asked for, or holds something
    /// else: misspelt, it would change the act without anybody seeing it.
    init(_ body: ActWords, of act: DeskAct, subject: String, by user: SignedInUser) throws(HubProblem) {
        for (name, word) in body.words {
            guard let field = act.fields.first(where: { $0.name == name }) else {
                let known = act.fields.map(\.name).joined(separator: ", ")
                throw .badBody(field: name, allowed: known.isEmpty ? "no field" : "one of: \(known)")
            }
            guard field.takes(word) else { throw .badBody(field: name, allowed: field.allowed) }
        }
        for field in act.fields where field.isRequired && body.words[field.name] == nil {
            throw .badBody(field: field.name, allowed: "needed, \(field.allowed)")
        }
        (words, self.subject, by) = (body.words, subject, user.id.text)
    }

    /// A text, or a number as text, as the command line has it; nil where it is absent.
    subscript(_ name: String) -> String? {
        switch words[name] {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag, .texts, nil: nil
        }
    }

    /// Whether a flag is set.
    func isSet(_ name: String) -> Bool { words[name] == .flag(true) }

    /// Several texts.
    func texts(_ name: String) -> [String] { if case .texts(let texts)? = words[name] { texts } else { [] } }
}
