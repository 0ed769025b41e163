/// How long things may be. The caps are strict: the tree was never over them.
enum SizeCaps {
    static let fileLines = 400
    static let functionLines = 70
    static let columns = 120

    static func longFile(_ file: SourceFile) -> [Finding] {
        guard file.lineCount > fileLines else { return [] }
        let advice = "\(file.lineCount) lines, at most \(fileLines); cut it at an idea, as Type+Aspect.swift"
        return [Finding(file.path, nil, advice)]
    }

    static func longFunctions(_ file: SourceFile) -> [Finding] {
        FunctionSpan.spans(in: file.code).filter { $0.lineCount > functionLines }.map { span in
            Finding(
                file.path, span.firstLine,
                "\(span.name) has \(span.lineCount) lines, at most \(functionLines); split it at a meaning")
        }
    }

    /// A sentence or a test's data may be wider than code: what lies beyond the cap inside a string, and the brackets
    /// that close after it, are not counted.
    static func longLines(_ file: SourceFile) -> [Finding] {
        file.lines.enumerated().filter { index, line in
            line.utf8.count > columns && line.count > columns && !endsQuoted(file, index)
        }.map { index, line in
            Finding(file.path, index + 1, "\(line.count) columns, at most \(columns); break the line")
        }
    }

    private static func endsQuoted(_ file: SourceFile, _ index: Int) -> Bool {
        [file.code[index], file.comments[index]].allSatisfy { text in
            text.dropFirst(columns).allSatisfy { $0.isWhitespace || ")]},\"".contains($0) }
        }
    }
}
