import Returns
public import Wire

extension HubStore {
    /// What was sent, the latest first.
    public func dispatchListing() async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT number, code, generation, sscc, binClass, counted,
                    (SELECT count(*) FROM dispatchedItem WHERE dispatch = number), destination, carrier,
                    authorisation, sentAt, sentBy
                FROM dispatch ORDER BY number DESC
                """)
            return Listing(
                columns: [
                    "dispatch", "bin", "generation", "sscc", "class", "counted", "units", "to", "carrier",
                    "authorisation", "sent", "by",
                ],
                rows: rows.map { row in
                    [
                        .number(row[0]), .text(row[1]), .number(row[2]), .text(row[3]), .text(row[4]), .number(row[5]),
                        .number(row[6]), .text(row[7]), .text(row[8]), .text(row[9]), .time(Self.moment(row[10])),
                        .text(row[11]),
                    ]
                })
        }
    }

    /// The manifest of what a code, an SSCC or a dispatch's number names: of a staged bin what lies in it, of what was
    /// sent what left.
    ///
    /// Throws `refused(.dispatching(.noManifest))` where there is none.
    public func manifest(of text: String) async throws(HubFault) -> Manifest {
        try await reading { db in
            let name = text.uppercased()
            if case .bin(let bin)? = try ReferenceFeed.item(.bin, name, in: db) {
                if bin.state == .staged, let staged = try StagedBin.latest(of: bin.place, in: db) {
                    return try Self.draft(bin, staged, in: db)
                }
                if let sent = try Self.sent("code = ? ORDER BY number DESC LIMIT 1", [name], in: db) { return sent }
            }
            if let sent = try Self.sent("sscc = ?", [name], in: db) { return sent }
            if let staged = try StagedBin.numbered(name, in: db),
                case .bin(let bin)? = try ReferenceFeed.item(.bin, staged.place.code, in: db), bin.state == .staged,
                bin.place == staged.place, try StagedBin.latest(of: bin.place, in: db) == staged
            {
                return try Self.draft(bin, staged, in: db)
            }
            if let number = Int(name), let sent = try Self.sent("number = ?", [number], in: db) { return sent }
            throw HubFault.refused(.dispatching(.noManifest(text)))
        }
    }

    /// The register of outgoing waste from one day to another, both counted. Throws `refused(.badDay)`.
    public func wasteRegister(from first: String, to last: String) async throws(HubFault) -> WasteRegister {
        guard let start = CalendarDay(first) else { throw .refused(.badDay(first)) }
        guard let end = CalendarDay(last) else { throw .refused(.badDay(last)) }
        return try await reading { db in try WasteRegister(from: start, to: end, in: db) }
    }

    private static func draft(_ bin: Bin, _ staged: StagedBin, in db: Database) throws -> Manifest {
        let content = try BinContent(of: bin.place, in: db)
        return Manifest(
            sscc: staged.sscc, place: bin.place, binClass: bin.binClass, counted: staged.counted,
            lines: try content.inside.map { try ManifestLine($0, in: db) })
    }

    /// The dispatch that meets a condition, which is text of this file, never data.
    private static func sent(
        _ condition: String, _ arguments: SQLArguments, in db: Database
    ) throws -> Manifest? {
        let row = try db.row("SELECT * FROM dispatch WHERE \(condition)", arguments)
        return try row.map { row in
            Manifest(
                number: row["number"], sscc: row["sscc"],
                place: BinPlace(code: row["code"], generation: row["generation"]), binClass: row["binClass"],
                destination: row["destination"], carrier: row["carrier"], authorisation: row["authorisation"],
                counted: row["counted"], sentAt: Moment(milliseconds: row["sentAt"]), sentBy: row["sentBy"],
                lines: try ManifestLine.sent(in: row["number"], db))
        }
    }

    /// What the desk did with an item, as rows of its history.
    static func deskMoveRows(of plate: LicencePlate, in db: Database) throws -> [[Listing.Cell]] {
        let rows = try db.rows(
            """
            SELECT doneAt, act.act, code, detail, doneBy, fromCode, fromGeneration
            FROM deskMove JOIN binAct AS act ON act.number = deskMove.act WHERE plate = ? ORDER BY act.number
            """, [plate.text])
        return rows.map { row in
            let from = (row[5] as String?).map { "out of \($0) generation \(row[6] as Int)" } ?? "out of nowhere"
            let (act, code, detail, by): (String, String, String, String) = (row[1], row[2], row[3], row[4])
            let to =
                switch BinAct(rawValue: act) {
                case .merge: "merged: \(detail)"
                case .renew: "counted in \(code)"
                case .undo: "taken back: \(detail)"
                default: "into \(code)"
                }
            return [
                .time(moment(row[0])), .text(nil), .text(nil), .text("itemMoved"), .text("\(from), \(to), by \(by)"),
            ]
        }
    }

    /// When an item left and in what, for the end of its history.
    static func dispatchRows(of plate: LicencePlate, in db: Database) throws -> [[Listing.Cell]] {
        let rows = try db.rows(
            """
            SELECT sentAt, dispatch.number, code, generation, sscc, destination, sentBy
            FROM dispatchedItem JOIN dispatch ON dispatch.number = dispatchedItem.dispatch WHERE plate = ?
            """, [plate.text])
        return rows.map { row in
            let (number, code, generation): (Int, String, Int) = (row[1], row[2], row[3])
            let (sscc, destination, by): (String, String, String) = (row[4], row[5], row[6])
            let words =
                "dispatch \(number), in \(code) generation \(generation), SSCC \(sscc), to \(destination), by \(by)"
            return [.time(moment(row[0])), .text(nil), .text(nil), .text("itemDispatched"), .text(words)]
        }
    }
}
