public import Returns

/// The same words as plain lines, for a pipe or a screen reader: no escapes, no bell, every line harmless.
///
/// Shape: `REFUSÉ: what`, `  action`, `  details` for the message; `? title` with the poster's text, `  1 answer`,
/// `  fact` for the prompt; symbols and colours are left to screens.
public enum PlainLines {
    /// A message at a step.
    public static func lines(
        _ message: Message, at step: PromptStep, charset: Charset, phrasebook: any Phrasebook
    ) -> [String] {
        let saying = phrasebook.saying(message, at: step)
        let rest = (saying.action.map { [$0] } ?? []) + saying.details
        return (["\(phrasebook.word(of: message.tone)): \(saying.what)"] + rest.map { "  " + $0 }).map {
            safe($0, charset)
        }
    }

    /// A prompt: its title, answers, facts and commands.
    public static func lines(_ prompt: Prompt, charset: Charset, phrasebook: any Phrasebook) -> [String] {
        let words = phrasebook.words(of: prompt.step)
        let poster = words.poster.map { " [\($0)]" } ?? ""
        let answers = words.answers.enumerated().map { "  \($0.offset + 1) \($0.element)" }
        let facts = words.details.filter { !$0.isEmpty }.map { "  " + $0 }
        let commands = prompt.commands.map { "\($0.keyHint) \(phrasebook.name(of: $0))" }
        let keys = commands.isEmpty ? [] : ["  (" + commands.joined(separator: ", ") + ")"]
        return (["? \(words.title)\(poster)"] + answers + facts + keys).map { safe($0, charset) }
    }

    /// Phrases are harmless by the way they are made; this holds whatever a phrase may become.
    private static func safe(_ line: String, _ charset: Charset) -> String {
        charset.fold(line.unicodeScalars.map { Repertoire.holds($0) ? $0 : "?" }.text)
    }
}
