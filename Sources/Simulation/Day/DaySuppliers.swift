import Returns

/// The day's twelve suppliers. Each has terms of its own, so that every clause of an agreement is met in a day.
struct DaySuppliers: Sendable {
    /// A supplier's id and how much of the catalogue is from there, in hundredths.
    static let shares: [(String, Int)] = [
        ("ALBA", 14), ("BRUN", 12), ("CERA", 3), ("DORN", 6), ("ELBA", 12), ("FARO", 10), ("GALA", 9), ("HALO", 6),
        ("IRIS", 7), ("JUNO", 8), ("KIWI", 7), ("LOCO", 6),
    ]

    /// The house's own brand: nobody takes it back.
    static let privateLabel = "LOCO"

    /// Where the house sells, and where its marketplaces do: GALA's goods stay at home.
    static let (home, abroad) = ("FR", "DE")

    /// When the day begins: agreements start and end around it.
    let morning: Moment
    /// What a class of bins ends in: the owner, on a floor with several.
    let suffix: String

    /// What was agreed. ELBA never agreed to anything, and nobody stands behind the house's own brand.
    var agreements: [SupplierAgreement] {
        [
            agreement(
                "ALBA", window: SupplierWindow(days: 30, start: .customerReturn), evidence: [.photo],
                authorisation: ReturnAuthorisation(answerHours: 48, validDays: 30), credit: 750),
            agreement(
                "BRUN", window: SupplierWindow(days: 21, start: .sale), batch: ReturnBatch(units: 20, days: 21),
                credit: 970),
            agreement("CERA", isObligatory: true, freight: .supplier, credit: 900, transport: 0),
            agreement("DORN", settlement: .fieldDestruction, credit: 800),
            agreement("FARO", grades: [.likeNew, .good, .fair], credit: 850, transport: 450),
            agreement("GALA", forbidden: [.lot], regions: [Self.home], credit: 700),
            agreement("HALO", until: morning.advanced(byDays: -45), credit: 970),
            agreement("IRIS", credit: 900, accepted: 450),
            agreement("JUNO", grades: [.defective], reasons: [ReturnReason.defective.rawValue], credit: 1_000),
            agreement("KIWI", cost: 2_000...10_000_000, forbidden: [.outlet, .lot], credit: 600),
        ]
    }

    private func agreement(
        _ supplier: String, until: Moment? = nil, grades: [Grade] = [], reasons: [String] = [],
        cost: ClosedRange<Int>? = nil, window: SupplierWindow? = nil, evidence: [Evidence] = [],
        isObligatory: Bool = false, settlement: SupplierAgreement.Settlement = .goods, forbidden: [Disposition] = [],
        regions: [String] = [], freight: FreightPayer = .us, authorisation: ReturnAuthorisation? = nil,
        batch: ReturnBatch? = nil, credit: Int, accepted: Int = 850, transport: Int = 130
    ) -> SupplierAgreement {
        var terms = ChannelTerms()
        (terms.credit, terms.accepted, terms.transport, terms.handling) = (credit, accepted, transport, 260)
        return SupplierAgreement(
            supplier: supplier, validFrom: morning.advanced(byDays: -400), validUntil: until, grades: grades,
            reasons: reasons, cost: cost, window: window, evidence: evidence, isObligatory: isObligatory,
            settlement: settlement, forbidden: forbidden, regions: regions, freight: freight,
            authorisation: authorisation, batch: batch, terms: terms, binClass: "RTV-{supplier}\(suffix)",
            label: LocalizedText(french: "RETOUR FOURNISSEUR", english: "RETURN TO VENDOR"),
            reason: LocalizedText(
                french: "Le fournisseur reprend l'article.", english: "The supplier takes the item back."))
    }
}

extension Moment {
    /// The moment that lies so many times 24 hours later, or earlier when negative.
    func advanced(byDays days: Int) -> Moment {
        advanced(byMilliseconds: Int64(days) * 24 * 60 * 60 * 1_000)
    }
}
