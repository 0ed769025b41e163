import Returns

extension Policy {
    var payload: JSONObject {
        [
            "id": .string(id), "version": .integer(version), "format": .integer(format),
            "prohibitions": .array(prohibitions.map { .object($0.payload) }),
            "mandates": .array(mandates.map { .object($0.payload) }),
            "channels": .array(channels.map { .object($0.payload) }),
            "agreements": .array(agreements.map { .object($0.payload) }),
            "holidays": .coded(calendar.holidayRule), "utcOffset": .integer(calendar.offsetRule.standardMinutes),
            "summerTime": .bool(calendar.offsetRule.hasSummerTime), "giveUpCents": .integer(capacity.giveUpCentsMax),
            "reopensAt": .integer(capacity.reopensAtPermille), "secondLook": secondLook.payload.map(JSONValue.object),
            "returnDays": returnDays.map(JSONValue.integer),
            "otherwise": .array(otherwise.rules.map { .object($0.payload) }), "region": region.map(JSONValue.string),
        ]
    }

    /// Raised when a policy could say something that an earlier program would overlook: it then refuses the policy and
    /// keeps the one in force. The return window is no such thing: it decides no item's way, and a refund that an
    /// earlier program does not hold is no worse off than before.
    private static let format = 2

    /// The earliest form that says all of the policy, so that the bytes of one without later clauses stay as they were.
    private var format: Int { agreements.contains(where: \.decidesByLaterClauses) ? 2 : 1 }

    init(_ data: Fields) throws(WireError) {
        let format = try data.integer("format", in: WireLimits.counters)
        guard format <= Self.format else { throw data.bad("format", String(format), allowed: "1 to \(Self.format)") }
        let id = try data.name("id")
        let version = try data.version()
        let limit = WireLimits.rulesPerTable
        self.init(
            id: id, version: version, calendar: try SiteCalendar(data), region: try data.regionIfAny("region"),
            prohibitions: try data.list("prohibitions", limit: limit) { rule throws(WireError) in
                try Prohibition(rule)
            },
            mandates: try data.list("mandates", limit: limit) { rule throws(WireError) in try DispositionRule(rule) },
            channels: try data.list("channels", limit: limit) { channel throws(WireError) in try Channel(channel) },
            agreements: try data.list("agreements", limit: WireLimits.agreements) { data throws(WireError) in
                try SupplierAgreement(data)
            },
            capacity: CapacityTerms(
                giveUpCentsMax: try data.integer("giveUpCents", in: WireLimits.cents),
                reopensAtPermille: try data.permille("reopensAt")),
            secondLook: try SecondLookTerms(try data.fieldsIfAny("secondLook")),
            returnDays: try data.integerIfAny("returnDays", in: WireLimits.windowDays),
            otherwise: DispositionTable(
                id: id, version: version,
                rules: try data.list("otherwise", limit: limit) { rule throws(WireError) in
                    try DispositionRule(rule)
                }))
    }
}

extension SiteCalendar {
    fileprivate init(_ data: Fields) throws(WireError) {
        let minutes = try data.integer("utcOffset", in: WireLimits.offsetMinutes)
        let rule: UTCOffsetRule =
            try data.flag("summerTime")
            ? .europeanSummerTime(standardMinutes: minutes) : .fixed(minutes: minutes)
        self.init(offsetRule: rule, holidayRule: try data.coded("holidays"))
    }
}

extension UTCOffsetRule {
    /// The minutes east of UTC in winter.
    fileprivate var standardMinutes: Int {
        switch self {
        case .fixed(let minutes), .europeanSummerTime(let minutes): minutes
        }
    }

    fileprivate var hasSummerTime: Bool {
        switch self {
        case .fixed: false
        case .europeanSummerTime: true
        }
    }
}

extension Prohibition {
    fileprivate var payload: JSONObject {
        when.members.merging([
            "id": .string(id), "dispositions": .strings(dispositions.map(\.wireCode)), "source": .coded(source),
            "reason": .localized(reason),
        ])
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), when: try ItemCondition(data), dispositions: try data.codes("dispositions"),
            source: try data.coded("source"), reason: try data.localized("reason"))
    }
}

extension Channel {
    fileprivate var payload: JSONObject {
        when.members.merging(terms.members).merging([
            "id": .string(id), "disposition": .coded(disposition), "binClass": .string(binClass),
            "label": .localized(label), "reason": .localized(reason), "region": region.map(JSONValue.string),
        ])
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), disposition: try data.coded("disposition"), binClass: try data.name("binClass"),
            region: try data.regionIfAny("region"), when: try ItemCondition(data), terms: try ChannelTerms(data),
            label: try data.localized("label"), reason: try data.localized("reason"))
    }
}

extension ChannelTerms {
    /// The members that stand flat in a channel or an agreement.
    var members: JSONObject {
        [
            "price": .integer(price), "sells": .integer(sells), "fee": .integer(fee),
            "decay": .integer(decay.permillePerMonth), "days": .integer(days), "credit": .integer(credit),
            "accepted": .integer(accepted), "tax": .integer(tax), "eco": .integer(eco),
            "ecoPerKilogram": .integer(ecoPerKilogram), "handling": .integer(handling),
            "transport": .integer(transport), "compliance": .integer(compliance), "storage": .integer(storagePerDay),
            "rework": .array(
                rework.sorted { $0.key < $1.key }.map {
                    .object(["task": .string($0.key), "cents": .integer($0.value)])
                }),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init()
        price = try data.permille("price")
        sells = try data.permille("sells")
        fee = try data.permille("fee")
        decay = Decay(permillePerMonth: try data.integer("decay", in: WireLimits.decayPermille))
        days = try data.integer("days", in: WireLimits.days)
        credit = try data.permille("credit")
        accepted = try data.permille("accepted")
        tax = try data.permille("tax")
        eco = try data.integer("eco", in: WireLimits.signedCents)
        ecoPerKilogram = try data.integer("ecoPerKilogram", in: WireLimits.centsPerKilogram)
        handling = try data.integer("handling", in: WireLimits.cents)
        transport = try data.integer("transport", in: WireLimits.cents)
        compliance = try data.integer("compliance", in: WireLimits.cents)
        storagePerDay = try data.integer("storage", in: WireLimits.cents)
        let costs = try data.list("rework", limit: WireLimits.reworkTasks) { task throws(WireError) in
            (try task.name("task"), try task.integer("cents", in: WireLimits.cents))
        }
        rework = Dictionary(costs) { first, _ in first }
    }
}

extension Fields {
    /// A share in thousandths, 0…1,000.
    fileprivate func permille(_ key: String) throws(WireError) -> Int { try integer(key, in: WireLimits.permille) }
}
