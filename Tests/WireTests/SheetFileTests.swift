import Foundation
import Returns
import Testing

@testable import Wire

/// What the author of a sheet is told: all of it at once, each with its place.
struct SheetFileTests {
    @Test func `everything that is wrong is named at once, with line and column`() {
        let yaml = PlaybookFileTests.small
            .replacingOccurrences(of: "en: Hats\n    sheet", with: "sheet")
            .replacingOccurrences(of: "tasks: [CLEAN", with: "taks: [CLEAN")
            .replacingOccurrences(of: "grade: A", with: "grade: E")
            .replacingOccurrences(of: "hold: secondLook", with: "hold: secondlook")
            .replacingOccurrences(of: "to: RESTOCK", with: "to: RESTOKC")
            .replacingOccurrences(of: "holds: any", with: "holds: [data]")
        let found = PlaybookFile.check(yaml: yaml, file: "p.yaml").faults.map(\.description)
        let answerKeys =
            "id, fr, en, question, grade, hold, cap, tasks, function, look, completeness, packaging, evidence, danger"
        #expect(
            found == [
                "p.yaml:2:5: categories[0].en: found nothing; allowed: a text of 1 to 40 characters",
                "p.yaml:21:13: sheets[0].questions[0].answers[0]: found \"taks\"; allowed: \(answerKeys); "
                    + "did you mean tasks?",
                "p.yaml:19:20: sheets[0].questions[0].answers[0].grade: found \"E\"; allowed: N, A, B, C, D, S, X, "
                    + "assessed",
                "p.yaml:22:49: sheets[0].questions[0].answers[1].hold: found \"secondlook\"; "
                    + "allowed: \(Hold.wireCodes); did you mean secondLook?",
                "p.yaml:30:11: dispositions.rules[0].to: found \"RESTOKC\"; allowed: \(Disposition.wireCodes); "
                    + "did you mean RESTOCK?",
            ])
    }

    @Test func `findings of all sheets and of the table come together`() {
        let more = PlaybookFileTests.small
            .replacingOccurrences(of: "first: fit", with: "first: size")
            .replacingOccurrences(of: "bin: RESTOCK-HAT", with: "bin: RESTOCK-HAT\n      holds: any")
        let sheet = """
              - id: cap
                version: 1
                first: look
                title: { fr: Casquettes, en: Caps }
                questions:
                  - id: look
                    fr: Belle ?
                    en: Fine?
                    help: { fr: Regarder., en: Look. }
                    answers:
                      - { id: yes, fr: Oui, en: Yes, grade: assessed, look: none }
                      - { id: no, fr: Non, en: No, grade: X }
            dispositions:
            """
        let yaml = more.replacingOccurrences(of: "dispositions:", with: sheet)
        let found = PlaybookFile.check(yaml: yaml, file: "p").faults.map(\.description)
        #expect(
            found == [
                "p:7:5: sheet hat version 3: the first question size is not there",
                "p:35:13: sheet cap version 1: answer no of question look gives grade X without saying which hold",
                "p:29:9: sheet cap version 1: question look has no answer doubt that ends in a hold",
                "p:34:13: sheet cap version 1: the way look=yes ends in an assessed grade, but no answer tells "
                    + "function, completeness, packaging",
                "p:40:7: dispositions hats: rule R-1 sends held items to RESTOCK, where they would leave the house",
            ])
    }

    @Test(
        arguments: [
            ("{ answers: [yes], grade: B, tasks: [CLEAN, REPAIR_2] }", nil),
            ("{ answers: [yes], grade: B }", nil),
            ("{ answers: [doubt], hold: secondLook }", nil),
            ("{ answers: [yes], grade: A }", "example 1 fails: it comes to grade B with CLEAN, REPAIR_2"),
            ("{ answers: [yes], grade: B, tasks: [] }", "example 1 fails: it comes to grade B with CLEAN, REPAIR_2"),
            ("{ answers: [yes], hold: data }", "example 1 fails: it comes to grade B with CLEAN, REPAIR_2"),
            ("{ answers: [doubt], hold: data }", "example 1 fails: it comes to hold secondLook without tasks"),
            ("{ answers: [no], grade: B }", "example 1 fails: question fit has no answer no"),
            ("{ answers: [yes, yes], grade: B }", "example 1 fails: the sheet has ended before answer yes"),
            ("{ answers: [], grade: B }", "example 1 fails: it stops before question fit"),
        ] as [(String, String?)])
    func `a sheet's examples are checked with it`(example: String, finding: String?) throws {
        let faults = PlaybookFile.check(yaml: Self.with(example), file: "p").faults
        #expect(faults.map(\.description) == (finding.map { ["p:25:9: sheet hat version 3: \($0)"] } ?? []))
    }

    @Test func `an example that cannot be read is named with its place`() {
        let faults = PlaybookFile.check(yaml: Self.with("{ answers: [yes], grad: B }"), file: "p").faults
        #expect(
            faults.map(\.description) == [
                "p:25:27: sheets[0].examples[0]: found \"grad\"; allowed: answers, grade, hold, tasks; "
                    + "did you mean grade?",
                "p:25:9: sheets[0].examples[0].grade: found nothing; allowed: exactly one of grade, hold",
            ])
    }

    private static func with(_ example: String) -> String {
        PlaybookFileTests.small.replacingOccurrences(
            of: "dispositions:", with: "    examples:\n      - \(example)\ndispositions:")
    }

    @Test(
        arguments: [
            ("questoin", "question"), ("Question", "question"), ("compleetness", "completeness"), ("holds", "hold"),
            ("garde", "grade"), ("colour", nil), ("x", nil), ("", nil),
        ] as [(String, String?)])
    func `the word that was meant is the nearest one, if any is near`(typed: String, meant: String?) {
        let words = ["id", "fr", "en", "question", "grade", "hold", "cap", "tasks", "completeness"]
        #expect(Spelling.nearest(to: typed, among: words) == meant)
    }

    @Test(arguments: [("", "", 0), ("abc", "", 3), ("grade", "garde", 1), ("kitten", "sitting", 3), ("a", "b", 1)])
    func `letters are counted that have to change`(left: String, right: String, distance: Int) {
        #expect(Spelling.distance(Array(left), Array(right)) == distance)
        #expect(Spelling.distance(Array(right), Array(left)) == distance)
    }
}
