import Logging
import Returns
import ServiceLifecycle

/// Rings this hub's bells for what other hubs, or commands, commit to the same database.
struct OtherHubs: Service {
    let store: HubStore
    let bells: HubBells
    let logger: Logger

    /// Works until graceful shutdown; ends at once where nobody else writes.
    func run() async throws {
        guard let hints = store.engine.commitsElsewhere() else { return try await gracefulShutdown() }
        for await _ in hints.cancelOnGracefulShutdown() {
            do throws(HubFault) {
                try await bells.ringForWhatIs(in: store)
            } catch {
                // The next hint comes within a second, and requests meet the same fault and say it.
                logger.debug("what other hubs committed cannot be read", metadata: ["reason": "\(error)"])
            }
        }
    }
}
