import Returns
import Testing

@testable import Wire

struct LintTests {
    @Test(arguments: [
        (LintTests.sheet(id: ""), [SheetFinding.noID]),
        (LintTests.sheet(version: 0), [.versionBelowOne(0)]),
        (LintTests.sheet(title: ""), [.emptyText(.title)]),
        (
            LintTests.sheet(LintTests.question("a", text: " ", .grade(.new), .grade(.good))),
            [.emptyText(.question("a"))]
        ),
        (
            LintTests.sheet(first: "b", LintTests.question("a", .grade(.new), .grade(.good))),
            [.firstQuestionMissing("b")]
        ),
        (LintTests.sheet(LintTests.question("a")), [.wrongAnswerCount(question: "a", count: 1)]),
        (LintTests.sheet(LintTests.question("a", doubt: nil, .grade(.new), .hold(.data))), [.noDoubt(question: "a")]),
        (LintTests.sheet(LintTests.question("a", doubt: .grade(.good), .grade(.new))), [.noDoubt(question: "a")]),
        (
            LintTests.sheet(
                LintTests.question("a", .question("b"), .grade(.good)),
                LintTests.question("b", .hold(.hazard), .grade(.new))),
            [.hazardNotFirst(question: "b", first: "a")]
        ),
        (
            LintTests.sheet(LintTests.question("a", .grade(.new), .question("z"))),
            [.unknownQuestion(question: "a", answer: "1", next: "z")]
        ),
        (
            LintTests.sheet(LintTests.question("a", .grade(.new), .grade(.held))),
            [.heldWithoutHold(question: "a", answer: "1")]
        ),
        (
            LintTests.sheet(LintTests.leaf("a"), LintTests.leaf("b")),
            [.unreachableQuestion("b")]
        ),
        (LintTests.sheet(LintTests.leaf("a"), LintTests.leaf("a")), [.duplicateQuestion("a")]),
        (
            LintTests.sheet(
                LintTests.question("a", .question("b"), .grade(.new)),
                LintTests.question("b", .grade(.new), .question("c")),
                LintTests.question("c", .grade(.new), .question("b"))), [.cycle(["b", "c"])]
        ),
        (
            LintTests.sheet(
                LintTests.question("a", .question("b"), .question("f")),
                LintTests.question("b", .grade(.new), .question("c")),
                LintTests.question("c", .question("d"), .grade(.new)),
                LintTests.question("d", .question("e"), .grade(.new)),
                LintTests.question("e", .question("f"), .grade(.new)), LintTests.leaf("f")),
            [.wayTooLong(["a", "b", "c", "d", "e", "f"])]
        ),
        (
            LintTests.sheet(LintTests.question("a", .assessed, .grade(.good))),
            [
                .assessmentIncomplete(
                    way: [SheetEnd.Step(question: "a", answer: "0")], missing: Assessment.Axis.allCases)
            ]
        ),
    ])
    func `a sheet that cannot be used says why`(sheet: GradingSheet, findings: [SheetFinding]) {
        #expect(SheetLint.findings(in: sheet) == findings)
        for finding in findings { #expect(!finding.sentence.isEmpty) }
    }

    @Test func `a sheet that was published before a rule was made is still one to work by`() throws {
        let earlier = try StandardPlaybook.load().sheets.filter { $0.version == 1 && $0.id == "apparel" }
        let sheet = try #require(earlier.first)
        let findings = SheetLint.findings(in: sheet)
        #expect(!findings.isEmpty)
        #expect(findings.filter(\.forbidsUse).isEmpty)
        let circle = Self.sheet(
            Self.question("a", .question("b"), .grade(.new)), Self.question("b", .grade(.new), .question("a")))
        #expect(!SheetLint.findings(in: circle).filter(\.forbidsUse).isEmpty)
    }

    @Test func `answers with the same id, or too many, are found`() {
        let text = LocalizedText(french: "x", english: "x")
        let answer = Answer(id: "1", text: text, next: .grade(.new))
        let question = Question(id: "a", text: text, help: text, answers: Array(repeating: answer, count: 7))
        let sheet = GradingSheet(id: "s", version: 1, title: text, first: "a", questions: [question])
        #expect(
            SheetLint.findings(in: sheet)
                == [
                    .wrongAnswerCount(question: "a", count: 7), .duplicateAnswer(question: "a", answer: "1"),
                    .noDoubt(question: "a"),
                ])
    }

