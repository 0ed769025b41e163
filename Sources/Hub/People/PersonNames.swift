/// The names behind pseudonyms: ids of users and of badges. The only place in the hub that has names, so that erasing
/// one erases it everywhere; events and acts hold ids alone, and stay as they are.
struct PersonNames {
    let db: Database

    /// Keeps a name for an id; an earlier one is gone.
    func set(_ name: String, for id: String) throws {
        try db.run(
            "INSERT INTO personName (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            [id, name])
    }

    /// Erases the name of an id. Whether there was one.
    func erase(_ id: String) throws -> Bool {
        try db.run("DELETE FROM personName WHERE id = ?", [id]) > 0
    }

    /// Every name, by id.
    func all() throws -> [(id: String, name: String)] {
        try db.rows("SELECT id, name FROM personName ORDER BY id").map { ($0[0], $0[1]) }
    }

    /// The name of an id.
    func name(of id: String) throws -> String? {
        try db.one(String.self, "SELECT name FROM personName WHERE id = ?", [id])
    }
}
