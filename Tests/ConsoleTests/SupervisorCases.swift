import Returns

/// A supervisor's steps, refusals and notices, each once or more.
extension EveryCase {
    static let steps = benchSteps + supervisions.map(PromptStep.supervising)
    static let refusals = benchRefusals + supervisorRefusals.map(Refusal.supervising)
    static let notices = benchNotices + supervisorNotices.map(Notice.supervised)

    static let supervisions: [SupervisionPrompt] =
        [
            SupervisionPrompt(task: .pin), SupervisionPrompt(task: .pin, digits: 5),
            SupervisionPrompt(task: .choosing), SupervisionPrompt(task: .choosing, labelsDue: 2),
            SupervisionPrompt(task: .item(Samples.shownItem)), SupervisionPrompt(task: .item(Samples.strangeItem)),
            SupervisionPrompt(task: .grading(Samples.shownItem)),
            SupervisionPrompt(task: .reasoning(Samples.shownItem, .fair)),
            SupervisionPrompt(task: .directing(Samples.shownItem, ChoicePage(Samples.ways(3)))),
            SupervisionPrompt(task: .directing(Samples.shownItem, ChoicePage(Samples.ways(9)))),
            SupervisionPrompt(task: .justifying(Samples.shownItem, Samples.ways(1)[0])),
            SupervisionPrompt(task: .voiding(Samples.shownItem)),
            SupervisionPrompt(task: .bin(Samples.shownBin(.open))),
            SupervisionPrompt(task: .bin(Samples.shownBin(.closed))),
            SupervisionPrompt(task: .item(Samples.shownItem(after: Samples.act(.moved)))),
            SupervisionPrompt(task: .bin(Samples.shownBin(.closed, after: Samples.act(.merged)))),
            SupervisionPrompt(task: .undoingBin(Samples.shownBin(.closed, after: Samples.act(.merged)))),
        ]
        + ActSummary.Kind.allCases.map {
            SupervisionPrompt(task: .undoingItem(Samples.shownItem(after: Samples.act($0))))
        } + [
            SupervisionPrompt(task: .bin(Samples.shownBin(.blocked)), labelsDue: 1),
            SupervisionPrompt(
                task: .repurposing(Samples.shownBin(.open), ChoicePage(["OUTLET-APPAREL", EveryCase.longClass]))),
            SupervisionPrompt(
                task: .repurposing(
                    Samples.shownBin(.open), ChoicePage((1...12).map { "\(EveryCase.longClass)-\($0)" }, from: 5))),
            SupervisionPrompt(task: .recounting(Samples.shownBin(.open)), counted: 17),
            SupervisionPrompt(task: .recounted(Samples.shownBin(.open), Samples.recount)),
            SupervisionPrompt(task: .recounted(Samples.shownBin(.open), Samples.cleanRecount)),
            SupervisionPrompt(task: .merging(Samples.shownBin(.open))),
            SupervisionPrompt(
                task: .merged(Samples.shownBin(.open), into: Samples.shownBin(.open), Samples.merge)),
        ]

    static let supervisorRefusals: [SupervisorRefusal] = [
        .notSupervisor, .noPin, .finishItemFirst, .pinExpected, .pinLength, .wrongPin(left: 4), .wrongPin(left: 1),
        .locked(until: Samples.now), .plateOrBinExpected(Samples.code), .plateExpected(Samples.code),
        .binExpected(Samples.code), .unknownBin(Samples.longest), .binNotUsable(Samples.longest, .dispatched),
        .binFull(Samples.longest), .alreadyThere(Samples.plate(), Samples.longest),
        .incompatible(itemClass: longClass, Samples.longest, binClass: longClass),
        .sameClass(Samples.longest, binClass: longClass), .contentForbids(Samples.longest, binClass: longClass),
        .sameBin(Samples.longest),
        .notGradedHere(Samples.plate()), .sameGrade(.fair), .holdStays(.unidentified), .nothingInside(Samples.longest),
        .tooMany(limit: Limits.platesPerRecount), .heldFirst(.belonging),
        .wayDemanded(Samples.plate(), by: "SUPPLIER-ALPHA-2026"), .noOtherWay(Samples.plate()),
        .itemLeft(Samples.plate(), Samples.longest), .notTakenBack(Samples.act(.merged)),
    ]

