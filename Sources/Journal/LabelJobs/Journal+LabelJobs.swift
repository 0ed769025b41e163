import GRDB
public import Returns
import Wire

extension Journal {
    /// Jobs whose first byte may have left and of which nothing was heard since, oldest first. At a start these are the
    /// ones that were cut off: nobody knows whether paper moved.
    public func interruptedLabelJobs() throws(JournalError) -> [StoredLabelJob] {
        try labelJobs(where: "labelJob.stage = 'sending'", limit: JournalLimits.labelJobs)
    }

    /// The job with this number in the present epoch.
    public func labelJob(_ number: Int) throws(JournalError) -> StoredLabelJob? {
        try labelJobs(where: "labelJob.number = \(number)", limit: 1).first
    }

    /// The newest job of a plate, of whatever epoch; nil when no label was ever asked for. Looks at every job, so it is
    /// for commands and not for the loop.
    public func newestLabelJob(of plate: LicencePlate) throws(JournalError) -> StoredLabelJob? {
        try read { db in
            let sql = """
                SELECT labelJob.number, labelJob.stage, labelJob.failure, event.sequence, event.bytes
                FROM labelJob JOIN event ON event.epoch = labelJob.epoch AND event.sequence = labelJob.sequence
                WHERE labelJob.plate = ? ORDER BY labelJob.epoch DESC, labelJob.number DESC LIMIT 1
                """
            return try Row.fetchOne(db, sql: sql, arguments: [plate.text]).map(StoredLabelJob.init(row:))
        }
    }

    /// The stages stand in the text of the query, so that the index over the open ones serves it.
    private func labelJobs(where condition: String, limit: Int) throws(JournalError) -> [StoredLabelJob] {
        let epoch = identity.epoch
        return try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT labelJob.number, labelJob.stage, labelJob.failure, event.sequence, event.bytes
                    FROM labelJob JOIN event ON event.epoch = labelJob.epoch AND event.sequence = labelJob.sequence
                    WHERE \(condition) AND labelJob.epoch = ? ORDER BY labelJob.number LIMIT ?
                    """,
                arguments: [epoch, limit])
            var jobs: [StoredLabelJob] = []
            while let row = try rows.next() { jobs.append(try StoredLabelJob(row: row)) }
            return jobs
        }
    }
}

extension StoredLabelJob {
    /// Reads number, stage, failure, and the event that asked for the label.
    fileprivate init(row: Row) throws {
        let number = try row.integer(0)
        let opened = try EventRow.open(row.data(4), sequence: row.integer(3))
        guard case .labelRequested(number, let content) = opened.recorded.event,
            let stage = LabelStage(word: try row.text(1), failure: try row.optionalText(2))
        else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "label job \(number) does not fit its event")
        }
        self.init(number: number, content: content, stage: stage)
    }
}
