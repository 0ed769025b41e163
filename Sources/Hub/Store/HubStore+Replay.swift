import Foundation
public import Returns
public import Wire

extension HubStore {
    /// Decides the items again that were decided since a civil day, under the published rules with these laid over them,
    /// and says what would have changed. Nothing is stored.
    ///
    /// Items are counted by the last decision that stands; voided and withdrawn ones are left out, and those that
    /// cannot be decided again are counted with their cause. `text` is a day such as `2026-11-01`; anything else throws
    /// `refused`.
    public func replayPolicy(_ rules: RulesPublication, since text: String) async throws(HubFault) -> ReplayReport {
        guard let day = CalendarDay(text) else { throw .refused(.badDay(text)) }
        return try await reading { db in
            let published = try ReferenceFeed.items(ReferenceFeed.rules, in: db)
            let playbook = Playbook(published, replacedBy: rules.items)
            let start = playbook.currentPolicy.calendar.start(of: day)
            var replay = PolicyReplay(playbook: playbook)
            try Self.eachStanding(db) { standing in
                switch standing {
                case .open: break
                case .decided(let item): if item.at >= start { replay.decide(item) }
                case .incomplete(let at): if at >= start { replay.passOver(.incomplete) }
                case .unreadable(let at): if at.map({ $0 >= start }) ?? true { replay.passOver(.unreadable) }
                }
            }
            replay.passOver(quarantined: try Self.quarantined(since: start, db))
            return replay.report
        }
    }

    /// The rows that a replay reads: every event that decides where an item goes, or takes such a decision back.
    public static let decidingEvents = """
        SELECT plate, bytes FROM event
        WHERE plate IS NOT NULL AND quarantine IS NULL AND kind IN \(decidingKinds)
        ORDER BY plate, hubSequence
        """

    private static let decidingKinds = """
        ('itemIdentified', 'questionAnswered', 'itemGraded', 'itemDispositioned', 'gradingWithdrawn', 'itemVoided',
        'secondLookMoved', 'supervised')
        """

    /// Hands over what stands of every item, one at a time, ordered by plate.
    private static func eachStanding(_ db: Database, _ body: (DecidedHistory.Standing) -> Void) throws {
        var plate: String?
        var history = DecidedHistory()
        try db.each(decidingEvents) { row in
            let next: String = row[0]
            if next != plate {
                body(history.standing)
                (plate, history) = (next, DecidedHistory())
            }
            history.add(row[1] as Data)
        }
        body(history.standing)
    }

    /// Events of these kinds that came in since and could not be taken into the views.
    private static func quarantined(since start: Moment, _ db: Database) throws -> Int {
        let sql = """
            SELECT count(*) FROM event
            WHERE quarantine IS NOT NULL AND receivedAt >= ? AND kind IN \(decidingKinds)
            """
        return try db.one(Int.self, sql, [start.milliseconds]) ?? 0
    }
}

extension Playbook {
    /// Published rules with others laid over them: a policy among the others is the one in force, whatever its version.
    fileprivate init(_ published: [ReferenceItem], replacedBy others: [ReferenceItem]) {
        let replaced = Set(others.map { "\($0.kind.rawValue) \($0.key)" })
        let hasPolicy = others.contains { $0.kind == .policy }
        let hasTable = others.contains { $0.kind == .dispositions }
        let kept = published.filter { item in
            switch item.kind {
            case .policy: !hasPolicy
            // A table alone decides only where there is no policy.
            case .dispositions: !hasTable
            case .sheet, .category, .group, .product, .expectedReturn, .bin, .badge, .recall, .returnedSerial,
                .donationRecord, .floorItem, .dailyRoot:
                !replaced.contains("\(item.kind.rawValue) \(item.key)")
            }
        }
        self.init(kept + others)
    }
}
