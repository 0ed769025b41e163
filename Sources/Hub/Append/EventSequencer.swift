import Logging
import Returns
import Wire

/// The one road of events into the store: pushes queue, and one transaction at a time takes what has gathered.
///
/// While a transaction syncs the disk, the next one gathers; under load, one sync serves many pushes.
actor EventSequencer {
    private let store: HubStore
    private let bells: HubBells
    private let logger: Logger
    private var queue: [Waiting] = []
    private var queuedEvents = 0
    private var isDraining = false

    private struct Waiting {
        let batch: ReceivedBatch
        let answer: CheckedContinuation<Result<PushReply, HubFault>, Never>
    }

    /// How a push ended.
    enum Outcome: Sendable {
        /// It was looked at.
        case answered(PushReply)
        /// The queue is full: come back after this many seconds.
        case overloaded(retryAfterSeconds: Int)
    }

    init(store: HubStore, bells: HubBells, logger: Logger) {
        self.store = store
        self.bells = bells
        self.logger = logger
    }

    /// Queues a push and returns when its transaction is on disk. Throws what the store throws; nothing is stored then.
    func submit(_ batch: ReceivedBatch) async throws(HubFault) -> Outcome {
        guard queuedEvents + batch.events.count <= HubLimits.queuedEvents else {
            return .overloaded(retryAfterSeconds: 1 + queuedEvents / HubLimits.slowestEventsPerSecond)
        }
        let result = await withCheckedContinuation { answer in
            queue.append(Waiting(batch: batch, answer: answer))
            queuedEvents += batch.events.count
            if !isDraining {
                isDraining = true
                Task { await self.drain() }
            }
        }
        return .answered(try result.get())
    }

    private func drain() async {
        while !queue.isEmpty {
            let group = takeGroup()
            do throws(HubFault) {
                let outcome = try await store.append(group.map(\.batch))
                for (waiting, reply) in zip(group, outcome.replies) {
                    waiting.answer.resume(returning: .success(reply))
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

    /// What is queued, oldest first, up to one transaction's worth; at least one push.
    private func takeGroup() -> [Waiting] {
        var events = 0
        let end = queue.firstIndex { waiting in
            events += waiting.batch.events.count
            return events > HubLimits.eventsPerTransaction
        }
        let group = Array(queue[..<max(1, end ?? queue.count)])
        queue.removeFirst(group.count)
        queuedEvents -= group.reduce(0) { $0 + $1.batch.events.count }
        return group
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
            case .fenced: logger.warning("station fenced: its history differs from the hub's", metadata: place)
            case .gap: logger.info("push starts behind a gap", metadata: place)
            case .tooLarge: break
            }
        }
    }
}
