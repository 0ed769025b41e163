public import Returns
public import Wire

/// One thing that a verification found to be other than it was stored. Facts only; `VerifyFinding+Words` says them.
public enum VerifyFinding: Hashable, Sendable {
    /// The bytes of an event do not bear the hash beside them.
    case bytes(EventSpot, expected: EventHash?, found: EventHash)
    /// A column does not say what the event says.
    case column(EventSpot, name: String, expected: String?, found: String?)
    /// An event names another hash for the one before it than that one bears: that one was changed, or stood elsewhere.
    case link(EventSpot, expected: EventHash, found: EventHash)
    /// Events of a chain are not there: this one should have the sequence `expected`.
    case gap(EventSpot, expected: Int)
    /// An event stands behind one of its chain that comes later.
    case order(EventSpot, expected: Int)
    /// The places of the hub have a hole.
    case hole(first: Int, last: Int)
    /// The hub had given out more places than there are events.
    case cut(expected: Int, found: Int)
    /// A row that the hub never counted.
    case stray(EventSpot)
    /// A chain does not end where the hub's own note says; nil for no note, or no event.
    case head(ChainName, expected: ChainEnd?, found: ChainEnd?)
    /// A kept event of a fork does not bear its hash.
    case fork(ChainName, sequence: Int, expected: EventHash?, found: EventHash)
    /// Something is wrong with a day's root.
    case root(RootFinding, number: Int, day: CalendarDay, first: Int, last: Int)
    /// A station was told another root than the store holds, or one that it holds no more.
    case witnessedRoot(DailyRoot, by: String, found: DailyRoot?)
    /// What claims to be a root is signed by nobody.
    case forgedWitness(DailyRoot, by: String)
    /// The hub had told a station that it has its events up to here.
    case witnessedHead(ChainName, expected: ChainEnd, found: ChainEnd?)
}

/// Where a chain ends, or what stands at a place of it.
public struct ChainEnd: Hashable, Sendable {
    /// The sequence.
    public let sequence: Int
    /// The hash of the event there; nil where none is known.
    public let hash: EventHash?
}

/// What may be wrong with a day's root.
public enum RootFinding: Hashable, Sendable {
    /// So many of its events are there.
    case events(expected: Int, found: Int)
    /// The events are there, and are others, came at another time, or in another order.
    case content(expected: EventHash, found: EventHash)
    /// It does not begin where the root before ended.
    case begins(expected: Int)
    /// A root before it is not there.
    case number(expected: Int)
    /// It names another root before it.
    case previous(expected: EventHash, found: EventHash)
    /// Its key has not signed it.
    case signature
    /// It is signed by another key than was asked for.
    case key(expected: String, found: String)
}
