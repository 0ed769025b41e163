import Returns

/// An item as whoever gives its plate up has to know it.
struct PlatedItem {
    let plate: LicencePlate
    /// The station that plated it.
    let station: String
    let hubSequence: Int
    let parcel: String
    /// In milliseconds.
    let identifiedAt: Int64
    /// Where it lies, or is on its way to.
    let place: BinPlace?
    let isInside: Bool
    let voidedAt: Moment?
    /// The dispatch in which it left.
    let leftIn: Int?

    /// Reads it; nil for a plate of which nobody told.
    init?(_ plate: LicencePlate, in db: Database) throws {
        let row = try db.row(
            """
            SELECT station, hubSequence, parcel, identifiedAt, place, placeGeneration, isInside, voidedAt, leftIn
            FROM item WHERE plate = ?
            """, [plate.text])
        guard let row else { return nil }
        self.plate = plate
        (station, hubSequence, parcel, identifiedAt) = (row[0], row[1], row[2], row[3])
        place = (row[4] as String?).map { BinPlace(code: $0, generation: row[5]) }
        (isInside, leftIn) = (row[6], row[8])
        voidedAt = HubStore.moment(row[7])
    }

    /// What giving the plate up would do: where it lies, what it is, and what is open about it.
    func effect(of reason: ItemVoiding.Reason, in db: Database) throws -> String {
        guard let item = try BinItem.items(where: "plate = ?", [plate.text], in: db).first else { return "" }
        let spot = place.map { "\(isInside ? "in" : "on its way to") \($0.code) generation \($0.generation)" }
        let grade = item.grade.map { "\($0)\(item.hold.map { ", held: \($0.rawValue)" } ?? "")" }
        let way = item.disposition.map { ", \($0.rawValue) to \(item.binClass ?? "-")" } ?? ""
        let details = item.product?.details
        let money = item.product.map {
            "it cost \((details?.costCents ?? 0).euro) € and sold for \(($0.priceCents ?? 0).euro) €, by the catalogue"
        }
        let open = try openExceptions(in: db)
        return """
            \(plate), \(item.product?.name.english ?? item.name ?? "not in the catalogue"), would be given up: \
            \(reason.rawValue).
            place  \(spot ?? "nowhere: in somebody's hand, or missing")
            grade  \(grade ?? "not graded")\(way)
            money  \(money ?? "the catalogue does not know it")
            open   \(open.isEmpty ? "nothing" : open.joined(separator: ", "))
            then   nothing of it waits any more, its room is free, and its return counts it no more
            """
    }

    private func openExceptions(in db: Database) throws -> [String] {
        let codes = try db.all(
            String.self,
            """
            SELECT code FROM exception LEFT JOIN settlement ON settlement.exception = exception.hubSequence
            WHERE plate = ? AND withdrawnAt IS NULL AND settledAt IS NULL ORDER BY code
            """, [plate.text])
        return codes.map { code in ExceptionCode(rawValue: code).map { "\(code) \($0.words)" } ?? code }
    }
}
