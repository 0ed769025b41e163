/// Classes of bins that stand for many: one per supplier, category or owner.
enum BinClassTemplate {
    /// What may stand in braces, and what it stands for.
    static let words: [(word: String, value: @Sendable (ItemCase) -> String?)] = [
        ("{supplier}", { $0.supplier }), ("{category}", { $0.category }), ("{owner}", { $0.owner }),
    ]

    /// The class for one item, in capitals where a word was filled in; what is not known is `UNKNOWN`.
    static func filled(_ binClass: String, for item: ItemCase) -> String {
        words.reduce(binClass) { text, entry in
            let (word, value) = entry
            guard let range = text.firstRange(of: word) else { return text }
            return text.replacing(range, with: (value(item) ?? "UNKNOWN").uppercased())
        }
    }

    /// The class without its words; a name that is left must be plain.
    static func bare(_ binClass: String) -> String {
        words.reduce(binClass) { text, entry in
            text.firstRange(of: entry.word).map { text.replacing($0, with: "") } ?? text
        }
    }
}

extension String {
    fileprivate func replacing(_ range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
