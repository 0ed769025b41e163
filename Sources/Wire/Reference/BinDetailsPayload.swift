import Returns

/// Only what is known is written.
extension BinDetails {
    var payload: JSONObject {
        [
            "closing": closing.isEmpty ? nil : .object(closing.payload), "ground": purpose.ground.map(JSONValue.coded),
            "hazard": purpose.isForHazard.map(JSONValue.bool),
            "limits": limits == .none ? nil : .object(limits.payload), "mixing": purpose.mixing.map(JSONValue.coded),
            "owner": purpose.owner.map(JSONValue.string), "position": position.map { .object($0.payload) },
            "site": purpose.site.map(JSONValue.string), "state": state.map(JSONValue.coded),
            "supplier": purpose.supplier.map(JSONValue.string), "type": kind.map(JSONValue.coded),
            "versions": versions.isEmpty ? nil : .array(versions.map { .object($0.payload) }),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            state: try data.codedIfAny("state"), limits: try data.measure("limits"), kind: try data.codedIfAny("type"),
            purpose: BinPurpose(
                site: try data.textIfAny("site"), owner: try data.textIfAny("owner"),
                supplier: try data.textIfAny("supplier"), isForHazard: try data.flagIfAny("hazard"),
                ground: try data.codedIfAny("ground"), mixing: try data.codedIfAny("mixing")),
            position: try data.fieldsIfAny("position").map { position throws(WireError) in
                try FloorPosition(position)
            },
            closing: try data.fieldsIfAny("closing").map { closing throws(WireError) in try ClosingTerms(closing) }
                ?? ClosingTerms())
        versions = try data.versions()
    }
}

extension FloorPosition {
    fileprivate var payload: JSONObject { ["x": .integer(x), "y": .integer(y)] }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            x: try data.integer("x", in: Limits.floorMetres), y: try data.integer("y", in: Limits.floorMetres))
    }
}

extension ClosingTerms {
    fileprivate var payload: JSONObject {
        [
            "ageHours": ageHours.map(JSONValue.integer), "cents": authorisationCents.map(JSONValue.integer),
            "cutOffAt": cutOffAt.map(JSONValue.moment), "cutOffMinute": cutOffMinuteOfDay.map(JSONValue.integer),
            "units": authorisationUnits.map(JSONValue.integer),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            cutOffMinuteOfDay: try data.integerIfAny("cutOffMinute", in: 0...1_439),
            cutOffAt: try data.momentIfAny("cutOffAt"),
            authorisationUnits: try data.integerIfAny("units", in: ImportLimits.binCapacity),
            authorisationCents: try data.integerIfAny("cents", in: 1...WireLimits.cents.upperBound),
            ageHours: try data.integerIfAny("ageHours", in: ImportLimits.binHours))
    }
}

extension BinKind: WireCoded {
    var wireCode: String {
        switch self {
        case .tote: "tote"
        case .cage: "cage"
        case .gaylord: "gaylord"
        case .shelf: "shelf"
        case .wallSlot: "wallSlot"
        case .safe: "safe"
        }
    }
}

extension BinMixing: WireCoded {
    var wireCode: String {
        switch self {
        case .mixed: "mixed"
        case .dedicated: "dedicated"
        }
    }
}

extension BinState: WireCoded {
    var wireCode: String {
        switch self {
        case .empty: "empty"
        case .open: "open"
        case .closing: "closing"
        case .closed: "closed"
        case .staged: "staged"
        case .dispatched: "dispatched"
        case .blocked: "blocked"
        case .contested: "contested"
        }
    }
}

extension Fields {
    /// What different places tell of a bin; none where the key is missing.
    func versions() throws(WireError) -> [BinVersion] {
        try listIfAny("versions", limit: WireLimits.versionsPerBin) { version throws(WireError) in
            try BinVersion(version)
        } ?? []
    }
}

extension BinVersion {
    var payload: JSONObject {
        [
            "at": .moment(at), "class": .string(binClass), "generation": .integer(generation),
            "items": .integer(items), "toldBy": .string(toldBy),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            generation: try data.integer("generation", in: 1...Limits.binGenerations),
            binClass: try data.name("class"), toldBy: try data.name("toldBy"), at: try data.moment("at"),
            items: try data.integer("items", in: WireLimits.counters))
    }
}
