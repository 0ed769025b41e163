import Returns
import Testing

@testable import Wire

/// The policy that the product ships with.
@Suite struct StandardPolicyTests {
    private static let noon = Moment(milliseconds: 1_781_517_600_000)

    @Test func `the shipped policy loads without a finding, its examples with it`() throws {
        let policy = try StandardPolicy.load()
        let file = try PlaybookFile.parse(yaml: StandardPolicy.document.yaml, file: StandardPolicy.document.name)
        let examples = try #require(file.draft?.examples)
        #expect(examples.count >= 40)
        #expect(Set(examples.compactMap(\.item.category)) == Set(try StandardPlaybook.load().categories.map(\.id)))
        #expect(policy.otherwise.rules == (try StandardPlaybook.load().dispositions.rules))
        let bytes = ReferenceCoding.encode(.policy(policy))
        #expect(try ReferenceCoding.decode(bytes) == .policy(policy))
    }

    @Test func `the shipped policy fits the shipped categories and sheets`() throws {
        let shipped = try StandardPlaybook.load()
        let playbook = Playbook(
            categories: shipped.categories, sheets: shipped.sheets, dispositions: shipped.dispositions,
            policies: [try StandardPolicy.load()])
        #expect(PlaybookLint.findings(in: playbook).isEmpty)
    }

    @Test func `every end of every sheet goes a way of its own, and none of them is the last resort`() throws {
        let policy = try StandardPolicy.load()
        let playbook = try StandardPlaybook.load()
        for category in playbook.categories {
            for end in try #require(playbook.currentSheet(ofCategory: category.id)).ends {
                var item = ItemCase(grade: try #require(end.grade), hold: end.hold)
                (item.category, item.tasks) = (category.id, end.tasks)
                (item.priceCents, item.costCents) = (6_000, 2_500)
                let decision = policy.decide(item, at: Self.noon) { _ in true }
                let words = "\(category.id) \(end.way.words) \(decision.rule)"
                #expect(!["R-900", DispositionRule.lastResort.id].contains(decision.rule), "\(words)")
                #expect(end.hold == nil || decision.disposition == .hold, "\(words)")
                // Free items are weighed or demanded; the table speaks of held ones only.
                #expect(end.hold != nil || decision.basis.step != .otherwise, "\(words)")
            }
        }
    }

    @Test func `what is usable is not destroyed, whatever the supplier wants`() throws {
        let policy = try StandardPolicy.load()
        for grade in [Grade.new, .likeNew, .good] {
            for category in try StandardPlaybook.load().categories.map(\.id) {
                var item = ItemCase(grade: grade)
                (item.category, item.supplier) = (category, "EXAMPLE-FIELD")
                (item.priceCents, item.costCents) = (6_000, 2_500)
                item.tasks = ["ERASE"]
                let decision = policy.decide(item, at: Self.noon) { _ in true }
                #expect(![.destroy, .fieldCredit].contains(decision.disposition))
                let isDemanded = decision.basis.step == .mandatory
                let law = ClosedWay(
                    disposition: .fieldCredit, id: "EXAMPLE-FIELD", cause: .forbidden(rule: "F-080", .law))
                #expect(isDemanded || decision.basis.closed.contains(law))
            }
        }
    }

    @Test func `the bins it needs beside those of the table are the ones that its head names`() throws {
        let policy = try StandardPolicy.load()
        let table = Set(policy.otherwise.rules.map(\.binClass))
        let own = Set(policy.mandates.map(\.binClass) + policy.channels.map(\.binClass))
        #expect(own.subtracting(table) == ["DESTROY"])
        #expect(Set(policy.agreements.map(\.binClass)) == ["RTV-{supplier}", "DESTROY"])
    }

    @Test func `nothing is refurbished that was not erased`() throws {
        for channel in try StandardPolicy.load().channels where channel.disposition == .refurbish {
            #expect(channel.when.tasks == ["ERASE"], "\(channel.id)")
        }
    }
}
