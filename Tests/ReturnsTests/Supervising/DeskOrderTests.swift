import Returns
import Testing

/// Carrying out at a bench what the desk ordered for an item.
@Suite struct DeskOrderTests {
    /// The shirt lies in A-01, restock; an operator is at work, the parcel is open.
    private static let shirtInRestock = SupervisorAtWork.binned(
        "4006381333931", answers: [1, 1], in: "A-01", by: "ANNA01")
    private static let shirt = SupervisorAtWork.item
    private static let plate = LicencePlate(prefix: Floor.station.platePrefix, counter: 1)
    private static let source = DeskOrder.Source(number: 12, by: "marie")

    private static func floor(_ change: VerdictChange) -> Floor {
        var floor = Fixture.floor
        floor.orders[plate] = DeskOrder(source: source, change: change)
        return floor
    }

    private static let toGood = floor(.grade(.good, .examined))

    @Test func `whoever scans the plate carries the order out, and the item goes by a label and a bin`() {
        check(
            """
            \(Self.shirtInRestock)
            load A-01 1
            \(Self.shirt)
            said supervised overridden marie 12
            details gradeOverridden marie heldItemTaken itemUnbinned binReleased itemGraded labelRequested copy: 2
            step label copy: 2
            load A-01 0
            label sending
            wait 3s
            plate
            step bin
            """, on: Self.toGood)
    }

    @Test func `between two parcels an order is carried out as well`() {
        check(
            """
            \(Self.shirtInRestock)
            command END
            press 1
            wait 3s
            step parcel
            \(Self.shirt)
            said supervised overridden
            """, on: Self.toGood)
    }

    @Test func `an undo puts the item back as it was`() {
        check(
            """
            \(Self.shirtInRestock)
            \(Self.shirt)
            command UNDO
            said undone
            details itemGraded itemDispositioned binReserved itemBinned stepUndone
            step item
            load A-01 1
            """, on: Self.toGood)
    }

    @Test func `an order that is done already is passed over`() {
        check(
            """
            \(Self.shirtInRestock)
            \(Self.shirt)
            refused itemAlreadyProcessed
            load A-01 1
            """, on: Self.floor(.grade(.new, .examined)))
    }

    @Test func `a way that is not open any more is refused with the order's number, and nothing is changed`() {
        let words = Fixture.text("x", "x")
        let way = WayChoice(disposition: .donate, binClass: "DONATE", rule: "nobody", label: words)
        check(
            """
            \(Self.shirtInRestock)
            \(Self.shirt)
            refused orderNotDone marie 12 noOtherWay
            step item
            load A-01 1
            """, on: Self.floor(.way(way, .wanted)))
    }

    @Test func `an item that does not lie in its bin is refused, and an item without an order goes its own way`() {
        check(
            """
            badge ANNA01
            scan RMA-1001
            press 1
            \(Self.shirt)
            refused itemExpected
            """, on: Self.toGood)
        check(
            """
            \(Self.shirtInRestock)
            \(Self.shirt)
            refused itemAlreadyProcessed
            """)
    }

    @Test func `what nobody's word changes is said the same way to bench and desk`() {
        let words = Fixture.text("x", "x")
        func obstacle(
            _ change: VerdictChange, _ grade: Grade, _ hold: Hold?, _ ways: OpenWays = .free([])
        ) -> VerdictObstacle? {
            let verdict = ItemVerdict(
                grading: ItemGrading(plate: Self.plate, grade: grade, hold: hold, tasks: []),
                disposition: ItemDisposition(
                    plate: Self.plate, disposition: .restock, binClass: "RESTOCK", rule: "R", table: "t",
                    tableVersion: 1, label: words, reason: words))
            return change.obstacle(for: verdict, ways: { ways })
        }
        let outlet = WayChoice(disposition: .outlet, binClass: "OUTLET", rule: "OUT", label: words)
        let way = VerdictChange.way(outlet, .wanted)
        #expect(obstacle(.grade(.good, .agreed), .good, nil) == .sameGrade(.good))
        #expect(obstacle(.grade(.good, .agreed), .held, .secondLook) == nil)
        #expect(obstacle(.grade(.good, .agreed), .held, .data) == .holdStays(.data))
        #expect(obstacle(.grade(.good, .agreed), .held, .recall) == .holdStays(.recall))
        #expect(obstacle(way, .held, .hazard, .free([outlet])) == .heldFirst(.hazard))
        #expect(obstacle(way, .good, nil, .free([outlet])) == nil)
        #expect(obstacle(way, .good, nil) == .notOpen)
        #expect(obstacle(way, .good, nil, .demanded(by: "LAW-1")) == .wayDemanded(by: "LAW-1"))
    }
}
