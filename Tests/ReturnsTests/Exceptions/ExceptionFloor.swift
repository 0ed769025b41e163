@testable import Returns

/// The floor of the exceptions: bins for what is held, a phone whose sold serial number is known, recalls.
enum ExceptionFloor {
    /// A parcel with a sold serial number, whose customer gave notice on 17 September.
    static let noticed = """
        badge ANNA01
        scan RMA-3001
        press 1
        """

    static func recall(
        of gtin: GTIN = Fixture.shirt, lots: [String] = [], lastDay: CalendarDay? = nil
    ) -> Recall {
        Recall(
            id: "2026-09-0001", title: Fixture.text("Bouton avalable", "Button may be swallowed"),
            products: [RecalledProduct(gtin: gtin, lots: lots)], days: 10, lastDay: lastDay)
    }

    static func floor(recall: Recall) -> Floor {
        var floor = floor
        floor.recalls = [recall]
        return floor
    }

    static func floor(trait: ProductTrait) -> Floor {
        var floor = floor
        floor.products = floor.products.map { product in
            Product(
                gtin: product.gtin, name: product.name, category: product.category, supplier: product.supplier,
                details: product.gtin == Fixture.shirt ? ProductDetails(traits: [trait]) : ProductDetails())
        }
        return floor
    }

    /// The ordinary floor with bins for what is held, and a phone whose sold serial number is known.
    static var floor: Floor {
        var floor = Fixture.floor
        for (code, binClass) in [
            ("R-01", "RECALL"), ("L-01", "LOCKED"), ("N-01", "NOT-OURS"), ("P-01", "BELONGINGS"),
        ] {
            floor.bins.append(Bin(code: code, generation: 1, zone: "H", binClass: binClass, capacity: 9))
        }
        floor.returns.append(
            ExpectedReturn(
                rma: "RMA-3001", codes: ["8R33333333333"],
                lines: [
                    ExpectedLine(
                        number: 1, gtin: Fixture.phone, quantity: 1, declaredReason: "defective", serials: ["SOLD-1"])
                ],
                noticeAt: Floor.start.advanced(byMilliseconds: -4 * 86_400_000)))
        return floor
    }
}
