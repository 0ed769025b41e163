import Foundation
import GRDB
public import Returns
public import Wire

extension SQLiteHubStore {
    /// Decides the items again that were decided since a civil day, under the published rules with these laid over them,
    /// and says what would have changed. Nothing is stored.
    ///
    /// Items are counted by the last decision that stands; voided and withdrawn ones are left out. `text` is a day such
    /// as `2026-11-01`; anything else throws `refused`.
    public func replayPolicy(_ rules: RulesPublication, since text: String) async throws(HubFault) -> ReplayReport {
        guard let day = CalendarDay(text) else { throw .refused(.badDay(text)) }
        return try await reading { db in
            let published = try ReferenceFeed.items([.category, .sheet, .dispositions, .policy], in: db)
            let playbook = Playbook(published, replacedBy: rules.items)
            let start = playbook.currentPolicy.calendar.start(of: day)
            var replay = PolicyReplay(playbook: playbook)
            try Self.eachDecided(db) { item in
                if item.at >= start { replay.decide(item) }
            }
            return replay.report
        }
    }

    /// Hands over every item that stands decided, one at a time, ordered by plate.
    private static func eachDecided(_ db: Database, _ body: (DecidedItem) -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT plate, bytes FROM event
                WHERE plate IS NOT NULL AND quarantine IS NULL AND kind IN
                    ('itemIdentified', 'questionAnswered', 'itemGraded', 'itemDispositioned', 'gradingWithdrawn',
                    'itemVoided')
                ORDER BY plate, hubSequence
                """)
        var plate: String?
        var history = DecidedHistory()
        while let row = try rows.next() {
            let next: String = row[0]
            if next != plate {
                if let item = history.item { body(item) }
                (plate, history) = (next, DecidedHistory())
            }
            // What this version cannot read was decided by a later one.
            if let opened = try? EventReader.open(row[1]) { history.add(opened.recorded) }
        }
        if let item = history.item { body(item) }
    }
}

/// The events of one item, as far as its decision goes.
private struct DecidedHistory {
    private var identification: ItemIdentification?
    private var answers: [ItemAnswer] = []
    private var grading: ItemGrading?
    private var decision: (disposition: ItemDisposition, at: Moment)?

    mutating func add(_ recorded: RecordedEvent) {
        if case .itemIdentified(let identified) = recorded.event { identification = identified }
        if case .questionAnswered(let answer) = recorded.event {
            // An answer that was taken back is answered again.
            answers.removeAll { $0.question == answer.question }
            answers.append(answer)
        }
        if case .itemGraded(let graded) = recorded.event { grading = graded }
        if case .itemDispositioned(let disposition) = recorded.event { decision = (disposition, recorded.at) }
        if case .gradingWithdrawn = recorded.event { (grading, decision) = (nil, nil) }
        if case .itemVoided = recorded.event { self = DecidedHistory() }
    }

    /// The item, when a decision about it stands.
    var item: DecidedItem? {
        guard let identification, let grading, let decision else { return nil }
        return DecidedItem(
            identification: identification, answers: answers, grading: grading, disposition: decision.disposition,
            at: decision.at)
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
            case .sheet, .category, .product, .expectedReturn, .bin, .badge, .recall, .returnedSerial:
                !replaced.contains("\(item.kind.rawValue) \(item.key)")
            }
        }
        self.init(kept + others)
    }
}
