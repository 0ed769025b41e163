import Returns

/// The day's policy: what the law closes, what must be, and ways that compete by what they bring.
struct DayPolicy: Sendable {
    let playbook: Playbook
    let agreements: [SupplierAgreement]
    /// Rules that the policy has at least; what lacks speaks of narrow choices of products.
    let rules: Int
    /// What a class of bins ends in: the owner, on a floor with several.
    let suffix: String

    var policy: Policy {
        let (own, waysOfItsOwn) = (prohibitions, channels)
        let lacking = max(0, rules - own.count - waysOfItsOwn.count - mandates.count)
        let more = NarrowRules(count: lacking, categories: playbook.categories.map(\.id), suffix: suffix)
        return Policy(
            id: "day", version: 1, region: DaySuppliers.home, prohibitions: own + more.prohibitions,
            mandates: more.mandates + mandates, channels: waysOfItsOwn + more.channels, agreements: agreements,
            capacity: CapacityTerms(giveUpCentsMax: 2_500), otherwise: table)
    }

    /// The house's table; on a floor with several owners nothing of one is held beside the other's.
    private var table: DispositionTable {
        let rules = playbook.dispositions.rules.map { rule in
            DispositionRule(
                id: rule.id, when: rule.when, disposition: rule.disposition, binClass: rule.binClass + suffix,
                ground: rule.ground, label: rule.label, reason: rule.reason)
        }
        return DispositionTable(id: playbook.dispositions.id, version: playbook.dispositions.version, rules: rules)
    }

    private var prohibitions: [Prohibition] {
        var usable = ItemCondition(grades: [.new, .likeNew, .good])
        usable.suppliers = agreements.filter { $0.settlement == .fieldDestruction }.map(\.supplier)
        var opened = ItemCondition(grades: [.good, .fair, .defective, .salvage])
        opened.traits = [.hygiene]
        var sealed = ItemCondition(grades: [.defective, .salvage])
        sealed.holds = .any
        return [
            prohibition("F-010", usable, [.fieldCredit, .destroy], .law),
            prohibition("F-020", opened, [.restock, .restockOpen, .outlet, .marketplace, .lot, .donate], .law),
            prohibition("F-030", sealed, [.restock, .restockOpen, .donate], .law),
        ]
    }

    private var mandates: [DispositionRule] {
        var soiled = ItemCondition(grades: [.salvage])
        (soiled.groups, soiled.traits) = (["care"], [.hygiene])
        var opened = ItemCondition(grades: [.fair, .defective, .salvage])
        opened.traits = [.hygiene]
        let broken = ItemCondition(categories: ["toy"], grades: [.salvage])
        return [
            rule("M-005", soiled, .destroy, "DESTROY-F", ground: .beyondRepair),
            rule("M-006", broken, .destroy, "DESTROY-A", ground: .dangerous),
            rule("M-010", opened, .recycle, "RECYCLE-HYGIENE"),
        ]
    }

    private var channels: [Channel] {
        let devices = ["connected", "appliance"]
        let others = CategoryProfile.all.map(\.id).filter { !devices.contains($0) }
        let abroad = DaySuppliers.abroad
        return [
            channel("STOCK", .restock, "RESTOCK-{category}", others, [.new, .likeNew], Terms(1_000, 970, 7)),
            channel("STOCK-SEALED", .restock, "RESTOCK-{category}", devices, [.new], Terms(1_000, 970, 7, decay: 60)),
            channel("OPEN-BOX", .restockOpen, "OPEN-BOX", devices, [.likeNew], Terms(880, 950, 10, decay: 60)),
            channel("OUTLET", .outlet, "OUTLET", others, [.likeNew, .good], Terms(600, 900, 21)),
            channel("RECOND", .refurbish, "RECOND", devices, [.likeNew, .good], Terms(700, 920, 21, 50, decay: 60)),
            channel(
                "MARKET", .marketplace, "MARKETPLACE", [], [.good], Terms(560, 900, 14, 140, decay: 30, transport: 420),
                region: abroad),
            channel(
                "MARKET-WORN", .marketplace, "MARKETPLACE", [], [.fair],
                Terms(380, 850, 21, 140, decay: 30, transport: 420), region: abroad),
            channel("LOT", .lot, "LOT", [], [.good, .fair], Terms(130, 1_000, 30)),
            channel("REPAIR", .repair, "REPAIR", devices, [.defective], Terms(450, 700, 30, 50, decay: 60)),
            channel("PARTS", .parts, "PARTS", devices, [.defective], Terms(80, 900, 30)),
            channel("GIFT", .donate, "DONATE", others, [.likeNew, .good, .fair], Terms(tax: 600), price: 0...2_000),
            channel("MATERIAL", .recycle, "RECYCLE", [], [.defective, .salvage], Terms(eco: 25)),
        ]
    }

    private func channel(
        _ id: String, _ disposition: Disposition, _ binClass: String, _ categories: [String], _ grades: [Grade],
        _ terms: Terms, price: ClosedRange<Int>? = nil, region: String? = nil
    ) -> Channel {
        var when = ItemCondition(categories: categories, grades: grades)
        when.price = price
        return Channel(
            id: id, disposition: disposition, binClass: binClass + suffix, region: region, when: when,
            terms: terms.channelTerms, label: NarrowRules.label(disposition), reason: NarrowRules.reason(id))
    }

    private func rule(
        _ id: String, _ when: ItemCondition, _ disposition: Disposition, _ binClass: String,
        ground: DestructionGround? = nil
    ) -> DispositionRule {
        DispositionRule(
            id: id, when: when, disposition: disposition, binClass: binClass + suffix, ground: ground,
            label: NarrowRules.label(disposition), reason: NarrowRules.reason(id))
    }

    private func prohibition(
        _ id: String, _ when: ItemCondition, _ ways: [Disposition], _ source: Prohibition.Source
    ) -> Prohibition {
        Prohibition(id: id, when: when, dispositions: ways, source: source, reason: NarrowRules.reason(id))
    }
}

/// The figures of one way, in the order price, chance of a sale, days, fee.
private struct Terms {
    var channelTerms = ChannelTerms()

    init(_ price: Int, _ sells: Int, _ days: Int, _ fee: Int = 0, decay: Int = 20, transport: Int = 0) {
        (channelTerms.price, channelTerms.sells, channelTerms.days, channelTerms.fee) = (price, sells, days, fee)
        channelTerms.decay = Decay(permillePerMonth: decay)
        (channelTerms.handling, channelTerms.transport) = (140, transport)
        channelTerms.storagePerDay = 200
        channelTerms.rework = [
            "CLEAN": 300, "REPAIR_LIGHT": 450, "ERASE": 150, "TEST_FULL": 400, "DIAGNOSE": 900, "PARTS": 500,
        ]
    }

    init(tax: Int) {
        (channelTerms.tax, channelTerms.handling, channelTerms.compliance) = (tax, 140, 60)
    }

    init(eco: Int) {
        (channelTerms.ecoPerKilogram, channelTerms.handling) = (eco, 140)
    }
}
