/// Why bytes are no gzip stream that is taken.
public enum GzipFault: Error, Hashable, Sendable {
    /// What it holds is longer than this many bytes.
    case tooLarge(limitBytes: Int)
    /// No gzip stream, or one whose bytes were changed: its header, its blocks or its check sum.
    case damaged
    /// It ends before its end.
    case cutShort
    /// Bytes follow its end.
    case trailingBytes
    /// Another stream follows its end; RFC 1952 §2.2 allows that, and nothing that talks to us does it.
    case severalMembers
    /// There is no memory for its window.
    case noMemory
}
