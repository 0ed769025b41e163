import Returns
import Testing

/// What a person may choose for an item in place of what was decided.
@Suite struct OpenWaysTests {
    private static let table = Fixture.playbook.dispositions

    private static func ways(_ policy: Policy, _ item: ItemCase) -> [String] {
        switch policy.openWays(for: item, at: Floor.start) {
        case .demanded(let rule): ["demanded by \(rule)"]
        case .free(let ways): ways.map { "\($0.disposition.rawValue) \($0.binClass) \($0.rule)" }
        }
    }

    private static func channel(
        _ id: String, _ disposition: Disposition, _ bin: String, price: Int = 900,
        when: ItemCondition = .anything
    ) -> Channel {
        var terms = ChannelTerms()
        terms.price = price
        return Channel(
            id: id, disposition: disposition, binClass: bin, when: when, terms: terms,
            label: LocalizedText(french: id, english: id), reason: LocalizedText(french: id, english: id))
    }

    @Test func `ways come in the order of the policy, each once, and only those for such items`() {
        let policy = Policy(
            id: "p", version: 1,
            channels: [
                Self.channel("STOCK", .restock, "RESTOCK"),
                Self.channel("LOT", .lot, "LOT-{category}", when: ItemCondition(grades: [.good])),
                Self.channel("SHOP", .outlet, "OUTLET"),
            ], otherwise: Self.table)
        var item = ItemCase(grade: .new)
        item.category = "apparel"
        #expect(Self.ways(policy, item) == ["RESTOCK RESTOCK STOCK", "OUTLET OUTLET SHOP"])
        item.grade = .good
        #expect(
            Self.ways(policy, item) == ["RESTOCK RESTOCK STOCK", "B2B_LOT LOT-APPAREL LOT", "OUTLET OUTLET SHOP"])
    }

    @Test func `what is forbidden, and all destruction, is none of them`() {
        let sealed = LocalizedText(french: "x", english: "x")
        let policy = Policy(
            id: "p", version: 1,
            prohibitions: [
                Prohibition(
                    id: "F-1", when: .anything, dispositions: [.restock], source: .law, reason: sealed)
            ],
            channels: [
                Self.channel("STOCK", .restock, "RESTOCK"), Self.channel("END", .destroy, "DESTROY"),
                Self.channel("CREDIT", .fieldCredit, "DESTROY"), Self.channel("GIVE", .donate, "DONATE"),
            ], otherwise: Self.table)
        #expect(Self.ways(policy, ItemCase(grade: .new)) == ["DONATE DONATE GIVE", "OUTLET OUTLET R-2"])
    }

    @Test func `a hold is none of them, whether a channel or the table's last resort leads to it`() {
        let words = LocalizedText(french: "x", english: "x")
        let rest = DispositionRule(
            id: "R-900", when: .anything, disposition: .hold, binClass: "SECOND-LOOK", label: words, reason: words)
        let table = DispositionTable(id: "t", version: 1, rules: Self.table.rules + [rest])
        let policy = Policy(
            id: "p", version: 1, channels: [Self.channel("WAIT", .hold, "SECOND-LOOK")], otherwise: table)
        #expect(Self.ways(policy, ItemCase(grade: .new)) == ["RESTOCK RESTOCK R-1", "OUTLET OUTLET R-2"])
        #expect(
            Self.ways(Policy(DispositionTable(id: "t", version: 1, rules: [rest])), ItemCase(grade: .new)) == [])
    }

    @Test func `a mandate goes before anybody's word, unless it is forbidden itself`() {
        let rule = DispositionRule(
            id: "M-9", when: .anything, disposition: .recycle, binClass: "RECYCLE",
            label: LocalizedText(french: "x", english: "x"), reason: LocalizedText(french: "x", english: "x"))
        let open = Policy(id: "p", version: 1, mandates: [rule], otherwise: Self.table)
        #expect(Self.ways(open, ItemCase(grade: .new)) == ["demanded by M-9"])
        let shut = Policy(
            id: "p", version: 1,
            prohibitions: [
                Prohibition(
                    id: "F-2", when: .anything, dispositions: [.recycle], source: .law,
                    reason: LocalizedText(french: "x", english: "x"))
            ], mandates: [rule], otherwise: Self.table)
        #expect(Self.ways(shut, ItemCase(grade: .new)) == ["RESTOCK RESTOCK R-1", "OUTLET OUTLET R-2"])
    }

    @Test func `a long list is shown in parts, round and round`() {
        let page = ChoicePage(Array(1...13))
        #expect(page.shown == [1, 2, 3, 4, 5] && page.answers == 6)
        #expect(ChoicePage(Array(1...6)).answers == 6 && !ChoicePage(Array(1...6)).hasMore)
        #expect(ChoicePage(Array(1...13), from: 10).shown == [11, 12, 13])
        #expect(ChoicePage(Array(1...13), from: 10).answers == 4)
        #expect(ChoicePage(Array(1...13), from: 15).start == 0)
        #expect(ChoicePage([Int]()).answers == 0)
    }
}
