import Returns
import Wire

/// The ways through the sheets that the product ships, and the blocks that walk them: file `Playbooks/SHEET.txt`, one
/// block for each way, with the answers as its title.
enum PlaybookWays {
    /// The sheets that items are graded by now, in the order of their categories.
    static func sheets() throws -> [GradingSheet] {
        let playbook = try StandardRules.playbook()
        return playbook.categories.compactMap { playbook.currentSheet(ofCategory: $0.id) }
    }

    /// A way's answers, as a block's title says them.
    static func title(of end: SheetEnd) -> String { end.way.map(\.answer).joined(separator: ", ") }

    /// The way that a block walked to its end, with the sheet's id; nil when it walked none.
    static func walked(_ block: PlayedBlock) -> (sheet: String, title: String)? {
        let answers = block.journal.compactMap { recorded in
            if case .questionAnswered(let answer) = recorded.event { answer } else { nil }
        }
        guard let last = answers.last, last.next == nil else { return nil }
        return (last.sheet.id, answers.map(\.answer).joined(separator: ", "))
    }

    /// Blocks, still without what they come to, for the ways that a file of a sheet does not have.
    static func missingBlocks(in file: ScenarioFile, _ text: String) throws -> String {
        guard let sheet = try sheets().first(where: { file.name == "Playbooks/\($0.id).txt" }) else { return "" }
        let titles = Set(ScenarioText(text).blocks.map(\.title))
        let missing = sheet.ends.filter { !titles.contains(title(of: $0)) }
        return missing.map { end in
            "\n== \(title(of: end))\n" + end.way.map { "press \(key(of: $0, in: sheet))\n" }.joined()
        }.joined()
    }

    private static func key(of step: SheetEnd.Step, in sheet: GradingSheet) -> Int {
        (sheet.question(step.question)?.answers.firstIndex { $0.id == step.answer } ?? -1) + 1
    }
}
