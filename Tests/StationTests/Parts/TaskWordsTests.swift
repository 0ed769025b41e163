import Console
import Returns
import Testing
import Wire

@Suite struct TaskWordsTests {
    @Test(arguments: Language.allCases)
    func `every task of the shipped sheets has words of its own`(language: Language) throws {
        let sheets = try StandardPlaybook.load().sheets
        let codes = Set(sheets.flatMap(\.questions).flatMap(\.answers).flatMap(\.tasks))
        #expect(codes.count > 3)
        let words = codes.map { language.phrasebook().name(ofTask: $0) }
        #expect(Set(words).count == codes.count)
        #expect(Set(words).isDisjoint(with: codes))
    }

    @Test func `a task that nobody has words for is shown as it is written, without its control bytes`() {
        #expect(Language.french.phrasebook().name(ofTask: "POLISH\u{1B}") == Harmless.text("POLISH\u{1B}", columns: 30))
        #expect(Language.english.phrasebook().name(ofTask: "POLISH") == "POLISH")
    }
}
