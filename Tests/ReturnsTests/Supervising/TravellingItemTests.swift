import Returns
import Testing

/// What is decided about an item that another bench processed, and what is told of one.
@Suite struct TravellingItemTests {
    private static let first = BinPlace(code: "B-01", generation: 1)
    private static let plate = LicencePlate(prefix: Floor.station.platePrefix, counter: 77)

    private static func identified() -> ItemIdentification {
        ItemIdentification(
            plate: plate, parcel: "P-1",
            candidate: ItemCandidate(code: "1", gtin: nil, serial: nil, lot: nil, isKnown: false), name: nil,
            category: nil, match: .blind, sheet: nil, firstQuestion: nil)
    }

    private static func told(_ binClass: String, hold: Hold? = nil, place: BinPlace? = first) -> FloorItem {
        let words = Fixture.text("parce que", "because")
        return FloorItem(
            identification: identified(),
            verdict: ItemVerdict(
                grading: ItemGrading(plate: plate, grade: hold == nil ? .good : .held, hold: hold, tasks: []),
                disposition: ItemDisposition(
                    plate: plate, disposition: .outlet, binClass: binClass, rule: "R", table: "t", tableVersion: 1,
                    label: words, reason: words)),
            place: place, measure: ItemMeasure(grams: 80), copies: 1, at: Floor.start)
    }

    private static func bin(_ code: String, _ binClass: String) -> BinStatus {
        BinStatus(bin: Bin(code: code, generation: 1, zone: "Z", binClass: binClass, capacity: 9), load: 0)
    }

    /// A supervisor at work, at this task.
    private static func state(_ task: SupervisorTask) -> State {
        let events: [Event] = [
            .operatorSignedIn(badge: "CHEF01", alias: "C", language: .english),
            .supervised(badge: "CHEF01", .asked), .supervised(badge: "CHEF01", .opened),
            .supervised(badge: "CHEF01", .turned(task)),
        ]
        return Workflow.apply(
            State(), step: events.map { RecordedEvent(sequence: 1, step: 1, at: Floor.start, event: $0) })
    }

    private static func facts(_ item: FloorItem) -> Facts {
        var facts = Facts(station: Floor.station, playbook: Fixture.floor.playbook)
        let history = HeldItemHistory(from: item)
        (facts.item, facts.standing, facts.binned) = (item.known, history.verdict, history.binned)
        facts.bins = BinBoard([bin("B-01", "OUTLET"), bin("B-02", "OUTLET"), bin("C-01", "RESTOCK")])
        facts.contents = BinContents(items: [item.known])
        return facts
    }

    private static func decision(_ task: SupervisorTask, _ input: Input, about item: FloorItem) -> Decision {
        Workflow.decide(
            state(task), facts(item), input, at: Floor.start.advanced(byMilliseconds: 60_000))
    }

    @Test func `what lies in a bin keeps out what may not lie beside it`() {
        let item = Self.told("OUTLET", place: nil)
        var facts = Self.facts(item)
        facts.item = nil
        let shown = ShownItem(plate: Self.plate, place: nil, binClass: "OUTLET", isKnown: true)
        let state = Self.state(.item(shown))
        #expect(Workflow.request(state, Self.label("B-02")).contents == BinPlace(code: "B-02", generation: 1))
        #expect(Workflow.request(state, Self.label("B-02")).weighsContents)
        let recalled = HeldItemHistory(from: Self.told("OUTLET", hold: .recall)).verdict
        for (lying, isRefused) in [([], false), ([recalled].compactMap(\.self), true)] {
            facts.contents = BinContents(verdicts: lying)
            let decision = Workflow.decide(state, facts, Self.label("B-02"), at: Floor.start)
            let clash = Decision.refuse(
                .supervising(.clash(BinPlace(code: "B-02", generation: 1), .amongHeld(.recall))), audit: [])
            #expect((decision == clash) == isRefused)
        }
    }

    @Test func `a bin is not emptied among what its goods may not lie beside, though both are of one class`() {
        let item = Self.told("OUTLET")
        var facts = Self.facts(item)
        facts.contents = BinContents(items: [item.known], verdicts: [item.verdict].compactMap(\.self))
        let bin = ShownBin(place: Self.first, binClass: "OUTLET", state: .open, load: 1, capacity: 9)
        let state = Self.state(.merging(bin))
        let to = BinPlace(code: "B-02", generation: 1)
        let request = Workflow.request(state, Self.label("B-02"))
        #expect(request.contents == Self.first && request.weighsContents && request.beside == to)
        let data = HeldItemHistory(from: Self.told("OUTLET", hold: .data)).verdict
        for (lying, isRefused) in [([], false), ([data].compactMap(\.self), true)] {
            facts.beside = lying
            let decision = Workflow.decide(state, facts, Self.label("B-02"), at: Floor.start)
            let clash = Decision.refuse(.supervising(.clash(to, .amongHeld(.data))), audit: [])
            #expect((decision == clash) == isRefused)
            #expect(decision.events.isEmpty == isRefused)
        }
    }

    private static func label(_ code: String) -> Input {
        .scan(Barcode(parsing: OwnCode.bin(code: code, generation: 1).text))
    }

    private static func shown(_ item: FloorItem) -> SupervisorTask {
        .item(
            ShownItem(
                plate: plate, place: item.place, binClass: item.verdict?.disposition.binClass, isKnown: true))
    }

