import GRDB
import Returns
import Wire

/// Who received an announced return first: told to every station, so that a second one refuses the parcel.
struct Receipts {
    let db: Database

    /// The receipt of a return: its earliest parcel, in the hub's order, that was not taken back.
    func receipt(rma: String) throws -> Receipt? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT station, arrivedAt FROM parcel WHERE rma = ? AND withdrawnAt IS NULL
                ORDER BY hubSequence LIMIT 1
                """)
        return try Row.fetchOne(statement, arguments: [rma])
            .map { Receipt(station: $0[0], at: Moment(milliseconds: $0[1])) }
    }

    /// Publishes the return anew when its receipt is another one than the feed tells.
    func refresh(rma: String) throws {
        guard case .expectedReturn(let announced) = try ReferenceFeed.item(.expectedReturn, rma, in: db) else { return }
        let current = try received(announced)
        if current != announced { _ = try ReferenceFeed.publish([.expectedReturn(current)], in: db) }
    }

    /// The return as it should stand in the feed.
    func received(_ announced: ExpectedReturn) throws -> ExpectedReturn {
        ExpectedReturn(
            rma: announced.rma, codes: announced.codes, lines: announced.lines,
            received: try receipt(rma: announced.rma))
    }
}
