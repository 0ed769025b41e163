import Logging
import Returns
import Wire

/// The one road of events into the store: pushes queue, and one transaction at a time takes what has gathered.
///
/// While a transaction syncs the disk, the next one gathers; under load, one sync serves many pushes.
actor EventSequencer {
    private let store: HubStore
    private let bells: HubBells
    private let watch: FoldWatch?
    private let logger: Logger
    private var queue = AppendQueue<Waiting>()
    private var isDraining = false
    private var committed = AppendMeasures()

    private struct Waiting: Sendable {
        let batch: ReceivedBatch
        let answer: CheckedContinuation<Result<Outcome, HubFault>, Never>
    }

    /// How a push ended.
    enum Outcome: Sendable {
        /// It was looked at.
        case answered(PushReply)
        /// The queue is full: come back after this time.
        case overloaded(retryAfter: Duration)
    }

    init(store: HubStore, bells: HubBells, watch: FoldWatch? = nil, logger: Logger) {
        self.store = store
        self.bells = bells
        self.watch = watch
        self.logger = logger
    }

    /// Queues a push and returns when its transaction is on disk. Throws what the store throws; nothing is stored then.
    func submit(_ batch: ReceivedBatch) async throws(HubFault) -> Outcome {
        try await withCheckedContinuation { answer in
            let waiting = Waiting(batch: batch, answer: answer)
            if let wait = queue.add(waiting, of: batch.station, events: batch.events.count, at: .now) {
                answer.resume(returning: .success(.overloaded(retryAfter: wait)))
            } else if !isDraining {
                isDraining = true
                Task { await self.drain() }
            }
        }.get()
    }

    private func drain() async {
        while !queue.isEmpty {
            let group = queue.takeGroup()
            let start = ContinuousClock.now
            do throws(HubFault) {
                let outcome = try await store.append(group.map(\.batch), watch: watch)
                measure(group, outcome.tally, took: .now - start)
                for (waiting, reply) in zip(group, outcome.replies) {
                    waiting.answer.resume(returning: .success(.answered(reply)))
                }
                report(group, outcome.replies)
                await bells.feed.ring(outcome.feedHead)
                await bells.orders.ring(outcome.orderHeads)
                await bells.bins.add(outcome.filled)
            } catch {
                logger.error("events could not be stored", metadata: ["reason": "\(error)"])
                for waiting in group { waiting.answer.resume(returning: .failure(error)) }
            }
        }
        isDraining = false
    }

    /// How it does now.
    var measures: AppendMeasures {
        var measures = committed
        measures.queuedEvents = queue.queuedEvents
        return measures
    }

    private func measure(_ group: [Waiting], _ tally: AppendTally, took time: Duration) {
        queue.appended(events: group.reduce(0) { $0 + $1.batch.events.count }, in: time)
        committed.commits += 1
        committed.tally += tally
        committed.commitSeconds += time / .seconds(1)
    }

    /// Forks and quarantined events are somebody's work: they are said aloud.
    private func report(_ group: [Waiting], _ replies: [PushReply]) {
        for (waiting, reply) in zip(group, replies) {
            let place: Logger.Metadata = [
                "station": "\(waiting.batch.station)", "epoch": "\(waiting.batch.header.epoch)",
                "sequence": "\(waiting.batch.header.fromSequence)",
            ]
            switch reply {
            case .accepted(_, let quarantined):
                if !quarantined.isEmpty {
                    logger.warning(
                        "events quarantined", metadata: place.merging(["sequences": "\(quarantined)"]) { $1 })
                }
            case .fenced(newEpoch: nil):
                logger.warning(
                    "station fenced: its history differs from the hub's; its disk was copied or restored",
                    metadata: place)
            case .fenced: logger.warning("station fenced: the hub did not give it this epoch", metadata: place)
            case .gap: logger.info("push starts behind a gap", metadata: place)
            case .tooLarge: break
            }
        }
    }
}
