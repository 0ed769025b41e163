import Testing

@testable import Returns

/// The bin at the bench: chosen for a reason that can be read out, and kept from what may not lie in it.
@Suite struct AssignmentTests {
    /// The floor with one more bin.
    private static func floor(
        _ code: String, _ binClass: String, _ details: BinDetails = BinDetails(), load: Int = 0, capacity: Int = 5
    ) -> Floor {
        var floor = Fixture.floor
        floor.bins.insert(
            Bin(code: code, generation: 1, zone: "K", binClass: binClass, capacity: capacity, details: details), at: 0)
        floor.reopen(code, load: load)
        return floor
    }

    private static func purpose(_ purpose: BinPurpose) -> BinDetails { BinDetails(purpose: purpose) }

    @Test func `the screen and WHY give the reason with the walk`() {
        var floor = Self.floor("K-01", "RESTOCK", BinDetails(position: FloorPosition(x: 3, y: 5)), load: 3)
        floor.position = FloorPosition(x: 1, y: 3)
        check(
            """
            \(WorkflowTests.labelled)
            step bin K-01 fullest Optional(4)
            command WHY
            details fullest Optional(4) RESTOCK
            bin K-01 1
            said binned
            """, on: floor)
    }

    @Test func `an empty bin is opened where no open one takes the item, and the screen says so`() {
        check(
            """
            \(WorkflowTests.labelled)
            step bin A-01 AssignmentReason(choice: Returns.AssignmentReason.Choice.empty
            command BINFULL
            command NOFIT
            step bin Z-99 overflow
            """)
    }

    @Test func `another bin of the overflow will do where the overflow was assigned, and not before`() {
        check(
            """
            \(WorkflowTests.labelled)
            bin Z-99 1
            refused wrongBin binClass("OVERFLOW")
            command BINFULL
            command BINFULL
            step bin Z-98 overflow
            bin Z-99 1
            said binSwapped
            """, on: Self.floor("Z-98", "OVERFLOW", load: 4))
    }

    @Test func `a bin that a person chose has no reason`() {
        check(
            """
            \(WorkflowTests.opened)
            command EXTRA
            plate
            command BINFULL
            step bin assignment: nil
            """)
    }

    @Test func `what the item takes up is counted, and goes back with it`() {
        var floor = Fixture.floor
        floor.products[0] = Product(
            gtin: Fixture.shirt, name: Fixture.text("Chemise", "Shirt"), category: "apparel", supplier: "ALPHA",
            priceCents: 2_990, weightGrams: 250,
            details: ProductDetails(
                costCents: 900, battery: Battery(chemistry: .other, deciwattHours: 15, isWithEquipment: true),
                millilitres: 1_200))
        check(
            """
            \(WorkflowTests.labelled)
            measure A-01 1200 250 2990 15
            command BINFULL
            measure A-01 0 0 0 0
            measure A-02 1200 250 2990 15
            bin A-01 1
            refused binClosed
            command UNDO
            measure A-01 1200 250 2990 15
            measure A-02 0 0 0 0
            bin A-02 3
            said binSwapped
            measure A-02 1200 250 2990 15
            """, on: floor)
    }

    @Test func `a bin in which it would be too heavy is passed over, and refused by hand`() {
        var floor = Self.floor("K-01", "RESTOCK", BinDetails(limits: ItemMeasure(grams: 200)), load: 3)
        floor.products[0] = Product(
            gtin: Fixture.shirt, name: Fixture.text("Chemise", "Shirt"), category: "apparel", supplier: "ALPHA",
            weightGrams: 201)
        check(
            """
            \(WorkflowTests.labelled)
            step bin A-01
            bin K-01 1
            refused binClosed K-01
            """, on: floor)
    }

    @Test(arguments: [
        (BinPurpose(isForHazard: true), "othersAmongHazard"), (BinPurpose(site: "ELSE"), "site"),
        (BinPurpose(owner: "ACME"), "owner"), (BinPurpose(supplier: "BETA"), "supplier"),
        (BinPurpose(ground: .dangerous), "ground"),
    ])
    func `a bin of the class that is kept for something else is passed over and refused with why`(
        purpose: BinPurpose, why: String
    ) {
        check(
            """
            \(WorkflowTests.labelled)
            step bin A-01
            bin K-01 1
            refused wrongBin K-01 \(why)
            events wrongBinScanned
            bin A-01 1
            said binned
            """, on: Self.floor("K-01", "RESTOCK", Self.purpose(purpose), load: 4))
    }

    @Test func `the refusal is loud`() {
        let place = BinPlace(code: "A-1", generation: 1)
        let refusal = Refusal.wrongBin(
            scanned: place, expected: AwaitedBin(place: nil, binClass: "RESTOCK"), .hazardAmongOthers)
        #expect(refusal.tone == .stop)
    }

