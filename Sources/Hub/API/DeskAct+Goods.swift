import Returns

extension DeskAct {
    /// Acts on single items.
    static let items: [DeskAct] = [
        DeskAct(
            "gradeItem", "items/{plate}/grade", .changeItems,
            "Orders another grade for an item, which also is how a hold is released.",
            [
                ActField("grade", .text, "The grade: \(OrderAsk.grades)."),
                ActField("reason", .text, "Why: \(OrderAsk.gradeReasons)."), .confirmed,
            ]
        ) { order throws(HubFault) in .order(try ask(order, .grade, value: order["grade"])) },
        DeskAct(
            "sendItem", "items/{plate}/way", .changeItems,
            "Orders another way for an item; without `way` the refusal tells which are open.",
            [
                ActField("way", .text, isRequired: false, "The channel, supplier or rule that opens it."),
                ActField("reason", .text, isRequired: false, "Why: \(OrderAsk.wayReasons)."), .confirmed,
            ]
        ) { order throws(HubFault) in .order(try ask(order, .way, value: order["way"])) },
        DeskAct(
            "withdrawOrder", "items/{plate}/withdraw", .changeItems, "Takes the order in force for an item back.", []
        ) { order throws(HubFault) in .order(try ask(order, .withdraw, value: nil)) },
        DeskAct(
            "voidItem", "items/{plate}/void", .changeItems, "Gives an item's plate up.",
            [ActField("reason", .text, "Why: \(PlateAsk.reasons)."), .confirmed]
        ) { order throws(HubFault) in
            .item(
                try PlateAsk(
                    order.subject, act: "void", reason: order["reason"], isConfirmed: order.isSet("confirmed"),
                    by: order.by))
        },
        DeskAct(
            "restoreItem", "items/{plate}/restore", .changeItems, "Has a plate back that the desk gave up.", []
        ) { order throws(HubFault) in .item(try PlateAsk(order.subject, act: "restore", by: order.by)) },
    ]

    private static func ask(
        _ order: ActOrder, _ change: OrderAsk.Word, value: String?
    ) throws(HubFault) -> OrderAsk {
        try OrderAsk(
            order.subject, change, value: value, reason: order["reason"], isConfirmed: order.isSet("confirmed"),
            by: order.by)
    }

    /// Acts on bins.
    static let bins: [DeskAct] = [
        DeskAct(
            "changeBin", "bins/{code}/acts", .changeBins,
            "Does something to a bin: closes, opens, blocks, re-purposes, fills, merges, stages it, or takes it back.",
            [
                ActField("act", .words(acts), "What."),
                ActField(
                    "value", .text, isRequired: false,
                    "The class of repurpose, the plate of move, the other bin of merge, the number of settle, resize and "
                        + "stage."), .confirmed, .reason,
            ]
        ) { order throws(HubFault) in
            guard let act = BinAct(rawValue: order["act"] ?? "") else {
                throw .refused(.settling(.noSuchWord(order["act"] ?? "", allowed: BinAct.words)))
            }
            return .bin(
                .change(
                    try BinAsk(
                        order.subject, act, value: order["value"], isConfirmed: order.isSet("confirmed"),
                        reason: order["reason"], by: order.by)))
        },
        DeskAct(
            "recountBin", "bins/{code}/recount", .changeBins, "Takes over what was counted in a bin.",
            [ActField("plates", .texts, "The plates that were found."), .confirmed, .reason]
        ) { order throws(HubFault) in
            .bin(
                .recount(
                    try RecountAsk(
                        order.subject, try CountedPlates(found: order.texts("plates")),
                        isConfirmed: order.isSet("confirmed"), reason: order["reason"], by: order.by)))
        },
        DeskAct(
            "dispatchBins", "dispatches", .changeBins, "Sends staged bins off.",
            [
                ActField("codes", .texts, "The bins."), ActField("to", .text, "Who gets them."),
                ActField("carrier", .text, isRequired: false, "Who carries them."),
                ActField("authorisation", .text, isRequired: false, "The supplier's number under which they go back."),
                ActField("marked", .flag, isRequired: false, "The packages bear the marks that they need."),
            ]
        ) { order throws(HubFault) in
            .bin(
                .dispatch(
                    try DispatchAsk(
                        order.texts("codes"), to: order["to"] ?? "", carrier: order["carrier"],
                        authorisation: order["authorisation"], bearsMarks: order.isSet("marked"), by: order.by)))
        },
    ]

    private static let acts = BinAct.allCases.filter { $0 != .dispatch && $0 != .renew }.map(\.rawValue)
}
