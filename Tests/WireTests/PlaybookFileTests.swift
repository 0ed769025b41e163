import Foundation
import Returns
import Testing

@testable import Wire

struct PlaybookFileTests {
    @Test func `a file is read as it stands`() throws {
        let file = try PlaybookFile.parse(yaml: Self.small, file: "small.yaml")
        let question = Question(
            id: "fit", text: LocalizedText(french: "Va ?", english: "Fits?"),
            help: LocalizedText(french: "Essayer.", english: "Try."),
            answers: [
                Answer(
                    id: "yes", text: LocalizedText(french: "Oui", english: "Yes"), next: .grade(.likeNew), cap: .good,
                    tasks: ["CLEAN", "REPAIR_2"]),
                Answer(id: "doubt", text: LocalizedText(french: "Non", english: "No"), next: .hold(.secondLook)),
            ])
        let title = LocalizedText(french: "Chapeaux", english: "Hats")
        #expect(file.categories == [Category(id: "hat", name: title, sheet: "hat")])
        #expect(
            file.sheets == [GradingSheet(id: "hat", version: 3, title: title, first: "fit", questions: [question])])
        #expect(file.dispositions?.rules.first?.when.holds == .free)
        #expect(file.dispositions?.rules.first?.when.grades == [.new, .likeNew])
        #expect(file.dispositions?.rules.last?.when.holds == .any)
    }

    /// What is replaced by what, and the fault's line, column and text.
    @Test(arguments: [
        (
            "version: 3", "version: 0",
            "8:14: sheets[0].version: found \"0\"; allowed: a whole number from 1 to 999999999"
        ),
        (
            "grade: A", "grade: Q",
            "20:20: sheets[0].questions[0].answers[0].grade: found \"Q\"; allowed: N, A, B, C, D, S, X, assessed"
        ),
        (
            "grade: A", "grade: A\n            hold: data",
            "17:13: sheets[0].questions[0].answers[0]: found 2 of them; allowed: exactly one of question, grade, hold"
        ),
        (
            "            grade: A\n", "",
            "17:13: sheets[0].questions[0].answers[0].grade: found nothing; allowed: exactly one of question, grade, hold"
        ),
        (
            "tasks: [", "task: [",
            "22:13: sheets[0].questions[0].answers[0]: found \"task\"; allowed: id, fr, en, question, grade, hold, cap, tasks, function, look, completeness, packaging, evidence, danger; did you mean tasks?"
        ),
        (
            "CLEAN,", "Clean,",
            "22:21: sheets[0].questions[0].answers[0].tasks[0]: found \"Clean\"; allowed: capitals, digits, _"
        ),
        ("en: Fits?", "en: ''", "14:13: sheets[0].questions[0].en: found \"\"; allowed: a text of 1 to 70 characters"),
        ("en: Fits?", "", "12:9: sheets[0].questions[0].en: found nothing; allowed: a text of 1 to 70 characters"),
        (
            "fr: Oui", "fr: Oui oui oui oui oui oui oui oui oui oui oui",
            "18:17: sheets[0].questions[0].answers[0].fr: found 43 characters; allowed: a text of 1 to 38 characters"
        ),
        (
            "to: RESTOCK", "to: SHELF",
            "31:11: dispositions.rules[0].to: found \"SHELF\"; allowed: \(Disposition.wireCodes)"
        ),
        (
            "holds: any", "holds: all",
            "36:14: dispositions.rules[1].holds: found \"all\"; allowed: any, or a list of \(Hold.wireCodes)"
        ),
        (
            "bin: HOLD", "bin: HO LD",
            "38:12: dispositions.rules[1].bin: found \"HO LD\"; allowed: letters, digits, - _ . and {supplier}, {category} or {owner}"
        ),
    ])
    func `a fault is named with its place`(old: String, new: String, fault: String) throws {
        #expect(Self.small.contains(old))
        let yaml = Self.small.replacingOccurrences(of: old, with: new)
        let thrown = #expect(throws: PlaybookFault.self) { try PlaybookFile.parse(yaml: yaml, file: "p.yaml") }
        #expect(thrown?.description == "p.yaml:" + fault)
    }

    @Test func `findings of the lints are named in words`() throws {
        let sheet = Self.small.replacingOccurrences(of: "first: fit", with: "first: size")
        let thrown = #expect(throws: PlaybookFault.self) { try PlaybookFile.parse(yaml: sheet, file: "p") }
        #expect(thrown?.description == "p:7:5: sheet hat version 3: the first question size is not there")
        let table = Self.small.replacingOccurrences(of: "holds: any", with: "holds: [data]")
        let second = #expect(throws: PlaybookFault.self) { try PlaybookFile.parse(yaml: table, file: "p") }
        #expect(
            second?.description
                == "p:35:7: dispositions hats: the last rule, R-2, must fit every item: no categories, no grades, holds: any"
        )
    }

    @Test func `files that do not fit together are refused`() throws {
        let file = try PlaybookFile.parse(yaml: Self.small, file: "p")
        #expect(throws: Never.self) { try Playbook(files: [file]) }
        #expect(
            throws: PlaybookFault.several([.twice("category hat"), .twice("sheet hat version 3"), .tables(count: 2)])
        ) {
            try Playbook(files: [file, file])
        }
        let rules = PlaybookFile(categories: [], sheets: [], dispositions: file.dispositions)
        #expect(throws: PlaybookFault.playbook(nil, .categoryMissing(rule: "R-1", category: "hat"))) {
            try Playbook(files: [rules])
        }
        let words = PlaybookFile(categories: file.categories, sheets: [], dispositions: nil)
        let missing = PlaybookFault.playbook(nil, .sheetMissing(category: "hat", sheet: "hat"))
        #expect(throws: PlaybookFault.several([.tables(count: 0), missing])) { try Playbook(files: [words]) }
        #expect(throws: PlaybookFault.tables(count: 0)) { try Playbook(files: []) }
        #expect(throws: PlaybookFault.tables(count: 2)) { try Playbook(files: [file, rules]) }
    }

    @Test func `parts that do not fit together are named with their place`() throws {
        let yaml = Self.small.replacingOccurrences(of: "    sheet: hat", with: "    sheet: cap")
            .replacingOccurrences(of: "categories: [hat]", with: "categories: [hats]")
        let file = try PlaybookFile.parse(yaml: yaml, file: "p.yaml")
        let thrown = #expect(throws: PlaybookFault.self) { try Playbook(files: [file]) }
        #expect(
            thrown?.description == """
                p.yaml:2:5: category hat names the sheet cap, which no file has
                p.yaml:28:7: rule R-1 names the category hats, which no file has
                """)
    }

    @Test func `a group's sheet must be there as well`() throws {
        let yaml = "groups:\n  - { id: tall, fr: Hauts, en: Tall, sheet: %@ }\n" + Self.small
        let good = try PlaybookFile.parse(yaml: yaml.replacingOccurrences(of: "%@", with: "hat"), file: "p")
        let playbook = try Playbook(files: [good])
        let name = LocalizedText(french: "Hauts", english: "Tall")
        #expect(playbook.groups == [ProductGroup(id: "tall", name: name, sheet: "hat")])
        let bad = try PlaybookFile.parse(yaml: yaml.replacingOccurrences(of: "%@", with: "cap"), file: "p")
        let thrown = #expect(throws: PlaybookFault.self) { try Playbook(files: [bad]) }
        #expect(thrown?.description == "p:2:5: group tall names the sheet cap, which no file has")
    }

    static let small = """
        categories:
          - id: hat
            fr: Chapeaux
            en: Hats
            sheet: hat
        sheets:
          - id: hat
            version: 3
            first: fit
            title: { fr: Chapeaux, en: Hats }
            questions:
              - id: fit
                fr: Va ?
                en: Fits?
                help: { fr: Essayer., en: Try. }
                answers:
                  - id: yes
                    fr: Oui
                    en: Yes
                    grade: A
                    cap: B
                    tasks: [CLEAN, REPAIR_2]
                  - { id: doubt, fr: Non, en: No, hold: secondLook }
        dispositions:
          id: hats
          version: 1
          rules:
            - id: R-1
              categories: [hat]
              grades: [N, A]
              to: RESTOCK
              bin: RESTOCK-HAT
              label: { fr: STOCK, en: STOCK }
              reason: { fr: Bon., en: Good. }
            - id: R-2
              holds: any
              to: HOLD
              bin: HOLD
              label: { fr: ATTENTE, en: HOLD }
              reason: { fr: Inconnu., en: Unknown. }
        """
}
