import Returns

/// The shares under `secondLook` of a policy: one for all, and those of single categories.
extension SecondLookTerms {
    init(_ value: YAMLValue?) throws(DocumentFault) {
        guard let map = try value?.map(keys: ["share", "categories"]) else {
            self.init()
            return
        }
        var categories: [String: Int] = [:]
        for (category, share) in try map["categories"]?.anyMap(limit: WireLimits.categories) ?? [] {
            categories[category] = try share.permille()
        }
        self.init(share: try map["share"]?.permille() ?? 0, categories: categories)
    }
}

/// The same as the feed carries it. A policy that draws nothing has no such member, so that its bytes stay what they
/// were; a program that overlooks it grades every item as before, and need not refuse the policy.
extension SecondLookTerms {
    var payload: JSONObject? {
        guard self != SecondLookTerms() else { return nil }
        return [
            "categories": .array(
                named.map { .object(["category": .string($0), "share": .integer(share(of: $0))]) }),
            "share": .integer(share),
        ]
    }

    init(_ data: Fields?) throws(WireError) {
        guard let data else {
            self.init()
            return
        }
        var categories: [String: Int] = [:]
        let named = try data.list("categories", limit: WireLimits.categories) { category throws(WireError) in
            (try category.name("category"), try category.integer("share", in: WireLimits.permille))
        }
        for (category, share) in named { categories[category] = share }
        self.init(share: try data.integer("share", in: WireLimits.permille), categories: categories)
    }
}
