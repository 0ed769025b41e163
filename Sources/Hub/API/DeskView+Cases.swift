extension DeskView {
    /// What left the ordinary path, and the money that hangs on it.
    static let cases: [DeskView] = [
        DeskView(
            "exceptions", "exceptions", .readCases, personal: .cases,
            "What left the ordinary path and waits, what is due first.",
            words: [
                ViewParameter(name: "all", kind: .flag, summary: "Also what was taken back or settled.")
            ],
            columns: columns(
                "number:n code exception subject declared finding liability owner hold due:t raised:t withdrawn:t "
                    + "settled:t settledBy note station detail"),
            order: [.up("due"), .up("number")],
            rows: .whole { store, question throws(HubFault) in
                try await store.exceptionListing(openOnly: !question.isSet("all"))
            }),
        DeskView(
            "due", "due", .readCases, personal: .cases, "Every clock that runs, oldest first, with what hangs on it.",
            columns: columns("due:t clock subject reason owner atRiskCents:n state"),
            order: [.up("due"), .up("subject"), .up("clock")],
            rows: .whole { store, question throws(HubFault) in try await store.dueListing(at: question.now) }),
        DeskView(
            "refunds", "refunds", .readCases, personal: .cases, "The refunds that were recorded, the latest first.",
            columns: columns("return cents:n paidOn recordedBy recorded:t"),
            order: [.down("recorded"), .up("return")],
            rows: .whole { store, _ throws(HubFault) in try await store.refundListing() }),
        DeskView(
            "agreement", "agreement", .readAgreement,
            "How alike two operators grade, by sheet; shares and kappa in thousandths. No row tells who.",
            words: [ViewParameter(name: "since", kind: .day, summary: "Only what was looked at from this day on.")],
            columns: columns("sheet about question pairs:n observedPermille:n kappaPermille:n verdict"),
            order: [.up("sheet"), .up("about"), .up("question")],
            rows: .whole { store, question throws(HubFault) in
                try await store.agreementListing(since: question.words["since"])
            }),
    ]

    /// What suppliers and recipients of donations were asked and answered.
    static let partners: [DeskView] = [
        DeskView(
            "waiting", "suppliers/waiting", .readPartners, "What waits to go back, by supplier.",
            columns: columns(
                "supplier units:n costCents:n creditCents:n since:t windowEnds:t missed:n toAsk:n batch month:n "
                    + "monthMax:n authorisation numbers freight"),
            order: [.up("supplier")],
            rows: .whole { store, question throws(HubFault) in try await store.waitingListing(at: question.now) }),
        DeskView(
            "requests", "suppliers/requests", .readPartners, "What suppliers were asked, the latest first.",
            columns: columns(
                "request:n supplier units:n costCents:n asked:t askedBy answerBy:t state number until creditBy reason "
                    + "answered:t answeredBy"),
            order: [.down("request")],
            rows: .whole { store, question throws(HubFault) in try await store.requestListing(at: question.now) }),
        DeskView(
            "donations", "donations", .readPartners, "What was offered for donation, the latest first.",
            columns: columns(
                "offer:n subject product recipient kind offered:t offeredBy answer answered:t answeredBy note standing"),
            order: [.down("offer")],
            rows: .whole { store, question throws(HubFault) in try await store.donationListing(at: question.now) }),
    ]
}
