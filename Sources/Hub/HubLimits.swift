/// What the hub takes at most. Reaching a limit is answered in words or with a status, never in silence.
public enum HubLimits {
    /// Events that one transaction appends: larger ones stop raising throughput and only delay the first answer.
    public static let eventsPerTransaction = 2_000
    /// Events that may wait for a transaction; a push beyond this is told when to come back.
    public static let queuedEvents = 20_000
    /// Events up to which a push of more than `livePushEvents` is queued: the rest of the queue is for what is live.
    public static let queuedBacklogEvents = 15_000
    /// Events of the largest push that counts as what a bench just did; an operator's busiest minute makes fewer.
    public static let livePushEvents = 50
    /// Events appended per second that a slow disk still reaches: what a queue's length is taken to mean in time until
    /// it was measured.
    public static let slowestEventsPerSecond = 5_000
    /// The longest time after which a station is told to come back, in seconds.
    public static let longestTicketSeconds = 600
    /// Pushes of one station every second, and at once: a bench that pushes each step makes five a second.
    public static let stationPushes = (perSecond: 50, burst: 500)
    /// Other requests of one station every second, and at once: a new station reads a large catalogue page by page.
    public static let stationPulls = (perSecond: 50, burst: 500)
    /// Events of one station every second, and at once: what a busy bench records in three days, and from then on ten
    /// times what it makes. Whoever sends more is no bench; at this rate one large push in ten seconds of his delays
    /// one in two hundred of the others'.
    public static let stationEvents = (perSecond: 50, burst: 120_000)
    /// Pushes of one station that are read or queued at the same time: the next one, and one whose answer was lost.
    public static let pushesUnderWay = 2
    /// Requests of one user every second, and at once: a page of a screen asks for a dozen things.
    public static let userRequests = (perSecond: 10, burst: 100)
    /// Users of the hub, those that were revoked among them.
    public static let users = 1_000
    /// Bytes of a user's id.
    public static let userIDBytes = 1...32
    /// Days for which a user's token may hold.
    public static let sessionDays = 1...365
    /// Tokens that one user has at the same time.
    public static let sessionsPerUser = 10
    /// Requests without a token every second, and at once, from one address.
    public static let strangerRequests = (perSecond: 10, burst: 50)
    /// Addresses that are told apart; those beyond share what one address may do.
    public static let strangerAddresses = 4_096
    /// Seconds within which the head of a request is there, from its first byte.
    public static let headSeconds = 10
    /// Seconds that the body of a request may take, whatever comes of it; and bytes that come every second after that.
    /// A push of 200 KB takes its time on a line of 64 kbit/s.
    public static let bodySeconds = 10, bodyBytesPerSecond = 1_024
    /// Bytes of the head of a request, of one of its fields, and how many fields it has.
    public static let headBytes = 16 * 1_024, fieldBytes = 8 * 1_024, fields = 64
    /// The longest a feed request may wait for news, in seconds.
    public static let feedWaitSeconds = 25
    /// Bytes of the items of one page of the feed; leaves room for the page's first line within the wire's limit.
    public static let feedPageBytes = 2 * 1_024 * 1_024
    /// Items of one page of the feed unless the station asks for another number.
    public static let feedPageItems = 500
    /// Feed requests that may wait at the same time; one more is answered at once.
    public static let feedWaiters = 2_000
    /// Open connections; one more waits in the kernel's queue.
    public static let connections = 4_096
    /// Seconds without a byte after which a connection is closed; longer than `feedWaitSeconds`.
    public static let idleConnectionSeconds = 60
    /// Events kept of the losing sides of one station's forks.
    public static let forkedEventsPerStation = 10_000
    /// Plate prefixes that the hub gives out, in order.
    public static let platePrefixes = 10_001...99_999
    /// Letters of an alias that tell nobody who it is, even where they begin somebody's name.
    static let initials = 3
    /// Bytes of the body of a request for an act.
    static let actBodyBytes = 64 * 1_024
    /// Bytes of the key under which an act is asked for.
    static let idempotencyKeyBytes = 1...128
    /// Hours for which the answer to an act is given again.
    public static let actAnswerHours = 24
    /// Seconds after which an attempt of an act that has not come to an end is taken over by the next.
    static let actSeconds = 60
    /// Rows of one page that a program may ask for, and those that it gets unless it says.
    public static let pageRows = 1_000, usualPageRows = 100
    /// Characters of what asks for the next page.
    static let viewCursorBytes = 2_048
    /// Rows of a listing unless more are asked for.
    public static let listedRows = 200
    /// UTF-8 bytes of a path that a Unix socket can have on Linux (`sun_path` of unix(7), without its NUL).
    public static let socketPathBytes = 107
    /// Pieces of serialised products of which the feed tells that they came back: about a year of a large site.
    public static let returnedSerials = 50_000
    /// Items of the house of which the feed tells: more than the bins of a large site hold. For one more the item that
    /// was not touched for longest leaves the feed, and only its own station knows it then.
    public static let floorItems = 100_000
    /// Items that one transaction tells anew; what is more waits for the next one.
    public static let floorItemsPerTransaction = 2_000
    /// Events of one item that are read to tell of it, the latest.
    public static let eventsPerFloorItem = 2_000
    /// Characters of the note beside a settled exception.
    public static let noteCharacters = 1...500
    /// Characters of the name of whoever settles or records something.
    public static let nameCharacters = 1...64
    /// Characters of the name and address to which goods go, or of who carries them.
    public static let destinationCharacters = 1...200
    /// Acts on a bin that are shown with it, the latest.
    public static let shownActs = 20
    /// Announced pieces that a forecast counts; more make no difference to a floor.
    public static let announcedPieces = 1_000_000
    /// Units of one request to a supplier, those whose window closes first; the rest waits for the next one.
    public static let unitsPerRequest = 2_000
    /// Bytes of a list of plates that somebody counted away from a bench; the plates are bounded by
    /// `Limits.platesPerRecount`, as at a bench.
    public static let countedListBytes = 64 * 1_024
    /// Exceptions that the desk raises are numbered from here on: those of stations have the numbers of their events,
    /// and so many events no hub ever stores.
    public static let firstDeskException = 9_000_000_000
    /// Days before an authorisation runs out from which the list says so.
    public static let authorisationWarningDays = 7
    /// Bytes of an answer that a command accepts from the running hub.
    public static let adminReplyBytes = 8 * 1_024 * 1_024

    /// How often a command looks for the socket of a hub that holds the lock but does not listen yet.
    static let startingHubLooks = 30
    /// Between two looks, in milliseconds.
    static let startingHubLookMilliseconds = 100
}
