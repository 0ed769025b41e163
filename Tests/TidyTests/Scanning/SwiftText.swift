/// Takes Swift source apart into code and comments, byte for byte in the same places: what belongs to the other part is
/// a space, and so is what stands inside quotes. Line breaks stay, so lines keep their numbers.
///
/// Understands `//`, nested `/* */`, strings of one and of several lines, `#` raw strings, interpolations with strings
/// inside them, and names in backticks. A string that is not closed ends with its line, so that one odd literal cannot
/// hide the rest of a file.
struct SwiftText {
    let code: String
    let comments: String

    init(_ text: String) {
        var splitter = Splitter(Array(text.utf8))
        splitter.run()
        code = String(decoding: splitter.code, as: UTF8.self)
        comments = String(decoding: splitter.comments, as: UTF8.self)
    }
}

private struct Splitter {
    let bytes: [UInt8]
    var position = 0
    var code: [UInt8] = []
    var comments: [UInt8] = []
    var contexts = [Context.code(openParentheses: 0)]

    enum Context {
        /// Plain code, or an interpolation while something lies below it on the stack.
        case code(openParentheses: Int)
        case string(hashes: Int, isMultiline: Bool)
    }

    private enum Part {
        case code
        case comment
        case quoted
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        code.reserveCapacity(bytes.count)
        comments.reserveCapacity(bytes.count)
    }

    mutating func run() {
        while position < bytes.count {
            switch contexts.last {
            case .code(let open): stepInCode(open)
            case .string(let hashes, let isMultiline): stepInString(hashes, isMultiline)
            case nil: contexts = [.code(openParentheses: 0)]
            }
        }
    }

    private mutating func stepInCode(_ open: Int) {
        switch bytes[position] {
        case UInt8(ascii: "/"):
            if takeComment() { return }
        case UInt8(ascii: "#"), UInt8(ascii: "\""):
            if takeOpeningQuote() { return }
        case UInt8(ascii: "`"): return takeBackticks()
        case UInt8(ascii: "("): replace(.code(openParentheses: open + 1))
        case UInt8(ascii: ")") where open == 1 && contexts.count > 1: contexts.removeLast()
        case UInt8(ascii: ")"): replace(.code(openParentheses: open - 1))
        default: break
        }
        take(1, as: .code)
    }

    private mutating func stepInString(_ hashes: Int, _ isMultiline: Bool) {
        let byte = bytes[position]
        guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
            if byte == UInt8(ascii: "\n"), !isMultiline { contexts.removeLast() }
            return take(1, as: .quoted)
        }
        let hashBytes = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
        let escape = [UInt8(ascii: "\\")] + hashBytes
        let quote = [UInt8](repeating: UInt8(ascii: "\""), count: isMultiline ? 3 : 1) + hashBytes
        if starts(with: quote) {
            take(quote.count, as: .quoted)
            contexts.removeLast()
        } else if starts(with: escape + [UInt8(ascii: "(")]) {
            take(escape.count, as: .quoted)
            contexts.append(.code(openParentheses: 0))
        } else if starts(with: escape) {
            take(escape.count + 1, as: .quoted)
        } else {
            take(1, as: .quoted)
        }
    }

    private mutating func takeComment() -> Bool {
        if starts(with: Array("//".utf8)) {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            take(end - position, as: .comment)
            return true
        }
        guard starts(with: Array("/*".utf8)) else { return false }
        var depth = 0
        repeat {
            if starts(with: Array("/*".utf8)) {
                depth += 1
                take(2, as: .comment)
            } else if starts(with: Array("*/".utf8)) {
                depth -= 1
                take(2, as: .comment)
            } else {
                take(1, as: .comment)
            }
        } while depth > 0 && position < bytes.count
        return true
    }

    private mutating func takeOpeningQuote() -> Bool {
        let hashes = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
        let quotes = bytes[(position + hashes)...].prefix { $0 == UInt8(ascii: "\"") }.count
        guard quotes > 0 else { return false }
        take(hashes + (quotes >= 3 ? 3 : 1), as: .quoted)
        contexts.append(.string(hashes: hashes, isMultiline: quotes >= 3))
        return true
    }

    /// A name in backticks becomes one plain word: it may hold quotes, braces and keywords.
    private mutating func takeBackticks() {
        let inside = bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\n") }
        code += [UInt8](repeating: UInt8(ascii: "x"), count: inside.count + 1)
        comments += [UInt8](repeating: UInt8(ascii: " "), count: inside.count + 1)
        position = inside.endIndex
        if position < bytes.count, bytes[position] == UInt8(ascii: "`") { take(1, as: .quoted) }
    }

    private func starts(with expected: [UInt8]) -> Bool {
        bytes[position...].starts(with: expected)
    }

    private mutating func replace(_ context: Context) {
        contexts[contexts.count - 1] = context
    }

    private mutating func take(_ count: Int, as part: Part) {
        let end = min(position + count, bytes.count)
        while position < end {
            let byte = bytes[position]
            let blank = byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
            code.append(part == .code ? byte : blank)
            comments.append(part == .comment ? byte : blank)
            position += 1
        }
    }
}
