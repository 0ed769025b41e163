/// How far the copies of this server have come: what a server that takes its place has.
///
/// A commit that waits for a synchronous standby is there as well. One that does not is there when every standby has
/// flushed the log beyond it; how far that is, is looked up when events come in, and noted beside the server's history,
/// so that it holds for every hub and after a promotion.
struct PostgresCopies {
    let db: Database

    /// Notes how far the standbys are, and from where on to look the next time: everything up to `hubSequence` is
    /// committed, and so lies before the place at which the log is written now.
    func follow(_ hubSequence: Int) throws {
        // A user who may not see how far a standby is sees NULL, and then nothing is noted.
        try db.run(
            """
            UPDATE hubHistory SET durableSequence = waitingSequence, waitingSequence = ?,
                waitingAt = pg_current_wal_insert_lsn()
            WHERE NOT \(Self.isSynchronous)
                AND (SELECT count(*) > 0 AND (hubHistory.waitingAt IS NULL
                        OR count(*) = count(flush_lsn) AND hubHistory.waitingAt <= min(flush_lsn))
                    FROM pg_stat_replication WHERE state IS NULL OR state = 'streaming')
            """, [hubSequence])
    }

    /// The last of the hub's numbers that every standby has; nil where a commit waits for one, and where no standby was
    /// ever seen: then what is on this server's disk is all there is.
    func durableThrough() throws -> Int? {
        try db.one(
            Int.self,
            "SELECT durableSequence FROM hubHistory WHERE waitingAt IS NOT NULL AND NOT \(Self.isSynchronous)")
    }

    private static let isSynchronous = """
        (current_setting('synchronous_standby_names') <> ''
            AND current_setting('synchronous_commit') NOT IN ('local', 'off'))
        """
}
