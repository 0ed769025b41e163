/// A function, initialiser or subscript with a body: from the line of its keyword to the line of its closing brace.
struct FunctionSpan: Equatable {
    let name: String
    let firstLine: Int
    let lastLine: Int

    var lineCount: Int { lastLine - firstLine + 1 }

    /// Every one in the code, the nested ones too.
    static func spans(in code: [String]) -> [FunctionSpan] {
        let tokens = CodeToken.tokens(of: code)
        return tokens.indices.compactMap { index in
            guard let name = name(at: index, of: tokens), let brace = openingBrace(after: index, of: tokens),
                let end = closingBrace(of: brace, in: tokens)
            else { return nil }
            return FunctionSpan(name: name, firstLine: tokens[index].line, lastLine: tokens[end].line)
        }
    }

    /// The name of what is declared at this token; nil when it declares no function. A call such as `.init(…)` or
    /// `self.init(…)` has a point before it.
    private static func name(at index: Int, of tokens: [CodeToken]) -> String? {
        let keyword = tokens[index].text
        guard index == 0 || tokens[index - 1].text != ".", index + 1 < tokens.count else { return nil }
        switch keyword {
        case "func": return tokens[index + 1].text
        case "init", "subscript": return ["(", "<", "?", "!"].contains(tokens[index + 1].text) ? keyword : nil
        case "deinit": return keyword
        default: return nil
        }
    }

    /// The words that begin the next declaration: a requirement of a protocol has no body of its own.
    private static let nextDeclaration: Set<String> = [
        "func", "init", "deinit", "subscript", "var", "let", "case", "associatedtype", "typealias", "struct", "enum",
        "extension", "protocol", "}",
    ]

    private static func openingBrace(after index: Int, of tokens: [CodeToken]) -> Int? {
        var depth = 0
        for next in tokens.indices.dropFirst(index + 1) {
            switch tokens[next].text {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return next
            case let word where depth == 0 && next > index + 1 && nextDeclaration.contains(word): return nil
            default: break
            }
        }
        return nil
    }

    private static func closingBrace(of opening: Int, in tokens: [CodeToken]) -> Int? {
        var depth = 0
        for index in tokens.indices.dropFirst(opening) {
            switch tokens[index].text {
            case "{": depth += 1
            case "}": depth -= 1
            default: break
            }
            if depth == 0 { return index }
        }
        return nil
    }
}
