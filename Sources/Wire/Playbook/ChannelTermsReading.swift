import Returns

extension ChannelTerms {
    /// The keys of the terms; they stand flat in a channel or an agreement.
    static let keys = [
        "price", "sells", "fee", "decay", "days", "credit", "accepted", "tax", "eco", "ecoPerKilogram", "handling",
        "transport", "compliance", "storage", "rework",
    ]

    init(_ map: YAMLMap) throws(DocumentFault) {
        self.init()
        price = try map["price"]?.permille() ?? price
        sells = try map["sells"]?.permille() ?? sells
        fee = try map["fee"]?.permille() ?? fee
        if let loss = map["decay"] {
            decay = Decay(permillePerMonth: min(try loss.permille(), WireLimits.decayPermille.upperBound))
        }
        days = try map["days"]?.integer(in: WireLimits.days) ?? days
        credit = try map["credit"]?.permille() ?? credit
        accepted = try map["accepted"]?.permille() ?? accepted
        tax = try map["tax"]?.permille() ?? tax
        eco = try map["eco"]?.cents(in: WireLimits.signedCents) ?? eco
        ecoPerKilogram = try map["ecoPerKilogram"]?.cents(in: WireLimits.centsPerKilogram) ?? ecoPerKilogram
        handling = try map["handling"]?.cents(in: WireLimits.cents) ?? handling
        transport = try map["transport"]?.cents(in: WireLimits.cents) ?? transport
        compliance = try map["compliance"]?.cents(in: WireLimits.cents) ?? compliance
        storagePerDay = try map["storage"]?.centicents(in: WireLimits.cents) ?? storagePerDay
        if let costs = map["rework"] { rework = try costs.costs() }
    }
}

extension YAMLValue {
    /// A mapping of task codes to amounts of euro.
    fileprivate func costs() throws(DocumentFault) -> [String: Int] {
        var costs: [String: Int] = [:]
        for (task, value) in try anyMap(limit: WireLimits.reworkTasks) {
            costs[task] = try value.cents(in: WireLimits.cents)
        }
        return costs
    }
}