    @Test func `another bench's item is moved with its room, and no right of this bench comes back by it`() {
        let item = Self.told("OUTLET")
        let decision = Self.decision(Self.shown(item), Self.label("B-02"), about: item)
        let to = BinPlace(code: "B-02", generation: 1)
        #expect(
            decision.events == [
                .supervised(
                    badge: "CHEF01", .itemMoved(ItemMove(plate: Self.plate, from: Self.first, to: to))),
                .itemUnbinned(plate: Self.plate, place: Self.first),
                .binReleased(
                    plate: Self.plate, place: Self.first, room: RoomTaken(measure: ItemMeasure(grams: 80))),
                .binReserved(plate: Self.plate, place: to, room: RoomTaken(measure: ItemMeasure(grams: 80))),
                .itemBinned(plate: Self.plate, place: to),
            ])
    }

    @Test func `it passes the same rules as one of this bench's own`() {
        let outlet = Self.told("OUTLET")
        #expect(
            Self.decision(Self.shown(outlet), Self.label("C-01"), about: outlet)
                == .refuse(
                    .supervising(
                        .incompatible(
                            itemClass: "OUTLET", BinPlace(code: "C-01", generation: 1), binClass: "RESTOCK")),
                    audit: []))
        let recalled = Self.told("RECALL", hold: .recall)
        #expect(
            Self.decision(Self.shown(recalled), Self.label("B-02"), about: recalled)
                == .refuse(.supervising(.clash(BinPlace(code: "B-02", generation: 1), .recall)), audit: []))
    }

    @Test func `a bin that only other benches filled can be merged`() {
        let item = Self.told("OUTLET")
        let shown = ShownBin(place: Self.first, binClass: "OUTLET", state: .open, load: 0, capacity: 9)
        #expect(
            Self.decision(.bin(shown), .press(5), about: item).events.contains {
                if case .supervised(_, .turned(.merging)) = $0 { true } else { false }
            })
        #expect(Workflow.request(Self.state(.bin(shown)), .press(5)).contents == Self.first)
        var empty = Self.facts(item)
        empty.contents = BinContents()
        #expect(
            Workflow.decide(Self.state(.bin(shown)), empty, .press(5), at: Floor.start)
                == .refuse(.supervising(.nothingInside(Self.first)), audit: []))
    }

    @Test func `a history goes on from what was told as if it had seen it all`() {
        let item = Self.told("OUTLET")
        #expect(HeldItemHistory(from: item).floorItem(at: Floor.start) == item)
        var history = HeldItemHistory(from: item)
        let other = BinPlace(code: "Z-99", generation: 1)
        func renewal(_ place: BinPlace) -> Event {
            .supervised(
                badge: "C",
                .binRenewed(
                    BinRenewal(
                        place: place, generation: 2, oldClass: "OUTLET", binClass: "OUTLET", oldState: .open,
                        state: .open, carried: [place])))
        }
        history.add(renewal(other))
        #expect(history.floorItem(at: Floor.start)?.place == Self.first)
        history.add(renewal(Self.first))
        #expect(history.floorItem(at: Floor.start)?.place == BinPlace(code: "B-01", generation: 2))
        history.add(.itemUnbinned(plate: Self.plate, place: Self.first))
        history.add(.gradingWithdrawn(plate: Self.plate))
        let inHand = history.floorItem(at: Floor.start)
        #expect(inHand?.place == nil && inHand?.verdict == nil && inHand?.known.room == .place)
        history.add(.itemVoided(plate: Self.plate))
        #expect(history.floorItem(at: Floor.start) == nil)
    }

    @Test func `an item waits from when it was asked for until somebody takes it up, under the label that is on it`() {
        let item = Self.told("SECOND-LOOK", hold: .secondLook)
        let arrival = ParcelArrival(parcel: "P-1", code: "T", carrier: nil, rma: nil, lines: [])
        guard let standing = item.verdict else { return }
        let look = SecondLook(
            identification: item.identification, arrival: arrival, arrivedAt: Floor.start, grader: "ANNA01",
            answers: [], standing: standing)
        func label(_ copy: Int) -> LabelContent {
            LabelContent(
                plate: Self.plate, grade: nil, disposition: "d", bin: nil, product: "p", requestedAt: Floor.start,
                station: "S1", copy: copy, isHeld: true)
        }
        var history = HeldItemHistory(from: item)
        history.add(.secondLookMoved(plate: Self.plate, .asked(look)))
        history.add(.labelRequested(job: 1, content: label(1)))
        history.add(.labelVerified(job: 1, plate: Self.plate))
        history.add(.labelRequested(job: 2, content: label(2)))
        let waiting = history.floorItem(at: Floor.start)
        #expect(waiting?.waiting == WaitingItem(look: look, label: label(1), copies: 2))
        #expect(waiting.map { HeldItemHistory(from: $0).floorItem(at: Floor.start) } == waiting)
        history.add(
            .secondLookMoved(
                plate: Self.plate,
                .opened(SecondLookOpening(look: look, grader: "BOB002", place: nil, label: label(1), copies: 2))))
        #expect(history.floorItem(at: Floor.start)?.waiting == nil)
        #expect(history.floorItem(at: Floor.start)?.label == nil)
    }
}
