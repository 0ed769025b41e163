/// Which of the server's histories the hub's own history belongs to.
///
/// After a promotion the new primary may lack what the old one had acknowledged, and numbers would be given out twice;
/// so the hub's generation changes, and every station asks anew how far the hub has come.
struct PostgresHistory {
    let db: Database
    let found: PostgresFacts.History?

    init(db: Database, of connection: PostgresConnection) {
        self.db = db
        found = connection.history
    }

    /// Takes the right to write until the commit, and begins a generation when the server's history is another one than
    /// the hub last wrote in. An engine that only speaks the protocol has no such history, and none to compare.
    func take(_ newGeneration: () -> String) throws {
        let row = try db.row(
            """
            SELECT hubHistory.cluster, hubHistory.timeline, hub.generation, hub.hubSequence
            FROM hub LEFT JOIN hubHistory ON hubHistory.id = hub.id
            WHERE hub.id = 1 FOR UPDATE OF hub
            """)
        guard let found, let row else { return }
        // A dump was brought back, which begins a history by itself, or the engine has learnt what it did not know.
        guard let cluster: String = row[0] else { return try begin() }
        if cluster == found.cluster, row[1] == found.timeline { return }
        let next = newGeneration()
        try db.run("UPDATE hub SET generation = ?", [next])
        try Restoration(generation: next, previous: row[2], after: row[3], cause: .promoted, at: nil).insert(in: db)
        try db.run("UPDATE hubHistory SET cluster = ?, timeline = ?", [found.cluster, found.timeline])
    }

    /// Notes the history in which the tables were made.
    func begin() throws {
        guard let found else { return }
        try db.run("INSERT INTO hubHistory (id, cluster, timeline) VALUES (1, ?, ?)", [found.cluster, found.timeline])
    }
}
