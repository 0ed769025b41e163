import Returns
import Wire

/// What has to be right before goods leave the house: the supplier's number, the law on destruction, the marks.
struct DispatchGate {
    let db: Database
    let now: Moment
    let code: String
    let lines: [ManifestLine]

    /// The number under which the goods go back: the one that was asked for, or the one in the books; nil where no
    /// supplier wants one.
    ///
    /// Throws `refused(.dispatching(.notAuthorised))` when a supplier wants one and his books here do not cover each of
    /// his pieces, by a number that still holds.
    func authorisation(asked: String?) throws -> String? {
        let bench = try SupplierBench(db, at: now)
        let returned = lines.filter { $0.disposition == .returnToVendor }
        var numbers = Set<String>()
        for (supplier, pieces) in Dictionary(grouping: returned, by: { $0.supplier ?? "" }).sorted(by: {
            $0.key < $1.key
        }) {
            guard bench.policy?.agreement(with: supplier)?.authorisation != nil else { continue }
            let plates = Set(pieces.map(\.plate))
            let held = try bench.items(of: supplier).filter { plates.contains($0.plate.text) }
                .compactMap { number(of: $0, bench.today) }
            let covering = asked.map { asked in held.filter { $0 == asked } } ?? held
            guard covering.count == pieces.count else {
                throw HubFault.refused(
                    .dispatching(
                        .notAuthorised(
                            code: code, supplier: supplier, units: pieces.count - covering.count, number: asked)))
            }
            numbers.formUnion(covering)
        }
        return asked ?? (numbers.isEmpty ? nil : numbers.sorted().joined(separator: " "))
    }

    /// The number under which the supplier takes an item, as long as it holds.
    private func number(of item: WaitingItem, _ today: CalendarDay) -> String? {
        guard case .authorised(let number, let lastDay)? = item.request?.answer else { return nil }
        return lastDay.map { $0 >= today } ?? true ? number : nil
    }

    /// Throws `refused(.dispatching(.donationIncomplete))` for what is destroyed because nobody wants it, as long as
    /// its offers have not come to nothing.
    func checkDonations() throws {
        let calendar = try ReferenceFeed.calendar(in: db)
        for line in lines where line.disposition == .destroy && line.ground?.needsDonationOffers == true {
            let subjects = [line.plate, line.gtin].compactMap(\.self)
            let standings = try subjects.map { subject in
                DonationOffers(try StoredOffer.all("subject = ?", [subject], in: db)).standing(at: now, in: calendar)
            }
            let isInVain = standings.contains { !$0.forbidsDestruction }
            let isTaken = standings.contains { standing in
                if case .taken = standing { true } else { false }
            }
            guard isInVain, !isTaken else {
                throw HubFault.refused(
                    .dispatching(
                        .donationIncomplete(
                            code: code, plate: line.plate,
                            standing: standings.map { $0.words(in: calendar) }.joined(separator: "; "))))
            }
        }
    }

    /// Throws `refused(.dispatching(.marksNeeded))` as long as nobody said that the marks are on the package.
    func checkMarks(areOn bearsMarks: Bool) throws {
        let marks = TransportMark.marks(of: lines.map(\.carried))
        guard bearsMarks || marks.isEmpty else {
            throw HubFault.refused(.dispatching(.marksNeeded(code: code, marks: marks.map { $0.words(.english) })))
        }
    }
}
