import Foundation
import Returns
import Wire

/// Puts one push into the database, inside a transaction that may hold others.
///
/// A station's events are a gapless prefix: what is known already must be byte for byte the same, what is new must
/// begin right behind the head, and nothing is ever replaced or dropped.
struct BatchAppender {
    let db: Database
    let generation: String
    private let watch: FoldWatch?
    /// Up to which place every copy of the database has the events; nil without copies.
    private let copied: Int?
    /// The place of the event that was stored last, over all stations.
    var hubSequence: Int
    /// What the stored events moved about rights to fill bins.
    private(set) var touched = RightsTouched()
    /// The bins into which items came.
    private(set) var filled: Set<String> = []
    /// What became of the events.
    private(set) var tally = AppendTally()

    /// Starts from the counter row; `finish` writes it back in the same transaction.
    init(_ db: Database, watch: FoldWatch? = nil) throws {
        self.db = db
        self.watch = watch
        let row = try db.row("SELECT generation, hubSequence FROM hub")
        generation = row?[0] ?? ""
        hubSequence = row?[1] ?? 0
        try db.followCopies(hubSequence)
        copied = try db.durableThrough()
    }

    /// Gives rights out anew where the events spent or freed some. The last order of every station that is told
    /// something.
    func shareRights(at now: Moment) throws -> [RightsHolder: Int] {
        let desk = RightsDesk(db: db, now: now)
        let told =
            try touched.concernsAll ? desk.replenishAll() : desk.replenish(try desk.classes(of: touched.codes))
        return try HubStore.heads(of: told, in: db)
    }

    /// Keeps the counter.
    func finish() throws {
        try db.run("UPDATE hub SET hubSequence = ?", [hubSequence])
    }

    /// Appends what is new of a push, and answers as the station will read it.
    mutating func append(_ batch: ReceivedBatch) throws -> PushReply {
        let from = batch.header.fromSequence
        guard let station = try db.row(Self.epochsSQL, [batch.station]) else { return .fenced(newEpoch: nil) }
        // Every epoch that the hub gave is taken: no journal is ever locked out of delivering what it holds.
        let epoch = batch.header.epoch
        guard epoch <= (station[1] as Int) else { return .fenced(newEpoch: station[0] as Int) }
        let head = try StationHead.fetch(station: batch.station, epoch: epoch, in: db)
        guard from <= head.sequence + 1 else { return .gap(expectedSequence: head.sequence + 1) }
        if try isFork(batch, head) {
            tally.forks += 1
            try keepFork(batch, head)
            return .fenced(newEpoch: nil)
        }
        let known = min(batch.events.count, head.sequence + 1 - from)
        tally.known += known
        tally.accepted += batch.events.count - known
        for (offset, event) in batch.events.enumerated().dropFirst(known) {
            try store(event, sequence: from + offset, batch)
        }
        var newHead = head
        if known < batch.events.count, let last = batch.events.last {
            newHead = StationHead(sequence: from + batch.events.count - 1, hash: last.hash)
            try newHead.save(station: batch.station, epoch: epoch, in: db)
        }
        try db.run("UPDATE station SET lastPushAt = ? WHERE id = ?", [batch.at.milliseconds, batch.station])
        return .accepted(
            try newHead.watermark(
                generation: generation, station: batch.station, epoch: epoch, copied: copied, in: db),
            quarantined: try quarantined(in: batch))
    }

    /// Whether the push and the database tell two different histories.
    private func isFork(_ batch: ReceivedBatch, _ head: StationHead) throws -> Bool {
        let from = batch.header.fromSequence
        let before = try hash(at: from - 1, batch, head)
        if before != batch.header.previousHash { return true }
        for (offset, event) in batch.events.enumerated() where from + offset <= head.sequence {
            if try hash(at: from + offset, batch, head) != event.hash { return true }
        }
        return false
    }

    /// The hash of a stored event; zero before the first. `sequence` is at most the head's.
    private func hash(at sequence: Int, _ batch: ReceivedBatch, _ head: StationHead) throws -> EventHash? {
        if sequence == 0 { return .zero }
        if sequence == head.sequence { return head.hash }
        let stored = try db.one(
            Data.self, "SELECT hash FROM event WHERE station = ? AND epoch = ? AND sequence = ?",
            [batch.station, batch.header.epoch, sequence])
        return stored.flatMap { EventHash(bytes: Array($0)) }
    }

    private mutating func store(_ event: ReceivedEvent, sequence: Int, _ batch: ReceivedBatch) throws {
        hubSequence += 1
        var quarantine: String?
        var plate: LicencePlate?
        switch event.content {
        case .quarantined(let cause, let reason):
            quarantine = reason
            tally.putAside(cause)
        case .readable(let recorded):
            plate = recorded.event.plate
            let key = FoldWatch.Key(
                station: batch.station, epoch: batch.header.epoch, sequence: sequence, hash: event.hash)
            quarantine = try foldSafely(recorded, key)
            touched.add(recorded.event)
            if case .itemBinned(_, let place) = recorded.event { filled.insert(place.code) }
        }
        try db.run(
            """
            INSERT INTO event (hubSequence, station, epoch, sequence, receivedAt, kind, plate, quarantine, hash, bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                hubSequence, batch.station, batch.header.epoch, sequence, batch.at.milliseconds, event.kind,
                plate?.text,
                quarantine, Data(event.hash.bytes), event.bytes,
            ])
    }

    /// Folds into the views; an event that the tables refuse, or over which the hub crashed again, is quarantined
    /// instead of stopping its station for ever.
    private mutating func foldSafely(_ recorded: RecordedEvent, _ key: FoldWatch.Key) throws -> String? {
        if let watch, watch.isPutAside(key) {
            tally.putAside(.crash)
            return "the hub crashed over it \(FoldWatch.crashesMax) times"
        }
        do {
            let fold = EventFold(db: db, station: key.station, epoch: key.epoch, hubSequence: hubSequence)
            try db.attempt {
                guard let watch else { return try fold.fold(recorded) }
                try watch.folding(key) { try fold.fold(recorded) }
            }
            return nil
        } catch SQLFault.value(let complaint) {
            tally.putAside(.misfit)
            return "does not fit the views: \(complaint)"
        }
    }

    private func quarantined(in batch: ReceivedBatch) throws -> [Int] {
        let from = batch.header.fromSequence
        return try db.all(
            Int.self,
            """
            SELECT sequence FROM event WHERE quarantine IS NOT NULL
            AND station = ? AND epoch = ? AND sequence BETWEEN ? AND ? ORDER BY sequence
            """, [batch.station, batch.header.epoch, from, from + batch.events.count - 1])
    }

    /// Both versions are kept: those events of the push that are not what the database holds at their place.
    private func keepFork(_ batch: ReceivedBatch, _ head: StationHead) throws {
        let kept = try db.one(Int.self, "SELECT count(*) FROM forkedEvent WHERE station = ?", [batch.station])
        guard let kept, kept < HubLimits.forkedEventsPerStation else { return }
        for (offset, event) in batch.events.enumerated() {
            let sequence = batch.header.fromSequence + offset
            if sequence <= head.sequence, try hash(at: sequence, batch, head) == event.hash { continue }
            try db.run(
                """
                INSERT INTO forkedEvent (station, epoch, sequence, hash, receivedAt, bytes)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                [
                    batch.station, batch.header.epoch, sequence, Data(event.hash.bytes), batch.at.milliseconds,
                    event.bytes,
                ])
        }
    }

    private static let epochsSQL = "SELECT epoch, lastEpoch FROM station WHERE id = ?"
}
