import Returns

extension DeskAct {
    /// Deciding about cases, and what other systems are told.
    static let settling: [DeskAct] = [
        DeskAct(
            "settleException", "exceptions", .settleCases, "Settles an exception, for good.",
            [
                ActField("exception", .text, "Its number, or a plate together with `code`."),
                ActField("code", .text, isRequired: false, "The code, such as E06."),
                ActField("finding", .text, "What it was: \(ExceptionSettlement.findings)."),
                ActField("liability", .text, "Who pays: \(ExceptionSettlement.liabilities)."),
                ActField("note", .text, isRequired: false, "A note beside it."),
            ]
        ) { order throws(HubFault) in
            .settle(
                try ExceptionSettlement(
                    order["exception"] ?? "", code: order["code"], finding: order["finding"] ?? "",
                    liability: order["liability"] ?? "", note: order["note"], by: order.by))
        },
        DeskAct(
            "recordRefund", "refunds", .recordRefunds, "Records that a refund went out, for good.",
            [
                ActField("return", .text, "The return's number."),
                ActField("amount", .text, isRequired: false, "What was paid, in euro, such as 19.90."),
                ActField("on", .text, isRequired: false, "The day, such as 2026-11-01; else today."),
            ]
        ) { order throws(HubFault) in
            .recordRefund(
                try RefundPayment(
                    rma: order["return"] ?? "", amount: order["amount"], on: order["on"], by: order.by))
        },
        DeskAct(
            "changeAlert", "alerts/{alert}/acts", .changeAlerts, "Tries an alert again, or drops it.",
            [ActField("act", .words(AlertAct.allCases.map(\.rawValue)), "What."), .reason]
        ) { order throws(HubFault) in
            .alert(try AlertAsk(order.subject, act: order["act"] ?? "", reason: order["reason"], by: order.by))
        },
    ]

    /// Asking suppliers and recipients of donations, and recording what they answer.
    static let partners: [DeskAct] = [
        DeskAct(
            "askSupplier", "suppliers/requests", .askPartners,
            "Asks a supplier to take back what waits for him; the words are the request as CSV.",
            [
                ActField("supplier", .text, "The supplier."),
                ActField("early", .flag, isRequired: false, "Also where no threshold is reached."),
                ActField(
                    "language", .words(LabelLanguage.allCases.map(\.rawValue)), isRequired: false,
                    "The language of the packaging's words; else fr."),
            ]
        ) { order throws(HubFault) in
            .askSupplier(
                try SupplierAsk(
                    supplier: order["supplier"] ?? "", isEarly: order.isSet("early"),
                    language: order["language"].flatMap(LabelLanguage.init) ?? .fr, by: order.by))
        },
        DeskAct(
            "recordAnswer", "suppliers/answers", .askPartners,
            "Records a supplier's answer: `number` where he takes the goods back, `reason` where he does not.",
            [
                ActField("request", .number, "The request."),
                ActField("number", .text, isRequired: false, "Under which the goods may go."),
                ActField("until", .text, isRequired: false, "The last day for it."),
                ActField("reason", .text, isRequired: false, "Why not: a code of X12 element 1294."),
            ]
        ) { order throws(HubFault) in
            let request = order["request"] ?? ""
            if let reason = order["reason"] {
                return .recordAnswer(try SupplierAnswer(refusing: request, reason: reason, by: order.by))
            }
            return .recordAnswer(
                try SupplierAnswer(
                    authorising: request, number: order["number"] ?? "", until: order["until"], by: order.by))
        },
        DeskAct(
            "offerDonation", "donations", .askPartners, "Offers goods for donation, or lists them in public.",
            [
                ActField("subject", .text, "A product's code or a plate."),
                ActField("recipient", .text, "Who is offered them, or where they are listed."),
                ActField("listed", .flag, isRequired: false, "It is a public listing."),
            ]
        ) { order throws(HubFault) in
            .offerDonation(
                try DonationAsk(
                    order["subject"] ?? "", recipient: order["recipient"] ?? "", isListing: order.isSet("listed"),
                    by: order.by))
        },
        DeskAct(
            "answerDonation", "donations/answers", .askPartners, "Records what became of an offer.",
            [
                ActField("offer", .number, "The offer."),
                ActField("answer", .words(DonationAnswer.allCases.map(\.rawValue)), "What became of it."),
                ActField("note", .text, isRequired: false, "A note beside it."),
            ]
        ) { order throws(HubFault) in
            .answerDonation(
                try DonationReply(
                    order["offer"] ?? "", answer: order["answer"] ?? "", note: order["note"], by: order.by))
        },
    ]
}
