import Returns
import Testing

@Suite struct PlaybookTests {
    private static let word = LocalizedText(french: "x", english: "x")

    private static func sheet(_ id: String, _ version: Int = 1) -> GradingSheet {
        GradingSheet(id: id, version: version, title: word, first: "a", questions: [])
    }

    private static let playbook = Playbook(
        categories: [
            Category(id: "connected", name: word, sheet: "connected"), Category(id: "odd", name: word, sheet: "gone"),
        ],
        groups: [
            ProductGroup(id: "phones", name: word, sheet: "phone"), ProductGroup(id: "lost", name: word, sheet: "gone"),
        ],
        sheets: [
            sheet("connected"), sheet("connected", 2), sheet("phone", 4), sheet("flagship", 3), sheet("phone", 3),
        ],
        dispositions: DispositionTable(id: "t", version: 1, rules: []))

    /// Product's own sheet, group, category; then the sheet that is asked.
    @Test(
        arguments: [
            (nil, nil, "connected", "connected 2"), (nil, "phones", "connected", "phone 4"),
            ("flagship", "phones", "connected", "flagship 3"), ("flagship", nil, "connected", "flagship 3"),
            ("flagship", nil, "unknown", "flagship 3"), (nil, "unheard", "connected", "connected 2"),
            (nil, "phones", "unknown", "phone 4"), (nil, nil, "unknown", nil), (nil, nil, "odd", nil),
            (nil, "lost", "connected", nil), ("gone", "phones", "connected", nil),
        ] as [(String?, String?, String, String?)])
    func `the nearest attachment decides, in its newest version`(
        own: String?, group: String?, category: String, found: String?
    ) {
        let sheet = Self.playbook.currentSheet(product: own, group: group, category: category)
        #expect(sheet.map { "\($0.id) \($0.version)" } == found)
    }

    @Test func `what does not fit together is found`() {
        #expect(
            PlaybookLint.findings(in: Self.playbook) == [
                .sheetMissing(category: "odd", sheet: "gone"), .groupSheetMissing(group: "lost", sheet: "gone"),
            ])
    }

    /// The tasks of the one way to grade B, the rule's disposition and its reason; then what is missing.
    @Test(
        arguments: [
            (["TEST_FULL", "ERASE"], Disposition.refurbish, "x", nil), (["ERASE"], .refurbish, "x", ["TEST_FULL"]),
            ([], .refurbish, "x", ["TEST_FULL", "ERASE"]), ([], .outlet, "x", nil),
            (["TEST_FULL"], .outlet, "Vendu reconditionné.", ["ERASE"]),
        ] as [([String], Disposition, String, [String]?)])
    func `nothing is sold as refurbished without test and erasure`(
        tasks: [String], disposition: Disposition, reason: String, missing: [String]?
    ) {
        let answers = [
            Answer(id: "yes", text: Self.word, next: .grade(.good), tasks: tasks),
            Answer(id: "doubt", text: Self.word, next: .hold(.secondLook)),
        ]
        let question = Question(id: "a", text: Self.word, help: Self.word, answers: answers)
        let playbook = Playbook(
            categories: [Category(id: "c", name: Self.word, sheet: "s")],
            sheets: [GradingSheet(id: "s", version: 1, title: Self.word, first: "a", questions: [question])],
            dispositions: DispositionTable(
                id: "t", version: 1,
                rules: [
                    DispositionRule(
                        id: "R", when: .anything, disposition: disposition, binClass: "B", label: Self.word,
                        reason: LocalizedText(french: reason, english: "x"))
                ]))
        let way = [SheetEnd.Step(question: "a", answer: "yes")]
        let expected = missing.map {
            PlaybookFinding.refurbishedUnproved(category: "c", rule: "R", way: way, missing: $0)
        }
        #expect(PlaybookLint.findings(in: playbook) == (expected.map { [$0] } ?? []))
    }
}
