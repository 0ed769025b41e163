import Returns
import Testing

/// What a sheet may not say.
@Suite struct WordingTests {
    private static func text(_ french: String, _ english: String = "x") -> LocalizedText {
        LocalizedText(french: french, english: english)
    }

    /// One question about what is written, with a way that is tested and erased and one that is not.
    private static func sheet(
        title: LocalizedText = text("x"), asks: LocalizedText = text("x"), help: LocalizedText = text("x"),
        proved: LocalizedText = text("x"), unproved: LocalizedText = text("x")
    ) -> GradingSheet {
        let answers = [
            Answer(id: "proved", text: proved, next: .grade(.good), tasks: ["TEST_FULL", "SERIAL", "ERASE"]),
            Answer(id: "unproved", text: unproved, next: .grade(.good), tasks: ["TEST_FULL"]),
            Answer(id: "broken", text: text("x"), next: .grade(.defective)),
            Answer(id: "doubt", text: text("x"), next: .hold(.secondLook)),
        ]
        let question = Question(id: "a", text: asks, help: help, answers: answers)
        return GradingSheet(id: "s", version: 1, title: title, first: "a", questions: [question])
    }

    private static let unprovedWay = [SheetEnd.Step(question: "a", answer: "unproved")]

    @Test(arguments: [
        sheet(asks: text("Vendable comme neuf ?")), sheet(proved: text("Reconditionné")),
        sheet(proved: text("x", "Refurbished")), sheet(help: text("Un neuf, comme l'autre.")),
        sheet(help: text("x", "It was new once.")),
    ])
    func `a sheet may say either, where it is so`(sheet: GradingSheet) {
        #expect(SheetLint.findings(in: sheet).isEmpty)
    }

    @Test(arguments: [
        (sheet(help: text("À l'état neuf."), proved: text("Reconditionné")), SheetText.help(question: "a")),
        (sheet(asks: text("Remis à neuf ?"), proved: text("x", "Refurbished")), .question("a")),
        (sheet(title: text("x", "As new"), proved: text("Reconditionnés")), .title),
        (sheet(proved: text("Reconditionné, comme  neuf")), .answer(question: "a", answer: "proved")),
        (sheet(proved: text("Reconditionné", "Like-new")), .answer(question: "a", answer: "proved")),
    ])
    func `"like new" may not stand beside "refurbished"`(sheet: GradingSheet, text: SheetText) {
        #expect(SheetLint.findings(in: sheet) == [.forbiddenWords(text)])
    }

    @Test(arguments: [
        (sheet(unproved: text("Reconditionné")), SheetText.answer(question: "a", answer: "unproved")),
        (sheet(asks: text("x", "To be refurbished?")), .question("a")),
        (sheet(help: text("Sera vendu RECONDITIONNÉ.")), .help(question: "a")),
        (sheet(title: text("Produits reconditionnés")), .title),
    ])
    func `"refurbished" needs a full test and an erasure on every way to a sale`(sheet: GradingSheet, text: SheetText) {
        #expect(
            SheetLint.findings(in: sheet) == [.refurbishedUnproved(text, way: Self.unprovedWay, missing: ["ERASE"])])
    }
}
