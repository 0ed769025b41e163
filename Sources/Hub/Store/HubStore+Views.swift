import Foundation
import Returns
import Wire

extension HubStore {
    /// The latest items, newest first, at most `limit`.
    public func itemListing(limit: Int) async throws(HubFault) -> Listing {
        try await itemPage(before: nil, limit: limit).rows
    }

    /// The items that came before the event of this number, newest first, at most `limit`, with the numbers of the
    /// events that they came with: such a number never changes, so that pages neither repeat nor miss an item.
    func itemPage(before: Int?, limit: Int) async throws(HubFault) -> (rows: Listing, numbers: [Int]) {
        try await reading { db in
            var (rows, numbers): ([[Listing.Cell]], [Int]) = ([], [])
            try db.each(
                """
                SELECT plate, station, parcel, gtin, name, grade, hold, disposition, place, isInside,
                    voidedAt IS NOT NULL, leftIn IS NOT NULL, identifiedAt, hubSequence
                FROM item WHERE hubSequence < ? ORDER BY hubSequence DESC LIMIT ?
                """, [before ?? .max, limit]
            ) { row in
                rows.append(Self.itemCells(row))
                numbers.append(row[13])
            }
            let columns = [
                "plate", "station", "parcel", "gtin", "name", "grade", "hold", "disposition", "bin", "state",
                "identified",
            ]
            return (Listing(columns: columns, rows: rows), numbers)
        }
    }

    private static func itemCells(_ row: Row) -> [Listing.Cell] {
        var cells: [Listing.Cell] = []
        cells.reserveCapacity(11)
        for column in 0..<9 { cells.append(.text(row[column])) }
        let grade: String? = row[5]
        cells.append(
            .text(itemState(isGraded: grade != nil, isInside: row[9], isVoided: row[10], hasLeft: row[11])))
        cells.append(.time(moment(row[12])))
        return cells
    }

    /// The events of one item, oldest first. Throws `refused` for what is no plate, and for one that no event names.
    public func itemTimeline(_ text: String) async throws(HubFault) -> Listing {
        guard let plate = LicencePlate(text.uppercased()) else { throw .refused(.badPlate(text)) }
        return try await reading { db in
            let rows = try db.rows(
                """
                SELECT hubSequence, station, epoch, sequence, receivedAt, kind, quarantine, bytes
                FROM event WHERE plate = ? ORDER BY hubSequence
                """, [plate.text])
            if rows.isEmpty { throw HubFault.refused(.noSuchItem(plate: plate.text)) }
            return Listing(
                columns: ["at", "station", "sequence", "event", "details"],
                rows: try rows.map(Self.timelineRow) + Self.settlementRows(of: plate, in: db)
                    + Self.requestRows(of: plate, in: db) + Self.donationRows(of: plate, in: db)
                    + Self.deskMoveRows(of: plate, in: db) + Self.missingRows(of: plate, in: db)
                    + Self.orderRows(of: plate, in: db) + Self.plateActRows(of: plate, in: db)
                    + Self.dispatchRows(of: plate, in: db))
        }
    }

    /// Every bin with its load, by code.
    public func binListing() async throws(HubFault) -> Listing {
        try await reading { db in
            let full = try Set(
                db.rows("SELECT code, generation FROM fullBin")
                    .map { BinPlace(code: $0[0], generation: $0[1]) })
            let bins = try Self.bins(in: db)
            return Listing(
                columns: ["code", "generation", "zone", "class", "capacity", "load", "inside", "state"],
                rows: try bins.map { bin in
                    let load = try BinLoad(of: bin.place, in: db)
                    return [
                        .text(bin.code), .number(bin.generation), .text(bin.zone), .text(bin.binClass),
                        .number(bin.capacity), .number(load.assigned), .number(load.inside),
                        .text(Self.binState(bin, load.assigned, isDeclaredFull: full.contains(bin.place))),
                    ]
                })
        }
    }

    /// Every station with how far its events have come.
    public func stationListing() async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT station.id, station.epoch, platePrefix, labelLanguage, COALESCE(lastSequence, 0),
                    (SELECT count(*) FROM event WHERE station = station.id AND quarantine IS NOT NULL),
                    (SELECT count(*) FROM forkedEvent WHERE station = station.id), lastPushAt,
                    station.revokedAt IS NOT NULL,
                    (SELECT max(notAfter) FROM stationCertificate
                        WHERE station = station.id AND stationCertificate.revokedAt IS NULL),
                    (SELECT count(*) FROM enrolmentCode WHERE station = station.id)
                FROM station LEFT JOIN stationHead
                    ON stationHead.station = station.id AND stationHead.epoch = station.epoch
                ORDER BY station.id
                """)
            return Listing(
                columns: [
                    "station", "epoch", "prefix", "labels", "events", "quarantined", "forked", "lastPush", "access",
                    "until",
                ],
                rows: rows.map { row in
                    let until: Int64? = row[9]
                    let isInvited = (row[10] as Int) > 0
                    let access = row[8] ? "revoked" : until != nil ? "certificate" : isInvited ? "code" : "token"
                    return [
                        .text(row[0]), .number(row[1]), .text(row[2]), .text(row[3]), .number(row[4]),
                        .number(row[5]), .number(row[6]), .time(Self.moment(row[7])), .text(access),
                        .time(Self.moment(until)),
                    ]
                })
        }
    }

    /// What the stations' scanners are and what is wrong with them, as far as their codes have told.
    public func scannerListing() async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                "SELECT station, scanner, about, words, at FROM scannerNote ORDER BY station, scanner, about")
            return Listing(
                columns: ["station", "scanner", "about", "note", "at"],
                rows: rows.map { row in
                    (0..<4).map { Listing.Cell.text(row[$0]) } + [.time(Self.moment(row[4]))]
                })
        }
    }
}

extension HubStore {
    private static func binState(_ bin: Bin, _ load: Int, isDeclaredFull: Bool) -> String {
        if load > bin.capacity { return "over" }
        if load == bin.capacity || isDeclaredFull { return "full" }
        return bin.isOpen ? "open" : "closed"
    }

    private static func itemState(isGraded: Bool, isInside: Bool, isVoided: Bool, hasLeft: Bool) -> String {
        if isVoided { return "void" }
        if hasLeft { return "gone" }
        if isInside { return "binned" }
        return isGraded ? "graded" : "identified"
    }

    private static func timelineRow(_ row: Row) -> [Listing.Cell] {
        let opened = try? EventReader.open(row["bytes"])
        let quarantine: String? = row["quarantine"]
        return [
            .time(opened?.recorded.at ?? moment(row["receivedAt"])), .text(row["station"]),
            .text("\(row["epoch"] as Int)/\(row["sequence"] as Int)"), .text(row["kind"]),
            .text(quarantine.map { "quarantined: \($0)" } ?? opened?.recorded.event.details),
        ]
    }
}
