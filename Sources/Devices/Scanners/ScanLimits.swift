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
    /// The longest pause that a replay at recorded pace keeps, in milliseconds.
    public static let replayPauseMillisecondsMax = 10_000
    /// What is asked of the kernel for queued hot-plug messages, in bytes.
    public static let monitorBytes = 1 << 20
    /// Hot-plug messages taken in one wake-up.
    public static let messagesPerWake = 256
}