    @Test func `evidence is asked for once, only at the bench, and never of danger`() {
        let text = LocalizedText(french: "x", english: "x")
        let answers = [
            Answer(id: "1", text: text, next: .grade(.new), evidence: [.weight, .photo, .weight]),
            Answer(id: "2", text: text, next: .hold(.hazard), evidence: [.photo]),
            Answer(id: "3", text: text, next: .hold(.data), evidence: Evidence.askedAtBench),
            Answer(id: "4", text: text, next: .grade(.fair), evidence: [.erasure]),
            Answer(id: SheetLint.doubt, text: text, next: .hold(.secondLook)),
        ]
        let question = Question(id: "a", text: text, help: text, answers: answers)
        let findings = SheetLint.findings(
            in: GradingSheet(id: "s", version: 1, title: text, first: "a", questions: [question]))
        #expect(
            findings == [
                .evidenceTwice(question: "a", answer: "1", .weight), .evidenceOfDanger(question: "a", answer: "2"),
                .evidenceElsewhere(question: "a", answer: "4", .erasure),
            ])
        for finding in findings { #expect(!finding.sentence.isEmpty) }
    }

    @Test func `only an answer that stops an item says what the danger is`() {
        let text = LocalizedText(french: "x", english: "x")
        let answers = [
            Answer(id: "1", text: text, next: .hold(.hazard), danger: .other),
            Answer(id: "2", text: text, next: .grade(.fair), danger: .battery),
            Answer(id: SheetLint.doubt, text: text, next: .hold(.secondLook), danger: .other),
        ]
        let findings = SheetLint.findings(
            in: GradingSheet(
                id: "s", version: 1, title: text, first: "a",
                questions: [Question(id: "a", text: text, help: text, answers: answers)]))
        #expect(
            findings == [
                .dangerWithoutHold(question: "a", answer: "2"),
                .dangerWithoutHold(question: "a", answer: SheetLint.doubt),
            ])
        for finding in findings { #expect(finding.sentence.contains("hold: hazard")) }
    }

    @Test func `danger may be asked about again after the first question`() {
        let sheet = Self.sheet(
            Self.question("a", .hold(.hazard), .question("b")), Self.question("b", .hold(.hazard), .grade(.new)))
        #expect(SheetLint.findings(in: sheet).isEmpty)
    }

    @Test func `a sheet that ends everywhere has no finding, even when ways meet again`() {
        let sheet = Self.sheet(
            Self.question("a", .question("b"), .question("c")), Self.question("b", .question("c"), .hold(.data)),
            Self.leaf("c"))
        #expect(SheetLint.findings(in: sheet).isEmpty)
    }

