/// One thing that a scanned code may be.
public enum Reading: Hashable, Sendable {
    /// A code that the operation printed for itself.
    case own(OwnCode)
    /// It has the shape of a code of ours, and is wrong.
    case wrongOwnCode(OwnCodeFault)
    /// A product code: GTIN-8, -12, -13 or -14, UPC-E expanded; the add-on of two or five digits, if it was read.
    case product(GTIN, addOn: String?)
    /// GS1 data, from a GS1 symbology or a Digital Link.
    case elements(GS1ElementString)
    /// The number of a logistic unit.
    case sscc(SSCC)
    /// A carrier's number.
    case carrier(CarrierNumber)
    /// A web address that is no Digital Link, as scanned. It is never fetched.
    case url(String)
    /// 8, 12, 13 or 14 digits whose check digit is wrong: a product code misread or mistyped.
    case suspectProduct(String)
    /// Printable text of which nothing more is known, as scanned.
    case text(String)
    /// Nothing that can be used; always the only reading.
    case unreadable(UnreadableReason)
}

/// Why a scan cannot be used at all.
public enum UnreadableReason: Hashable, Sendable {
    /// There is no data, or only spaces.
    case empty
    /// More UTF-8 bytes than `Limits.barcodeBytes`.
    case tooLong(bytes: Int)
    /// Control characters, direction marks, invisible characters or line separators, other than the separators of
    /// valid GS1 data.
    case controlCharacters
    /// The scanner's answer to a menu command (`]Z6`).
    case menuReply
}
