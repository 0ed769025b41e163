public import Returns
import Wire

extension HubStore {
    /// Records that goods are offered, for good, and says where their offers stand.
    ///
    /// Throws `refused` for a product or an item that is not known, and for an offer that its recipient has already.
    func offer(_ ask: DonationAsk, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in
            try Self.check(ask.subject, in: db)
            let open = try StoredOffer.all("subject = ? AND answer IS NULL", [ask.subject.text], in: db)
            let same = open.first {
                $0.isListing == ask.isListing && $0.recipient.lowercased() == ask.recipient.lowercased()
            }
            if let same {
                throw HubFault.refused(.donating(.offeredBefore(number: same.number, recipient: same.recipient)))
            }
            let number = try db.added(
                """
                INSERT INTO donationOffer (subject, recipient, isListing, offeredBy, offeredAt)
                VALUES (?, ?, ?, ?, ?)
                """, [ask.subject.text, ask.recipient, ask.isListing, ask.by, now.milliseconds])
            let made = ask.isListing ? "listed at" : "offered to"
            return "Offer \(number): \(ask.subject.text) is \(made) \(ask.recipient). "
                + (try Self.tell(ask.subject, at: now, in: db))
        }
    }

    /// Records what became of an offer, for good, and says where the offers of the same goods stand.
    ///
    /// Throws `refused(.donating)` for one that is not there, is answered already, or is a listing and declined.
    func record(_ reply: DonationReply, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in
            guard let offer = try StoredOffer.all("number = ?", [reply.offer], in: db).first else {
                throw HubFault.refused(.donating(.noSuchOffer(reply.offer)))
            }
            if let answered = offer.answered {
                throw HubFault.refused(
                    .donating(.answeredBefore(number: offer.number, by: answered.by, at: answered.at)))
            }
            if offer.isListing, reply.answer == .declined {
                throw HubFault.refused(.donating(.listingDeclined(offer.number)))
            }
            try db.run(
                "INSERT INTO donationAnswer (offer, answer, note, answeredBy, answeredAt) VALUES (?, ?, ?, ?, ?)",
                [offer.number, reply.answer.rawValue, reply.note, reply.by, now.milliseconds])
            let next = try DonationSubject(offer.subject).map { try Self.tell($0, at: now, in: db) } ?? ""
            return "Offer \(offer.number) of \(offer.subject), \(offer.isListing ? "listed at" : "to") "
                + "\(offer.recipient), is recorded: \(reply.answer.words(isListing: offer.isListing)). \(next)"
        }
    }

    /// Every offer with its answer, the latest first, and where all offers of the same goods stand.
    public func donationListing(at now: Moment) async throws(HubFault) -> Listing {
        try await reading { db in
            let calendar = try ReferenceFeed.calendar(in: db)
            let offers = try StoredOffer.all("TRUE", [], in: db)
            let standings = Dictionary(grouping: offers, by: \.subject).mapValues {
                DonationOffers($0).standing(at: now, in: calendar).words(in: calendar)
            }
            return Listing(
                columns: [
                    "offer", "subject", "product", "recipient", "kind", "offered", "offeredBy", "answer", "answered",
                    "answeredBy", "note", "standing",
                ],
                rows: try offers.reversed().map { offer in
                    [
                        .number(offer.number), .text(offer.subject), .text(try Self.productName(offer.subject, in: db)),
                        .text(offer.recipient), .text(offer.isListing ? "listing" : "offer"), .time(offer.offeredAt),
                        .text(offer.offeredBy), .text(offer.answered?.answer.rawValue), .time(offer.answered?.at),
                        .text(offer.answered?.by), .text(offer.answered?.note), .text(standings[offer.subject]),
                    ]
                })
        }
    }

    /// What was offered of one item and answered, for the end of its history.
    static func donationRows(of plate: LicencePlate, in db: Database) throws -> [[Listing.Cell]] {
        try StoredOffer.all("subject = ?", [plate.text], in: db).flatMap { offer in
            let offered = donationRow(offer.offeredAt, "donationOffered", "\(offer.words), by \(offer.offeredBy)")
            guard let answered = offer.answered else { return [offered] }
            let words =
                ["offer \(offer.number)", answered.answer.words(isListing: offer.isListing)]
                + ["by \(answered.by)"] + (answered.note.map { [$0] } ?? [])
            return [offered, donationRow(answered.at, "donationAnswered", words.joined(separator: ", "))]
        }
    }

    /// The offers of an item and of its product as they were known when it was decided, one line each.
    static func offersKnown(of plate: LicencePlate, at moment: Moment, in db: Database) throws -> [String] {
        let calendar = try ReferenceFeed.calendar(in: db)
        let condition = "subject = ?1 OR subject = (SELECT gtin FROM item WHERE plate = ?1)"
        return try StoredOffer.all(condition, [plate.text], in: db).compactMap { $0.known(at: moment, in: calendar) }
    }

    private static func donationRow(_ at: Moment, _ event: String, _ details: String) -> [Listing.Cell] {
        [.time(at), .text(nil), .text(nil), .text(event), .text(details)]
    }

    private static func check(_ subject: DonationSubject, in db: Database) throws {
        switch subject {
        case .product(let gtin):
            guard try ReferenceFeed.knows(.product, gtin.fourteen, in: db) else {
                throw HubFault.refused(.donating(.noSuchProduct(gtin.fourteen)))
            }
        case .item(let plate):
            let sql = "SELECT 1 FROM item WHERE plate = ? AND voidedAt IS NULL"
            guard try db.one(Bool.self, sql, [plate.text]) ?? false else {
                throw HubFault.refused(.noSuchItem(plate: plate.text))
            }
        }
    }

    /// Has the feed tell the stations what they need of the offers, or takes back what it told; what follows, in words.
    private static func tell(_ subject: DonationSubject, at now: Moment, in db: Database) throws -> String {
        let calendar = try ReferenceFeed.calendar(in: db)
        let offers = try StoredOffer.all("subject = ?", [subject.text], in: db)
        let standing = DonationOffers(offers).standing(at: now, in: calendar)
        if let record = DonationRecord(of: subject, standing, in: calendar) {
            _ = try ReferenceFeed.publish([.donationRecord(record)], in: db)
        } else if try ReferenceFeed.knows(.donationRecord, subject.text, in: db) {
            _ = try ReferenceFeed.publish([.removed(kind: .donationRecord, key: subject.text)], in: db)
        }
        return standing.sentence(in: calendar) + "\n"
    }

    private static func productName(_ subject: String, in db: Database) throws -> String? {
        guard case .product(let gtin)? = DonationSubject(subject) else {
            return try db.one(String.self, "SELECT name FROM item WHERE plate = ?", [subject])
        }
        guard case .product(let product)? = try ReferenceFeed.item(.product, gtin.fourteen, in: db) else { return nil }
        return product.name.english
    }
}
