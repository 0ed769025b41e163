import Returns
import Wire

/// One item that lies in a bin or is on its way to it, with what the catalogue knows of it.
struct BinItem: Hashable, Sendable {
    let plate: String
    let gtin: String?
    let serial: String?
    /// The product's name as the label had it.
    let name: String?
    let grade: String?
    let disposition: Disposition?
    /// The class that it was decided for.
    let binClass: String?
    let hold: Hold?
    /// Whether a scan of the bin confirmed it; otherwise it is on its way.
    let isInside: Bool
    /// When it was put in; while it is on its way, when it was identified.
    let since: Moment
    let product: Product?

    /// What it takes up, as far as the catalogue knows.
    var measure: ItemMeasure {
        ItemMeasure(
            millilitres: product?.details.millilitres ?? 0, grams: product?.weightGrams ?? 0,
            cents: product?.details.costCents ?? 0,
            deciwattHours: product?.details.battery?.deciwattHours ?? 0)
    }
}

extension BinItem {
    /// The items of a condition, which is text of this program and never data: what lies longest stands first.
    static func items(where condition: String, _ values: SQLArguments, in db: Database) throws -> [BinItem] {
        let rows = try db.rows(
            """
            SELECT plate, gtin, serial, name, grade, disposition, binClass, hold, isInside,
                COALESCE(binnedAt, identifiedAt) AS since
            FROM item WHERE \(condition) ORDER BY since, plate
            """, values)
        var products: [String: Product] = [:]
        for gtin in Set(rows.compactMap { $0["gtin"] as String? }) {
            if case .product(let product)? = try ReferenceFeed.item(.product, gtin, in: db) { products[gtin] = product }
        }
        return rows.map { row in
            BinItem(
                plate: row["plate"], gtin: row["gtin"], serial: row["serial"], name: row["name"], grade: row["grade"],
                disposition: (row["disposition"] as String?).flatMap(Disposition.init(rawValue:)),
                binClass: row["binClass"], hold: (row["hold"] as String?).flatMap(Hold.init(rawValue:)),
                isInside: row["isInside"], since: Moment(milliseconds: row["since"]),
                product: (row["gtin"] as String?).flatMap { products[$0] })
        }
    }
}

/// What lies in one generation of a bin, and what is on its way to it.
struct BinContent: Hashable, Sendable {
    let items: [BinItem]

    /// Reads it: what lies longest stands first.
    init(of place: BinPlace, in db: Database) throws {
        items = try BinItem.items(
            where: "place = ? AND placeGeneration = ? AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL",
            [place.code, place.generation], in: db)
    }

    /// Those that a scan of the bin confirmed.
    var inside: [BinItem] { items.filter(\.isInside) }

    /// What everything takes up together.
    var measure: ItemMeasure {
        items.reduce(into: ItemMeasure.none) { $0.add($1.measure) }
    }
}

/// How much is in a bin, without looking at each item.
struct BinLoad: Hashable, Sendable {
    /// Items inside and on their way.
    var assigned = 0
    /// Items that a scan of the bin confirmed.
    var inside = 0
    /// Since when the oldest lies in it.
    var since: Moment?

    /// Reads it from the index alone.
    init(of place: BinPlace, in db: Database) throws {
        let row = try db.row(
            """
            SELECT count(*), COALESCE(sum(isInside), 0), min(binnedAt) FROM item
            WHERE place = ? AND placeGeneration = ? AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL
            """, [place.code, place.generation])
        guard let row else { return }
        (assigned, inside) = (row[0], row[1])
        since = (row[2] as Int64?).map(Moment.init(milliseconds:))
    }
}
