import Returns

extension SupervisorTask {
    /// `task` says what is under way; the rest belongs to that.
    var payload: JSONObject {
        switch self {
        case .pin: ["task": .string("pin")]
        case .choosing: ["task": .string("choosing")]
        case .item(let item): ["item": .object(item.payload), "task": .string("item")]
        case .grading(let item): ["item": .object(item.payload), "task": .string("grading")]
        case .reasoning(let item, let grade):
            ["grade": .coded(grade), "item": .object(item.payload), "task": .string("reasoning")]
        case .directing(let item, let page):
            [
                "choices": .array(page.all.map { .object($0.payload) }), "item": .object(item.payload),
                "start": page.start == 0 ? nil : .integer(page.start), "task": .string("directing"),
            ]
        case .justifying(let item, let way):
            ["item": .object(item.payload), "task": .string("justifying"), "way": .object(way.payload)]
        case .voiding(let item): ["item": .object(item.payload), "task": .string("voiding")]
        case .undoingItem(let item): ["item": .object(item.payload), "task": .string("undoingItem")]
        case .bin(let bin): bin.payload(of: "bin")
        case .undoingBin(let bin): bin.payload(of: "undoingBin")
        case .repurposing(let bin, let page):
            page.all.isEmpty
                ? bin.payload(of: "repurposing")
                : bin.payload(of: "repurposing").adding("classes", .strings(page.all))
                    .adding("start", .integer(page.start))
        case .recounting(let bin): bin.payload(of: "recounting")
        case .recounted(let bin, let recount): bin.payload(of: "recounted").adding("recount", .object(recount.payload))
        case .merging(let bin): bin.payload(of: "merging")
        case .merged(let bin, let target, let merge):
            bin.payload(of: "merged").adding("into", .object(target.payload)).adding("merge", .object(merge.payload))
        }
    }

    init(_ data: Fields) throws(WireError) {
        let task = try data.text("task")
        switch task {
        case "pin": self = .pin
        case "choosing": self = .choosing
        case "item": self = .item(try ShownItem(try data.fields("item")))
        case "grading": self = .grading(try ShownItem(try data.fields("item")))
        case "reasoning": self = .reasoning(try ShownItem(try data.fields("item")), try data.coded("grade"))
        case "directing": self = .directing(try ShownItem(try data.fields("item")), try data.ways())
        case "justifying":
            self = .justifying(try ShownItem(try data.fields("item")), try WayChoice(try data.fields("way")))
        case "voiding": self = .voiding(try ShownItem(try data.fields("item")))
        case "undoingItem": self = .undoingItem(try ShownItem(try data.fields("item")))
        case "undoingBin": self = .undoingBin(try data.bin())
        case "bin": self = .bin(try data.bin())
        case "repurposing":
            self = .repurposing(
                try data.bin(),
                ChoicePage(
                    try data.texts("classes"), from: try data.integerIfAny("start", in: WireLimits.counters) ?? 0))
        case "recounting": self = .recounting(try data.bin())
        case "recounted": self = .recounted(try data.bin(), try BinRecount(try data.fields("recount")))
        case "merging": self = .merging(try data.bin())
        case "merged":
            self = .merged(
                try data.bin(), into: try ShownBin(try data.fields("into")),
                try BinMerge(try data.fields("merge")))
        default:
            throw data.bad(
                "task", task,
                allowed: "pin, choosing, item, grading, reasoning, directing, justifying, voiding, undoingItem, bin, "
                    + "repurposing, recounting, recounted, merging, merged, undoingBin")
        }
    }
}

extension Fields {
    fileprivate func bin() throws(WireError) -> ShownBin { try ShownBin(try fields("bin")) }

    fileprivate func act() throws(WireError) -> ActSummary? {
        try fieldsIfAny("act").map { act throws(WireError) in try ActSummary(act) }
    }

    fileprivate func ways() throws(WireError) -> ChoicePage<WayChoice> {
        ChoicePage(
            try list("choices", limit: WireLimits.listElements) { way throws(WireError) in try WayChoice(way) },
            from: try integerIfAny("start", in: WireLimits.counters) ?? 0)
    }
}

extension ShownItem {
    fileprivate var payload: JSONObject {
        [
            "act": act.map { .object($0.payload) }, "class": binClass.map(JSONValue.string),
            "gtin": gtin.map(JSONValue.gtin), "known": .bool(isKnown),
            "place": place.map(JSONValue.place),
            "plate": .plate(plate),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), place: try data.placeIfAny("place"),
            binClass: try data.textIfAny("class"), isKnown: try data.flag("known"),
            gtin: try data.gtinIfAny("gtin"), act: try data.act())
    }
}

extension ShownBin {
    fileprivate func payload(of task: String) -> JSONObject { ["bin": .object(payload), "task": .string(task)] }

    fileprivate var payload: JSONObject {
        [
            "act": act.map { .object($0.payload) }, "capacity": .integer(capacity), "class": .string(binClass),
            "load": .integer(load), "place": .place(place), "state": .coded(state),
            "versions": versions.isEmpty ? nil : .array(versions.map { .object($0.payload) }),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            place: try data.place("place"), binClass: try data.text("class"), state: try data.coded("state"),
            load: try data.integer("load", in: WireLimits.counters),
            capacity: try data.integer("capacity", in: WireLimits.counters), versions: try data.versions(),
            act: try data.act())
    }
}
