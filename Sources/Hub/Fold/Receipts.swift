import Returns
import Wire

/// Who received which parcels of an announced return: told to every station, so that a second one refuses the same
/// parcel, and knows what is left when the return comes in several.
struct Receipts {
    let db: Database

    /// The return's parcels that were not taken back, in the hub's order.
    func parcels(rma: String) throws -> [ReceivedParcel] {
        let statement =
            """
            SELECT id, code, station, arrivedAt, closedAt IS NOT NULL FROM parcel
            WHERE rma = ? AND withdrawnAt IS NULL ORDER BY hubSequence LIMIT ?
            """
        return try db.rows(statement, [rma, WireLimits.parcelsPerReturn]).map { row in
            ReceivedParcel(
                code: row[1], receipt: Receipt(station: row[2], at: Moment(milliseconds: row[3])),
                found: row[4] ? try pieces(in: row[0]) : nil)
        }
    }

    /// What was found in a parcel, by product. Whatever a station sends, it stays within what stations can read.
    private func pieces(in parcel: String) throws -> [FoundPieces] {
        let statement =
            """
            SELECT gtin, count(*) FROM item WHERE parcel = ? AND gtin IS NOT NULL AND voidedAt IS NULL
            GROUP BY gtin ORDER BY gtin LIMIT ?
            """
        return try db.rows(statement, [parcel, Limits.itemsPerParcel]).compactMap { row in
            GTIN(row[0] as String).map { FoundPieces(gtin: $0, quantity: min(row[1], Limits.itemsPerParcel)) }
        }
    }

    /// Publishes the return anew when its parcels are others than the feed tells.
    func refresh(rma: String) throws {
        guard case .expectedReturn(let announced) = try ReferenceFeed.item(.expectedReturn, rma, in: db) else { return }
        let current = try received(announced)
        if current != announced { _ = try ReferenceFeed.publish([.expectedReturn(current)], in: db) }
    }

    /// The return as it should stand in the feed.
    func received(_ announced: ExpectedReturn) throws -> ExpectedReturn {
        let parcels = try parcels(rma: announced.rma)
        return announced.received(parcels.first?.receipt, parcels: parcels)
    }
}
