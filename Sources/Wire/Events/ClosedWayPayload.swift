import Returns

extension ClosedWay {
    var payload: JSONObject {
        cause.members.merging(["disposition": .coded(disposition), "id": .string(id), "cause": .string(cause.word)])
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            disposition: try data.coded("disposition"), id: try data.text("id"), cause: try Cause(data))
    }
}

extension ClosedWay.Cause {
    fileprivate var word: String {
        switch self {
        case .forbidden: "forbidden"
        case .brand: "brand"
        case .region: "region"
        case .supplier(let refusal): refusal.word
        case .groundless: "groundless"
        case .full: "full"
        case .unknown: "unknown"
        }
    }

    fileprivate var members: JSONObject {
        switch self {
        case .forbidden(let rule, let source): ["rule": .string(rule), "source": .coded(source)]
        case .brand(let supplier): ["supplier": .string(supplier)]
        case .region(let supplier, let region): ["region": .string(region), "supplier": .string(supplier)]
        case .supplier(.notYet(let at)), .supplier(.ended(let at)), .supplier(.windowClosed(let at)),
            .supplier(.answerTooLate(let at)):
            ["at": .moment(at)]
        case .supplier(.evidence(let lacking)): ["lacking": .strings(lacking.map(\.wireCode))]
        case .supplier(.noAgreement), .supplier(.category), .supplier(.group), .supplier(.grade), .supplier(.reason),
            .supplier(.cost), .supplier(.windowUnknown), .groundless:
            [:]
        case .full(let binClass, let netCents): ["binClass": .string(binClass), "net": .integer(netCents)]
        case .unknown(let value): ["value": .coded(value)]
        }
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        let word = try data.text("cause")
        switch word {
        case "forbidden": self = .forbidden(rule: try data.text("rule"), try data.coded("source"))
        case "brand": self = .brand(supplier: try data.text("supplier"))
        case "region": self = .region(supplier: try data.text("supplier"), try data.text("region"))
        case "groundless": self = .groundless
        case "full":
            self = .full(
                binClass: try data.text("binClass"), netCents: try data.integer("net", in: WireLimits.summedCents))
        case "unknown": self = .unknown(try data.coded("value"))
        default: self = .supplier(try SupplierRefusal(word, data))
        }
    }
}

extension SupplierRefusal {
    fileprivate var word: String {
        switch self {
        case .noAgreement: "noAgreement"
        case .notYet: "notYet"
        case .ended: "ended"
        case .category: "category"
        case .group: "group"
        case .grade: "grade"
        case .reason: "reason"
        case .cost: "cost"
        case .windowClosed: "windowClosed"
        case .windowUnknown: "windowUnknown"
        case .answerTooLate: "answerTooLate"
        case .evidence: "evidence"
        }
    }

    fileprivate init(_ word: String, _ data: Fields) throws(WireError) {
        switch word {
        case "noAgreement": self = .noAgreement
        case "notYet": self = .notYet(try data.moment("at"))
        case "ended": self = .ended(try data.moment("at"))
        case "category": self = .category
        case "group": self = .group
        case "grade": self = .grade
        case "reason": self = .reason
        case "cost": self = .cost
        case "windowClosed": self = .windowClosed(try data.moment("at"))
        case "windowUnknown": self = .windowUnknown
        case "answerTooLate": self = .answerTooLate(try data.moment("at"))
        case "evidence": self = .evidence(try data.codes("lacking"))
        default:
            throw data.bad(
                "cause", word, allowed: "forbidden, brand, region, groundless, full, unknown, or a supplier's refusal")
        }
    }
}