    @Test(arguments: [
        (LintTests.table(id: ""), [DispositionFinding.noID]),
        (LintTests.table(version: -1), [.versionBelowOne(-1)]),
        (DispositionTable(id: "t", version: 1, rules: []), [.noRules]),
        (
            LintTests.table(LintTests.rule("R", grades: [.new]), LintTests.rule("R", grades: [.good])),
            [.duplicateRule("R")]
        ),
        (LintTests.table(LintTests.rule("", grades: [.new])), [.ruleWithoutID(place: 1)]),
        (LintTests.table(LintTests.rule("R", grades: [.new], label: "")), [.emptyText(rule: "R")]),
        (LintTests.table(LintTests.rule("R", grades: [.new], binClass: "")), [.noBinClass(rule: "R")]),
        (LintTests.table(last: LintTests.rule("L")), [.lastRuleFitsNotAll(rule: "L")]),
        (
            LintTests.table(LintTests.rule("A", anyHold: true, to: .hold), LintTests.rule("B", grades: [.new])),
            [.unreachableRule(rule: "B", behind: "A"), .unreachableRule(rule: "L", behind: "A")]
        ),
        (
            LintTests.table(
                LintTests.rule("A", grades: [.new, .good]), LintTests.rule("B", categories: ["x"], grades: [.good])),
            [.unreachableRule(rule: "B", behind: "A")]
        ),
        (
            LintTests.table(
                LintTests.rule("A", holds: [.data, .hygiene], to: .hold, binClass: "Q"),
                LintTests.rule("B", holds: [.data], to: .hold, binClass: "Q")),
            [.unreachableRule(rule: "B", behind: "A")]
        ),
        (
            LintTests.table(
                LintTests.rule("A", holds: [.recall, .serial], to: .hold, binClass: "Q"),
                LintTests.rule("B", holds: [.hazard], to: .hold, binClass: "H"),
                LintTests.rule("C", holds: [.hygiene], to: .hold, binClass: "H"),
                LintTests.rule("D", holds: [.data], to: .hold), LintTests.rule("E", grades: [.new])),
            [
                .sharedClass(ClassSharing(binClass: "Q", hold: .recall, rule: "A", other: "A")),
                .sharedClass(ClassSharing(binClass: "H", hold: .hazard, rule: "B", other: "C")),
                .sharedClass(ClassSharing(binClass: "BIN", hold: .data, rule: "D", other: "E")),
            ]
        ),
        (LintTests.table(LintTests.rule("A", holds: [.data], to: .outlet)), [.heldItemsLeave(rule: "A", .outlet)]),
        (
            LintTests.table(LintTests.rule("A", grades: [.new], label: "Reconditionné, comme neuf")),
            [.forbiddenWords(rule: "A")]
        ),
    ])
    func `a table that cannot be used says why`(table: DispositionTable, findings: [DispositionFinding]) {
        #expect(DispositionLint.findings(in: table) == findings)
        for finding in findings { #expect(!finding.sentence.isEmpty) }
    }

    @Test func `rules that only look alike are no finding`() {
        let table = Self.table(
            Self.rule("A", categories: ["x"]), Self.rule("B", grades: [.new]),
            Self.rule("C", holds: [.data, .hygiene], to: .hold, binClass: "Q"),
            Self.rule("F", holds: [.recall], to: .hold, binClass: "R"),
            Self.rule("D", categories: ["y"], label: "Comme neuf"),
            Self.rule("E", categories: ["x"], anyHold: true, to: .hold))
        #expect(DispositionLint.findings(in: table).isEmpty)
    }

    private static func leaf(_ id: String) -> Question { question(id, .grade(.new), .hold(.data)) }

    /// A question whose answers are `0`, `1` … and, unless it is to have none, `doubt`.
    private static func question(
        _ id: String, text: String = "x", doubt: Answer.Next? = .hold(.secondLook), _ ways: Answer.Next...
    ) -> Question {
        let word = LocalizedText(french: "x", english: "x")
        let answers =
            ways.enumerated().map { Answer(id: String($0.offset), text: word, next: $0.element) }
            + (doubt.map { [Answer(id: SheetLint.doubt, text: word, next: $0)] } ?? [])
        return Question(id: id, text: LocalizedText(french: "x", english: text), help: word, answers: answers)
    }

    private static func sheet(
        id: String = "s", version: Int = 1, title: String = "x", first: String = "a", _ questions: Question...
    ) -> GradingSheet {
        GradingSheet(
            id: id, version: version, title: LocalizedText(french: title, english: "x"), first: first,
            questions: questions.isEmpty ? [leaf("a")] : questions)
    }

    private static func rule(
        _ id: String, categories: [String] = [], grades: [Grade] = [], holds: [Hold] = [], anyHold: Bool = false,
        to disposition: Disposition = .restock, binClass: String = "BIN", label: String = "x"
    ) -> DispositionRule {
        DispositionRule(
            id: id,
            when: ItemCondition(
                categories: categories, grades: grades, holds: anyHold ? .any : holds.isEmpty ? .free : .held(holds)),
            disposition: disposition, binClass: binClass, label: LocalizedText(french: label, english: "x"),
            reason: LocalizedText(french: "x", english: "x"))
    }

    private static func table(
        id: String = "t", version: Int = 1, _ rules: DispositionRule...,
        last: DispositionRule = LintTests.rule("L", anyHold: true, to: .hold)
    ) -> DispositionTable {
        DispositionTable(id: id, version: version, rules: rules + [last])
    }
}
