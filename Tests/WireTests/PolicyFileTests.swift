import Foundation
import Returns
import Testing
import Wire

/// Policies as people write them.
@Suite struct PolicyFileTests {
    @Test func `every part of a policy is read`() throws {
        let policy = try Self.read(Self.sample)
        #expect(policy.reference == PolicyReference(id: "house", version: 7))
        #expect(policy.calendar == .alsaceMoselle)
        #expect(policy.capacity == CapacityTerms(giveUpCentsMax: 200, reopensAtPermille: 800))
        #expect(policy.returnDays == 30)
        #expect(try Self.read(Self.short).returnDays == nil)
        let prohibition = try #require(policy.prohibitions.first)
        #expect(prohibition.when.grades == [.new, .likeNew, .good])
        #expect(prohibition.when.price == 1_000...25_050)
        #expect(prohibition.dispositions == [.destroy, .fieldCredit])
        #expect(prohibition.source == .law)
        let mandate = try #require(policy.mandates.first)
        #expect(mandate.when.traits == [.hygiene] && mandate.when.without == [.electrical])
        #expect(mandate.ground == .dangerous)
        #expect(policy.otherwise.rules.map(\.id) == ["R-1", "R-2"])
        #expect(policy.otherwise.id == "house" && policy.otherwise.version == 7)
    }

    @Test func `shares and amounts are read to the last decimal`() throws {
        let terms = try #require(try Self.read(Self.sample).channels.first?.terms)
        #expect(terms.price == 705 && terms.sells == 920 && terms.fee == 50)
        #expect(terms.decay == Decay(permillePerMonth: 60))
        #expect(terms.eco == -130 && terms.ecoPerKilogram == 25)
        #expect(terms.handling == 150 && terms.storagePerDay == 150)
        #expect(terms.rework == ["CLEAN": 200, "REPAIR_LIGHT": 550])
        #expect(terms.accepted == 1_000 && terms.tax == 0)
    }

    @Test func `an agreement is read with its window and its days`() throws {
        let agreement = try #require(try Self.read(Self.sample).agreements.first)
        #expect(agreement.supplier == "ALPHA")
        #expect(agreement.window == SupplierWindow(days: 30, start: .receipt))
        // Midnight of 1 March in Paris, and the last millisecond of 31 December there.
        #expect(agreement.validFrom == Moment(milliseconds: 1_772_319_600_000))
        #expect(agreement.validUntil == Moment(milliseconds: 1_798_757_999_999))
        #expect(agreement.evidence == [.serial, .photo])
        #expect(agreement.isObligatory && agreement.settlement == .fieldDestruction)
        #expect(agreement.cost == 500...50_000 && agreement.terms.credit == 970)
        #expect(agreement.forbidden == [.marketplace])
    }

    /// What is replaced by what, and the fault's line, column and text.
    @Test(arguments: [
        ("price: 70.5%", "price: 70.55%", "a share from 0% to 100%, with at most one decimal, such as 97% or 2.5%"),
        ("price: 70.5%", "price: 101%", "a share from 0% to 100%, with at most one decimal, such as 97% or 2.5%"),
        ("price: 70.5%", "price: 70", "a share from 0% to 100%, with at most one decimal, such as 97% or 2.5%"),
        (
            "handling: 1.50", "handling: -1.50",
            "an amount of euro such as 1.50, with at most two decimals, not below zero"
        ),
        (
            "handling: 1.50", "handling: 1.50 USD",
            "an amount of euro such as 1.50, with at most two decimals, not below zero"
        ),
        (
            "handling: 1.50", "handling: 1,50",
            "an amount of euro such as 1.50, with at most two decimals, not below zero"
        ),
        ("until: 2026-12-31", "until: 2026-13-31", "a day such as 2026-05-01"),
        ("days: 30, from", "days: 0, from", "a whole number from 1 to 3650"),
        ("from: receipt", "from: delivery", "receipt, sale, customerReturn"),
        ("by: law", "by: nobody", "safety, law, contract, house"),
        ("ground: a", "ground: z", "a, b, c, d, e, f, g, h, i, j"),
        ("obligatory: yes", "obligatory: maybe", "yes, no"),
        ("from: 10, to: 250.50", "from: 300, to: 250.50", "an amount that is not below from"),
        ("bin: RTV-{supplier}", "bin: RTV {supplier}", "letters, digits, - _ . and {supplier}, {category} or {owner}"),
    ])
    func `a wrong value is named with what is allowed`(old: String, new: String, allowed: String) throws {
        #expect(Self.sample.contains(old))
        let yaml = Self.sample.replacingOccurrences(of: old, with: new)
        let fault = #expect(throws: PlaybookFault.self) { try PlaybookFile.parse(yaml: yaml, file: "p") }
        guard case .document(let found) = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
        #expect(found.allowed == allowed)
        #expect(found.line > 1)
    }

