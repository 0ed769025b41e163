import Logging
import Returns
import ServiceLifecycle

/// Brings alerts to the other system, one after the other, as long as the hub serves.
///
/// It rests until a commit writes an alert or the next try is due; what waited while no hub ran is tried first.
struct AlertCourier: Service {
    let store: HubStore
    let road: AlertRoad
    let bell: FeedBell
    let now: @Sendable () -> Moment
    let logger: Logger

    /// Works until graceful shutdown; a try that is under way then is finished.
    func run() async throws {
        let carrier = AlertCarrier(road)
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do throws(HubFault) {
                try await work(by: carrier)
            } catch {
                logger.error("alerts cannot be read or kept", metadata: ["reason": "\(error)"])
                await bell.wait(past: .max, atMost: .milliseconds(AlertLimits.firstWaitMilliseconds))
            }
        }
        await carrier.close()
    }

    /// Tries what is due, or rests until something is.
    private func work(by carrier: AlertCarrier) async throws(HubFault) {
        let news = try await store.alertNews()
        guard let alert = try await store.nextAlert() else {
            return await bell.wait(past: news, atMost: .seconds(AlertLimits.restSeconds))
        }
        let ahead = alert.dueAt.milliseconds - now().milliseconds
        guard ahead <= 0 else {
            // Not longer than any wait that is ever drawn: the clock may have been set back.
            let rest = min(ahead, Int64(AlertLimits.longestWaitMilliseconds))
            return await bell.wait(past: news, atMost: .milliseconds(rest))
        }
        let outcome = await carrier.carry(alert, at: now())
        var generator = SystemRandomNumberGenerator()
        let wait = AlertBackoff.wait(afterTries: alert.tries + 1, using: &generator)
        report(outcome, of: alert, isLast: wait == nil)
        try await store.keep(outcome, of: alert, wait: wait, at: now())
    }

    private func report(_ outcome: AlertOutcome, of alert: WaitingAlert, isLast: Bool) {
        guard case .failed(let fault) = outcome else { return }
        let facts: Logger.Metadata = ["alert": "\(alert.number)", "tries": "\(alert.tries + 1)", "reason": "\(fault)"]
        if isLast {
            logger.error("an alert is dead: see returns-hub alert dead", metadata: facts)
        } else {
            logger.warning("an alert was not delivered", metadata: facts)
        }
    }
}
