public import Returns

/// What a key comes to.
public enum KeyOutcome: Hashable, Sendable {
    /// The entry line now reads so.
    case edit(String)
    /// The entry line is done: take it as a scan. It is empty again.
    case submit(String)
    /// An answer, 1…6.
    case press(Int)
    /// A command.
    case command(Command)
    /// Draw everything again.
    case redraw
    /// This terminal leaves; the station goes on.
    case detach
    /// Nothing.
    case none
}

/// Key, entry line and step to outcome: a pure function, without the question of time that `EntryLine` adds.
public enum KeyMap {
    /// What a key comes to while `entry` is typed and `step` is asked.
    ///
    /// Ctrl+C and Ctrl+D detach only from an empty line: a scanner types Ctrl+D inside some codes (EOT), and Ctrl+C
    /// first clears what was typed. Ctrl+U and Escape clear, Ctrl+L draws again.
    public static func outcome(of key: Key, entry: String, step: PromptStep) -> KeyOutcome {
        switch key {
        case .character(let scalar):
            if let answer = answer(scalar, entry: entry, step: step) { return .press(answer) }
            return .edit(appending(String(scalar), to: entry))
        case .paste(let text): return text.isEmpty ? .none : .edit(appending(text, to: entry))
        case .enter: return entry.isEmpty ? .none : .submit(entry)
        case .backspace: return entry.isEmpty ? .none : .edit(String(entry.dropLast()))
        case .escape: return entry.isEmpty ? .none : .edit("")
        case .control(let letter): return outcome(ofControl: letter, entry: entry)
        case .function: return command(key)
        case .other: return .none
        }
    }

    /// The answer that a digit on an empty line stands for, when the step takes answers.
    static func answer(_ scalar: Unicode.Scalar, entry: String, step: PromptStep) -> Int? {
        guard entry.isEmpty, step.answerCount > 0, let digit = Int(String(scalar)) else { return nil }
        return (1...Limits.answersPerQuestion).contains(digit) ? digit : nil
    }

    private static func outcome(ofControl letter: Unicode.Scalar, entry: String) -> KeyOutcome {
        switch letter {
        case "C": entry.isEmpty ? .detach : .edit("")
        case "D": entry.isEmpty ? .detach : .edit(appending("\u{04}", to: entry))
        case "L": .redraw
        case "U": entry.isEmpty ? .none : .edit("")
        default: command(.control(letter))
        }
    }

    private static func command(_ key: Key) -> KeyOutcome {
        Command.allCases.first { $0.key == key }.map(KeyOutcome.command) ?? .none
    }

    /// The entry is bounded; see `KeyLimits.entryBytes` for why nothing is lost unseen.
    private static func appending(_ text: String, to entry: String) -> String {
        var longer = entry
        for scalar in text.unicodeScalars where longer.utf8.count + UTF8.width(scalar) <= KeyLimits.entryBytes {
            longer.unicodeScalars.append(scalar)
        }
        return longer
    }
}
