import Returns
import Testing

/// Agreements whose clauses cannot hold together.
@Suite struct AgreementContradictionTests {
    typealias Fixture = PolicyFixture

    private static let free: ChannelTerms = {
        var terms = Fixture.credit
        terms.transport = 0
        return terms
    }()

    /// An agreement that contradicts itself, and the same one mended.
    private static let pairs: [(AgreementContradiction, SupplierAgreement, SupplierAgreement)] = [
        (.freightCostsTwice, Fixture.agreement(freight: .supplier), Fixture.agreement(freight: .supplier, terms: free)),
        (
            .nothingToWaive, Fixture.agreement(acceptedBelow: 500),
            Fixture.agreement(evidence: [.photo], acceptedBelow: 500)
        ),
        (
            .waivedBelowCost, Fixture.agreement(cost: 500...900, evidence: [.photo], acceptedBelow: 500),
            Fixture.agreement(cost: 500...900, evidence: [.photo], acceptedBelow: 501)
        ),
        (.emptyBatch, Fixture.agreement(batch: ReturnBatch()), Fixture.agreement(batch: ReturnBatch(units: 1))),
        (
            .batchAfterWindow,
            Fixture.agreement(window: SupplierWindow(days: 20, start: .sale), batch: ReturnBatch(days: 21)),
            Fixture.agreement(window: SupplierWindow(days: 21, start: .sale), batch: ReturnBatch(days: 21))
        ),
        (
            .batchAboveMonth, Fixture.agreement(batch: ReturnBatch(units: 101), unitsPerMonth: 100),
            Fixture.agreement(batch: ReturnBatch(units: 100), unitsPerMonth: 100)
        ),
        (
            .answerAfterWindow,
            Fixture.agreement(
                window: SupplierWindow(days: 1, start: .sale),
                authorisation: ReturnAuthorisation(answerHours: 49, validDays: 1)),
            Fixture.agreement(
                window: SupplierWindow(days: 1, start: .sale),
                authorisation: ReturnAuthorisation(answerHours: 48, validDays: 1))
        ),
        (
            .destroyedGoodsTravel,
            Fixture.agreement(settlement: .fieldDestruction, batch: ReturnBatch(units: 2)),
            Fixture.agreement(settlement: .fieldDestruction)
        ),
        (
            .packagingUntold, Fixture.agreement(packaging: LocalizedText(french: "Carton", english: " ")),
            Fixture.agreement(packaging: Fixture.text("Carton"))
        ),
    ]

    @Test(arguments: pairs.indices)
    func `what contradicts itself is found, and mended it is not`(index: Int) {
        let (contradiction, wrong, right) = Self.pairs[index]
        let findings = PolicyLint.findings(in: Fixture.policy(agreements: [wrong]))
        #expect(findings == [.agreementContradiction("ALPHA", contradiction)])
        #expect(PolicyLint.findings(in: Fixture.policy(agreements: [right])).isEmpty)
    }

    @Test func `regions close nothing where nobody names one`() {
        let locked = Fixture.agreement(regions: ["FR"])
        #expect(
            PolicyLint.findings(in: Fixture.policy(agreements: [locked]))
                == [.agreementContradiction("ALPHA", .regionsWithoutRegion)])
        #expect(PolicyLint.findings(in: Fixture.policy(agreements: [locked], region: "FR")).isEmpty)
        let abroad = Fixture.channel("DE", .outlet, Fixture.refurbish, region: "DE")
        #expect(PolicyLint.findings(in: Fixture.policy(channels: [abroad], agreements: [locked])).isEmpty)
    }

    @Test func `every contradiction is shown here`() {
        let shown = Set(Self.pairs.map(\.0)).union([.regionsWithoutRegion])
        #expect(shown == Set(AgreementContradiction.allCases))
    }

    @Test func `all contradictions of an agreement are found at once`() {
        let wrong = Fixture.agreement(acceptedBelow: 500, freight: .supplier, batch: ReturnBatch())
        #expect(
            PolicyLint.findings(in: Fixture.policy(agreements: [wrong])) == [
                .agreementContradiction("ALPHA", .freightCostsTwice),
                .agreementContradiction("ALPHA", .nothingToWaive), .agreementContradiction("ALPHA", .emptyBatch),
            ])
    }
}
