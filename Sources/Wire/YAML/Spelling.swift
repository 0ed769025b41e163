/// Finds the word that somebody probably meant.
enum Spelling {
    /// The nearest of the words that are allowed, when it is near enough to be meant; words of one or two letters are
    /// near to everything and are never named.
    static func nearest(to word: String, among words: [String]) -> String? {
        let typed = Array(word.lowercased())
        let near = words.filter { $0.count > 2 && $0.contains(where: \.isLetter) }.map { candidate in
            (word: candidate, distance: distance(typed, Array(candidate.lowercased())))
        }.filter { $0.distance <= max(1, min(typed.count, $0.word.count) / 3) }
        return near.min { $0.distance < $1.distance }?.word
    }

    /// How many letters have to be put in, taken out, changed or swapped with their neighbour (optimal string
    /// alignment). Words longer than a name are never near.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard max(left.count, right.count) <= WireLimits.nameCharacters else { return .max }
        var rows = [Array(0...right.count)]
        for (i, letter) in left.enumerated() {
            var row = [i + 1]
            for (j, other) in right.enumerated() {
                var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
