import Foundation
import Returns
import Wire

/// What waits for the suppliers, read from the views and from what the decisions rest on.
struct SupplierBench {
    let db: Database
    let now: Moment
    let policy: Policy?
    let calendar: SiteCalendar

    init(_ db: Database, at now: Moment) throws {
        self.db = db
        self.now = now
        policy = try ReferenceFeed.policy(in: db)
        calendar = policy?.calendar ?? .metropolitanFrance
    }

    /// The civil day at the site.
    var today: CalendarDay { calendar.day(of: now) }

    /// Every item on its way back, by plate. One whose bin has been emptied since is gone with what was in it.
    func items() throws -> [WaitingItem] {
        let generations = try binGenerations()
        let requests = try requestStates()
        let rows = try db.rows(
            """
            SELECT plate, gtin, serial, name, grade, rule, identifiedAt, bin, binGeneration, (
                    SELECT bytes FROM event
                    WHERE event.plate = item.plate AND kind = 'itemDispositioned' AND quarantine IS NULL
                    ORDER BY event.hubSequence DESC LIMIT 1) AS decision
            FROM item WHERE disposition = 'RTV' AND voidedAt IS NULL AND leftIn IS NULL ORDER BY plate
            """)
        return rows.compactMap { row in
            if let bin: String = row["bin"], let current = generations[bin], current > row["binGeneration"] ?? 0 {
                return nil
            }
            return Self.item(row, requests)
        }
    }

    /// Those of one supplier.
    func items(of supplier: String) throws -> [WaitingItem] { try items().filter { $0.supplier == supplier } }

    /// The units that each supplier was asked about since the first of the month and has not refused.
    func unitsThisMonth() throws -> [String: Int] {
        let first = CalendarDay(year: today.year, month: today.month, day: 1) ?? today
        let rows = try db.rows(
            """
            SELECT supplier, count(DISTINCT plate)
            FROM supplierRequest JOIN requestedItem ON requestedItem.request = number
                LEFT JOIN supplierAnswer ON supplierAnswer.request = number
            WHERE askedAt >= ? AND refusal IS NULL GROUP BY supplier
            """, [calendar.start(of: first).milliseconds])
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// Whether a request that is made now is answered before the item's window closes.
    func isInTime(_ item: WaitingItem, _ agreement: SupplierAgreement) -> Bool {
        guard let end = agreement.windowEnd(of: item.item, in: calendar) else { return true }
        return now <= end && agreement.authorisation.map { $0.answered(now) <= end } ?? true
    }

    /// What kept no basis, or one that this version cannot read, waits all the same: cost, weight and window are then
    /// not known, and the rule that sends it is the supplier's name.
    private static func item(_ row: Row, _ requests: [String: RequestState]) -> WaitingItem? {
        let text: String = row["plate"]
        guard let plate = LicencePlate(text) else { return nil }
        let (recorded, basis) = decision(row["decision"])
        let grade = (row["grade"] as String?).flatMap(Grade.init(rawValue:)) ?? .held
        let since = recorded?.at ?? Moment(milliseconds: row["identifiedAt"])
        return WaitingItem(
            plate: plate, gtin: row["gtin"], serial: row["serial"], name: row["name"],
            supplier: basis?.item.supplier ?? row["rule"] ?? "", since: since,
            item: basis?.item ?? ItemCase(grade: grade), creditCents: basis?.recovery?.credit ?? 0,
            request: requests[text])
    }

    private static func decision(_ bytes: Data?) -> (RecordedEvent?, DispositionBasis?) {
        guard let recorded = bytes.flatMap({ try? EventReader.open($0).recorded }) else { return (nil, nil) }
        guard case .itemDispositioned(let decided) = recorded.event else { return (recorded, nil) }
        return (recorded, decided.basis)
    }

    private func binGenerations() throws -> [String: Int] {
        var generations: [String: Int] = [:]
        for case .bin(let bin) in try ReferenceFeed.items([.bin], in: db) { generations[bin.code] = bin.generation }
        return generations
    }

    /// The latest request of each item that waits.
    private func requestStates() throws -> [String: RequestState] {
        let rows = try db.rows(
            """
            SELECT plate, requestedItem.request AS number, authorisation, lastDay, refusal
            FROM requestedItem LEFT JOIN supplierAnswer ON supplierAnswer.request = requestedItem.request
            WHERE plate IN (SELECT plate FROM item WHERE disposition = 'RTV' AND voidedAt IS NULL)
            ORDER BY requestedItem.request
            """)
        return rows.reduce(into: [:]) { states, row in
            states[row["plate"]] = RequestState(number: row["number"], answer: Self.answer(row))
        }
    }

    /// What a row of answers says; nil for a request without one.
    static func answer(_ row: Row) -> RequestState.Answer? {
        if let number: String = row["authorisation"] {
            return .authorised(number, lastDay: (row["lastDay"] as String?).flatMap { CalendarDay($0) })
        }
        return (row["refusal"] as String?).map { .refused(X12ReturnResponseReason(rawValue: $0)) }
    }
}
