/// Why an item goes where it goes: every fact with the words it had.
extension Deciding {
    func why() -> Decision {
        guard let item = bench.item else { return .refuse(.commandNotNow(.why, expected: awaited), audit: []) }
        let sheet = item.identification.sheet.flatMap(facts.playbook.sheet)
        let steps = item.answers.compactMap { given -> Why.Step? in
            guard let question = sheet?.question(given.question),
                let answer = question.answers.first(where: { $0.id == given.answer })
            else { return nil }
            return Why.Step(question: question.text, answer: answer.text)
        }
        let rule = item.disposition.map { "\($0.rule) (\($0.table)@\($0.tableVersion))" }
        return .show(
            .why(
                Why(
                    answers: steps, grade: item.grading?.grade, cap: item.answers.last?.cap, rule: rule,
                    reason: item.disposition?.reason, bin: item.reserved?.code,
                    basis: item.disposition?.basis, assignment: item.assignment)))
    }
}
