import Returns
import Wire

/// The register of outgoing waste (Code de l'environnement, R541-43): what left as waste, the oldest first.
public struct WasteRegister: Hashable, Sendable {
    /// One entry: what left in one dispatch as the same kind of waste on the same ground.
    struct Entry: Hashable, Sendable {
        let dispatch: Int
        let sscc: String
        let day: CalendarDay
        let kind: WasteKind?
        let ground: DestructionGround?
        let pieces: Int
        let grams: Int
        let unweighed: Int
        let destination: String
        let carrier: String?
    }

    let site: String?
    let entries: [Entry]

    /// CSV: kilograms with three decimals; the code is empty where the catalogue does not tell what it is, and
    /// `unweighed` are pieces that the kilograms leave out.
    public func csv(_ language: LabelLanguage) -> String {
        let head = [
            "date", "waste", "code", "hazardous", "kilograms", "pieces", "unweighed", "producer", "destination",
            "carrier", "ground", "dispatch", "sscc",
        ]
        return CSVText.text(
            [head]
                + entries.map { entry in
                    let listed = entry.kind?.entry(on: entry.day)
                    return [
                        entry.day.description, entry.kind?.name[language.language] ?? "", listed?.code ?? "",
                        listed.map { $0.isHazardous ? "yes" : "no" } ?? "", Self.kilograms(entry.grams),
                        String(entry.pieces), String(entry.unweighed), site ?? "", entry.destination,
                        entry.carrier ?? "", entry.ground?.rawValue ?? "", String(entry.dispatch), entry.sscc,
                    ]
                })
    }

    private static func kilograms(_ grams: Int) -> String {
        "\(grams / 1_000).\(String(grams % 1_000 + 1_000).dropFirst())"
    }
}

extension WasteRegister {
    /// What left from one day to another, both counted, by the site's calendar.
    init(from first: CalendarDay, to last: CalendarDay, in db: Database) throws {
        let calendar = try ReferenceFeed.calendar(in: db)
        let rows = try db.rows(
            "SELECT number, sscc, destination, carrier, sentAt FROM dispatch WHERE sentAt >= ? AND sentAt < ? ORDER BY number",
            [
                calendar.start(of: first).milliseconds, calendar.start(of: last.advanced(byDays: 1)).milliseconds,
            ])
        site = try db.one(String.self, "SELECT site FROM hub")
        entries = try rows.flatMap { row in
            let lines = try ManifestLine.sent(in: row["number"], db).filter { $0.disposition?.isWaste == true }
            return Dictionary(grouping: lines) { Key(kind: $0.waste, ground: $0.ground) }
                .sorted { $0.key.order < $1.key.order }
                .map { key, lines in
                    Entry(
                        dispatch: row["number"], sscc: row["sscc"],
                        day: calendar.day(of: Moment(milliseconds: row["sentAt"])), kind: key.kind, ground: key.ground,
                        pieces: lines.count, grams: lines.reduce(0) { $0 + ($1.grams ?? 0) },
                        unweighed: lines.count { $0.grams == nil }, destination: row["destination"],
                        carrier: row["carrier"])
                }
        }
    }

    private struct Key: Hashable {
        let kind: WasteKind?
        let ground: DestructionGround?

        var order: String { (kind?.rawValue ?? "~") + (ground?.rawValue ?? "") }
    }
}
