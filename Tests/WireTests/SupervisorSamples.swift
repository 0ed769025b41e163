import Returns

/// A supervisor's steps as they are stored.
extension EventSample {
    static func supervisions() throws -> [EventSample] {
        let plate = try Sample.plate()
        let other = BinPlace(code: "B-02", generation: 1)
        let bin = ShownBin(place: Sample.place, binClass: "RESTOCK", state: .open, load: 2, capacity: 5)
        let recount = BinRecount(
            place: Sample.place, generation: Sample.place.generation + 1, found: [plate], missing: [plate],
            strange: [
                BinRecount.StrangeItem(plate: plate, place: other, isKnown: true),
                BinRecount.StrangeItem(plate: plate, place: nil, isKnown: false),
            ])
        let merge = BinMerge(
            from: Sample.place, generation: Sample.place.generation + 1, to: other, plates: [plate], cents: 2_990,
            load: 1, capacity: 5)
        let renewal = BinRenewal(
            place: Sample.place, generation: Sample.place.generation + 1, oldClass: "RESTOCK", binClass: "OUTLET",
            oldState: .open, state: .empty, carried: [Sample.place])
        func step(_ name: String, _ step: SupervisorStep) -> EventSample {
            EventSample("supervised-\(name)", .supervised(badge: "CHEF01", step))
        }
        return try [
            step("asked", .asked), step("opened", .opened), step("left", .left),
            step("pinRefused", .pinRefused(PinTries(wrong: 1, lockedUntil: nil))),
            step("pinRefused-locked", .pinRefused(PinTries(wrong: 5, lockedUntil: Sample.noon))),
            step("turned-pin", .turned(.pin)), step("turned-choosing", .turned(.choosing)),
            step(
                "turned-item",
                .turned(.item(ShownItem(plate: plate, place: Sample.place, binClass: "RESTOCK", isKnown: true)))),
            step(
                "turned-item-unknown",
                .turned(.item(ShownItem(plate: plate, place: nil, binClass: nil, isKnown: false)))),
            step(
                "turned-grading",
                .turned(
                    .grading(
                        ShownItem(
                            plate: plate, place: Sample.place, binClass: "RESTOCK", isKnown: true,
                            gtin: try Sample.gtin())))),
            step(
                "turned-reasoning",
                .turned(
                    .reasoning(ShownItem(plate: plate, place: nil, binClass: nil, isKnown: true), .fair))),
            step(
                "gradeOverridden",
                .gradeOverridden(
                    GradeOverride(plate: plate, from: .good, hold: nil, to: .fair, reason: .changedSince))),
            step(
                "gradeOverridden-hold",
                .gradeOverridden(
                    GradeOverride(plate: plate, from: .held, hold: .hygiene, to: .fair, reason: .examined))),
            step("turned-bin", .turned(.bin(bin))),
            step("turned-repurposing", .turned(.repurposing(bin, ChoicePage([])))),
            step("turned-recounting", .turned(.recounting(bin))),
            step("turned-recounted", .turned(.recounted(bin, recount))), step("turned-merging", .turned(.merging(bin))),
            step("turned-merged", .turned(.merged(bin, into: bin, merge))), step("counted", .counted(plate)),
            step("itemMoved", .itemMoved(ItemMove(plate: plate, from: Sample.place, to: other))),
            step("itemMoved-unknown", .itemMoved(ItemMove(plate: plate, from: nil, to: other))),
            step(
                "binStateChanged",
                .binStateChanged(BinStateChange(place: Sample.place, from: .open, to: .blocked))),
            step("binRenewed", .binRenewed(renewal)), step("binRecounted", .binRecounted(recount)),
            step("binMerged", .binMerged(merge)), step("labelPrinted", .labelPrinted(Sample.place)),
        ] + supervisedItems(step)
    }

    /// What a supervisor does with one item besides moving it.
    private static func supervisedItems(
        _ step: (String, SupervisorStep) -> EventSample
    ) throws -> [EventSample] {
        let plate = try Sample.plate()
        let item = ShownItem(plate: plate, place: Sample.place, binClass: "RESTOCK", isKnown: true)
        let bin = ShownBin(place: Sample.place, binClass: "RESTOCK", state: .open, load: 2, capacity: 5)
        let act = ActSummary(
            step: 41, badge: "CHEF01", at: Sample.noon, kind: .merged, place: Sample.place, items: 3)
        let acted = ShownItem(
            plate: plate, place: Sample.place, binClass: "RESTOCK", isKnown: true,
            act: ActSummary(step: 41, badge: "CHEF01", at: Sample.noon, kind: .regraded, place: nil, items: 0))
        let ways = (1...2).map { number in
            WayChoice(disposition: .lot, binClass: "LOT-\(number)", rule: "L-\(number)", label: Sample.words)
        }
        return [
            step("turned-directing", .turned(.directing(item, ChoicePage(ways)))),
            step("turned-directing-later", .turned(.directing(item, ChoicePage(ways, from: 1)))),
            step("turned-repurposing-classes", .turned(.repurposing(bin, ChoicePage(["RECYCLE", "OUTLET"], from: 1)))),
            step("turned-justifying", .turned(.justifying(item, ways[0]))),
            step("turned-voiding", .turned(.voiding(item))),
            step(
                "wayOverridden",
                .wayOverridden(
                    WayOverride(plate: plate, from: .restock, oldClass: "RESTOCK", way: ways[0], reason: .wanted))),
            step(
                "wayOverridden-waiting",
                .wayOverridden(
                    WayOverride(
                        plate: plate, from: .hold, oldClass: "SECOND-LOOK", way: ways[0], reason: .instructed,
                        waiting: try look(sampled: nil)))),
            step(
                "gradeOverridden-waiting",
                .gradeOverridden(
                    GradeOverride(
                        plate: plate, from: .held, hold: .secondLook, to: .fair, reason: .examined,
                        waiting: try look(sampled: nil)))),
            step(
                "gradeOverridden-ordered",
                .gradeOverridden(
                    GradeOverride(
                        plate: plate, from: .held, hold: .hygiene, to: .fair, reason: .agreed,
                        order: DeskOrder.Source(number: 12, by: "Zoé")))),
            step(
                "wayOverridden-ordered",
                .wayOverridden(
                    WayOverride(
                        plate: plate, from: .restock, oldClass: "RESTOCK", way: ways[0], reason: .wanted,
                        order: DeskOrder.Source(number: 13, by: "marie")))),
            step("turned-undoingItem", .turned(.undoingItem(acted))),
            step(
                "turned-undoingBin",
                .turned(
                    .undoingBin(
                        ShownBin(
                            place: Sample.place, binClass: "RESTOCK", state: .open, load: 0, capacity: 5, act: act)))),
            step("actTakenBack-item", .actTakenBack(ActTakenBack(step: 41, subject: .item(plate), isInHand: true))),
            step("actTakenBack-bin", .actTakenBack(ActTakenBack(step: 41, subject: .bin("A-17"), isInHand: false))),
            step("itemRelabelled", .itemRelabelled(plate, copy: 3)),
            step("itemVoided", .itemVoided(ItemVoiding(item: try held(plate), reason: .doubled))),
            step(
                "itemVoided-waiting",
                .itemVoided(
                    ItemVoiding(item: try held(plate), waiting: try look(sampled: nil), reason: .trial))),
            step("itemRestored", .itemRestored(try held(plate))),
        ]
    }
}
