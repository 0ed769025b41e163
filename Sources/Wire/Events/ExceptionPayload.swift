import Returns

extension ExceptionRecord {
    var payload: JSONObject {
        [
            "code": .coded(code), "declaredReason": declaredReason.map(JSONValue.string),
            "detail": detail.map(JSONValue.string), "dueBy": dueBy.map(JSONValue.moment),
            "finding": finding.map(JSONValue.coded), "liability": .coded(liability),
            "line": subject.line.map(JSONValue.integer), "owner": .coded(owner),
            "parcel": subject.parcel.map(JSONValue.string), "plate": subject.plate.map(JSONValue.plate),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            code: try data.coded("code"), subject: try ExceptionSubject(data),
            declaredReason: try data.textIfAny("declaredReason"), finding: try data.codedIfAny("finding"),
            liability: try data.coded("liability"), owner: try data.coded("owner"),
            dueBy: try data.momentIfAny("dueBy"), detail: try data.textIfAny("detail"))
    }
}

/// The subject's fields stand beside those of what happened to it.
extension ExceptionSubject {
    func payload(of code: ExceptionCode) -> JSONObject {
        [
            "code": .coded(code), "line": line.map(JSONValue.integer), "parcel": parcel.map(JSONValue.string),
            "plate": plate.map(JSONValue.plate),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            parcel: try data.textIfAny("parcel"), plate: try data.plateIfAny("plate"),
            line: try data.integerIfAny("line", in: WireLimits.counters))
    }
}

extension ExceptionCode: WireCoded {
    /// The trade's own code.
    var wireCode: String { rawValue }
}

extension Finding: WireCoded {
    /// The finding's own code, as other systems are told it.
    var wireCode: String { rawValue }
}

extension Liability: WireCoded {
    /// The party's own code, as other systems are told it.
    var wireCode: String { rawValue }
}

extension OwnerRole: WireCoded {
    var wireCode: String {
        switch self {
        case .operator: "operator"
        case .supervisor: "supervisor"
        case .afterSales: "afterSales"
        case .purchasing: "purchasing"
        case .quality: "quality"
        case .finance: "finance"
        case .logistics: "logistics"
        case .safety: "safety"
        }
    }
}
