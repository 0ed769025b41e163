import Logging
import Returns
import ServiceLifecycle
import Wire

/// Makes the root of each day when it is over, as long as the hub serves; sleeps in between.
struct RootKeeper: Service {
    let store: HubStore
    let key: RootKeyFile
    let bells: HubBells
    let now: @Sendable () -> Moment
    let logger: Logger

    /// How long after midnight a day is taken to be over, in seconds: what came before it is stored by then.
    static let graceSeconds = 60
    /// How long it rests after a fault, in seconds.
    static let faultSeconds = 60

    /// Works until graceful shutdown.
    func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            let rest: Duration
            do throws(HubFault) {
                try await look()
                rest = Self.rest(at: now())
            } catch {
                logger.error("the day's root cannot be made", metadata: ["reason": "\(error)"])
                rest = .seconds(Self.faultSeconds)
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: rest) }
        }
    }

    /// Makes what is due, and tells the stations.
    func look() async throws(HubFault) {
        guard try await store.hasUnrootedDays(at: now()) else { return }
        let key = try key.key()
        let before = try await store.reading { try DailyRoot.latest(in: $0) }
        if let before, before.key != key.publicKey {
            logger.warning(
                "the signing key is another one than before",
                metadata: ["before": "\(before.fingerprint)", "now": "\(DailyRoot.fingerprint(of: key.publicKey))"])
        }
        let made = try await store.makeRoots(key: key, at: now())
        for root in made {
            logger.notice(
                "the day's root is made",
                metadata: [
                    "day": "\(root.day)", "events": "\(root.events)", "through": "\(root.last)",
                    "key": "\(root.fingerprint)",
                ])
        }
        if !made.isEmpty { await bells.feed.ring(try await store.feedHead()) }
    }

    /// From now to a little after the end of the day.
    static func rest(at now: Moment) -> Duration {
        let next = DailyRoot.day(of: now).advanced(byDays: 1)
        let due = Int64(next.number) * DailyRoot.dayMilliseconds + Int64(graceSeconds) * 1_000
        return .milliseconds(due - now.milliseconds)
    }
}

extension HubStore {
    /// Whether an event of a day that is over has no root: only then is a key needed.
    func hasUnrootedDays(at now: Moment) async throws(HubFault) -> Bool {
        let today = Int64(DailyRoot.day(of: now).number) * DailyRoot.dayMilliseconds
        return try await reading { db in
            let last = try DailyRoot.latest(in: db)?.last ?? 0
            return try db.one(
                Bool.self, "SELECT EXISTS (SELECT 1 FROM event WHERE hubSequence > ? AND receivedAt < ?)",
                [last, today]) ?? false
        }
    }
}