    static let supervisorNotices: [SupervisorNotice] = [
        .opened, .left,
        .moved(ItemMove(plate: Samples.plate(), from: Samples.place, to: Samples.longest), isKnown: true),
        .moved(ItemMove(plate: Samples.plate(), from: nil, to: Samples.longest), isKnown: true),
        .moved(ItemMove(plate: Samples.plate(), from: nil, to: Samples.longest), isKnown: false),
        .binState(BinStateChange(place: Samples.longest, from: .staged, to: .contested)),
        .repurposed(Samples.renewal, inside: 0), .repurposed(Samples.renewal, inside: 12),
        .overridden(GradeOverride(plate: Samples.plate(), from: .held, hold: .hazard, to: .fair, reason: .examined)),
        .overridden(
            GradeOverride(
                plate: Samples.plate(), from: .held, hold: .hazard, to: .fair, reason: .examined,
                order: Samples.order)),
        .redirected(
            WayOverride(
                plate: Samples.plate(), from: .restock, oldClass: "RESTOCK-APPAREL", way: Samples.ways(1)[0],
                reason: .wanted)),
        .voided(ItemVoiding(item: Samples.heldItem, reason: .doubled)),
        .takenBack(Samples.act(.merged)), .takenBack(Samples.act(.changed)),
        .countedBefore(Samples.plate()),
        .strange(BinRecount.StrangeItem(plate: Samples.plate(), place: Samples.longest, isKnown: true)),
        .strange(BinRecount.StrangeItem(plate: Samples.plate(), place: nil, isKnown: true)),
        .strange(BinRecount.StrangeItem(plate: Samples.plate(), place: nil, isKnown: false)),
        .recounted(Samples.recount), .recounted(Samples.cleanRecount), .merged(Samples.merge),
    ]

    static let longClass = "SECOND-LOOK-CONNECTED-UNOPENED"
}

extension Samples {
    static let shownItem = ShownItem(plate: plate(), place: place, binClass: "RESTOCK-APPAREL", isKnown: true)
    static let strangeItem = ShownItem(plate: plate(), place: nil, binClass: nil, isKnown: false)

    /// Ways of a long class, as many as are asked for.
    static func ways(_ count: Int) -> [WayChoice] {
        (1...count).map { number in
            WayChoice(
                disposition: .lot, binClass: "B2B-LOT-APPAREL-\(number)", rule: "LOT-\(number)",
                label: LocalizedText(french: "LOT PROFESSIONNELS \(number)", english: "LOT FOR BUSINESSES \(number)"))
        }
    }

    /// An item as it lies in its bin.
    static var heldItem: HeldItem {
        let item = ItemIdentification(
            plate: plate(), parcel: "10001-000007",
            candidate: ItemCandidate(code: "", gtin: nil, serial: nil, lot: nil, isKnown: false), name: nil,
            category: nil, match: .uncoded, sheet: nil, firstQuestion: nil)
        let way = ItemDisposition(
            plate: plate(), disposition: .restock, binClass: "RESTOCK-APPAREL", rule: "R-1", table: "standard",
            tableVersion: 1, label: LocalizedText(french: "x", english: "x"),
            reason: LocalizedText(french: "x", english: "x"))
        return HeldItem(
            identification: item,
            grading: ItemGrading(plate: plate(), grade: .likeNew, hold: nil, tasks: [], assessment: nil),
            disposition: way, place: longest, copies: 1)
    }

    static func shownBin(_ state: BinState, after act: ActSummary? = nil) -> ShownBin {
        ShownBin(place: place, binClass: "RESTOCK-APPAREL", state: state, load: 12, capacity: 40, act: act)
    }

    static func shownItem(after act: ActSummary) -> ShownItem {
        ShownItem(plate: plate(), place: place, binClass: "RESTOCK-APPAREL", isKnown: true, act: act)
    }

    static func act(_ kind: ActSummary.Kind) -> ActSummary {
        ActSummary(
            step: 4_711, badge: "CHEF01", at: now, kind: kind, place: kind == .regraded ? nil : longest,
            items: kind == .merged || kind == .recounted ? 12 : 1)
    }

    static let renewal = BinRenewal(
        place: longest, generation: 12, oldClass: "RESTOCK-APPAREL", binClass: EveryCase.longClass, oldState: .open,
        state: .empty, carried: [])
    static let recount = BinRecount(
        place: longest, generation: 12, found: [plate(41)], missing: [plate(42)],
        strange: [
            BinRecount.StrangeItem(plate: plate(43), place: other, isKnown: true),
            BinRecount.StrangeItem(plate: plate(44), place: nil, isKnown: false),
        ])
    static let cleanRecount = BinRecount(
        place: place, generation: 4, found: [plate(41), plate(42)], missing: [], strange: [])
    static let merge = BinMerge(
        from: longest, generation: 12, to: place, plates: [plate(41), plate(42)], cents: 7_980, load: 12, capacity: 40)
}