    @Test func `a policy without a table of its own ends in the playbook's`() throws {
        let file = try PlaybookFile.parse(yaml: Self.short, file: "p")
        let table = try StandardPlaybook.load().dispositions
        let policy = try #require(file.draft).completed(by: table)
        #expect(policy.otherwise.rules == table.rules)
        #expect(policy.otherwise.id == "house")
    }

    @Test func `a policy that cannot be used is refused with all findings at once`() throws {
        let yaml = Self.short.replacingOccurrences(of: "ways: [DONATE]", with: "ways: [HOLD]")
            .replacingOccurrences(of: "to: RECYCLE", with: "to: DESTROY")
        let file = try PlaybookFile.parse(yaml: yaml, file: "p")
        let table = try StandardPlaybook.load().dispositions
        let findings = PolicyLint.findings(in: try #require(file.draft).completed(by: table))
        #expect(findings == [.uselessProhibition("F-1"), .groundAndWay("M-1")])
    }

    @Test func `a policy reads back from its bytes`() throws {
        for policy in [try Self.read(Self.sample), Policy(try StandardPlaybook.load().dispositions)] {
            let item = ReferenceItem.policy(policy)
            #expect(try ReferenceCoding.decode(ReferenceCoding.encode(item)) == item)
        }
    }

    @Test func `a policy in a form of later programs is refused`() throws {
        let bytes = ReferenceCoding.encode(.policy(try Self.read(Self.sample)))
        let later = String(decoding: bytes, as: UTF8.self).replacingOccurrences(
            of: "\"format\":1", with: "\"format\":3")
        #expect(throws: WireError.self) { try ReferenceCoding.decode(Data(later.utf8)) }
    }

    static func read(_ yaml: String) throws -> Policy {
        try #require(try PlaybookFile.parse(yaml: yaml, file: "p").draft).policy
    }

    private static let short = """
        policy:
          id: house
          version: 1
          forbid:
            - { id: F-1, ways: [DONATE], by: house, reason: { fr: r, en: r } }
          require:
            - { id: M-1, grades: [S], to: RECYCLE, bin: D, label: { fr: l, en: l }, reason: { fr: r, en: r } }
        """

    static let sample = """
        policy:
          id: house
          version: 7
          calendar: { holidays: alsaceMoselle, utcOffset: 60, summerTime: yes }
          capacity: { giveUp: 2.00, reopensAt: 80% }
          returnDays: 30
          forbid:
            - id: F-100
              grades: [N, A, B]
              listPrice: { from: 10, to: 250.50 }
              ways: [DESTROY, RTV_FIELD_CREDIT]
              by: law
              reason: { fr: interdit, en: forbidden }
          require:
            - id: M-100
              traits: [hygiene]
              without: [electrical]
              grades: [S]
              to: DESTROY
              ground: a
              bin: DESTROY-A
              label: { fr: DÉTRUIRE, en: DESTROY }
              reason: { fr: parce que, en: because }
          channels:
            - id: OUTLET
              grades: [B, C]
              needs: [CLEAN]
              matches: [expected, extra]
              to: OUTLET
              bin: OUTLET-{category}
              price: 70.5%
              sells: 92%
              fee: 5%
              decay: 6%
              days: 21
              eco: -1.30
              ecoPerKilogram: 0.25
              handling: 1.50
              storage: 0.015
              rework: { CLEAN: 2.00, REPAIR_LIGHT: 5.5 }
              label: { fr: DÉSTOCKAGE, en: OUTLET }
              reason: { fr: parce que, en: because }
          agreements:
            - supplier: ALPHA
              from: 2026-03-01
              until: 2026-12-31
              grades: [N, A]
              reasons: [DR]
              cost: { from: 5, to: 500 }
              window: { days: 30, from: receipt }
              evidence: [serial, photo]
              obligatory: yes
              settles: fieldDestruction
              forbids: [MARKETPLACE]
              credit: 97%
              bin: RTV-{supplier}
              label: { fr: RETOUR FOURNISSEUR, en: RETURN TO VENDOR }
              reason: { fr: contrat, en: contract }
          otherwise:
            - { id: R-1, grades: [N], to: RESTOCK, bin: STOCK, label: { fr: l, en: l }, reason: { fr: r, en: r } }
            - { id: R-2, holds: any, to: HOLD, bin: LOOK, label: { fr: l, en: l }, reason: { fr: r, en: r } }
        """
}
