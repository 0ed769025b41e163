public import Returns

/// The entry line over time: decides whether a digit is an answer or the beginning of a code.
///
/// The rule: a digit 1…6 on an empty line, at a step that takes answers, waits `KeyLimits.loneDigitNanoseconds`. If
/// nothing follows, or only Enter, it is an answer. If anything else follows, it was the first character of something
/// typed, pasted or scanned, and is text. A digit that waited while the step changed under it is text too: it answered
/// a question that is no longer on the screen. A scanner that types into the terminal sends its characters within
/// milliseconds of each other, so a scan is never taken for an answer.
///
/// Times are nanoseconds of one monotonic clock, given by the caller with the keys; when `deadline` has passed and no
/// key was there, call `expire`. Keys that are already there go first.
public struct EntryLine: Hashable, Sendable {
    /// What is typed so far, for showing.
    public private(set) var text = ""
    private var waiting: LoneDigit?

    private struct LoneDigit: Hashable, Sendable {
        let answer: Int
        let step: PromptStep
        let at: Int64
    }

    /// An empty line.
    public init() {}

    /// Takes the keys of one read; gives what they come to, in order. `.none` never appears.
    ///
    /// A digit that still waits is joined by what comes, however late: the caller may have been held up between two
    /// reads of one burst. Only `expire` makes an answer of it.
    public mutating func take(_ keys: [Key], at nanoseconds: Int64, step: PromptStep) -> [KeyOutcome] {
        keys.compactMap { take($0, at: nanoseconds, step: step) }
    }

    /// When a waiting digit becomes an answer; nil when none waits.
    public var deadline: Int64? { waiting.map { $0.at + KeyLimits.loneDigitNanoseconds } }

    /// Says that it is `nanoseconds`; gives the answer that has waited long enough.
    public mutating func expire(at nanoseconds: Int64, step: PromptStep) -> [KeyOutcome] {
        guard let deadline, nanoseconds >= deadline else { return [] }
        return settle(step: step).map { [$0] } ?? []
    }

    private mutating func take(_ key: Key, at nanoseconds: Int64, step: PromptStep) -> KeyOutcome? {
        if waiting != nil {
            if key == .enter, let answer = settle(step: step) { return answer }
            waiting = nil
        }
        switch KeyMap.outcome(of: key, entry: text, step: step) {
        case .press(let answer):
            waiting = LoneDigit(answer: answer, step: step, at: nanoseconds)
            text = String(answer)
            return .edit(text)
        case .edit(let longer):
            text = longer
            return .edit(longer)
        case .submit(let whole):
            text = ""
            return .submit(whole)
        case .none: return nil
        case let outcome: return outcome
        }
    }

    private mutating func settle(step: PromptStep) -> KeyOutcome? {
        guard let digit = waiting else { return nil }
        waiting = nil
        guard digit.step == step else { return nil }
        text = ""
        return .press(digit.answer)
    }
}
