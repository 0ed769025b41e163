/// A recall: which products and lots must not be sold, and why.
public struct Recall: Hashable, Sendable {
    /// The stable id: the authority's number, or the house's own.
    public let id: String
    /// What is called back, as people read it.
    public let title: LocalizedText
    /// The products, each with its lots.
    public let products: [RecalledProduct]
    /// What the danger is.
    public let risk: LocalizedText?
    /// The days in which a held item must have left; nil where the recall names none.
    public let days: Int?
    /// The last day on which somebody takes the item back.
    public let lastDay: CalendarDay?

    /// Describes a recall.
    public init(
        id: String, title: LocalizedText, products: [RecalledProduct], risk: LocalizedText? = nil, days: Int? = nil,
        lastDay: CalendarDay? = nil
    ) {
        self.id = id
        self.title = title
        self.products = products
        self.risk = risk
        self.days = days
        self.lastDay = lastDay
    }

    /// How far the recall reaches an item of which this much is known.
    func reach(of candidate: ItemCandidate) -> RecallReach {
        products.filter { $0.gtin == candidate.gtin }.map { $0.reach(ofLot: candidate.lot) }.max() ?? .none
    }
}

/// A product that is called back, whole or by lots.
public struct RecalledProduct: Hashable, Sendable {
    /// The product.
    public let gtin: GTIN
    /// The lots, as the recall prints them; empty for all of them.
    public let lots: [String]

    /// Names a product and its lots.
    public init(gtin: GTIN, lots: [String] = []) {
        self.gtin = gtin
        self.lots = lots
    }

    /// A lot that stands among others in one text ("L12 and L13") may be meant: somebody has to look.
    fileprivate func reach(ofLot lot: String?) -> RecallReach {
        if lots.isEmpty { return .certain }
        guard let lot = lot?.spelled, !lot.isEmpty else { return .lotUnknown }
        let called = lots.map(\.spelled)
        if called.contains(lot) { return .certain }
        return called.contains { $0.contains(lot) } ? .lotUnknown : .none
    }
}

/// How far a recall reaches an item.
enum RecallReach: Hashable, Comparable, Sendable {
    /// Not at all: another product, or another lot.
    case none
    /// Only some lots are called back, and nobody has read whether this one is.
    case lotUnknown
    /// It is called back.
    case certain
}

extension String {
    /// A lot or a serial number without what people and printers add to it: capitals, no blanks, no hyphens.
    var spelled: String {
        String(String.UnicodeScalarView(uppercased().unicodeScalars.filter { !" -\u{A0}".unicodeScalars.contains($0) }))
    }
}
