import Returns

/// Rules as a grown policy has them by the dozen: each speaks of one supplier's goods of one group, or of a band of
/// prices. A fifth forbids, a fifth demands, the rest are ways that compete.
struct NarrowRules: Sendable {
    let count: Int
    let categories: [String]
    /// What a class of bins ends in: the owner, on a floor with several.
    let suffix: String

    private static let suppliers = DaySuppliers.shares.map(\.0)

    var prohibitions: [Prohibition] {
        numbers { $0 % 5 == 0 }.map { number in
            Prohibition(
                id: "F-\(1_000 + number)", when: condition(number, [.likeNew, .good]),
                dispositions: [.marketplace, .lot], source: .contract, reason: Self.reason("F-\(1_000 + number)"))
        }
    }

    var mandates: [DispositionRule] {
        numbers { $0 % 5 == 1 }.map { number in
            DispositionRule(
                id: "M-\(1_000 + number)", when: condition(number, [.salvage]), disposition: .recycle,
                binClass: "RECYCLE\(suffix)", label: Self.label(.recycle), reason: Self.reason("M-\(1_000 + number)"))
        }
    }

    var channels: [Channel] {
        numbers { $0 % 5 > 1 }.map { number in
            var terms = ChannelTerms()
            (terms.price, terms.sells, terms.days) = (300 + number % 250, 900, 7 + number % 21)
            terms.decay = Decay(permillePerMonth: 30)
            var when = condition(number, [.good, .fair])
            when.price = (number % 9 * 1_000)...(number % 9 * 1_000 + 30_000)
            return Channel(
                id: "W-\(1_000 + number)", disposition: .marketplace, binClass: "MARKETPLACE\(suffix)", when: when,
                terms: terms, label: Self.label(.marketplace), reason: Self.reason("W-\(1_000 + number)"))
        }
    }

    private func numbers(_ isWanted: (Int) -> Bool) -> [Int] { (0..<count).filter(isWanted) }

    /// One supplier's goods of one group; no two rules of a kind speak of the same ones as long as there are groups.
    private func condition(_ number: Int, _ grades: [Grade]) -> ItemCondition {
        var place = number / 5
        func next(of names: [String]) -> [String] {
            guard !names.isEmpty else { return [] }
            defer { place /= names.count }
            return [names[place % names.count]]
        }
        let category = next(of: categories)
        var condition = ItemCondition(categories: category, grades: grades)
        condition.suppliers = next(of: Self.suppliers)
        condition.groups = next(of: category.first.flatMap(CategoryProfile.of)?.groups ?? [])
        return condition
    }

    static func label(_ disposition: Disposition) -> LocalizedText {
        LocalizedText(french: disposition.rawValue, english: disposition.rawValue)
    }

    static func reason(_ id: String) -> LocalizedText {
        LocalizedText(french: "Règle \(id) du jour généré.", english: "Rule \(id) of the generated day.")
    }
}
