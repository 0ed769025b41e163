public import Returns
public import Wire

/// The journal at a glance, for `doctor` and the status command.
public struct JournalSummary: Hashable, Sendable {
    /// Events of the present epoch; also the last sequence, because sequences have no gaps.
    public let events: Int
    /// The hash of the last event.
    public let headHash: EventHash
    /// Items with a plate that was not given up.
    public let items: Int
    /// Events that the hub has not accepted yet.
    public let unsent: Int
    /// Events that a start would have to fold.
    public let eventsSinceCheckpoint: Int
    /// Bytes of the file and its write-ahead log.
    public let fileBytes: Int
    /// Free bytes of the file system; nil when it does not say.
    public let freeBytes: Int?
    /// Whether the ballast file is there.
    public let hasBallast: Bool
    /// `PRAGMA synchronous` of the connection that writes: 2 is FULL.
    public let synchronous: Int
    /// The schema's version.
    public let schemaVersion: Int
    /// SQLite's version.
    public let sqliteVersion: String
}

/// What a walk over the chain of events found.
public enum ChainVerdict: Hashable, Sendable {
    /// Every event follows from the one before; how many there are, and the last hash.
    case intact(events: Int, headHash: EventHash)
    /// The first event that does not, and in what.
    case broken(sequence: Int, ChainFault)
    /// The first event whose row says other than its bytes: sequence, step or hash.
    case mismatched(sequence: Int)
}

/// An item as the journal knows it.
public struct JournalItem: Hashable, Sendable {
    /// The plate.
    public let plate: LicencePlate
    /// The product code, when there is one.
    public let gtin: GTIN?
    /// The serial number, when there is one.
    public let serial: String?
    /// The grade, once it has one.
    public let grade: Grade?
    /// The disposition, once it has one.
    public let disposition: Disposition?
    /// The bin that has room for it; nil while none is reserved.
    public let place: BinPlace?
    /// Whether it is in that bin, confirmed by scan.
    public let isBinned: Bool
    /// When it was last touched.
    public let at: Moment
}
