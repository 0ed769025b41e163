import GRDB
import Returns
import Wire

/// What the hub tells of offers of donation.
extension Database {
    /// What is told of the subjects, in their order.
    func donationRecords(of subjects: [DonationSubject]) throws -> [DonationRecord] {
        let statement = try cachedStatement(sql: "SELECT fromDay FROM donationRecord WHERE subject = ?")
        return try subjects.compactMap { subject in
            guard let row = try Row.fetchOne(statement, arguments: [subject.text]) else { return nil }
            guard let text = try row.optionalText(0) else { return DonationRecord(subject: subject, outcome: .taken) }
            guard let day = CalendarDay(text) else {
                throw JournalError.unreadableReference(kind: .donationRecord, key: subject.text)
            }
            return DonationRecord(subject: subject, outcome: .inVain(from: day))
        }
    }

    func store(_ record: DonationRecord, _ round: Int) throws {
        let day: CalendarDay? = if case .inVain(let day) = record.outcome { day } else { nil }
        try run(
            "INSERT OR REPLACE INTO donationRecord (subject, fromDay, round) VALUES (?, ?, ?)",
            [record.subject.text, day?.description, round])
    }
}
