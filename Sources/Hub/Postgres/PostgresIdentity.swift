import Synchronization

/// The one cluster that a pool talks to, as its first connection found it: another cluster, and a server that a
/// promotion left behind, are refused by every later connection.
///
/// `target_session_attrs` alone would take an old primary that nobody has stopped.
final class PostgresIdentity: Sendable {
    /// Whether a prepared statement was found to be gone, or another's.
    let isBehindPooler = Atomic(false)
    private let seen = Mutex<(cluster: String, timeline: Int)?>(nil)

    /// Asks the server who it is, which the connection then knows. Servers that only speak the protocol have no answer,
    /// and are let in.
    ///
    /// Throws `readOnlyServer` for a standby, `otherCluster`, or `olderTimeline`.
    func check(_ connection: PostgresConnection) throws(PostgresFault) {
        if try connection.open().reported("in_hot_standby") == "on" { throw .readOnlyServer }
        guard let found = try PostgresFacts.history(of: connection) else { return }
        connection.history = found
        if found.inRecovery { throw .readOnlyServer }
        let before = seen.withLock { seen in
            let before = seen
            let isNews = before.map { $0.cluster == found.cluster && $0.timeline < found.timeline } ?? true
            if isNews { seen = (found.cluster, found.timeline) }
            return before
        }
        guard let before else { return }
        if before.cluster != found.cluster { throw .otherCluster(expected: before.cluster, found: found.cluster) }
        if found.timeline < before.timeline {
            throw .olderTimeline(seen: before.timeline, found: found.timeline)
        }
    }
}
