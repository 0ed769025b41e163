import Foundation
import Returns
import Testing

@testable import Wire

/// Examples in a policy's file: what is read of them, and where one that fails stands.
@Suite struct PolicyExampleFileTests {
    private static let noon = Moment(milliseconds: 1_781_517_600_000)

    private static func faults(_ example: String) -> [String] {
        let (file, faults) = PlaybookFile.check(yaml: yaml(example), file: "p")
        return (faults + PlaybookFault.ofPolicies(in: file.map { [$0] } ?? [])).map(\.description)
    }

    @Test func `every part of an example is read`() throws {
        let example = """
            { on: 2026-06-15, full: [OUTLET, LOT], to: OUTLET, by: OUTLET, step: money,
                  item: { category: apparel, group: furs, grade: B, supplier: ALPHA, owner: O1, traits: [hygiene],
                    price: 40, cost: 16.50, grams: 300, needs: [CLEAN], match: extra, reason: DEFECTIVE,
                    evidence: [photo], sold: 2026-05-01, notice: 2026-05-02, received: 2026-06-14 } }
            """
        let file = try PlaybookFile.parse(yaml: Self.yaml(example), file: "p")
        let read = try #require(file.draft?.examples.first)
        var item = ItemCase(grade: .good)
        (item.category, item.group, item.supplier, item.owner) = ("apparel", "furs", "ALPHA", "O1")
        (item.traits, item.priceCents, item.costCents, item.weightGrams) = ([.hygiene], 4_000, 1_650, 300)
        (item.tasks, item.match, item.declaredReason, item.evidence) = (["CLEAN"], .extra, "DEFECTIVE", [.photo])
        item.soldAt = Self.noon.advanced(byMilliseconds: -45 * 86_400_000)
        item.noticeAt = Self.noon.advanced(byMilliseconds: -44 * 86_400_000)
        item.receivedAt = Self.noon.advanced(byMilliseconds: -86_400_000)
        #expect(read.item == item)
        #expect(read.at == Self.noon && read.fullClasses == ["OUTLET", "LOT"])
        #expect(read.expected == PolicyExample.Way(disposition: .outlet, rule: "OUTLET", step: .money))
    }

    @Test(
        arguments: [
            ("{ on: 2026-06-15, item: { grade: B, price: 40 }, to: OUTLET, by: OUTLET, step: money }", nil),
            ("{ on: 2026-06-15, item: { hold: hazard }, to: HOLD, by: R-2 }", nil),
            (
                "{ on: 2026-06-15, item: { grade: B, price: 40 }, to: DONATE, by: GIFT }",
                "example 1 fails: it goes to OUTLET by OUTLET at the step money, not to DONATE by GIFT"
            ),
            (
                "{ on: 2026-06-15, item: { grade: B }, to: OUTLET }",
                "example 1 fails: it goes to HOLD by R-2 at the step otherwise, not to OUTLET"
            ),
        ] as [(String, String?)])
    func `an example that goes another way is named with its place`(example: String, finding: String?) {
        #expect(Self.faults(example) == (finding.map { ["p:17:7: policy house version 1: \($0)"] } ?? []))
    }

    @Test(arguments: [
        (
            "{ item: { grade: B }, to: OUTLET }",
            "p:17:7: policy.examples[0].on: found nothing; allowed: a day such as 2026-05-01"
        ),
        (
            "{ on: 2026-06-15, item: { grade: B, hold: data }, to: OUTLET }",
            "p:17:31: policy.examples[0].item: found 2 of them; allowed: exactly one of grade, hold"
        ),
        (
            "{ on: 2026-06-15, item: { category: toy }, to: OUTLET }",
            "p:17:31: policy.examples[0].item.grade: found nothing; allowed: exactly one of grade, hold"
        ),
    ])
    func `an example that cannot be read is named with its place`(example: String, fault: String) {
        #expect(Self.faults(example) == [fault])
    }

    @Test func `a policy without a last word is judged over the table beside it, and not without one`() throws {
        let alone = Self.yaml("{ on: 2026-06-15, item: { hold: hazard }, to: HOLD }").replacingOccurrences(
            of: "  otherwise:\n    - ", with: "  require:\n    - ")
        let bare = try PlaybookFile.parse(yaml: alone, file: "p")
        let words = PlaybookFault.ofPolicies(in: [bare]).map(\.description)
        #expect(words.contains("p:2:3: policy house version 1: otherwise: the table has no rules"))
        let table = try #require(StandardPlaybook.documents.last)
        let beside = try PlaybookFile.parse(yaml: table.yaml, file: table.name)
        #expect(!PlaybookFault.ofPolicies(in: [bare, beside]).map(\.description).contains { $0.contains("no rules") })
    }

    @Test func `days are those of the policy's own calendar`() throws {
        let reunion = PolicyFileTests.sample.replacingOccurrences(
            of: "{ holidays: alsaceMoselle, utcOffset: 60, summerTime: yes }",
            with: "{ holidays: none, utcOffset: 240, summerTime: no }")
        let agreement = try #require(try PolicyFileTests.read(reunion).agreements.first)
        // Midnight of 1 March, and the last millisecond of 31 December, four hours east of Greenwich.
        #expect(agreement.validFrom == Moment(milliseconds: 1_772_308_800_000))
        #expect(agreement.validUntil == Moment(milliseconds: 1_798_747_199_999))
    }

    private static func yaml(_ example: String) -> String {
        """
        policy:
          id: house
          version: 1
          channels:
            - id: OUTLET
              grades: [B]
              to: OUTLET
              bin: OUTLET
              price: 50%
              label: { fr: l, en: l }
              reason: { fr: r, en: r }
            - { id: GIFT, grades: [B], to: DONATE, bin: GIFT, label: { fr: l, en: l }, reason: { fr: r, en: r } }
          otherwise:
            - { id: R-2, holds: any, to: HOLD, bin: LOOK, label: { fr: l, en: l }, reason: { fr: r, en: r } }

          examples:
            - \(example)
        """
    }
}