    @Test func `danger among others, and a doubt among goods for sale, are refused with why`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 9780201379624
            command STOP
            plate
            step bin H-01
            bin Z-99 1
            refused wrongBin hazardAmongOthers
            bin A-01 1
            refused wrongBin hazardAmongOthers
            bin H-01 1
            said binned
            """)
        check(
            """
            \(WorkflowTests.opened)
            command EXTRA
            plate
            bin A-01 1
            refused wrongBin held
            """)
    }

    @Test func `an owner's goods go into the owner's bin, and the house's own never do`() {
        let acme = Self.purpose(BinPurpose(owner: "ACME"))
        check("\(WorkflowTests.labelled)\nstep bin A-01", on: Self.floor("K-01", "RESTOCK", acme, load: 4))
        var floor = Self.floor("K-01", "RESTOCK", acme)
        floor.products[0] = Product(
            gtin: Fixture.shirt, name: Fixture.text("Chemise", "Shirt"), category: "apparel", supplier: "ALPHA",
            details: ProductDetails(owner: "ACME"))
        check(
            """
            \(WorkflowTests.labelled)
            step bin K-01
            bin A-01 1
            refused wrongBin owner(nil)
            command BINFULL
            step bin nil
            """, on: floor)
    }

    /// Soiled apparel is destroyed on one ground, and faulty apparel on another: both rules name one class.
    private static func destroying(_ purpose: BinPurpose) -> Floor {
        var floor = floor("K-01", "DESTROY", Self.purpose(purpose))
        floor.badges.append(Badge(id: "CHEF01", alias: "CH", language: .english, role: .supervisor))
        func rule(_ id: String, _ grade: Grade, _ ground: DestructionGround) -> DispositionRule {
            PolicyFixture.rule(id, ItemCondition(grades: [grade]), .destroy, bin: "DESTROY", ground: ground)
        }
        floor.playbook = Playbook(
            categories: floor.playbook.categories, sheets: floor.playbook.sheets,
            dispositions: floor.playbook.dispositions,
            policies: [
                Policy(
                    id: "house", version: 1,
                    mandates: [rule("M-1", .good, .beyondRepair), rule("M-2", .fair, .dangerous)],
                    otherwise: floor.playbook.dispositions)
            ])
        return floor
    }

    private static let destroyed = """
        \(WorkflowTests.opened)
        scan 4006381333931
        press 1
        press 2
        scan PHOTO-000417
        badge CHEF01
        """

    @Test func `where a class takes several grounds only a bin that names the item's own is fit`() {
        let named = Self.destroying(BinPurpose(ground: .beyondRepair))
        check("\(Self.destroyed)\nstep label K-01", on: named)
        for purpose in [BinPurpose(), BinPurpose(ground: .dangerous)] {
            check(
                """
                \(Self.destroyed)
                step label bin: nil
                plate
                bin K-01 1
                refused wrongBin ground
                """, on: Self.destroying(purpose))
        }
    }
}

extension AssignmentTests {
    @Test func `an item that is taken out of its bin for an erasure gives back all that it took`() throws {
        let plate = LicencePlate(prefix: Floor.station.platePrefix, counter: 1)
        let place = BinPlace(code: "H-02", generation: 1)
        let room = RoomTaken(
            byRight: true, measure: ItemMeasure(grams: 190, deciwattHours: 150), reason: AssignmentReason(.fullest))
        let words = Fixture.text("parce que", "because")
        var history = HeldItemHistory(of: plate)
        let candidate = ItemCandidate(code: "1", gtin: nil, serial: nil, lot: nil, isKnown: false)
        history.add(
            .itemIdentified(
                ItemIdentification(
                    plate: plate, parcel: "P-1", candidate: candidate, name: nil, category: nil, match: .blind,
                    sheet: nil, firstQuestion: nil)))
        history.add(.itemGraded(ItemGrading(plate: plate, grade: .held, hold: .data, tasks: [])))
        history.add(
            .itemDispositioned(
                ItemDisposition(
                    plate: plate, disposition: .hold, binClass: "DATA-HOLD", rule: "R", table: "house", tableVersion: 1,
                    label: words, reason: words)))
        history.add(.binReserved(plate: plate, place: place, room: room))
        history.add(.itemBinned(plate: plate, place: place))
        let held = try #require(history.item)
        #expect(held.room == room.givenBack && held.room.reason == nil)
        let state = Workflow.apply(
            State(), step: [RecordedEvent(sequence: 1, step: 1, at: Floor.start, event: .heldItemTaken(held))])
        #expect(state.bench.item?.reserved == place && state.bench.item?.room == held.room)
    }
}
