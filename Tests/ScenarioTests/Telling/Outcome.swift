import Console
import Returns

/// What a step came to, in the words that the operator reads and the facts that the journal keeps:
///
///     says     the message beside the prompt, line by line, with the word of its tone
///     refuses  the same, where the input was not accepted
///     asks     what the screen wants now; what is drawn in block letters stands in brackets
///     keys     the answers
///     shows    the facts beside it
///     event    what was recorded: one line each
///
/// Where the screen stays as it was, `asks` says so and nothing more. How to look, which the screen adds to a question,
/// belongs to the sheet and to the command for help.
enum Outcome {
    /// The whole outcome; `before` is what the screen showed, where the reader knows it.
    static func told(_ decision: Decision, prompt: Prompt, before: PromptStep?) -> [Told] {
        let phrases = prompt.language.phrasebook(wallClock)
        let drawn =
            prompt.step == before ? [Told("asks", "as before")] : screen(phrases.words(of: prompt.step), prompt.step)
        return said(decision.message, phrases, at: prompt.step) + drawn
            + decision.events.map { Told("event", EventLine.told($0)) }
    }

    /// Times are said as the clock on the site's wall shows them.
    static let wallClock = WallClock { SiteCalendar.metropolitanFrance.offsetRule.minutes(at: $0) }

    private static func said(_ message: Message?, _ phrases: any Phrasebook, at step: PromptStep) -> [Told] {
        switch message {
        case .notice(let notice): lines("says", notice.tone, phrases.notice(notice, at: step), phrases)
        case .refusal(let refusal): lines("refuses", refusal.tone, phrases.refusal(refusal), phrases)
        case nil: []
        }
    }

    private static func lines(
        _ key: String, _ tone: Tone, _ saying: Saying, _ phrases: any Phrasebook
    ) -> [Told] {
        [Told(key, "\(phrases.word(of: tone)): \(saying.what)")]
            + (saying.lines.dropFirst() + saying.details).map { Told(key, $0) }
    }

    private static func screen(_ words: StepWords, _ step: PromptStep) -> [Told] {
        let keys = words.answers.enumerated().map { "\($0.offset + 1): \($0.element)" }
        let facts = step.isQuestion ? [] : words.details
        return [Told("asks", (words.poster.map { "[\($0)] " } ?? "") + words.title)]
            + (keys.isEmpty ? [] : [Told("keys", keys.joined(separator: " · "))])
            + facts.map { Told("shows", $0) }
    }
}

extension PromptStep {
    fileprivate var isQuestion: Bool {
        if case .question = self { true } else { false }
    }
}
