import Returns

extension DeskView {
    /// Items.
    static let goods: [DeskView] = [
        DeskView(
            "items", "items", .readGoods, "The items, the latest first.",
            columns: columns("plate station parcel gtin name grade hold disposition bin state identified:t"),
            order: [],
            rows: .numbered { store, _, before, limit throws(HubFault) in
                try await store.itemPage(before: before, limit: limit)
            }),
        DeskView(
            "itemHistory", "items/{plate}/history", .readGoods, "What happened to one item, oldest first.",
            columns: columns("at:t station sequence event details"), order: [.up("at")],
            rows: .whole { store, question throws(HubFault) in try await store.itemTimeline(question.subject) }),
        DeskView(
            "orders", "orders", .readGoods, "What the desk ordered for single items, oldest first.",
            words: [ViewParameter(name: "all", kind: .flag, summary: "Also those that have ended.")],
            columns: columns(
                "number:n plate product bin generation:n order reason by at:t state endedBy ended:t"),
            order: [.up("number")],
            rows: .whole { store, question throws(HubFault) in
                try await store.orderListing(all: question.isSet("all"))
            }),
        DeskView(
            "dispatches", "dispatches", .readGoods, "What was sent, the latest first.",
            columns: columns(
                "dispatch:n bin generation:n sscc class counted:n units:n to carrier authorisation sent:t by"),
            order: [.down("dispatch")],
            rows: .whole { store, _ throws(HubFault) in try await store.dispatchListing() }),
    ]

    /// Bins, and how full the floor is.
    static let bins: [DeskView] = [
        DeskView(
            "bins", "bins", .readGoods, "The bins with their loads, by code.",
            words: [
                ofClass,
                ViewParameter(
                    name: "state", kind: .words(BinState.allCases.map(\.rawValue)), summary: "Only those in this state."
                ),
            ],
            columns: columns("code generation:n zone class state capacity:n load:n inside:n since:t note"),
            order: [.up("code")],
            rows: .whole { store, question throws(HubFault) in
                try await store.binList(class: question.words["class"], state: question.words["state"])
            }),
        DeskView(
            "binItems", "bins/{code}/items", .readGoods, "What lies in one bin: what lies longest stands first.",
            columns: columns("plate product grade disposition class hold costCents:n grams:n state since:t"),
            order: [.up("since"), .up("plate")],
            rows: .whole { store, question throws(HubFault) in try await store.binSheet(question.subject).items }),
        DeskView(
            "binActs", "bins/{code}/acts", .readGoods, "What the desk did to one bin lately, the latest first.",
            columns: columns("at:t generation:n act detail reason by"), order: [.down("at")],
            rows: .whole { store, question throws(HubFault) in try await store.binSheet(question.subject).acts }),
        DeskView(
            "capacity", "capacity", .readGoods,
            "How full each class of bins is, when it will be full, and what gives room.", words: [ofClass],
            columns: columns(
                "class bins:n open:n load:n capacity:n fillPercent:n alert perDay:n earliest likely latest relief "
                    + "reliefUnits:n reliefLitres:n reliefCents:n empty:n close"),
            order: [.up("class")],
            rows: .whole { store, question throws(HubFault) in
                try await store.capacityReport(of: question.words["class"], at: question.now).classes
            }),
        DeskView(
            "binCapacity", "capacity/bins", .readGoods, "How full each bin is, and what lies in it at cost.",
            words: [ofClass],
            columns: columns(
                "class code generation:n zone state load:n inside:n held:n capacity:n fillPercent:n alert costCents:n "
                    + "costKnown:n close"),
            order: [.up("code")],
            rows: .whole { store, question throws(HubFault) in
                try await store.capacityReport(of: question.words["class"], at: question.now).bins
            }),
    ]

    private static let ofClass = ViewParameter(
        name: "class", kind: .text(HubLimits.nameCharacters), summary: "Only those of this class.")
}
