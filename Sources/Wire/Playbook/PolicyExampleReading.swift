import Returns

/// An example of a policy, as people write it under `examples`:
///
///     - on: 2026-06-15
///       item: { category: apparel, grade: B, price: 40, cost: 16, needs: [CLEAN] }
///       full: [OUTLET]
///       to: DONATE
///       by: GIFT-APPAREL
///       step: capacity
///
/// It is decided at noon of the day `on`. The item is as the bench would know it: what is left out is not known.
/// `full` names classes of bins without room; `by` and `step` may be left out and are not asked for then.
extension PolicyExample {
    init(_ value: YAMLValue, _ calendar: SiteCalendar) throws(DocumentFault) {
        let map = try value.map(keys: ["on", "item", "full", "to", "by", "step"])
        let item = try map.required("item", allowed: "a mapping that tells of the item")
        let rule: String? = map["by"] == nil ? nil : try map.name("by")
        self.init(
            item: try ItemCase(item.map(keys: ItemCase.keys), calendar),
            at: try map.required("on", allowed: "a day such as 2026-05-01").noon(in: calendar),
            fullClasses: try map.names("full"),
            expected: Way(disposition: try map.coded("to"), rule: rule, step: try map["step"]?.coded()))
    }
}

extension ItemCase {
    fileprivate static let keys = [
        "grade", "hold", "category", "group", "supplier", "owner", "traits", "price", "cost", "grams", "needs",
        "match", "reason", "evidence", "sold", "notice", "received",
    ]

    fileprivate init(_ map: YAMLMap, _ calendar: SiteCalendar) throws(DocumentFault) {
        self = try Self.graded(map)
        category = try map.nameIfAny("category")
        group = try map.nameIfAny("group")
        supplier = try map.nameIfAny("supplier")
        owner = try map.nameIfAny("owner")
        traits = Set(try map.codes("traits", ProductTrait.self))
        priceCents = try map["price"]?.cents(in: WireLimits.cents)
        costCents = try map["cost"]?.cents(in: WireLimits.cents)
        weightGrams = try map["grams"]?.integer(in: WireLimits.counters)
        tasks = try map.names("needs")
        match = try map["match"]?.coded() ?? .expected
        declaredReason = try map.nameIfAny("reason")
        evidence = Set(try map.codes("evidence", Evidence.self))
        soldAt = try map["sold"]?.noon(in: calendar)
        noticeAt = try map["notice"]?.noon(in: calendar)
        receivedAt = try map["received"]?.noon(in: calendar)
    }

    /// A letter, or a hold, which makes it X.
    private static func graded(_ map: YAMLMap) throws(DocumentFault) -> ItemCase {
        let allowed = "exactly one of grade, hold"
        switch (map["grade"], map["hold"]) {
        case (let grade?, nil): return ItemCase(grade: try grade.coded())
        case (nil, let hold?): return ItemCase(grade: .held, hold: try hold.coded())
        case (nil, nil): throw map.missing("grade", allowed: allowed)
        case (.some, .some): throw map.place.fault(found: "2 of them", allowed: allowed)
        }
    }
}

extension YAMLMap {
    fileprivate func nameIfAny(_ key: String) throws(DocumentFault) -> String? {
        self[key] == nil ? nil : try name(key)
    }
}

extension YAMLValue {
    /// Noon of a civil day.
    fileprivate func noon(in calendar: SiteCalendar) throws(DocumentFault) -> Moment {
        calendar.start(of: try day()).advanced(byMilliseconds: 12 * 60 * 60 * 1_000)
    }
}
