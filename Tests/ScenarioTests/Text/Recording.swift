/// Writing down what steps came to: only below steps that say nothing yet. What a file says stays as it is.
enum Recording {
    /// The file's text with what is told put below the lines of these numbers.
    static func text(_ text: String, telling told: [Int: [Told]]) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.enumerated().flatMap { index, line in [line] + (told[index + 1] ?? []).map(\.line) }
            .joined(separator: "\n")
    }

    /// What differs, line by line: `-` stands in the file, `+` is what came, the rest is both.
    static func difference(from expected: [Told], to found: [Told]) -> String {
        let change = found.difference(from: expected)
        var gone: Set<Int> = []
        var new: Set<Int> = []
        for step in change {
            switch step {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): new.insert(offset)
            }
        }
        var lines: [String] = []
        var (left, right) = (0, 0)
        while left < expected.count || right < found.count {
            if left < expected.count, gone.contains(left) {
                lines.append("-" + expected[left].line)
                left += 1
            } else if right < found.count, new.contains(right) {
                lines.append("+" + found[right].line)
                right += 1
            } else {
                lines.append(" " + found[right].line)
                (left, right) = (left + 1, right + 1)
            }
        }
        return lines.joined(separator: "\n")
    }
}
