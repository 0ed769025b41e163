import GRDB
import Returns

/// The rights to fill bins that this station holds: rows that change with the event that tells of them.
extension Database {
    /// So many rights more for a place, or with a negative number fewer; never below none.
    func add(_ difference: Int, rightsFor place: BinPlace, _ memory: inout Memory) throws {
        try run(
            """
            INSERT INTO binRight (code, generation, rights) VALUES (?, ?, max(0, ?))
            ON CONFLICT (code, generation) DO UPDATE SET rights = max(0, rights + ?)
            """, [place.code, place.generation, difference, difference])
        memory.bins?.grant(difference, in: place)
    }

    /// The rights for one place.
    func rights(for place: BinPlace) throws -> Int {
        try Int.fetchOne(
            cachedStatement(sql: "SELECT rights FROM binRight WHERE code = ? AND generation = ?"),
            arguments: [place.code, place.generation]) ?? 0
    }

    /// A history of the hub was told of the rights that are held; its orders are counted from the first.
    func reportRights(to hub: String, _ memory: inout Memory) throws {
        // From here on rights decide, and a board that was made before knows of none.
        if memory.rights == nil { memory.forgetBins() }
        try store(RightsPosition(hub: hub, through: 0), &memory)
    }

    /// An order of the hub was carried out.
    func moveRights(_ rights: [BinRights], number: Int, isGrant: Bool, _ memory: inout Memory) throws {
        for right in rights { try add(isGrant ? right.count : -right.count, rightsFor: right.place, &memory) }
        try store(RightsPosition(hub: memory.rights?.hub, through: number), &memory)
    }

    private func store(_ position: RightsPosition, _ memory: inout Memory) throws {
        try run("UPDATE station SET rightsHub = ?, rightsThrough = ?", [position.hub, position.through])
        memory.rights = position
    }

    /// How far the station has come with the hub's orders; nil where no hub gives rights.
    func rightsPosition() throws -> RightsPosition? {
        guard let row = try Row.fetchOne(self, sql: "SELECT rightsHub, rightsThrough FROM station"),
            let through = try row.optionalInteger(1)
        else { return nil }
        return RightsPosition(hub: try row.optionalText(0), through: through)
    }

    /// The same, with the rights that are held.
    func rightsStanding(_ memory: Memory) throws -> RightsStanding? {
        guard let position = memory.rights else { return nil }
        return RightsStanding(hub: position.hub, through: position.through, held: try heldRights())
    }

    /// The rights by place, in the order of the codes; none is 0.
    func heldRights() throws -> [BinRights] {
        let rows = try Row.fetchAll(
            cachedStatement(
                sql: "SELECT code, generation, rights FROM binRight WHERE rights > 0 ORDER BY code, generation"))
        return try rows.map { row in
            BinRights(
                place: BinPlace(code: try row.text(0), generation: try row.integer(1)), count: try row.integer(2))
        }
    }
}

/// How far a station has come with the orders of one history of the hub.
struct RightsPosition: Hashable, Sendable {
    /// The history; nil when none was told yet which rights are held.
    let hub: String?
    /// The last order that was carried out.
    let through: Int
}
