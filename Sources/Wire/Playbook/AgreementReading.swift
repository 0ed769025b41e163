import Returns

extension SupplierAgreement {
    private static let keys = [
        "supplier", "from", "until", "categories", "groups", "grades", "reasons", "cost", "window", "evidence",
        "acceptedBelow", "obligatory", "settles", "forbids", "soldOnlyIn", "freight", "authorisation", "batch",
        "unitsMonth", "packaging", "destination", "settlementDays", "bin", "label", "reason",
    ]

    /// An agreement as far as it can be read; all that is wrong in it is noted.
    ///
    /// A contract holds from the first moment of its first day to the last of its last one, by the policy's calendar.
    init?(_ value: YAMLValue, _ calendar: SiteCalendar, _ faults: FaultList) {
        guard let map = value.map(keys: Self.keys + ChannelTerms.keys, faults) else { return nil }
        let supplier = faults.take(try map.name("supplier"))
        let terms = faults.take(try ChannelTerms(map))
        let binClass = faults.take(try map.binClass())
        let label = map.localized("label", limit: WireLimits.labelCharacters, faults)
        let reason = map.localized("reason", limit: WireLimits.reasonCharacters, faults)
        let scope = Scope(map, calendar, faults)
        let wants = Wants(map, faults)
        let way = Way(map, faults)
        guard let supplier, let terms, let binClass, let label, let reason else { return nil }
        self.init(
            supplier: supplier, validFrom: scope.from, validUntil: scope.until, categories: scope.categories,
            groups: scope.groups, grades: scope.grades, reasons: scope.reasons, cost: scope.cost,
            window: scope.window, evidence: wants.evidence, acceptedBelowCents: wants.acceptedBelowCents,
            isObligatory: wants.isObligatory, settlement: wants.settlement, forbidden: wants.forbidden,
            regions: wants.regions, freight: way.freight, authorisation: way.authorisation, batch: way.batch,
            unitsPerMonth: way.unitsPerMonth, packaging: way.packaging, destination: way.destination,
            settlementDays: way.settlementDays, terms: terms, binClass: binClass, label: label, reason: reason)
    }
}

/// What an agreement is about.
private struct Scope {
    let from: Moment?
    let until: Moment?
    let categories: [String]
    let groups: [String]
    let grades: [Grade]
    let reasons: [String]
    let cost: ClosedRange<Int>?
    let window: SupplierWindow?

    init(_ map: YAMLMap, _ calendar: SiteCalendar, _ faults: FaultList) {
        from = faults.takeIfAny(try map["from"]?.day()).map(calendar.start(of:))
        until = faults.takeIfAny(try map["until"]?.day()).map(calendar.end(of:))
        categories = faults.take(try map.names("categories")) ?? []
        groups = faults.take(try map.names("groups")) ?? []
        grades = faults.take(try map.codes("grades")) ?? []
        reasons = faults.take(try map.names("reasons")) ?? []
        cost = faults.takeIfAny(try map.centsRange("cost"))
        window = map["window"]?.map(keys: ["days", "from"], faults).flatMap { SupplierWindow($0, faults) }
    }
}

/// What a supplier asks for and what he closes.
private struct Wants {
    let evidence: [Evidence]
    let acceptedBelowCents: Int?
    let isObligatory: Bool
    let settlement: SupplierAgreement.Settlement
    let forbidden: [Disposition]
    let regions: [String]

    init(_ map: YAMLMap, _ faults: FaultList) {
        evidence = faults.take(try map.codes("evidence")) ?? []
        acceptedBelowCents = faults.takeIfAny(
            try map["acceptedBelow"]?.cents(in: 1...WireLimits.cents.upperBound))
        isObligatory = faults.takeIfAny(try map["obligatory"]?.flag()) ?? false
        settlement = map.codedIfAny("settles", faults) ?? .goods
        forbidden = faults.take(try map.codes("forbids")) ?? []
        regions = map.elementsIfAny("soldOnlyIn", limit: WireLimits.regions, faults) {
            value throws(DocumentFault) in try value.region()
        }
    }
}

/// How goods go back to a supplier.
private struct Way {
    let freight: FreightPayer
    let authorisation: ReturnAuthorisation?
    let batch: ReturnBatch?
    let unitsPerMonth: Int?
    let packaging: LocalizedText?
    let destination: String?
    let settlementDays: Int?

    init(_ map: YAMLMap, _ faults: FaultList) {
        freight = map.codedIfAny("freight", faults) ?? .us
        authorisation = map["authorisation"]?.map(keys: ["answerHours", "validDays"], faults).flatMap {
            ReturnAuthorisation($0, faults)
        }
        batch = map["batch"]?.map(keys: ["units", "value", "weight", "days"], faults).map { ReturnBatch($0, faults) }
        unitsPerMonth = faults.takeIfAny(try map["unitsMonth"]?.integer(in: WireLimits.returnedUnits))
        packaging = map["packaging"]?.map(keys: ["fr", "en"], faults)?
            .localized(limit: WireLimits.arrangementCharacters, faults)
        destination = faults.takeIfAny(try map["destination"]?.text(limit: WireLimits.arrangementCharacters))
        settlementDays = faults.takeIfAny(try map["settlementDays"]?.integer(in: WireLimits.windowDays))
    }
}

extension SupplierWindow {
    fileprivate init?(_ map: YAMLMap, _ faults: FaultList) {
        let days = faults.take(try map.integer("days", in: WireLimits.windowDays))
        let start = faults.take(try map.coded("from", Start.self))
        guard let days, let start else { return nil }
        self.init(days: days, start: start)
    }
}

extension ReturnAuthorisation {
    fileprivate init?(_ map: YAMLMap, _ faults: FaultList) {
        let hours = faults.take(try map.integer("answerHours", in: WireLimits.answerHours))
        let days = faults.take(try map.integer("validDays", in: WireLimits.windowDays))
        guard let hours, let days else { return nil }
        self.init(answerHours: hours, validDays: days)
    }
}

extension ReturnBatch {
    fileprivate init(_ map: YAMLMap, _ faults: FaultList) {
        self.init(
            units: faults.takeIfAny(try map["units"]?.integer(in: WireLimits.returnedUnits)),
            valueCents: faults.takeIfAny(try map["value"]?.cents(in: 1...WireLimits.cents.upperBound)),
            weightGrams: faults.takeIfAny(try map["weight"]?.grams()),
            days: faults.takeIfAny(try map["days"]?.integer(in: WireLimits.windowDays)))
    }
}
