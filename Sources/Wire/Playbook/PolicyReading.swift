public import Returns

/// A policy as people write it, under the key `policy` of a playbook file:
///
///     policy:
///       id: standard
///       version: 3
///       calendar: { holidays: france, utcOffset: 60, summerTime: yes }
///       capacity: { giveUp: 2.00, reopensAt: 80% }
///       secondLook: { share: 3%, categories: { connected: 5%, beauty: 0% } }
///       region: FR
///       returnDays: 30
///       forbid:
///         - id: F-100
///           grades: [N, A, B]
///           ways: [DESTROY, RTV_FIELD_CREDIT]
///           by: law
///           reason: { fr: …, en: … }
///       require:
///         - { id: M-100, traits: [hygiene], grades: [S], to: RECYCLE, bin: RECYCLE, label: …, reason: … }
///       channels:
///         - id: OUTLET
///           grades: [B, C]
///           to: OUTLET
///           bin: OUTLET
///           price: 70%
///           sells: 92%
///           fee: 5%
///           decay: 6%
///           days: 21
///           handling: 1.50
///           storage: 0.02
///           rework: { CLEAN: 2.00 }
///           label: { fr: …, en: … }
///           reason: { fr: …, en: … }
///       agreements:
///         - supplier: ALPHA
///           until: 2026-12-31
///           window: { days: 30, from: receipt }
///           evidence: [serial]
///           acceptedBelow: 5.00
///           soldOnlyIn: [FR, DE]
///           authorisation: { answerHours: 48, validDays: 30 }
///           batch: { units: 20, value: 200.00, weight: 50 kg, days: 21 }
///           unitsMonth: 100
///           packaging: { fr: …, en: … }
///           destination: …
///           settlementDays: 90
///           credit: 97%
///           bin: RTV-{supplier}
///           label: { fr: …, en: … }
///           reason: { fr: …, en: … }
///       otherwise: [ … rules as under dispositions … ]
///       examples:
///         - { on: 2026-06-15, item: { category: apparel, grade: B, price: 40 }, to: OUTLET, by: OUTLET, step: money }
///
/// Without `otherwise` the disposition table of the playbook is the last word. A condition left out asks for nothing.
public struct PolicyDraft: Hashable, Sendable {
    /// The policy; its table is empty when the file gives none.
    public let policy: Policy
    /// Whether the file gives a table of its own.
    public let hasTable: Bool
    /// The policy's own examples.
    public let examples: [PolicyExample]
}

extension PolicyDraft {
    /// Reads rule by rule; all that is wrong is noted.
    init?(_ map: YAMLMap, _ faults: FaultList) {
        let limit = WireLimits.rulesPerTable
        let id = faults.take(try map.name("id"))
        let version = faults.take(try map.version())
        let calendar = faults.take(try SiteCalendar(map["calendar"]))
        let region = faults.take(try map.regionIfAny("region"))
        let capacity = faults.take(try CapacityTerms(map["capacity"]))
        let secondLook = faults.take(try SecondLookTerms(map["secondLook"]))
        let returnDays = faults.take(try map["returnDays"]?.integer(in: WireLimits.windowDays))
        let mandates = map.elementsIfAny("require", limit: limit, faults) { $0 }.compactMap {
            DispositionRule($0, faults)
        }
        let table = map.elementsIfAny("otherwise", limit: limit, faults) { $0 }.compactMap {
            DispositionRule($0, faults)
        }
        let prohibitions = map.elementsIfAny("forbid", limit: limit, faults, Prohibition.init)
        let channels = map.elementsIfAny("channels", limit: limit, faults, Channel.init)
        // Days are read by the calendar that is in force; a faulty one is noted, and then there is no policy.
        let days = calendar ?? .metropolitanFrance
        let agreements = map.elementsIfAny("agreements", limit: WireLimits.agreements, faults) { $0 }.compactMap {
            SupplierAgreement($0, days, faults)
        }
        let examples = map.elementsIfAny("examples", limit: WireLimits.examplesPerPolicy, faults) {
            value throws(DocumentFault) in try PolicyExample(value, days)
        }
        guard let id, let version, let calendar, let region, let capacity, let secondLook, let returnDays
        else { return nil }
        self.init(
            policy: Policy(
                id: id, version: version, calendar: calendar, region: region, prohibitions: prohibitions,
                mandates: mandates, channels: channels, agreements: agreements, capacity: capacity,
                secondLook: secondLook, returnDays: returnDays,
                otherwise: DispositionTable(id: id, version: version, rules: table)),
            hasTable: map["otherwise"] != nil, examples: examples)
    }

