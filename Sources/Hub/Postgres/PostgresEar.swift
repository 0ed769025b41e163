import Foundation
import Synchronization

/// Hears of what other hubs commit to the same database: a thread of its own, on a connection of its own.
///
/// NOTIFY is a hint, which a pooler swallows and a lost connection loses; so it also says "look" when nothing was heard
/// for a while, and after every connection anew.
final class PostgresEar: Sendable {
    private let address: PostgresAddress
    /// What this hub's own commits are marked with, so that it does not listen to itself.
    private let ownMark: String
    private let wake: PostgresWake
    private let isClosed = Atomic(false)

    /// Prepares to listen. Throws `noResources`.
    init(_ address: PostgresAddress, ownMark: String) throws(PostgresFault) {
        self.address = address
        self.ownMark = ownMark
        wake = try PostgresWake()
    }

    /// One element whenever it is time to look, until the stream or the ear is given up; several in a row become one.
    func hints() -> AsyncStream<Void> {
        let (hints, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { [self] _ in close() }
        Thread.detachNewThread { [self] in
            while !isClosed.load(ordering: .relaxed) {
                continuation.yield()
                listen { continuation.yield() }
                rest()
            }
            continuation.finish()
        }
        return hints
    }

    /// Ends the thread.
    func close() {
        isClosed.store(true, ordering: .relaxed)
        wake.wake()
    }

    /// Listens on one connection until it is lost or the ear is closed.
    private func listen(_ hint: () -> Void) {
        guard let connection = try? PostgresConnection(address, preparesStatements: false) else { return }
        connection.interrupt = PostgresInterrupt(wake: wake) { [self] in isClosed.load(ordering: .relaxed) }
        guard (try? connection.listen(to: Self.channel)) != nil else { return }
        while !isClosed.load(ordering: .relaxed) {
            let heard: PostgresNotification?
            do throws(PostgresFault) {
                heard = try connection.notification(until: .now + PostgresLimits.silence)
            } catch {
                return
            }
            if heard?.payload != ownMark { hint() }
        }
    }

    private func rest() {
        guard !isClosed.load(ordering: .relaxed) else { return }
        wake.wait(until: .now + PostgresLimits.silence, now: { .now })
    }

    /// Where the hubs of one database call each other.
    static let channel = "returns_hub"
}
