/// The limits of the device flight recorder and of recordings, each by its name.
public enum RecorderLimits {
    /// Bytes that are kept of one device, times and marks included; some thirty scans of a scanner that types.
    public static let bytesPerDevice = 64 << 10
    /// Devices that are kept. The one that has been silent for longest goes when another comes.
    public static let devicesMax = 16
    /// Bytes of one entry; what was read or written at once and is longer becomes several.
    public static let entryBytesMax = 4096
    /// Bytes of the words that a mark keeps.
    static let markBytesMax = 256
    /// Bytes of a recording's data or of its description that are read back.
    public static let fileBytesMax = 16 << 20
    /// Entries of one recording that are read back.
    static let entriesMax = 1 << 20
    /// A pause between two reads after which the kernel's queue was empty in between, in nanoseconds.
    static let emptyQueueNanoseconds: Int64 = 1_000_000
}
