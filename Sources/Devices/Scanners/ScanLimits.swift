/// The limits of scanner input, each by its name.
public enum ScanLimits {
    /// The longest text of one scan, in UTF-8 bytes; also the most keys that one scan may press.
    public static let textBytesMax = 8192
    /// The longest name of a keyboard layout, in bytes.
    public static let layoutNameBytesMax = 64
    /// Silence that ends a scan of a scanner without suffix, in milliseconds.
    public static let idleMilliseconds = 100
    /// Silence after which the suffix of a scanner with suffix is no longer expected, in milliseconds.
    public static let partialMilliseconds = 500
    /// Silence after which a modifier that is still down, or CapsLock, is taken for stuck, in milliseconds.
    public static let stuckModifierMilliseconds = 1000
    /// How long the grab waits for keys that are held, in milliseconds.
    public static let heldKeysMilliseconds = 1000
    /// The first pause before a device that could not be had is tried again, in milliseconds; it doubles each time.
    public static let retryMilliseconds = 1000
    /// The longest pause between two such tries, in milliseconds.
    public static let retryMillisecondsMax = 30_000
    /// Records fetched by one read, as many as the kernel's queue holds.
    public static let recordsPerRead = 64
    /// Reads in one wake-up, so that one flooding stream cannot keep the others waiting.
    public static let readsPerWake = 16
    /// Silence that must follow the moment in which a device is had before what it sends counts from its beginning, in
    /// milliseconds: a code that was under way then has lost its head.
    public static let headMilliseconds = 60
    /// How long a scanner that waits for an answer is thought to wait, in milliseconds: what it sends again meanwhile
    /// is the same scan.
    public static let verdictMilliseconds = 10_000
    /// How soon a scanner sends a refused code again by itself, in milliseconds; later it was scanned again.
    public static let resendMilliseconds = 1000
    /// How often a scanner sends a refused code again before it gives up.
    public static let resendsMax = 3
    /// The longest pause that a replay at recorded pace keeps, in milliseconds.
    public static let replayPauseMillisecondsMax = 10_000
    /// What is asked of the kernel for queued hot-plug messages, in bytes.
    public static let monitorBytes = 1 << 20
    /// Devices above a node that are looked at to find where it is plugged in.
    static let ancestorsMax = 32
    /// Hot-plug messages taken in one wake-up.
    public static let messagesPerWake = 256

    /// The longest report descriptor, in bytes (`HID_MAX_DESCRIPTOR_SIZE` of the kernel).
    public static let descriptorBytesMax = 4096
    /// Collections in each other in a report descriptor.
    static let descriptorDepthMax = 32
    /// Push items without their Pop in a report descriptor.
    static let descriptorPushesMax = 16
    /// Runs of elements with one usage in a report descriptor.
    static let descriptorFieldsMax = 4096
    /// Usages before one item of a report descriptor; a whole page has so many.
    static let usagesMax = 65_536
    /// Ranges of usages, a single usage being one, before one item of a report descriptor.
    static let usageRangesMax = 1024
    /// Bits of one element of a report, as many as the kernel takes.
    static let reportElementBitsMax: UInt32 = 256
    /// Bits of one report, as many as the kernel takes (`HID_MAX_BUFFER_SIZE`).
    static let reportBitsMax = 16_384 * 8
    /// Keys that one report of a keyboard may name; real ones name 6, a few some dozens.
    static let reportKeysMax = 256
    /// Bytes of a report that are read.
    static let reportBytesMax = 4096
    /// Reports that the kernel queues for one reader (`HIDRAW_BUFFER_SIZE`, one place stays free). Those that come when
    /// the queue is full are dropped without a trace.
    static let reportsQueuedMax = 63
}
