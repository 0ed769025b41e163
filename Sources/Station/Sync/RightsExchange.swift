import Journal
import Logging
import Returns
import Wire

/// Brings the hub's orders about rights to fill bins, one at a time: the loop commits an order before the next is asked
/// for, so that the number to go on from is always the journal's.
struct RightsExchange: Sendable {
    /// How long the hub may hold a request that has no order, in seconds.
    static let waitSeconds = 60

    let client: HubClient
    let journal: Journal
    let wake: WakeUp
    let news: @Sendable (HubNews) -> Void
    let random: @Sendable (ClosedRange<Int>) -> Int
    let logger: Logger

    /// Runs until its task is cancelled. Begins when the loop has told the hub which rights are held.
    func run() async {
        await HeldRequest(wake: wake, random: random).run {
            try await pull()
        } failed: { error in
            let words = (error as? HubClient.Fault)?.words ?? "\(error)"
            logger.debug("no orders about rights", metadata: ["cause": "\(words)"])
        }
    }

    /// Without a report there is nothing to ask: the loop rings when it is in the journal.
    private func pull() async throws -> HeldRequest.Outcome {
        guard let standing = try journal.rightsStanding(), standing.hub != nil else { return .handedOver }
        let page = try await client.rights(
            epoch: journal.identity.epoch, after: standing.through, wait: Self.waitSeconds)
        // The hub has another history: the uploader hears of it at its next connect, and the loop reports anew.
        let order = page.orders.first { $0.hub == standing.hub && $0.number == standing.through + 1 }
        guard let order else { return page.orders.isEmpty ? .nothing : .useless }
        news(.rights(order))
        return .handedOver
    }
}
