public import Returns
public import Wire

/// What one transaction did.
struct AppendOutcome: Sendable {
    /// One answer for each push, in their order.
    let replies: [PushReply]
    /// The feed's latest sequence afterwards: receipts of parcels go into the feed.
    let feedHead: Int
    /// The last order about rights of every station that has a new one.
    let orderHeads: [RightsHolder: Int]
    /// The bins into which items came.
    let filled: Set<String>
    /// What became of the events.
    let tally: AppendTally
}

extension HubStore {
    /// Takes in what a registered station would push, in one transaction: for a store that is filled without a network.
    /// Returns one answer for each push, as the station would get it.
    public func append(
        _ pushes: [PushBatch], of station: String, at now: Moment
    ) async throws(HubFault) -> [PushReply] {
        try await append(pushes.map { ReceivedBatch(station: station, batch: $0, at: now) }).replies
    }

    /// Appends pushes in one transaction: all are on disk, or none is.
    ///
    /// Called by one `EventSequencer`; a second caller would be safe and would only wait. `watch` knows the events over
    /// which the hub crashed.
    func append(_ batches: [ReceivedBatch], watch: FoldWatch? = nil) async throws(HubFault) -> AppendOutcome {
        // What is stored already is known again, so that it may be tried twice.
        try await writing(isRepeatable: true) { db in
            var appender = try BatchAppender(db, watch: watch)
            var replies: [PushReply] = []
            for batch in batches { replies.append(try appender.append(batch)) }
            try appender.finish()
            try FloorItems(db: db).tell()
            let orderHeads = try batches.last.map { try appender.shareRights(at: $0.at) } ?? [:]
            let feedHead = try db.one(Int.self, "SELECT feedSequence FROM hub") ?? 0
            return AppendOutcome(
                replies: replies, feedHead: feedHead, orderHeads: orderHeads, filled: appender.filled,
                tally: appender.tally)
        }
    }

    /// How far the hub has come with one epoch of a station.
    func watermark(station: String, epoch: Int) async throws(HubFault) -> Watermark {
        try await reading { db in
            let generation = try db.one(String.self, "SELECT generation FROM hub") ?? ""
            return try StationHead.fetch(station: station, epoch: epoch, in: db)
                .watermark(
                    generation: generation, station: station, epoch: epoch, copied: try db.durableThrough(), in: db)
        }
    }
}
