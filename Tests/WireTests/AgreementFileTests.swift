import Foundation
import Returns
import Testing
import Wire

/// Agreements as people write them, and as they travel.
@Suite struct AgreementFileTests {
    private static let sample = """
        policy:
          id: house
          version: 7
          region: FR
          channels:
            - { id: MARKT, to: MARKETPLACE, bin: M, region: DE, price: 50%, label: { fr: l, en: l }, reason: { fr: r, en: r } }
          agreements:
            - supplier: ALPHA
              groups: [phones, audio]
              window: { days: 30, from: receipt }
              evidence: [photo]
              acceptedBelow: 5.00
              soldOnlyIn: [FR, NO]
              freight: supplier
              authorisation: { answerHours: 48, validDays: 30 }
              batch: { units: 20, value: 200.00, weight: 2.5 kg, days: 21 }
              unitsMonth: 100
              packaging: { fr: carton, en: box }
              destination: "Entrepôt 4, 59000 Lille"
              settlementDays: 90
              credit: 97%
              bin: RTV-{supplier}
              label: { fr: RETOUR, en: RETURN }
              reason: { fr: contrat, en: contract }
          otherwise:
            - { id: R-2, holds: any, to: HOLD, bin: LOOK, label: { fr: l, en: l }, reason: { fr: r, en: r } }
        """

    @Test func `every clause is read`() throws {
        let policy = try PolicyFileTests.read(Self.sample)
        let agreement = try #require(policy.agreements.first)
        #expect(policy.region == "FR" && policy.channels.map(\.region) == ["DE"])
        #expect(agreement.groups == ["phones", "audio"] && agreement.acceptedBelowCents == 500)
        #expect(agreement.regions == ["FR", "NO"] && agreement.freight == .supplier)
        #expect(agreement.authorisation == ReturnAuthorisation(answerHours: 48, validDays: 30))
        #expect(agreement.batch == ReturnBatch(units: 20, valueCents: 20_000, weightGrams: 2_500, days: 21))
        #expect(agreement.unitsPerMonth == 100 && agreement.settlementDays == 90)
        #expect(agreement.packaging == LocalizedText(french: "carton", english: "box"))
        #expect(agreement.destination == "Entrepôt 4, 59000 Lille")
        #expect(PolicyLint.findings(in: policy).isEmpty)
    }

    @Test func `every clause travels, in a form that earlier programs refuse`() throws {
        let item = ReferenceItem.policy(try PolicyFileTests.read(Self.sample))
        let bytes = ReferenceCoding.encode(item)
        #expect(try ReferenceCoding.decode(bytes) == item)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"format\":2"))
    }