    /// Where each rule, channel and agreement stands, by its id; what has none is left out.
    static func parts(of map: YAMLMap) -> [(id: String, place: DocumentPlace)] {
        var parts: [(id: String, place: DocumentPlace)] = []
        for key in ["forbid", "require", "channels", "agreements", "otherwise"] {
            guard let values = try? map[key]?.list(limit: WireLimits.agreements) else { continue }
            for value in values {
                guard let name = value.firstText(under: ["id", "supplier"]) else { continue }
                parts.append((name, DocumentPlace(value.place)))
            }
        }
        return parts
    }

    /// Where each example stands, in their order.
    static func examplePlaces(of map: YAMLMap) -> [DocumentPlace] {
        let values = try? map["examples"]?.list(limit: WireLimits.examplesPerPolicy)
        return (values ?? []).map { DocumentPlace($0.place) }
    }

    static let keys = [
        "id", "version", "calendar", "region", "capacity", "secondLook", "returnDays", "forbid", "require", "channels",
        "agreements", "otherwise", "examples",
    ]

    /// The policy over the table that is the last word when the file gives none.
    public func completed(by table: DispositionTable) -> Policy {
        guard !hasTable else { return policy }
        return Policy(
            id: policy.id, version: policy.version, calendar: policy.calendar, region: policy.region,
            prohibitions: policy.prohibitions, mandates: policy.mandates, channels: policy.channels,
            agreements: policy.agreements, capacity: policy.capacity, secondLook: policy.secondLook,
            returnDays: policy.returnDays,
            otherwise: DispositionTable(id: policy.id, version: policy.version, rules: table.rules))
    }
}

extension SiteCalendar {
    /// Metropolitan France unless something else is written.
    fileprivate init(_ value: YAMLValue?) throws(DocumentFault) {
        guard let map = try value?.map(keys: ["holidays", "utcOffset", "summerTime"]) else {
            self = .metropolitanFrance
            return
        }
        let minutes = try map["utcOffset"]?.integer(in: WireLimits.offsetMinutes) ?? 60
        let hasSummerTime = try map["summerTime"]?.flag() ?? true
        self.init(
            offsetRule: hasSummerTime ? .europeanSummerTime(standardMinutes: minutes) : .fixed(minutes: minutes),
            holidayRule: try map["holidays"]?.coded() ?? .france)
    }
}

extension CapacityTerms {
    fileprivate init(_ value: YAMLValue?) throws(DocumentFault) {
        guard let map = try value?.map(keys: ["giveUp", "reopensAt"]) else {
            self.init()
            return
        }
        let terms = CapacityTerms()
        self.init(
            giveUpCentsMax: try map["giveUp"]?.cents(in: WireLimits.cents) ?? terms.giveUpCentsMax,
            reopensAtPermille: try map["reopensAt"]?.permille() ?? terms.reopensAtPermille)
    }
}

extension Prohibition {
    fileprivate init(_ value: YAMLValue) throws(DocumentFault) {
        let map = try value.map(keys: ItemCondition.keys + ["id", "ways", "by", "reason"])
        self.init(
            id: try map.name("id"), when: try ItemCondition(map), dispositions: try map.codes("ways"),
            source: try map.coded("by"), reason: try map.localized("reason", limit: WireLimits.reasonCharacters))
    }
}

extension Channel {
    fileprivate init(_ value: YAMLValue) throws(DocumentFault) {
        let keys = ["id", "to", "bin", "region", "label", "reason"]
        let map = try value.map(keys: keys + ItemCondition.keys + ChannelTerms.keys)
        self.init(
            id: try map.name("id"), disposition: try map.coded("to"), binClass: try map.binClass(),
            region: try map.regionIfAny("region"), when: try ItemCondition(map), terms: try ChannelTerms(map),
            label: try map.localized("label", limit: WireLimits.labelCharacters),
            reason: try map.localized("reason", limit: WireLimits.reasonCharacters))
    }
}
