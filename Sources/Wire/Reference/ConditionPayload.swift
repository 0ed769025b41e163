import Returns

extension ItemCondition {
    /// The members that stand flat in whatever has the condition. The first four are always there, because programs of
    /// an earlier version ask for them.
    var members: JSONObject {
        let (holds, isAny): ([Hold], Bool) =
            switch self.holds {
            case .free: ([], false)
            case .held(let holds): (holds, false)
            case .any: ([], true)
            }
        return [
            "categories": .strings(categories), "grades": .strings(grades.map(\.wireCode)),
            "holds": .strings(holds.map(\.wireCode)), "anyHold": .bool(isAny),
            "groups": groups.nonEmpty, "suppliers": suppliers.nonEmpty, "owners": owners.nonEmpty,
            "traits": traits.map(\.wireCode).nonEmpty, "without": without.map(\.wireCode).nonEmpty,
            "needs": tasks.nonEmpty, "matches": matches.map(\.wireCode).nonEmpty, "reasons": reasons.nonEmpty,
            "proofs": evidence.map(\.wireCode).nonEmpty, "priceFrom": price.map { .integer($0.lowerBound) },
            "priceTo": price.map { .integer($0.upperBound) },
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init()
        categories = try data.texts("categories")
        grades = try data.codes("grades")
        let held: [Hold] = try data.codes("holds")
        holds = try data.flag("anyHold") ? .any : held.isEmpty ? .free : .held(held)
        groups = try data.texts("groups")
        suppliers = try data.texts("suppliers")
        owners = try data.texts("owners")
        traits = try data.codes("traits")
        without = try data.codes("without")
        tasks = try data.texts("needs")
        matches = try data.codes("matches")
        reasons = try data.texts("reasons")
        evidence = try data.codes("proofs")
        price = try data.centsRangeIfAny("priceFrom", "priceTo")
    }
}

extension [String] {
    /// The list as JSON; nil when it is empty, so that it is left out.
    var nonEmpty: JSONValue? { isEmpty ? nil : .strings(self) }
}

extension Fields {
    /// A range of euro cents under two keys; one of them alone is a fault.
    func centsRangeIfAny(_ from: String, _ to: String) throws(WireError) -> ClosedRange<Int>? {
        guard let lower = try integerIfAny(from, in: WireLimits.cents) else { return nil }
        let upper = try integer(to, in: WireLimits.cents)
        guard lower <= upper else { throw bad(to, String(upper), allowed: "\(lower) or more") }
        return lower...upper
    }
}

extension JSONObject {
    /// Both objects' members; where both have a key, the other's.
    func merging(_ other: JSONObject) -> JSONObject {
        other.members.reduce(self) { $0.adding($1.key, $1.value) }
    }
}
