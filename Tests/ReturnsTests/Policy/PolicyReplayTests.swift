import Returns
import Testing

/// Recorded items, decided again under other rules.
@Suite struct PolicyReplayTests {
    typealias Case = PolicyFixture

    /// What the workflow recorded of an item that went by `policy`, graded by the apparel sheet of the scenarios.
    private static func decided(
        _ number: Int, by policy: Policy, answers: [(String, String)] = [("tags", "yes"), ("stain", "washable")],
        grade: Grade = .good, hold: Hold? = nil, sheet: Int = 2, full: Set<String> = []
    ) throws -> DecidedItem {
        let prefix = try #require(PlatePrefix("10001"))
        let plate = LicencePlate(prefix: prefix, counter: number)
        let reference = SheetReference(id: "apparel", version: sheet)
        var item = Case.headphones
        item.category = "apparel"
        item.grade = grade
        item.hold = hold
        let decision = policy.decide(item, at: Case.now) { !full.contains($0) }
        return DecidedItem(
            identification: ItemIdentification(
                plate: plate, parcel: "P",
                candidate: ItemCandidate(code: "", gtin: nil, serial: nil, lot: nil, isKnown: true),
                name: nil, category: "apparel", match: .extra, sheet: reference, firstQuestion: "tags"),
            answers: answers.map { question, answer in
                ItemAnswer(
                    plate: plate, sheet: reference, question: question, answer: answer, cap: nil, tasks: [], next: nil)
            },
            grading: ItemGrading(plate: plate, grade: grade, hold: hold, tasks: ["CLEAN"]),
            disposition: ItemDisposition(
                plate: plate, disposition: decision.disposition, binClass: decision.binClass, rule: decision.rule,
                table: policy.id, tableVersion: policy.version, label: decision.label, reason: decision.reason,
                basis: decision.basis), at: Case.now)
    }

    private static func playbook(_ policy: Policy, sheets: [GradingSheet] = Self.sheets) -> Playbook {
        Playbook(
            categories: Fixture.playbook.categories, sheets: sheets, dispositions: Case.table, policies: [policy])
    }

    private static let sheets = Fixture.playbook.sheets

    @Test func `the same rules change nothing`() throws {
        let policy = Case.policy()
        var replay = PolicyReplay(playbook: Self.playbook(policy))
        for number in 1...5 { replay.decide(try Self.decided(number, by: policy)) }
        #expect(replay.report.items == 5)
        #expect(replay.report.changed == 0)
        #expect(replay.report.questionsThen == 10 && replay.report.questionsNow == 10)
        #expect(replay.report.dispositions.map(\.name) == ["RECOND"])
        #expect(replay.report.dispositions.first?.centsNow == 5 * 5_828)
    }

    @Test func `a way that is forbidden now moves its items, and the money shows`() throws {
        let now = Case.policy(forbid: [Case.prohibition("F-1", ItemCondition(), [.refurbish])])
        var replay = PolicyReplay(playbook: Self.playbook(now))
        for number in 1...3 { replay.decide(try Self.decided(number, by: Case.policy())) }
        #expect(replay.report.changed == 3)
        let rows = replay.report.dispositions
        #expect(rows.map(\.name) == ["RECOND", "MARKETPLACE"])
        #expect(rows.map(\.unitsThen) == [3, 0] && rows.map(\.unitsNow) == [0, 3])
        #expect(rows.map(\.centsThen) == [3 * 5_828, 0] && rows.map(\.centsNow) == [0, 3 * 5_065])
        #expect(replay.report.bins.map(\.name) == ["MARKET", "RECOND"])
    }

    @Test func `a class that was full then is full again`() throws {
        let policy = Case.policy(giveUp: 1_000)
        var replay = PolicyReplay(playbook: Self.playbook(policy))
        replay.decide(try Self.decided(1, by: policy, full: ["RECOND"]))
        #expect(replay.report.changed == 0)
        #expect(replay.report.dispositions.map(\.name) == ["MARKETPLACE"])
    }

    @Test func `another sheet grades the recorded answers, as far as they reach`() throws {
        let stricter = GradingSheet(
            id: "apparel", version: 3, title: Case.text("t"), first: "stain",
            questions: [
                Self.question("stain", [("none", .question("seams")), ("washable", .grade(.fair))]),
                Self.question("seams", [("sound", .grade(.new)), ("torn", .grade(.salvage))]),
            ])
        let playbook = Self.playbook(Case.policy(), sheets: [stricter])
        var replay = PolicyReplay(playbook: playbook)
        replay.decide(try Self.decided(1, by: Case.policy()))
        replay.decide(
            try Self.decided(
                2, by: Case.policy(), answers: [("tags", "yes"), ("stain", "none")], grade: .new))
        #expect(replay.report.regraded == 1)
        #expect(replay.report.askedAnew == 1)
        #expect(replay.report.questionsThen == 4 && replay.report.questionsNow == 3)
        // Grade C may not be refurbished.
        #expect(replay.report.moves.keys.contains { $0.then == .refurbish && $0.now == .marketplace })
    }

    @Test func `a category without a sheet is refused, and an item of an earlier version is only counted`() throws {
        var replay = PolicyReplay(playbook: Self.playbook(Case.policy(), sheets: []))
        replay.decide(try Self.decided(1, by: Case.policy()))
        #expect(replay.report.refused == 1 && replay.report.moves.isEmpty)
        let item = try Self.decided(2, by: Case.policy())
        let old = item.disposition
        replay.decide(
            DecidedItem(
                identification: item.identification, answers: item.answers, grading: item.grading,
                disposition: ItemDisposition(
                    plate: old.plate, disposition: old.disposition, binClass: old.binClass, rule: old.rule,
                    table: old.table, tableVersion: old.tableVersion, label: old.label, reason: old.reason),
                at: item.at))
        #expect(replay.report.withoutBasis == 1 && replay.report.items == 2)
    }

    private static func question(_ id: String, _ answers: [(String, Answer.Next)]) -> Question {
        Question(
            id: id, text: Case.text(id), help: Case.text(id),
            answers: answers.map { Answer(id: $0.0, text: Case.text($0.0), next: $0.1) })
    }
}
