import Logging
import Returns
import ServiceLifecycle

/// Closes the bins that are due, as long as the hub serves: when events filled them, and when their hour has come.
struct BinCloser: Service {
    let store: HubStore
    let bells: HubBells
    let now: @Sendable () -> Moment
    let logger: Logger

    /// How long it rests when no bin is due by the clock, in seconds. The clock may be set meanwhile, so not for ever.
    static let restSeconds = 3_600
    /// How long it rests after a fault of the disk, in seconds.
    static let faultSeconds = 10

    /// Works until graceful shutdown.
    func run() async throws {
        await bells.bins.addAll()
        var next: Moment?
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            let news = await bells.bins.take()
            let isDue = next.map { $0 <= now() } ?? false
            do throws(HubFault) {
                let due = try await look(at: isDue ? nil : news.codes)
                next = [isDue ? nil : next, due].compactMap(\.self).min()
                await bells.bins.wait(after: news, atMost: rest(until: next))
            } catch {
                logger.error("bins that are due cannot be closed", metadata: ["reason": "\(error)"])
                await bells.bins.addAll()
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(Self.faultSeconds)) }
            }
        }
    }

    /// Closes what is due of these bins, or of all; when the next is due by the clock.
    private func look(at codes: Set<String>?) async throws(HubFault) -> Moment? {
        if codes?.isEmpty == true { return nil }
        let found = try await store.dueBins(codes, at: now())
        guard !found.due.isEmpty else { return found.next }
        for (code, words) in try await store.closeBins(found.due, at: now()) {
            logger.notice("bin closed", metadata: ["bin": "\(code)", "reason": "\(words)"])
        }
        try await bells.ringAll(for: store, at: now())
        return found.next
    }

    private func rest(until next: Moment?) -> Duration {
        let longest = Int64(Self.restSeconds) * 1_000
        return .milliseconds(max(1, min(next.map { $0.millisecondsSince(now()) } ?? longest, longest)))
    }
}
