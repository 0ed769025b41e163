import GRDB
import Returns
import Wire

extension Database {
    /// What waits under the plate for another operator; nil for any other plate.
    func waitingItem(_ plate: LicencePlate) throws -> WaitingItem? {
        switch try word(on: plate) {
        case .own: break
        case .told(let history, let at): return history.floorItem(at: at)?.waiting
        case .gone: return nil
        }
        let sql = """
            SELECT event.sequence, event.bytes FROM secondLook JOIN event USING (epoch, sequence) WHERE plate = ?
            """
        guard let row = try Row.fetchOne(cachedStatement(sql: sql), arguments: [plate.text]) else { return nil }
        let opened = try EventRow.open(row.data(1), sequence: row.integer(0))
        guard case .secondLookMoved(plate, .asked(let look)) = opened.recorded.event else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a second look does not fit its event")
        }
        let labels = try labels(of: plate)
        return WaitingItem(
            look: look, label: labels.last { $0.isVerified }?.content, copies: labels.map(\.content.copy).max() ?? 0)
    }

    /// The labels asked for under a plate, oldest first; a handful at most.
    private func labels(of plate: LicencePlate) throws -> [(content: LabelContent, isVerified: Bool)] {
        let sql = """
            SELECT event.sequence, event.bytes, labelJob.stage = 'verified'
            FROM labelJob JOIN event USING (epoch, sequence) WHERE labelJob.plate = ?
            ORDER BY labelJob.epoch, labelJob.number
            """
        return try Row.fetchAll(cachedStatement(sql: sql), arguments: [plate.text]).compactMap { row in
            let opened = try EventRow.open(row.data(1), sequence: row.integer(0))
            guard case .labelRequested(_, let content) = opened.recorded.event else { return nil }
            return (content, try row.integer(2) != 0)
        }
    }
}
