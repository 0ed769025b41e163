import Returns

extension ParcelArrival {
    var payload: JSONObject {
        [
            "parcel": .string(parcel), "code": .string(code), "carrier": carrier.map(JSONValue.string),
            "rma": rma.map(JSONValue.string), "lines": .array(lines.map { .object($0.payload) }),
            "soldAt": soldAt.map(JSONValue.moment), "noticeAt": noticeAt.map(JSONValue.moment),
            "returnBy": returnBy.map { .string($0.description) },
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            parcel: try data.text("parcel"), code: try data.text("code"), carrier: try data.textIfAny("carrier"),
            rma: try data.textIfAny("rma"),
            lines: try data.list("lines") { line throws(WireError) in try ExpectedLine(line) },
            soldAt: try data.momentIfAny("soldAt"), noticeAt: try data.momentIfAny("noticeAt"),
            returnBy: try data.dayIfAny("returnBy"))
    }
}

extension ExpectedLine {
    var payload: JSONObject {
        [
            "number": .integer(number), "gtin": .gtin(gtin), "quantity": .integer(quantity),
            "reason": declaredReason.map(JSONValue.string), "serials": serials.isEmpty ? nil : .strings(serials),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            number: try data.integer("number", in: WireLimits.counters), gtin: try data.gtin("gtin"),
            quantity: try data.integer("quantity", in: WireLimits.counters),
            declaredReason: try data.textIfAny("reason"),
            serials: try data.texts("serials", limit: WireLimits.serialsPerLine))
    }
}

extension Confirmation {
    /// `about` says what is to be confirmed; the rest belongs to that.
    var payload: JSONObject {
        switch self {
        case .blindParcel(let code, let carrier):
            ["about": .string("blindParcel"), "code": .string(code), "carrier": carrier.map(JSONValue.string)]
        case .unexpectedItem(let candidate):
            ["about": .string("unexpectedItem"), "item": .object(candidate.payload)]
        case .missingLine: ["about": .string("missingLine")]
        case .endWithMissing: ["about": .string("endWithMissing")]
        case .emptyBox: ["about": .string("emptyBox")]
        case .destruction(let proposal): proposal.payload
        case .evidence(let pieces): ["about": .string("evidence"), "pieces": .strings(pieces.map(\.wireCode))]
        case .erasure(let method): ["about": .string("erasure"), "method": method.map(JSONValue.coded)]
        case .accessories(let check): check.payload
        }
    }

    init(_ data: Fields) throws(WireError) {
        let about = try data.text("about")
        switch about {
        case "blindParcel":
            self = .blindParcel(code: try data.text("code"), carrier: try data.textIfAny("carrier"))
        case "unexpectedItem": self = .unexpectedItem(try ItemCandidate(try data.fields("item")))
        case "missingLine": self = .missingLine
        case "endWithMissing": self = .endWithMissing
        case "emptyBox": self = .emptyBox
        case "destruction": self = .destruction(try DestructionProposal(data))
        case "evidence": self = .evidence(try data.codes("pieces"))
        case "erasure": self = .erasure(try data.codedIfAny("method"))
        case "accessories": self = .accessories(try AccessoryCheck(data))
        default:
            throw data.bad(
                "about", about,
                allowed: "blindParcel, unexpectedItem, missingLine, endWithMissing, emptyBox, destruction, evidence, "
                    + "erasure, accessories")
        }
    }
}
