import Returns

/// A small policy over headphones: what a supplier takes back, what four channels bring, and what the law closes.
enum PolicyFixture {
    static let day: Int64 = 24 * 60 * 60 * 1_000
    /// Noon in Paris, 23 November 2026.
    static let now = Moment(milliseconds: 1_795_431_600_000)

    static func text(_ english: String) -> LocalizedText { LocalizedText(french: "fr \(english)", english: english) }

    /// Headphones of grade B, new 120 €, bought for 70 €, received today, sold twelve days ago.
    static var headphones: ItemCase {
        var item = ItemCase(grade: .good)
        item.category = "connected"
        item.supplier = "ALPHA"
        item.priceCents = 12_000
        item.costCents = 7_000
        item.weightGrams = 400
        item.match = .expected
        item.receivedAt = now
        item.soldAt = now
        item.tasks = ["CLEAN"]
        return item
    }

    static func days(_ count: Int) -> Moment { now.advanced(byMilliseconds: Int64(count) * day) }

    static let refurbish: ChannelTerms = {
        var terms = ChannelTerms()
        terms.price = 700
        terms.sells = 920
        terms.fee = 50
        terms.decay = Decay(permillePerMonth: 60)
        terms.days = 21
        terms.handling = 260
        terms.transport = 300
        terms.storagePerDay = 200
        terms.rework = ["CLEAN": 600]
        return terms
    }()

    static let marketplace: ChannelTerms = {
        var terms = ChannelTerms()
        terms.price = 667
        terms.sells = 950
        terms.fee = 140
        terms.decay = Decay(permillePerMonth: 60)
        terms.days = 14
        terms.handling = 260
        terms.transport = 400
        terms.storagePerDay = 200
        terms.rework = ["CLEAN": 600]
        return terms
    }()

    static let recycle: ChannelTerms = {
        var terms = ChannelTerms()
        terms.ecoPerKilogram = 25
        terms.handling = 140
        return terms
    }()

    static func channel(
        _ id: String, _ disposition: Disposition, _ terms: ChannelTerms, grades: [Grade] = [], bin: String? = nil,
        region: String? = nil
    ) -> Channel {
        Channel(
            id: id, disposition: disposition, binClass: bin ?? id, region: region,
            when: ItemCondition(grades: grades), terms: terms, label: text(id), reason: text("because \(id)"))
    }

    static let channels = [
        channel("RECOND", .refurbish, refurbish, grades: [.good, .likeNew]),
        channel("MARKET", .marketplace, marketplace),
        channel("RECYCLE", .recycle, recycle),
    ]

    static func rule(
        _ id: String, _ when: ItemCondition, _ disposition: Disposition, bin: String = "BIN",
        ground: DestructionGround? = nil
    ) -> DispositionRule {
        DispositionRule(
            id: id, when: when, disposition: disposition, binClass: bin, ground: ground, label: text(id),
            reason: text("because \(id)"))
    }

    static let table = DispositionTable(
        id: "p", version: 3,
        rules: [
            rule("H-1", ItemCondition(holds: .held([.hazard])), .hold, bin: "HAZARD"),
            rule("O-1", ItemCondition(grades: [.new]), .restock, bin: "RESTOCK"),
            rule("O-9", .anything, .hold, bin: "SECOND-LOOK"),
        ])

    static func prohibition(
        _ id: String, _ when: ItemCondition, _ dispositions: [Disposition], _ source: Prohibition.Source = .law
    ) -> Prohibition {
        Prohibition(id: id, when: when, dispositions: dispositions, source: source, reason: text("no \(id)"))
    }

    /// The credit of 97 % of the cost that is granted in 85 of 100 cases.
    static let credit: ChannelTerms = {
        var terms = ChannelTerms()
        terms.credit = 970
        terms.accepted = 850
        terms.handling = 260
        terms.transport = 130
        return terms
    }()

    static func agreement(
        _ supplier: String = "ALPHA", from: Moment? = nil, until: Moment? = nil, categories: [String] = [],
        groups: [String] = [], grades: [Grade] = [], reasons: [String] = [], cost: ClosedRange<Int>? = nil,
        window: SupplierWindow? = nil, evidence: [Evidence] = [], acceptedBelow: Int? = nil,
        isObligatory: Bool = false, settlement: SupplierAgreement.Settlement = .goods, forbidden: [Disposition] = [],
        regions: [String] = [], freight: FreightPayer = .us, authorisation: ReturnAuthorisation? = nil,
        batch: ReturnBatch? = nil, unitsPerMonth: Int? = nil, packaging: LocalizedText? = nil,
        terms: ChannelTerms = credit
    ) -> SupplierAgreement {
        SupplierAgreement(
            supplier: supplier, validFrom: from, validUntil: until, categories: categories, groups: groups,
            grades: grades, reasons: reasons, cost: cost, window: window, evidence: evidence,
            acceptedBelowCents: acceptedBelow, isObligatory: isObligatory, settlement: settlement,
            forbidden: forbidden, regions: regions, freight: freight, authorisation: authorisation, batch: batch,
            unitsPerMonth: unitsPerMonth, packaging: packaging, terms: terms, binClass: "RTV-{supplier}",
            label: text("RTV"), reason: text("the supplier takes it"))
    }

    static func policy(
        forbid: [Prohibition] = [], require: [DispositionRule] = [], channels: [Channel] = channels,
        agreements: [SupplierAgreement] = [], giveUp: Int = 0, otherwise: DispositionTable = table,
        region: String? = nil
    ) -> Policy {
        Policy(
            id: "p", version: 3, region: region, prohibitions: forbid, mandates: require, channels: channels,
            agreements: agreements, capacity: CapacityTerms(giveUpCentsMax: giveUp), otherwise: otherwise)
    }
}
