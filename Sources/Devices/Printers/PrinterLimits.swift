/// The limits of the printer side, by name. Times are nanoseconds.
public enum PrinterLimits {
    /// No byte taken for this long is a stall.
    public static let stallNanoseconds: Int64 = 2_000_000_000
    /// A stall that lasts is told again after this long.
    public static let stallRepeatNanoseconds: Int64 = 15_000_000_000
    /// The first wait before a port is tried again; each further one is twice as long.
    public static let retryFirstNanoseconds: Int64 = 250_000_000
    /// The longest wait before a port is tried again.
    public static let retryCeilingNanoseconds: Int64 = 5_000_000_000
    /// A connection that lasted this long was a good one: the waits start over from the first.
    public static let steadyNanoseconds: Int64 = 10_000_000_000
    /// The longest job, in bytes. A whole 100 × 150 mm label as a hexadecimal picture at 300 dpi has 540,000.
    public static let jobBytesMax = 4 << 20
    /// The longest status request, in bytes.
    public static let queryBytesMax = 256
    /// The longest wait for a network printer to accept a connection, for each address of its name.
    public static let connectNanoseconds: Int64 = 5_000_000_000
    /// Addresses of one name that are tried.
    public static let addressesMax = 8

    /// Bytes on a serial line that a printer which says "stop" may still get.
    static let serialBytesInFlightMax = 64
    /// Bytes given to a network port or a file at once.
    static let writeBytesMax = 4096
    /// Bytes read from a printer at once.
    static let readBytesMax = 1024
    /// Reads in a row before the loop's other descriptors have their turn.
    static let readsInARowMax = 16
    /// The first wait before the kernel's output queue is looked at again; it doubles while nothing moves.
    static let queueCheckFirstNanoseconds: Int64 = 5_000_000
    /// The longest wait before the output queue is looked at again.
    static let queueCheckCeilingNanoseconds: Int64 = 1_000_000_000
    /// Empty reads in a row after which a USB printer is not listened to until it is asked again: some send empty
    /// packets without end, and each would wake the process.
    static let emptyReadsMax = 16
    /// Bytes of a USB printer's device identification that are read.
    static let deviceIDBytesMax = 1024
    /// Changes of devices that are taken in one wake-up before the other descriptors have their turn.
    static let changesPerWake = 64
    /// Devices of one name that are told.
    static let candidatesMax = 8
    /// Seconds of silence on a network connection before the kernel asks whether the printer is still there.
    static let keepAliveIdleSeconds: Int32 = 30
    /// Seconds between such questions.
    static let keepAliveIntervalSeconds: Int32 = 10
    /// Unanswered questions that end a connection.
    static let keepAliveProbes: Int32 = 3
    /// Milliseconds that sent bytes may stay unacknowledged. Longer than it takes to fetch a roll of labels, since the
    /// kernel also counts the time in which a printer without paper takes nothing.
    static let unacknowledgedMilliseconds: Int32 = 600_000
    /// Bytes of the kernel's lock list that are read to find who holds a port.
    static let lockListBytesMax = 1 << 18
    /// Open files of one process that are looked at to find who holds a port.
    static let openFilesMax = 1024
    /// Processes that are looked at to find who holds a port.
    static let processesMax = 4096
}
