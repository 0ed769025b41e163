import Returns

/// Rights to fill bins that are out to a station of which nobody has heard for long, or to an epoch that is over: room
/// that nobody can give away until the station comes back, or somebody counts the bins.
struct StrandedRights: Hashable, Sendable {
    let holder: RightsHolder
    /// When it asked for rights last; nil for a station that the backup of another hub knew.
    let askedAt: Moment?
    /// How many.
    private(set) var rights: Int
    /// The bins that they are for, in the order of the codes.
    private(set) var bins: [String]
    /// Whether the station goes on under another epoch: then it cannot come back for them.
    let isLost: Bool

    /// All of them, by station and epoch; those for one class of bins where it is named.
    static func all(in db: Database, of binClass: String? = nil, at now: Moment) throws -> [StrandedRights] {
        let rows = try db.rows(
            """
            SELECT held.station, held.epoch, askedAt, held.rights, station.epoch <> held.epoch, code
            FROM floorBin JOIN binRight AS held USING (code, generation)
                JOIN station ON station.id = held.station
                LEFT JOIN rightsHolder AS holder
                    ON holder.station = held.station AND holder.epoch = held.epoch
            WHERE held.rights > 0 AND (CAST(?1 AS text) IS NULL OR binClass = ?1)
                AND (station.epoch <> held.epoch OR askedAt IS NULL OR askedAt <= ?2)
            ORDER BY held.station, held.epoch, code
            """, [binClass, now.milliseconds - RightsTerms.strandedMilliseconds])
        return rows.reduce(into: []) { all, row in
            let holder = RightsHolder(station: row[0], epoch: row[1])
            if all.last?.holder != holder {
                all.append(
                    StrandedRights(
                        holder: holder, askedAt: (row[2] as Int64?).map(Moment.init(milliseconds:)), rights: 0,
                        bins: [],
                        isLost: row[4]))
            }
            all[all.count - 1].rights += row[3]
            all[all.count - 1].bins.append(row[5])
        }
    }

    /// What somebody can do about it; moments by the site's clocks.
    func words(_ calendar: SiteCalendar) -> String {
        let named = bins.prefix(Self.namedBins).joined(separator: " ")
        let rest = bins.count - Self.namedBins
        let count = rights == 1 ? "1 right" : "\(rights) rights"
        let held = "\(count) to fill \(named)\(rest > 0 ? " and \(rest) more" : ""): out to \(holder.station)"
        if isLost { return "\(held) epoch \(holder.epoch), which is over; a recount frees them" }
        let since = askedAt.map { "not heard of since \(SiteTime($0, calendar).short)" } ?? "never heard of"
        return "\(held), \(since); they come back with it, or a recount frees them"
    }

    private static let namedBins = 5
}