    @Test func `clauses that decide nothing at the bench leave the form as it was`() throws {
        let plain = Self.sample.split(separator: "\n").filter { line in
            !["groups:", "acceptedBelow:", "soldOnlyIn:", "freight:", "authorisation:"].contains(where: line.contains)
        }
        let bytes = ReferenceCoding.encode(.policy(try PolicyFileTests.read(plain.joined(separator: "\n"))))
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"format\":1"))
    }

    @Test func `an agreement without the later clauses has the bytes that it always had`() throws {
        let bytes = ReferenceCoding.encode(.policy(try PolicyFileTests.read(PolicyFileTests.sample)))
        let text = String(decoding: bytes, as: UTF8.self)
        let start = try #require(text.range(of: "\"agreements\":"))
        let end = try #require(text.range(of: ",\"channels\":"))
        #expect(text[start.lowerBound..<end.lowerBound] == Self.plain.filter { !$0.isNewline })
        #expect(text.contains("\"format\":1") && !text.contains("\"region\""))
        #expect(try ReferenceCoding.decode(bytes) == .policy(try PolicyFileTests.read(PolicyFileTests.sample)))
    }

    /// What a program without the later clauses wrote of the policy's agreements.
    private static let plain = #"""
        "agreements":[{"accepted":1000,"binClass":"RTV-{supplier}","categories":[],"compliance":0,
        "costFrom":500,"costTo":50000,"credit":970,"days":0,"decay":0,"eco":0,"ecoPerKilogram":0,
        "fee":0,"forbidden":["MARKETPLACE"],"grades":["N","A"],"handling":0,
        "label":{"en":"RETURN TO VENDOR","fr":"RETOUR FOURNISSEUR"},"obligatory":true,"price":0,
        "proofs":["serial","photo"],"reason":{"en":"contract","fr":"contrat"},"reasons":["DR"],
        "rework":[],"sells":1000,"settlement":"fieldDestruction","storage":0,"supplier":"ALPHA","tax":0,
        "transport":0,"validFrom":1772319600000,"validUntil":1798757999999,"windowDays":30,
        "windowStart":"receipt"}]
        """#

    /// What is replaced by what, and the fault's column, path and text.
    @Test(arguments: [
        (
            "acceptedBelow: 5.00", "acceptedBelow: -5.00", "acceptedBelow",
            "an amount of euro such as 1.50, with at most "
                + "two decimals, above zero"
        ),
        ("answerHours: 48", "answerHours: 0", "authorisation.answerHours", "a whole number from 1 to 8760"),
        ("validDays: 30", "validDays: 0", "authorisation.validDays", "a whole number from 1 to 3650"),
        ("validDays: 30", "validdays: 30", "authorisation", "answerHours, validDays; did you mean validDays?"),
        ("units: 20", "units: -20", "batch.units", "a whole number from 1 to 999999"),
        ("weight: 2.5 kg", "weight: 2.5", "batch.weight", "a weight such as 50 kg, 2.5 kg or 800 g"),
        ("weight: 2.5 kg", "weight: -2 kg", "batch.weight", "a weight such as 50 kg, 2.5 kg or 800 g"),
        ("weight: 2.5 kg", "weight: 2.5 g", "batch.weight", "a weight such as 50 kg, 2.5 kg or 800 g"),
        ("unitsMonth: 100", "unitsMonth: 0", "unitsMonth", "a whole number from 1 to 999999"),
        ("[FR, NO]", "[France]", "soldOnlyIn[0]", "a region such as FR: two capital letters"),
        ("freight: supplier", "freight: suplier", "freight", "us, supplier; did you mean supplier?"),
        ("settlementDays: 90", "settlementDays: 0", "settlementDays", "a whole number from 1 to 3650"),
    ])
    func `a wrong value is named with its key and what is allowed`(
        old: String, new: String, key: String, allowed: String
    ) throws {
        let fault = try #require(Self.faults(Self.sample.replacingOccurrences(of: old, with: new)).first)
        #expect(fault.contains("policy.agreements[0].\(key): "), "\(fault)")
        #expect(fault.hasSuffix("allowed: \(allowed)"), "\(fault)")
    }

    @Test func `all that is wrong in an agreement is named at once, each with its line and column`() {
        let wrong = Self.sample.replacingOccurrences(of: "acceptedBelow:", with: "acceptedBelov:")
            .replacingOccurrences(of: "units: 20", with: "units: 0")
            .replacingOccurrences(of: "en: box", with: "en: \"\"")
            .replacingOccurrences(of: "days: 30, from", with: "days: 0, from")
        let heads = Self.faults(wrong).map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        #expect(
            heads == [
                "p:12:7: policy.agreements[0]:", "p:10:23: policy.agreements[0].window.days:",
                "p:16:23: policy.agreements[0].batch.units:", "p:18:36: policy.agreements[0].packaging.en:",
            ])
    }

    @Test func `contradictions stand at the agreement's place`() throws {
        let wrong = Self.sample.replacingOccurrences(of: "credit: 97%", with: "transport: 1.30")
            .replacingOccurrences(of: "units: 20", with: "units: 101")
        let file = try PlaybookFile.parse(yaml: wrong, file: "p")
        #expect(
            PlaybookFault.ofPolicies(in: [file]).map(\.description) == [
                "p:8:7: policy house version 7: the agreement with ALPHA contradicts itself: freight: supplier pays, "
                    + "and transport has a cost; leave one of them out",
                "p:8:7: policy house version 7: the agreement with ALPHA contradicts itself: batch has more units than "
                    + "unitsMonth allows",
            ])
    }

    private static func faults(_ yaml: String) -> [String] {
        do {
            _ = try PlaybookFile.parse(yaml: yaml, file: "p")
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }
}
