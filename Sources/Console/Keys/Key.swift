import Returns

/// What a person or a scanner typed, taken out of a terminal's bytes.
public enum Key: Hashable, Sendable {
    /// A printable character, or one of the separators that barcodes carry (FS, GS, RS, US: Ctrl and `\ ] ^ _`). What
    /// was not UTF-8 arrives as U+FFFD, so that no code passes shortened.
    case character(Unicode.Scalar)
    /// Enter: CR, LF, or CR LF as one.
    case enter
    /// Backspace: BS or DEL.
    case backspace
    /// Escape, alone.
    case escape
    /// A function key, 1…12.
    case function(Int)
    /// Ctrl and a letter `A`…`Z`.
    case control(Unicode.Scalar)
    /// Text from the clipboard, control characters taken out.
    case paste(String)
    /// A key that means nothing here: arrows, Home, Alt and a letter.
    case other
}

/// How much and how long the keys side waits and keeps. Times are in nanoseconds of a monotonic clock.
public enum KeyLimits {
    /// After this silence an Escape byte is the Escape key and a broken sequence is dropped: 50 ms.
    public static let escapeNanoseconds: Int64 = 50_000_000
    /// After this silence a paste whose end never came is over: 1 s.
    public static let pasteNanoseconds: Int64 = 1_000_000_000
    /// A digit after which nothing comes for this long is an answer: 100 ms. Scanners type a character every 2 to 50
    /// ms, people less than 20 in a second.
    public static let loneDigitNanoseconds: Int64 = 100_000_000
    /// Bytes of an escape sequence; a longer one is dropped.
    public static let sequenceBytes = 32
    /// UTF-8 bytes that can be typed or pasted: one more than a barcode may have, so that what is too long is refused
    /// as too long instead of being taken without its end.
    public static let entryBytes = Limits.barcodeBytes + 1
}
