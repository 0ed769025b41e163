/// Why a label cannot be set. Shortening is fine for a name; for what is listed here it would send the item astray.
public enum LabelFault: Error, Hashable, Sendable {
    /// The bin is too wide even at the smallest size; a shortened bin would name another bin.
    case binTooWide(String)
    /// The bin is blank or holds characters that no label can show; dropping them would name another bin.
    case binUnprintable(String)
    /// The copy number is not in 1…`LabelLimits.copies`.
    case copyOutOfRange(Int)
}
