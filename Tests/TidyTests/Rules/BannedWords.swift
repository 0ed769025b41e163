/// Words that must not stand in the sources, each with what to write instead.
enum BannedWords {
    struct Word {
        let text: String
        let part: Part
        let advice: String
        /// Whether a file of `Sources` has to keep to it.
        var applies: @Sendable (SourceFile) -> Bool = { _ in true }
    }

    enum Part {
        case code
        case comments
    }

    static let words: [Word] = [
        Word(text: "try!", part: .code, advice: "throw, or handle the fault"),
        Word(text: "as!", part: .code, advice: "use as? and handle nil"),
        Word(
            text: "fatalError(", part: .code,
            advice: "a refusal or a typed fault; preconditionFailure for a bug, naming state and input"),
        Word(text: "@unchecked", part: .code, advice: "make the type Sendable by its parts"),
        Word(
            text: "Date()", part: .code, advice: "time comes in as an argument", applies: { $0.target == "Returns" }),
        Word(
            text: "import Foundation", part: .code, advice: "the trade imports nothing",
            applies: { $0.target == "Returns" }),
        Word(
            text: "Task.sleep", part: .code, advice: "it wakes an idle process every second; use DeviceLoop's timers",
            applies: { $0.target != "Hub" }),
        Word(
            text: "print(", part: .code, advice: "only an executable prints; return the words",
            applies: { $0.target?.hasPrefix("returns-") != true }),
        Word(text: "TODO", part: .comments, advice: "do it, or open an issue"),
        Word(text: "FIXME", part: .comments, advice: "fix it, or open an issue"),
        Word(text: "XXX", part: .comments, advice: "say what is meant in a sentence"),
        Word(text: "HACK", part: .comments, advice: "say why it has to be so in a sentence"),
        Word(text: "for now", part: .comments, advice: "say what holds; what should come is an issue"),
    ]

    /// Parts of file names that only say that something has no home yet.
    static let nameless = ["Utils", "Utilities", "Helper", "Manager", "Common", "Misc"]

    static func findings(in file: SourceFile) -> [Finding] {
        words.filter { file.text.contains($0.text) && $0.applies(file) }.flatMap { word -> [Finding] in
            let lines = word.part == .code ? file.code : file.comments
            return lines.enumerated().filter { holds($0.element, word.text) }.map { index, _ in
                Finding(file.path, index + 1, "\"\(word.text)\" is banned here: \(word.advice)")
            }
        }
    }

    static func namelessFile(_ file: SourceFile) -> [Finding] {
        nameless.filter { file.name.contains($0) }.map { part in
            Finding(file.path, nil, "\"\(part)\" in a file name names nothing; name the thing that it holds")
        }
    }

    /// Whether the word stands there by itself and not as a part of a longer one; `x.print(` is somebody's method.
    private static func holds(_ line: String, _ word: String) -> Bool {
        let text = Array(line.utf8)
        let wanted = Array(word.utf8)
        guard text.count >= wanted.count else { return false }
        return (0...(text.count - wanted.count)).contains { start in
            guard text[start...].starts(with: wanted) else { return false }
            let end = start + wanted.count
            let goesOn = end < text.count && CodeToken.isWordPart(text[end])
            let before = start > 0 ? text[start - 1] : UInt8(ascii: " ")
            let isPart = CodeToken.isWordPart(before) || before == UInt8(ascii: ".")
            let isDeclared = String(decoding: text[..<start], as: UTF8.self).hasSuffix("func ")
            return !isPart && !isDeclared && !(goesOn && wanted.last.map(CodeToken.isWordPart) == true)
        }
    }
}
