/// Every limit of the journal file, by name.
public enum JournalLimits {
    /// Bytes that the write-ahead log file keeps once it was checkpointed.
    public static let walBytes = 64 * 1_024 * 1_024
    /// Files up to this size, in bytes, are checked whole at every start; larger ones on demand only, so that a start
    /// stays quick however old the journal is.
    public static let quickCheckBytes = 8 * 1_024 * 1_024
    /// How long a connection waits for a lock that another one holds, in seconds.
    public static let busySeconds = 5.0
    /// Connections that read beside the one that writes.
    public static let readers = 3
    /// Bytes of the ballast file: room for pruning and a checkpoint on a full disk.
    public static let ballastBytes = 4 * 1_024 * 1_024
    /// Free bytes that must be there before a released ballast is laid again.
    public static let ballastFreeBytes = 4 * ballastBytes
    /// Label jobs that one call returns at most.
    public static let labelJobs = 1_000
    /// Events around an item's last label, on either side, among which its own are looked for: from its identification
    /// to its bin an item stays at the bench.
    public static let eventsAroundLabel = 5_000
    /// The latest events among which the last act of a supervisor on something is looked for: some days of a bench.
    public static let eventsSinceAct = 20_000
    /// Events that one call returns at most.
    public static let eventsPerPage = 10_000
    /// Events that a walk over the whole journal holds in memory at a time.
    public static let eventsPerStride = 2_000
}
