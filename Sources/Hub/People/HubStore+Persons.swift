import Returns
import Wire

extension HubStore {
    /// Keeps a name for the id of a user or a badge.
    ///
    /// Throws `refused(.person)` for an id that is nobody's, and for a name that the badge's alias tells.
    func keep(_ ask: PersonAsk) async throws(HubFault) -> String {
        try await writing { db in
            let id = try Self.known(ask.id, in: db)
            if case .badge(let badge)? = try ReferenceFeed.item(.badge, id, in: db) {
                try Self.refuse(badge, named: ask.name)
            }
            try PersonNames(db: db).set(ask.name, for: id)
            return "The name of \(id) is kept.\n"
        }
    }

    /// Erases a name, and the alias of a badge of that id: from then on its id stands for both, here and at every
    /// station. Events and acts hold ids and aliases alone, and stay as they are.
    ///
    /// Throws `refused(.person(.noName))` where there is nothing to erase.
    func erase(_ id: String) async throws(HubFault) -> String {
        try await writing { db in
            let names = PersonNames(db: db)
            let (isUser, isBadge) = (try names.erase(id.lowercased()), try names.erase(id.uppercased()))
            var told = false
            if case .badge(let badge)? = try ReferenceFeed.item(.badge, id.uppercased(), in: db),
                badge.alias != badge.id
            {
                let plain = Badge(
                    id: badge.id, alias: badge.id, language: badge.language, role: badge.role, pin: badge.pin)
                told = try ReferenceFeed.publish([.badge(plain)], in: db) > 0
            }
            guard isUser || isBadge || told else { throw HubFault.refused(.person(.noName(id))) }
            return "The name of \(id) is erased.\n" + (told ? "At the benches the badge is called by its id.\n" : "")
        }
    }

    /// The names behind ids, by id.
    func nameListing() async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try PersonNames(db: db).all().map { id, name -> [Listing.Cell] in
                let badge: Badge? =
                    if case .badge(let badge)? = try ReferenceFeed.item(.badge, id, in: db) { badge } else { nil }
                let role = try db.one(String.self, "SELECT role FROM hubUser WHERE id = ?", [id])
                return [.text(id), .text(name), .text(role ?? badge?.role.rawValue), .text(badge?.alias)]
            }
            return Listing(columns: ["person", "name", "role", "alias"], rows: rows)
        }
    }

    /// Makes sure that nobody acts under a name: it would stand in records for good. Throws `refused(.person)`.
    func refuse(actingAs by: String) async throws(HubFault) {
        try await reading { db in
            let folded = by.lowercased()
            for (id, name) in try PersonNames(db: db).all() where name.lowercased() == folded && id != by {
                throw HubFault.refused(.person(.actsUnderName(id: id)))
            }
        }
    }

    /// Makes sure that no alias tells a name that is kept. Throws `refused(.person)`.
    static func refuse(_ badge: Badge, named name: String?) throws {
        guard let name, badge.alias.count > HubLimits.initials, badge.alias != badge.id else { return }
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.contains(badge.alias.lowercased()) || name.lowercased() == badge.alias.lowercased() else { return }
        throw HubFault.refused(.person(.aliasTellsName(badge: badge.id, alias: badge.alias)))
    }

    /// The id as it is kept: of a user in small letters, of a badge in capitals.
    private static func known(_ id: String, in db: Database) throws -> String {
        if try db.row("SELECT role FROM hubUser WHERE id = ?", [id.lowercased()]) != nil { return id.lowercased() }
        guard try ReferenceFeed.knows(.badge, id.uppercased(), in: db) else {
            throw HubFault.refused(.person(.unknown(id)))
        }
        return id.uppercased()
    }
}
