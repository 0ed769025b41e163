/// What the operator is asked besides the questions of a sheet before something counts.
public indirect enum Confirmation: Hashable, Sendable {
    /// No return is announced under this code: receive it as a blind parcel?
    case blindParcel(code: String, carrier: String?)
    /// The scanned item is not an open line of this parcel.
    case unexpectedItem(ItemCandidate)
    /// Which announced line is missing?
    case missingLine
    /// The parcel ends although these pieces were not found.
    case endWithMissing
    /// The parcel is empty?
    case emptyBox
    /// Is this item destroyed? A photograph and a second badge say so.
    case destruction(DestructionProposal)
    /// What is demanded about this item, the first piece now?
    case evidence([Evidence])
    /// How was this item erased? With a method: what is its certificate?
    case erasure(ErasureMethod?)
    /// Which accessories are missing?
    case accessories(AccessoryCheck)
}
