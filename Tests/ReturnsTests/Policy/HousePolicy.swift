import Returns

/// The policy of the scenarios' house, in several versions: 1 sends worn apparel to the outlet, 2 to a buyer of lots,
/// and 3 weighs both by what they bring.
enum HousePolicy {
    static func publish(version: Int, in playbook: Playbook) -> Playbook {
        let policy: Policy
        switch version {
        case 1: policy = mandating(.outlet, "OUTLET", version: 1)
        case 2: policy = mandating(.lot, "LOT", version: 2)
        default: policy = weighing(version: version)
        }
        return Playbook(
            categories: playbook.categories, sheets: playbook.sheets, dispositions: playbook.dispositions,
            policies: playbook.policies + [policy])
    }

    private static func mandating(_ disposition: Disposition, _ bin: String, version: Int) -> Policy {
        Policy(
            id: "house", version: version,
            mandates: [
                PolicyFixture.rule("M-1", ItemCondition(grades: [.good]), disposition, bin: bin)
            ], otherwise: Fixture.playbook.dispositions)
    }

    private static func weighing(version: Int) -> Policy {
        Policy(
            id: "house", version: version,
            channels: [channel("STOCK", .restock, 900, "RESTOCK"), channel("SHOP", .outlet, 850, "OUTLET")],
            capacity: CapacityTerms(giveUpCentsMax: 500, reopensAtPermille: 500),
            otherwise: Fixture.playbook.dispositions)
    }

    private static func channel(_ id: String, _ disposition: Disposition, _ price: Int, _ bin: String) -> Channel {
        var terms = ChannelTerms()
        terms.price = price
        return PolicyFixture.channel(id, disposition, terms, bin: bin)
    }
}
