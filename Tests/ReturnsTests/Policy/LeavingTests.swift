import Returns
import Testing

/// What leaving the house asks for: marks on the road, names in the register.
@Suite struct LeavingTests {
    private func piece(
        _ chemistry: Battery.Chemistry?, _ deciwattHours: Int? = nil, withEquipment: Bool = true, damaged: Bool = false,
        dangerous: Bool = false
    ) -> CarriedPiece {
        let battery = chemistry.map {
            Battery(chemistry: $0, deciwattHours: deciwattHours, isWithEquipment: withEquipment)
        }
        return CarriedPiece(battery: battery, isDamaged: damaged, isDangerous: dangerous)
    }

    private func mark(
        _ kind: TransportMark.Kind, _ number: Int?, _ pieces: Int, _ deciwattHours: Int = 0, unmeasured: Int = 0
    ) -> (TransportMark.Kind, Int?, Int, Int, Int) { (kind, number, pieces, deciwattHours, unmeasured) }

    private func check(
        _ pieces: [CarriedPiece], _ expected: [(TransportMark.Kind, Int?, Int, Int, Int)]
    ) {
        let found = TransportMark.marks(of: pieces)
        #expect(found.count == expected.count)
        for (mark, wanted) in zip(found, expected) {
            #expect(
                (mark.kind, mark.unitedNationsNumber, mark.pieces, mark.deciwattHours, mark.unmeasured) == wanted)
        }
    }

    @Test func `a hundred watt-hours are free of the label, more are not, and neither is what nobody knows`() {
        check([piece(.lithiumIon, 1_000)], [mark(.batteryMark, 3_481, 1, 1_000)])
        check([piece(.lithiumIon, 1_001)], [mark(.batteryLabel, 3_481, 1, 1_001)])
        check([piece(.lithiumIon)], [mark(.batteryLabel, 3_481, 1, unmeasured: 1)])
    }

    @Test func `the gravest mark stands first, batteries are told apart by their number`() {
        check(
            [
                piece(nil, dangerous: true), piece(.lithiumMetal, 10), piece(.lithiumIon, 20, withEquipment: false),
                piece(.lithiumIon, 30), piece(.lithiumIon, 30, damaged: true), piece(.lithiumIon, 40),
            ],
            [
                mark(.damagedBattery, 3_481, 1, 30), mark(.batteryMark, 3_091, 1, 10), mark(.batteryMark, 3_480, 1, 20),
                mark(.batteryMark, 3_481, 2, 70), mark(.limitedQuantity, nil, 1),
            ])
    }

    @Test func `goods without a danger need no mark`() {
        check([], [])
        check([piece(nil), piece(.other, 50), piece(nil, damaged: true)], [])
    }

    @Test(
        arguments: [
            ("apparel", [], nil, WasteKind.clothing), ("media", [], nil, .paper), ("beauty", [], nil, .cosmetics),
            ("toy", [], nil, nil), (nil, [], nil, nil), ("toy", [.electrical], nil, .equipment),
            ("beauty", [.dangerousGoods], nil, .dangerousGoods),
            (
                "toy", [.electrical], Battery(chemistry: .other, deciwattHours: nil, isWithEquipment: true),
                .equipmentWithBattery
            ),
            (
                "connected", [], Battery(chemistry: .lithiumIon, deciwattHours: 1, isWithEquipment: false),
                .lithiumBattery
            ),
            ("connected", [], Battery(chemistry: .other, deciwattHours: 1, isWithEquipment: false), nil),
        ] as [(String?, Set<ProductTrait>, Battery?, WasteKind?)])
    func `a danger goes before a material, and what is not known is nothing`(
        category: String?, traits: Set<ProductTrait>, battery: Battery?, expected: WasteKind?
    ) {
        #expect(WasteKind(category: category, traits: traits, battery: battery) == expected)
    }

    @Test func `a code of the list has six digits`() throws {
        let after = try #require(CalendarDay(year: 2026, month: 12, day: 9))
        let before = after.advanced(byDays: -1)
        for kind in WasteKind.allCases {
            #expect(kind.entry(on: after).code.split(separator: " ").map(\.count) == [2, 2, 2])
        }
        func hazardous(_ day: CalendarDay) -> [WasteKind] {
            WasteKind.allCases.filter { $0.entry(on: day).isHazardous }
        }
        #expect(hazardous(after) == [.lithiumBattery, .equipmentWithBattery, .dangerousGoods])
        // Until then a lithium battery is one of the other batteries, which are not marked.
        #expect(hazardous(before) == [.equipmentWithBattery, .dangerousGoods])
        #expect(WasteKind.lithiumBattery.entry(on: before).code == "16 06 05")
        #expect(WasteKind.clothing.entry(on: before) == WasteKind.clothing.entry(on: after))
        #expect(Disposition.allCases.filter(\.isWaste) == [.recycle, .hazardousDisposal, .destroy])
    }
}
