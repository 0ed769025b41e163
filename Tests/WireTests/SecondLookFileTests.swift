import Foundation
import Returns
import Testing
import Wire

/// The shares of second looks as people write them, and as the feed carries them.
@Suite struct SecondLookFileTests {
    private static func policy(_ secondLook: String, rules: String = "") -> String {
        """
        policy:
          id: house
          version: 1
          secondLook: \(secondLook)
          require:
        \(rules)    - { id: M-1, grades: [S], to: RECYCLE, bin: D, label: { fr: l, en: l }, reason: { fr: r, en: r } }
        """
    }

    private static func terms(_ written: String) throws -> SecondLookTerms {
        try PolicyFileTests.read(policy(written)).secondLook
    }

    @Test func `a share for all and shares of single categories are read`() throws {
        #expect(
            try Self.terms("{ share: 2.5%, categories: { connected: 5%, beauty: 0% } }")
                == SecondLookTerms(share: 25, categories: ["connected": 50, "beauty": 0]))
        #expect(try Self.terms("{ categories: { toy: 100% } }") == SecondLookTerms(categories: ["toy": 1_000]))
        #expect(try Self.terms("{ share: 4% }") == SecondLookTerms(share: 40))
    }

    @Test func `a policy that says nothing of it draws nothing, and its bytes are what they were`() throws {
        let policy = try PolicyFileTests.read(PolicyFileTests.sample)
        #expect(policy.secondLook.isOff)
        #expect(!String(decoding: ReferenceCoding.encode(.policy(policy)), as: UTF8.self).contains("secondLook"))
    }

    @Test(arguments: [
        ("{ share: 101% }", 4, 24, "a share from 0% to 100%, with at most one decimal, such as 97% or 2.5%"),
        ("{ share: -1% }", 4, 24, "a share from 0% to 100%, with at most one decimal, such as 97% or 2.5%"),
        ("{ share: 3 }", 4, 24, "a share from 0% to 100%, with at most one decimal, such as 97% or 2.5%"),
        (
            "{ categories: { toy: 2.55% } }", 4, 36,
            "a share from 0% to 100%, with at most one decimal, such as 97% or 2.5%"
        ),
        ("{ shares: 3% }", 4, 17, "share, categories"),
        ("3%", 4, 15, "a mapping with share, categories"),
    ])
    func `a wrong share is named with its place and what is allowed`(
        written: String, line: Int, column: Int, allowed: String
    ) throws {
        let fault = #expect(throws: PlaybookFault.self) {
            try PlaybookFile.parse(yaml: Self.policy(written), file: "p")
        }
        guard case .document(let found) = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
        #expect(found.allowed == allowed)
        #expect(found.line == line && found.column == column, "\(found)")
    }

    @Test func `shares read back from their bytes`() throws {
        for written in ["{ share: 3% }", "{ categories: { toy: 0% } }", "{ share: 100%, categories: { toy: 1% } }"] {
            let item = ReferenceItem.policy(try PolicyFileTests.read(Self.policy(written)))
            #expect(try ReferenceCoding.decode(ReferenceCoding.encode(item)) == item)
        }
    }

    @Test func `a sample that would not be held, and a category that no file has, are named with their place`() throws {
        let sold =
            "    - { id: M-0, holds: [secondLook], to: OUTLET, bin: O, "
            + "label: { fr: l, en: l }, reason: { fr: r, en: r } }\n"
        let yaml = Self.policy("{ share: 3%, categories: { hats: 5%, toy: 0% } }", rules: sold)
        let files = [
            try PlaybookFile.parse(yaml: yaml, file: "p.yaml"),
            try PlaybookFile.parse(yaml: Self.playbook, file: "q.yaml"),
        ]
        let fault = #expect(throws: PlaybookFault.self) { try Playbook(files: files) }
        let place = DocumentPlace(file: "p.yaml", line: 4, column: 15)
        let reference = PolicyReference(id: "house", version: 1)
        let wanted: [PlaybookFault] = [
            .playbook(place, .secondLookCategoryMissing(category: "hats")),
            .policy(place, reference, .secondLookNotHeld(category: nil, rule: "M-0", .outlet)),
            .policy(place, reference, .secondLookNotHeld(category: "hats", rule: "M-0", .outlet)),
        ]
        let found = try #require(fault).all
        for one in wanted { #expect(found.contains(one), "\(one) is not among \(found)") }
        let toys = PolicyFinding.secondLookNotHeld(category: "toy", rule: "M-0", .outlet)
        #expect(!found.contains(.policy(place, reference, toys)))
    }

    private static let playbook = """
        categories:
          - { id: toy, fr: Jouets, en: Toys, sheet: toy }
        dispositions:
          id: site
          version: 1
          rules:
            - { id: R-9, holds: any, to: HOLD, bin: LOOK, label: { fr: l, en: l }, reason: { fr: r, en: r } }
        """
}
