public import Returns

/// The few products of the catalogue that something is known against. Their numbers are the same in every day, so that
/// a large catalogue has no more of them than a small one.
enum DayRecalls {
    /// Products whose counterfeits have been returned before.
    static let watched = [20, 93, 166]
    /// Products that are called back.
    private static let whole = [30, 66, 102, 138]
    /// Products of which some lots are.
    private static let byLot = [174, 210]

    /// One recall for each of them.
    static func recalls(of products: [Product]) -> [Recall] {
        (whole + byLot).filter(products.indices.contains).map { number -> Recall in
            let lots = byLot.contains(number) ? ["A\(number)", "A\(number)B"] : []
            return recall("DAY-R\(number)", products[number], lots: lots)
        }
    }

    /// The recall of one product.
    static func recall(_ id: String, _ product: Product, lots: [String] = []) -> Recall {
        Recall(
            id: id,
            title: LocalizedText(
                french: "Rappel : \(product.name.french)", english: "Recall: \(product.name.english)"),
            products: [RecalledProduct(gtin: product.gtin, lots: lots)],
            risk: LocalizedText(french: "Incendie", english: "Fire"), days: 14)
    }
}

extension DaySite {
    /// Products whose counterfeits have been returned before.
    var watched: [Product] { products.filter { $0.details.traits.contains(.watched) } }

    /// Products that are called back in the morning, whole or in part.
    var calledBack: [Product] { products.filter { product in isCalledBack(product) } }

    /// Those of them of which some lots are.
    var calledBackByLot: [Product] {
        calledBack.filter { product in
            recalls.contains { recall in
                recall.products.contains { $0.gtin == product.gtin && !$0.lots.isEmpty }
            }
        }
    }

    /// Whether nothing is known against a product.
    public func isOrdinary(_ product: Product) -> Bool {
        !product.details.traits.contains(.watched) && !isCalledBack(product)
    }

    private func isCalledBack(_ product: Product) -> Bool {
        recalls.contains { recall in recall.products.contains { $0.gtin == product.gtin } }
    }
}
