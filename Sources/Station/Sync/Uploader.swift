import Devices
import Journal
import Logging
import Returns
import Wire

/// Carries committed events to the hub: from the hub's own watermark on, in order, until nothing is unsent. Woken by
/// commits, by its own retries and by the feed's doubt; the bench never waits for it.
struct Uploader: Sendable {
    let client: HubClient
    let journal: Journal
    let wake: WakeUp
    /// Rung when the hub is there again: whatever the feed waits for, it need not.
    let feed: WakeUp
    let reach: HubReach
    let now: @Sendable () -> Moment
    let news: @Sendable (HubNews) -> Void
    let random: @Sendable (ClosedRange<Int>) -> Int
    let logger: Logger
    /// Whether the hub's rights to fill bins are taken.
    let takesRights: Bool

    /// Why draining stopped before everything was sent.
    fileprivate enum Stop: Error {
        /// The hub, or the way to it.
        case hub(HubClient.Fault)
        /// What the station has to show cannot be read.
        case identity(StationFault)
        /// The journal cannot be read.
        case journal(JournalError)
        /// The hub has another history of this station: a person must look.
        case fenced
        /// The hub answers, but takes nothing after this sequence.
        case standstill(at: Int)
    }

    /// Runs until its task is cancelled.
    func run() async {
        var backoff = Backoff(random: random)
        var unreachableSince: Moment?
        // Whether the hub knows us and only asked for patience since: to ask it anew who we are would add to its load.
        var isIntroduced = false
        var ticket: MonotonicTime?
        var renewal = CertificateClock()
        wake.ring()
        for await _ in wake.rings {
            // Commits ring too. The hub's word about when to come back is kept, however busy the bench is.
            if let ticket, MonotonicTime.now() < ticket { continue }
            ticket = nil
            do throws(Stop) {
                if !reach.isConnected, !isIntroduced { try await connect() }
                isIntroduced = true
                try await drain(&unreachableSince)
                regained(&unreachableSince)
                backoff.succeeded()
                isIntroduced = false
                await renewal.look(client, at: now(), wake, logger)
            } catch {
                let pause = backoff.next(retryAfterSeconds: error.retryAfterSeconds)
                wake.ring(inMilliseconds: pause)
                // A little before the ring of its own, so that this one is never taken for too early.
                if error.retryAfterSeconds != nil {
                    ticket = .now().advanced(byMilliseconds: pause - Backoff.floorMilliseconds / 2)
                }
                guard !isIntroduced || !error.isPatience else {
                    logger.debug("events wait for their turn at the hub", metadata: ["cause": "\(error.words)"])
                    continue
                }
                isIntroduced = false
                reach.settle(isConnected: false)
                let since = unreachableSince ?? now()
                unreachableSince = since
                news(.status(error.isRejection ? .rejected : .unreachable(since: since)))
                news(.refused(error.isRejection ? error.words : nil))
                logger.notice("events wait for the hub", metadata: ["cause": "\(error.words)"])
            }
        }
    }

    /// Who are we, and how far is the hub? Asked at every connect, before the first push.
    private func connect() async throws(Stop) {
        do throws(StationFault) { try client.line.refresh() } catch { throw .identity(error) }
        let welcome = try await ask { () throws(HubClient.Fault) in try await client.welcome() }
        _ = try store { () throws(JournalError) in try journal.adopt(welcome) }
        let watermark = try await ask { () throws(HubClient.Fault) in
            try await client.watermark(epoch: welcome.epoch)
        }
        try store { () throws(JournalError) in try journal.recordWatermark(watermark) }
        feed.ring()
        news(.welcomed(rightsOf: takesRights && welcome.givesRights ? welcome.generation : nil))
    }

    /// The hub took what it was sent, or there was nothing. A busy bench may never have sent its last event: it is
    /// connected as soon as the first is taken.
    private func regained(_ unreachableSince: inout Moment?) {
        reach.settle(isConnected: true)
        unreachableSince = nil
        news(.status(.connected))
        news(.refused(nil))
    }

    private func drain(_ unreachableSince: inout Moment?) async throws(Stop) {
        var limit = WireLimits.eventsPerBatch
        var next = journal.watermark()?.acceptedThrough ?? 0
        var hasMovedBack = false
        while true {
            let batch = try store { () throws(JournalError) in
                try journal.unsent(after: next, limitEvents: limit)
            }
            guard !batch.events.isEmpty else { return }
            switch try await ask({ () throws(HubClient.Fault) in try await client.push(batch) }) {
            case .accepted(let watermark, let quarantined):
                try store { () throws(JournalError) in try journal.recordWatermark(watermark) }
                // A hub that takes events and counts none of them would be sent the same for ever.
                guard watermark.acceptedThrough > next else { throw .standstill(at: next) }
                next = watermark.acceptedThrough
                hasMovedBack = false
                if reach.isConnected { news(.acknowledged) } else { regained(&unreachableSince) }
                if !quarantined.isEmpty {
                    logger.warning("the hub put events aside", metadata: ["sequences": "\(quarantined)"])
                }
            case .gap(let expected):
                // The hub's number wins: it may have been restored, and the journal still has everything. It wins once:
                // a hub that names a gap again before it has taken anything gets a pause.
                guard !hasMovedBack else { throw .standstill(at: next) }
                hasMovedBack = true
                next = expected - 1
            case .tooLarge:
                guard limit > 1 else { throw .fenced }
                limit /= 2
            case .fenced:
                throw .fenced
            }
        }
    }

    private func ask<Value>(
        _ exchange: () async throws(HubClient.Fault) -> Value
    ) async throws(Stop) -> Value {
        do throws(HubClient.Fault) { return try await exchange() } catch { throw .hub(error) }
    }

    private func store<Value>(_ access: () throws(JournalError) -> Value) throws(Stop) -> Value {
        do throws(JournalError) { return try access() } catch { throw .journal(error) }
    }
}

extension Uploader.Stop {
    fileprivate var retryAfterSeconds: Int? {
        if case .hub(let fault) = self { fault.retryAfterSeconds } else { nil }
    }

    /// What a person who reads the log should know.
    fileprivate var words: String {
        switch self {
        case .hub(let fault): fault.words
        case .identity(let fault): fault.description
        case .journal(let error): "the journal cannot be read: \(error)"
        case .fenced: "the hub knows another history of this station; somebody has to look"
        case .standstill(let sequence): "the hub takes nothing after event \(sequence)"
        }
    }

    /// Whether the hub is well and named the time to come back.
    fileprivate var isPatience: Bool {
        if case .hub(.paced) = self { true } else { false }
    }

    fileprivate var isRejection: Bool {
        switch self {
        // The hub has more of this journal, or another one: a copied or restored disk.
        case .hub(.rejected), .hub(.notEnrolled), .identity, .fenced, .journal(.hubAhead), .journal(.forked): true
        case .hub, .journal, .standstill: false
        }
    }
}
