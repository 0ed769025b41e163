import Returns

extension SupplierAgreement {
    /// Members that an agreement does not fill in are left out, so that one without later clauses keeps its bytes.
    var payload: JSONObject {
        terms.members.merging(clauses).merging(arrangements).merging([
            "supplier": .string(supplier), "validFrom": validFrom.map(JSONValue.moment),
            "validUntil": validUntil.map(JSONValue.moment), "settlement": .coded(settlement),
            "binClass": .string(binClass), "label": .localized(label), "reason": .localized(reason),
        ])
    }

    /// What decides whether the supplier takes an item, and where else it may go.
    private var clauses: JSONObject {
        [
            "categories": .strings(categories), "groups": groups.nonEmpty,
            "grades": .strings(grades.map(\.wireCode)), "reasons": .strings(reasons),
            "costFrom": cost.map { .integer($0.lowerBound) }, "costTo": cost.map { .integer($0.upperBound) },
            "windowDays": window.map { .integer($0.days) }, "windowStart": window.map { .coded($0.start) },
            "proofs": .strings(evidence.map(\.wireCode)), "acceptedBelow": acceptedBelowCents.map(JSONValue.integer),
            "obligatory": .bool(isObligatory), "forbidden": .strings(forbidden.map(\.wireCode)),
            "regions": regions.nonEmpty,
        ]
    }

    /// How goods go back.
    private var arrangements: JSONObject {
        [
            "freight": freight == .us ? nil : .coded(freight),
            "authorisation": authorisation.map { .object($0.payload) }, "batch": batch.map { .object($0.payload) },
            "unitsMonth": unitsPerMonth.map(JSONValue.integer), "packaging": packaging.map(JSONValue.localized),
            "destination": destination.map(JSONValue.string), "settlementDays": settlementDays.map(JSONValue.integer),
        ]
    }

    /// Whether the agreement decides by a clause that the first form of a policy did not know.
    var decidesByLaterClauses: Bool {
        !groups.isEmpty || acceptedBelowCents != nil || !regions.isEmpty || freight != .us || authorisation != nil
    }

    init(_ data: Fields) throws(WireError) {
        let days = try data.integerIfAny("windowDays", in: WireLimits.windowDays)
        let window = try days.map { days throws(WireError) in
            SupplierWindow(days: days, start: try data.coded("windowStart"))
        }
        self.init(
            supplier: try data.name("supplier"), validFrom: try data.momentIfAny("validFrom"),
            validUntil: try data.momentIfAny("validUntil"), categories: try data.texts("categories"),
            groups: try data.texts("groups"), grades: try data.codes("grades"), reasons: try data.texts("reasons"),
            cost: try data.centsRangeIfAny("costFrom", "costTo"), window: window, evidence: try data.codes("proofs"),
            acceptedBelowCents: try data.integerIfAny("acceptedBelow", in: WireLimits.cents),
            isObligatory: try data.flag("obligatory"), settlement: try data.coded("settlement"),
            forbidden: try data.codes("forbidden"), regions: try data.texts("regions"),
            freight: try data.codedIfAny("freight") ?? .us,
            authorisation: try data.fieldsIfAny("authorisation").map { data throws(WireError) in
                try ReturnAuthorisation(data)
            },
            batch: try data.fieldsIfAny("batch").map { data throws(WireError) in try ReturnBatch(data) },
            unitsPerMonth: try data.integerIfAny("unitsMonth", in: WireLimits.returnedUnits),
            packaging: try data.localizedIfAny("packaging"), destination: try data.textIfAny("destination"),
            settlementDays: try data.integerIfAny("settlementDays", in: WireLimits.windowDays),
            terms: try ChannelTerms(data), binClass: try data.name("binClass"), label: try data.localized("label"),
            reason: try data.localized("reason"))
    }
}

extension ReturnAuthorisation {
    fileprivate var payload: JSONObject { ["answerHours": .integer(answerHours), "validDays": .integer(validDays)] }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            answerHours: try data.integer("answerHours", in: WireLimits.answerHours),
            validDays: try data.integer("validDays", in: WireLimits.windowDays))
    }
}

extension ReturnBatch {
    fileprivate var payload: JSONObject {
        [
            "days": days.map(JSONValue.integer), "units": units.map(JSONValue.integer),
            "value": valueCents.map(JSONValue.integer), "weight": weightGrams.map(JSONValue.integer),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            units: try data.integerIfAny("units", in: WireLimits.returnedUnits),
            valueCents: try data.integerIfAny("value", in: WireLimits.cents),
            weightGrams: try data.integerIfAny("weight", in: WireLimits.counters),
            days: try data.integerIfAny("days", in: WireLimits.windowDays))
    }
}

extension Fields {
    /// Two capital letters; nil where there is none.
    func regionIfAny(_ key: String) throws(WireError) -> String? {
        guard let text = try textIfAny(key) else { return nil }
        guard ASCII.isRegion(text) else { throw bad(key, text, allowed: "two capital letters") }
        return text
    }
}

extension ASCII {
    /// Whether a text has the shape of an ISO 3166-1 alpha-2 code.
    static func isRegion(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.allSatisfy(isCapital) }
}
