import GRDB
public import Returns
public import Wire

extension Journal {
    /// Takes over one page of the reference feed, in one transaction with the cursor that follows it.
    ///
    /// - Parameters:
    ///   - items: what is new or gone, in feed order.
    ///   - cursor: where the feed goes on, opaque.
    ///   - isComplete: whether the page ends at the feed's present end. After `restartReference` the first such
    ///     page also removes what the new telling of the feed did not bring again.
    ///   - heard: which of this station's events the items speak of, where the hub says so: of the items that they are
    ///     about the hub's word counts from now on.
    /// - Returns: whether the rules in force are others now.
    @discardableResult
    public func applyReference(
        _ items: [ReferenceItem], cursor: String, isComplete: Bool = false, heard: HeardEvents? = nil
    ) throws(JournalError) -> Bool {
        try write { db, memory in
            var feed = try db.feed()
            for item in items { try db.store(item, round: feed.round) }
            let sweeps = isComplete && !feed.isSettled
            if sweeps { try db.sweepReference(before: feed.round) }
            feed.cursor = cursor
            feed.isSettled = feed.isSettled || isComplete
            if let heard, isComplete, heard.epoch == memory.identity.epoch {
                feed.heardThrough = heard.through
                try db.forgetWords(through: heard.through)
            }
            try db.store(feed)
            memory.forget(items, all: sweeps)
            guard sweeps || items.contains(where: \.kind.isRule) else { return false }
            let playbook = try db.playbook(over: memory.shipped)
            defer { memory.playbook = playbook }
            return playbook != memory.playbook
        }
    }

    /// Forgets the cursor, because the hub no longer knows it: the feed is told again from the start. The station keeps
    /// working with what it has until the new telling is complete.
    public func restartReference() throws(JournalError) {
        try write { db, _ in
            try db.store(try db.feed().toldAnew)
        }
    }

    /// Where the reference feed goes on; nil to ask from the start.
    public func referenceCursor() throws(JournalError) -> String? {
        try read { try $0.feed().cursor }
    }

    /// What the desk ordered and nobody has carried out, as far as this station knows.
    public func waitingOrders() throws(JournalError) -> WaitingOrders {
        try read { try $0.waitingOrders() }
    }

    /// The rules in force.
    public func playbook() -> Playbook {
        known.playbook
    }

    /// The products that are known, in the order of the codes.
    public func products(_ gtins: [GTIN]) throws(JournalError) -> [Product] {
        try read { try $0.products(gtins) }
    }

    /// Every bin, ordered by code.
    public func bins() throws(JournalError) -> [Bin] {
        try read { try $0.bins() }
    }

    /// One bin; nil when there is none with this code.
    public func bin(_ code: String) throws(JournalError) -> Bin? {
        try read { try $0.bin(code) }
    }

    /// One badge; nil when there is none with this id.
    public func badge(_ id: String) throws(JournalError) -> Badge? {
        try read { try $0.badge(id) }
    }

    /// Every badge, ordered by alias, then by id.
    public func badges() throws(JournalError) -> [Badge] {
        try read { try $0.badges() }
    }
}

/// How far the reference feed has been taken over.
struct Feed {
    /// Where it goes on.
    var cursor: String?
    /// How often it was told from the start.
    var round: Int
    /// Whether this telling has reached the end once.
    var isSettled: Bool
    /// The last of the station's own events that the hub spoke of; nil before it ever said.
    var heardThrough: Int?

    /// The feed's name in its row.
    static let name = "reference"

    /// The same feed, to be told from the start: rows of this telling are leftovers then.
    var toldAnew: Feed { Feed(cursor: nil, round: round + 1, isSettled: false, heardThrough: heardThrough) }
}

extension Database {
    func feed() throws -> Feed {
        let sql = "SELECT cursor, round, isSettled, heardThrough FROM feed WHERE name = ?"
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [Feed.name]) else {
            return Feed(cursor: nil, round: 1, isSettled: false, heardThrough: nil)
        }
        return Feed(
            cursor: try row.optionalText(0), round: try row.integer(1), isSettled: try row.integer(2) != 0,
            heardThrough: try row.optionalInteger(3))
    }

    func store(_ feed: Feed) throws {
        try run(
            "INSERT OR REPLACE INTO feed (name, cursor, round, isSettled, heardThrough) VALUES (?, ?, ?, ?, ?)",
            [Feed.name, feed.cursor, feed.round, feed.isSettled, feed.heardThrough])
    }
}
