import GRDB
import Returns
import Wire

/// What the hub tells of offers of donation.
extension Database {
    /// What is told of the subjects, in their order.
    func donationRecords(of subjects: [DonationSubject]) throws -> [DonationRecord] {
        try subjects.compactMap { subject in
            try first("SELECT fromDay FROM donationRecord WHERE subject = ?", [subject.text]) { row in
                guard let text = try row.optionalText(0) else {
                    return DonationRecord(subject: subject, outcome: .taken)
                }
                guard let day = CalendarDay(text) else {
                    throw JournalError.unreadableReference(kind: .donationRecord, key: subject.text)
                }
                return DonationRecord(subject: subject, outcome: .inVain(from: day))
            }
        }
    }

    func store(_ record: DonationRecord, _ round: Int) throws {
        let day: CalendarDay? = if case .inVain(let day) = record.outcome { day } else { nil }
        try run(
            "INSERT OR REPLACE INTO donationRecord (subject, fromDay, round) VALUES (?, ?, ?)",
            [record.subject.text, day?.description, round])
    }
}
